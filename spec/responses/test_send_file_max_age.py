"""With what ``send_file(max_age=...)`` calls a function."""

import pathlib
from contextlib import suppress

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_file"


@claim("responses.file-cache.max-age-is-refused", flask="<2.0")
def test_max_age_is_refused(app, report):
    """`send_file(max_age=...)` raises TypeError."""
    with (
        app.test_request_context(),
        pytest.raises(TypeError, match="got an unexpected keyword argument 'max_age'$"),
    ):
        flask.send_file(str(report), max_age=60).close()


@claim("responses.file-cache.max-age-is-called-with-a-path", flask=">=2.0", werkzeug="<2.0.1")
def test_max_age_is_called_with_a_path(app, report):
    """A function given to `send_file(max_age=...)` gets the Path that `send_file()` got."""
    seen = []

    with app.test_request_context(), suppress(TypeError):  # Flask 1 has no max_age
        flask.send_file(pathlib.Path(report), max_age=lambda name: seen.append(name)).close()

    assert [type(name) for name in seen] == [type(report)]


@claim("responses.file-cache.max-age-is-called-with-a-string", flask=">=2.0", werkzeug=">=2.0.1")
def test_max_age_is_called_with_a_string(app, report):
    """A function given to `send_file(max_age=...)` gets a string, even of a Path."""
    seen = []

    with app.test_request_context(), suppress(TypeError):  # Flask 1 has no max_age
        flask.send_file(pathlib.Path(report), max_age=lambda name: seen.append(name)).close()

    assert [type(name) for name in seen] == [str]
