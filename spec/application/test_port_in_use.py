"""A port that another program has."""

import socket

import pytest

from spec.kit import claim
from spec.tools.parts import need_os

DOC = "server#address-already-in-use"


@pytest.fixture
def port(monkeypatch):
    """A port that is in use."""
    need_os("sockets")
    for name in ("FLASK_RUN_FROM_CLI", "WERKZEUG_RUN_MAIN", "WERKZEUG_SERVER_FD"):
        monkeypatch.delenv(name, raising=False)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]


@claim("application.port-in-use.ends-the-program", werkzeug=">=2.1", otherwise=OSError)
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_a_port_in_use_ends_the_program(app, port, capsys):
    """`app.run()` on a port in use names it on stderr and ends the program with status 1."""
    with pytest.raises(SystemExit) as ended:
        app.run(port=port, load_dotenv=False)

    status = ended.value.code
    del ended  # and with it a socket that Werkzeug 2.1 leaves open
    assert status == 1
    assert f"\nPort {port} is in use by another program." in capsys.readouterr().err
