"""``flask shell``: a Python shell that knows the app."""

import rlcompleter
import sys
from types import ModuleType

import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup

from spec.kit import claim

DOC = "cli#open-a-shell"

# Flask 2.2.0 asks for it itself.
pytestmark = pytest.mark.filterwarnings("ignore:'app.env' is deprecated")


@pytest.fixture
def shell(app, monkeypatch):
    """Run flask shell; gives the names that the shell knows."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.delattr(sys, "__interactivehook__", raising=False)

    def shell():
        seen = {}
        monkeypatch.setattr("code.interact", lambda banner, local: seen.update(local))
        result = CliRunner().invoke(
            FlaskGroup(load_dotenv=False, create_app=lambda: app), ["shell"]
        )
        assert result.exit_code == 0
        return seen

    return shell


@claim("cli.shell.has-the-app-and-its-context")
def test_the_shell_has_the_app_and_its_context(app, shell, monkeypatch, tmp_path):
    """`flask shell` has `app`, `g`, PYTHONSTARTUP's names and those of context processors."""
    (tmp_path / "startup.py").write_text("name = 'startup'\nother = 'startup'")
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "startup.py"))
    app.shell_context_processor(lambda: {"name": "processor"})

    seen = shell()
    assert (seen["app"], seen["name"], seen["other"], "g" in seen) == (
        app,
        "processor",
        "startup",
        True,
    )


@pytest.fixture
def hook(monkeypatch):
    """A hook of Python's own shell, such as the one that readline needs; gives its calls."""
    calls = []
    monkeypatch.setattr(sys, "__interactivehook__", lambda: calls.append("hook"), raising=False)
    return calls


@claim("cli.shell.completes-names", flask=">=2.0")
def test_the_shell_completes_its_names(shell, monkeypatch, hook):
    """`flask shell` completes its names if readline is installed."""
    completers = []
    readline = ModuleType("readline")
    readline.set_completer = completers.append
    monkeypatch.setitem(sys.modules, "readline", readline)
    monkeypatch.setitem(sys.modules, "rlcompleter", rlcompleter)
    shell()

    assert [complete("ap", 0) for complete in completers] == ["app("]
    assert hook == ["hook"]


@claim("cli.shell.completes-nothing", flask="<2.0")
def test_the_shell_completes_nothing(shell, hook):
    """Before Flask 2.0 `flask shell` does not run Python's interactive hook."""
    shell()

    assert hook == []


@claim("cli.shell.opens-without-readline", flask=">=2.0")
def test_the_shell_opens_without_readline(shell, monkeypatch, hook):
    """`flask shell` runs Python's interactive hook even if readline cannot be imported."""
    monkeypatch.setitem(sys.modules, "readline", None)

    assert ("app" in shell(), hook) == (True, ["hook"])
