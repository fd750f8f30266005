"""``python -m werkzeug.serving``."""

import sys
from contextlib import suppress

from werkzeug import serving

from spec.kit import claim

DOC = "werkzeug:changes#version-2-0-0"


@claim("names.werkzeug-serving.command-line-warns", werkzeug=">=2.0,<2.1", otherwise=IndexError)
def test_the_command_line_of_the_server_warns(monkeypatch, capsys):
    """`python -m werkzeug.serving` logs in Werkzeug 2.0 that it is deprecated."""
    logged = []
    monkeypatch.setattr(serving, "_log", lambda *given: logged.append(given))
    monkeypatch.setattr(sys, "argv", ["serving", "--help"])
    with suppress(SystemExit):
        getattr(serving, "main", sys.exit)()

    assert logged[0] == ("warning", "This CLI is deprecated and will be removed in version 2.1.")
