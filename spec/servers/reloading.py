"""A module under the reloader: a process in a folder of its own, whose files a claim changes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from spec.tools.processes import Process, ProcessFailed
from spec.tools.wire import Answer, answer_of, exchange, request_of

FLASK_RUN = ("-m", "flask", "run", "--reload", "--debugger", "--port=0")
SHOP = """
import os
import socket
from itertools import count
import flask

looks, stat = count(1), os.stat

def look(path, *rest, **named):
    seen = stat(path, *rest, **named)
    if path == __file__:
        os.write(1, b"look %d\\n" % next(looks))
    return seen

os.stat = look
app = flask.Flask(__name__, static_folder=None)
app.add_url_rule("/", "tea", lambda: "{tea}")

@app.route("/port")
def port():
    with socket.socket(fileno=os.dup(int(os.environ["WERKZEUG_SERVER_FD"]))) as ours:
        return str(ours.getsockname()[1])

os.write(1, b"{tea} is there\\n")
{more}
"""
"""A module that answers with its tea, and prints each time the stat reloader has looked at it."""

HURRY = """
import time
sleep = time.sleep
time.sleep = lambda seconds: sleep(seconds / 100)
"""
"""Lets the reloader of `flask run`, which looks once a second, look a hundred times."""

# Flask 1.0 takes the number 0 for no port, and uses 5000.
RUN = """
if __name__ == "__main__":
    app.run(port="0", debug=True, load_dotenv=False, reloader_interval=0.05, {options})
"""


def shop(tea: str, more: str = "") -> str:
    """The source of the module with this tea; what ``more`` does comes last."""
    return SHOP.replace("{tea}", tea).replace("{more}", more)


class Reloading:
    """A server under the reloader, and the folder whose files it looks at."""

    def __init__(self, process: Process, folder: Path) -> None:
        """The reloader has not looked at anything yet."""
        self.process = process
        self.folder = folder
        self.port = int(process.await_line(r"Running on .*:(\d+)")[1])
        self._teas = count(1)

    def get(self, path: str = "/") -> Answer:
        """The answer to a GET, which waits for a server that starts again."""
        return answer_of(exchange(self.port, request_of("GET", path), seconds=20.0))

    def write(self, source: str, file: str = "shop.py") -> None:
        """Change a file, at once."""
        new = self.folder / "new"
        new.write_text(source, encoding="utf-8")
        new.replace(self.folder / file)

    def change(self, more: str = "", seconds: float = 20.0) -> bytes:
        """Change the module to one with another tea, wait until it is imported; give the tea."""
        tea = f"tea {next(self._teas)}"
        self.write(shop(tea, more))
        self.process.await_line(f"^{tea} is there$", seconds)
        return tea.encode()

    def change_again(self) -> bytes:
        """As change(), once more if that was before the reloader looked; it does not say when."""
        for _ in range(3):
            with suppress(ProcessFailed):
                return self.change(seconds=1.0)
        return self.change(seconds=5.0)


@contextmanager
def reloading(folder: Path, *command: str, source: str) -> Iterator[Reloading]:
    """Run ``python COMMAND`` on shop.py until the reloader has looked at it.

    watchdog cannot be imported there, so the reloader is the one that stats files.
    """
    (folder / "watchdog.py").write_text("raise ImportError\n", encoding="utf-8")
    with started(folder, *command, source=source) as running:
        yield running


@contextmanager
def started(folder: Path, *command: str, source: str) -> Iterator[Reloading]:
    """Run ``python COMMAND`` on shop.py, with the reloader that Werkzeug chooses."""
    env = {"FLASK_APP": "shop", "FLASK_DEBUG": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    env["PYTHONPATH"] = str(folder)
    (folder / "sitecustomize.py").write_text(HURRY, encoding="utf-8")
    (folder / "shop.py").write_text(source, encoding="utf-8")
    with Process(sys.executable, *command, folder=folder, env=env) as process:
        yield Reloading(process, folder)
