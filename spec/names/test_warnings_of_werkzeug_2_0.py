"""Functions beside werkzeug.utils of which Werkzeug 2.0 warns."""

from contextlib import suppress
from pkgutil import resolve_name

import pytest

from spec.kit import claim

DOC = "werkzeug:changes#version-2-0-0"

GOES = "is deprecated and will be removed in Werkzeug 2.1."


@claim("names.werkzeug-local.idents-warn", werkzeug=">=2.0,<2.1", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda local: local.get_ident(),
            f"'get_ident' {GOES} Use 'greenlet.getcurrent' or 'threading.get_ident' for .*",
            id="get_ident",
        ),
        pytest.param(
            lambda local: local.Local().__ident_func__,
            rf"'__ident_func__' {GOES} It should not be used in Python 3.7\+.",
            id="Local",
        ),
        pytest.param(
            lambda local: local.Local().__storage__, f"'__storage__' {GOES}", id="storage"
        ),
        pytest.param(
            lambda local: local.LocalManager(ident_func=id),
            f"'ident_func' {GOES} Setting it no longer has any effect.",
            id="LocalManager",
        ),
        pytest.param(
            lambda local: local.LocalManager().ident_func, f"'ident_func' {GOES}", id="read"
        ),
        pytest.param(
            lambda local: setattr(local.LocalManager(), "ident_func", id),
            "'ident_func' is deprecated and will be removedin Werkzeug 2.1."
            " Setting it no longer has any effect.",
            id="set",
        ),
        pytest.param(
            lambda local: local.LocalManager().get_ident(), f"'get_ident' {GOES}", id="manager"
        ),
    ],
)
def test_the_idents_of_werkzeug_local_warn(use, text):
    """Identities of threads in `werkzeug.local` warn in Werkzeug 2.0."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use(resolve_name("werkzeug.local"))
    assert told[0].filename == __file__


def reloaded(serving):
    """Call run_with_reloader() with too few arguments, so that nothing is reloaded."""
    with suppress(TypeError):
        serving.run_with_reloader()


@claim(
    "names.werkzeug-2-1.removed-functions-warn",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("module", "use", "text"),
    [
        pytest.param(
            "http",
            lambda http: http.cookie_date(0),
            f"'cookie_date' {GOES} Use 'http_date' instead.",
            id="cookie_date",
        ),
        pytest.param(
            "datastructures",
            lambda datastructures: datastructures.cache_property("a", None, int),
            "'cache_property' is renamed to 'cache_control_property'."
            " The old name is deprecated and will be removed in Werkzeug 2.1.",
            id="cache_property",
        ),
        pytest.param(
            "datastructures",
            lambda datastructures: datastructures.Headers().has_key("a"),
            f"'has_key' {GOES} Use 'key in data' instead.",
            id="Headers.has_key",
        ),
        pytest.param(
            "datastructures",
            lambda datastructures: datastructures.CombinedMultiDict([]).has_key("a"),
            f"'has_key' {GOES} Use 'key in data' instead.",
            id="CombinedMultiDict.has_key",
        ),
        pytest.param(
            "formparser",
            lambda formparser: formparser.parse_multipart_headers([b"\r\n"]),
            f"'parse_multipart_headers' {GOES}",
            id="parse_multipart_headers",
        ),
        pytest.param(
            "exceptions",
            lambda exceptions: exceptions.NotFound.wrap(KeyError),
            f"'HTTPException.wrap' {GOES} Create a subclass manually instead.",
            id="wrap",
        ),
        pytest.param(
            "serving",
            reloaded,
            "'run_with_reloader' is a private API, it will no longer be accessible in"
            " Werkzeug 2.1. Use 'run_simple' instead.",
            id="run_with_reloader",
        ),
    ],
)
def test_a_function_that_werkzeug_2_1_removes_warns(module, use, text):
    """`cookie_date`, `has_key`, `HTTPException.wrap` and four others warn in Werkzeug 2.0."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use(resolve_name(f"werkzeug.{module}"))
    assert told[0].filename == __file__
