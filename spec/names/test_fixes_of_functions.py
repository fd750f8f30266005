"""What to write for functions of Werkzeug that warn, are gone or have changed, run."""

import html
import inspect
import json
import string
import threading

import pytest
from markupsafe import Markup, escape
from werkzeug.datastructures import MultiDict
from werkzeug.formparser import default_stream_factory
from werkzeug.http import http_date
from werkzeug.middleware.shared_data import SharedDataMiddleware

from spec.kit import claim

DOC = "werkzeug:changes#version-2-0-0"


def empty(**options):
    """What a new stream for an upload holds."""
    with default_stream_factory(3, **options) as stream:
        return stream.read()


@claim("names.fixes.of-removed-functions-run-on-every-release")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(lambda: http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT", id="http-date"),
        pytest.param(lambda: "a" in MultiDict({"a": 1}), True, id="in"),
        pytest.param(lambda: str(escape("<'")), "&lt;&#39;", id="escape"),
        pytest.param(lambda: str(Markup("&lt;&eacute;").unescape()), "<\xe9", id="unescape"),
        pytest.param(lambda: html.unescape("&tea;&lt;"), "&tea;<", id="html"),
        pytest.param(lambda: string.Template("$a $$").substitute(a=1), "1 $", id="template"),
        pytest.param(
            lambda: [*inspect.signature(lambda a, b: 0).parameters], ["a", "b"], id="bind"
        ),
        pytest.param(lambda: json.loads("[1]"), [1], id="json"),
        pytest.param(lambda: threading.get_ident() == threading.get_ident(), True, id="ident"),
        pytest.param(
            lambda: (
                SharedDataMiddleware(None, {}, fallback_mimetype="text/plain").fallback_mimetype
            ),
            "text/plain",
            id="fallback-mimetype",
        ),
        pytest.param(
            lambda: empty(content_type="a/b", filename="c"),
            b"",
            id="stream-factory-by-name",
        ),
    ],
)
def test_fixes_of_removed_functions_run(run, value):
    """What replaces functions of Werkzeug that are gone or changed runs on every release."""
    assert run() == value
