"""What Werkzeug had replaced before 0.15, of which Werkzeug 0.16 warns."""

from io import BytesIO
from pathlib import Path
from pkgutil import resolve_name

import pytest
import werkzeug.utils
from werkzeug.datastructures import FileMultiDict, Headers
from werkzeug.debug import DebuggedApplication
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "werkzeug:changes#version-0-15-0"


class Builder(EnvironBuilder):
    """A builder with files of its own: a development version had one dict of them for all."""

    _files = FileMultiDict()


GONE = "and will be removed in version 1.0."


@claim(
    "names.werkzeug-leftovers.warn-where-they-are-used",
    werkzeug="<1.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("call", "text"),
    [
        pytest.param(
            lambda: Headers().to_list(),
            f"'to_list' deprecated as of version 0.9 {GONE} Use 'to_wsgi_list' instead.",
            id="Headers.to_list",
        ),
        pytest.param(
            lambda: DebuggedApplication(None, lodgeit_url="/"),
            f"'lodgeit_url' is no longer used as of version 0.9 {GONE} Werkzeug uses .* instead.",
            id="lodgeit_url",
        ),
        pytest.param(
            lambda: resolve_name("werkzeug.debug:debug_repr")(1),
            "'debug_repr' has moved to 'werkzeug.debug.repr.debug_repr' as of version 0.7."
            " This old import will be removed in version 1.0.",
            id="debug_repr",
        ),
        pytest.param(
            lambda: resolve_name("werkzeug.test:File")(None),
            f"'werkzeug.test.File' is deprecated as of version 0.5 {GONE}"
            " Use 'EnvironBuilder' or 'FileStorage' instead.",
            id="File",
        ),
        pytest.param(
            lambda: werkzeug.utils.escape("a", quote=True),
            f"The 'quote' parameter is no longer used as of version 0.9 {GONE}",
            id="escape-quote",
        ),
        pytest.param(
            lambda: ProxyFix(None).num_proxies,
            f"'num_proxies' is deprecated as of version 0.15 {GONE} Use 'x_for' instead.",
            id="num_proxies",
        ),
    ],
)
def test_a_leftover_in_werkzeug_warns_where_it_is_used(call, text):
    """What Werkzeug had replaced before 0.15 warns when it is used."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        call()
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-leftovers.warn-at-werkzeug", werkzeug="<1.0", otherwise=pytest.fail.Exception
)
@pytest.mark.parametrize(
    ("call", "text"),
    [
        pytest.param(
            lambda: Builder(method="POST", data={"f": {"file": BytesIO()}}),
            f"Passing a dict as file data is deprecated as of version 0.5 {GONE} Use a tuple .*",
            id="file-of-a-dict",
        ),
        pytest.param(
            lambda: ProxyFix(None, num_proxies=2),
            f"'num_proxies' is deprecated as of version 0.15 {GONE}"
            " Use 'x_for=2, x_proto=2, x_host=2' instead.",
            id="num_proxies",
        ),
        pytest.param(
            lambda: ProxyFix(None).get_remote_addr([]),
            f"'get_remote_addr' is deprecated as of version 0.15 {GONE} It is now handled .*",
            id="get_remote_addr",
        ),
    ],
)
def test_a_leftover_in_werkzeug_warns_at_werkzeugs_line(call, text):
    """A dict as a file of the test client and `num_proxies` of ProxyFix warn at Werkzeug's line."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        call()
    assert Path(told[0].filename).parts[-2:] in {
        ("werkzeug", "test.py"),
        ("middleware", "proxy_fix.py"),
    }
