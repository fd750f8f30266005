"""Modules and classes of werkzeug.contrib, and names that moved, of which Werkzeug 0.16 warns."""

import sys
from contextlib import suppress
from pkgutil import resolve_name

import pytest
import werkzeug.utils
from werkzeug.exceptions import BadRequest
from werkzeug.test import create_environ
from werkzeug.wrappers import Request, Response

from spec.kit import claim

DOC = "werkzeug:changes#version-0-15-0"

GOES = "is deprecated as of version 0.15 and will be removed in version 1.0."


def without(monkeypatch, module, name):
    """A module of Werkzeug that forgets who read a name before: the first one alone is warned."""
    module = resolve_name(f"werkzeug.{module}")
    monkeypatch.delitem(vars(module), name, raising=False)
    return module


@claim(
    "names.werkzeug-submodules.moved-names-warn", werkzeug="<1.0", otherwise=pytest.fail.Exception
)
@pytest.mark.parametrize(
    ("module", "name", "new"),
    [
        pytest.param("utils", "dump_cookie", "http", id="utils"),
        pytest.param("http", "Headers", "datastructures", id="http"),
        pytest.param("useragents", "UserAgentMixin", "wrappers.user_agent", id="useragents"),
        pytest.param("wsgi", "DispatcherMiddleware", "middleware.dispatcher", id="wsgi"),
    ],
)
def test_a_name_that_moved_between_modules_warns(monkeypatch, module, name, new):
    """Importing a name that moved to another module of Werkzeug from the old one warns."""
    removed = f"The import 'werkzeug.{module}.{name}' is deprecated and will be removed in"
    instead = f"Werkzeug 1.0. Use 'from werkzeug.{new} import {name}' instead."
    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        getattr(without(monkeypatch, module, name), name)
    assert told[0].filename == __file__


@claim("names.werkzeug-contrib.modules-warn", werkzeug="<1.0", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore:'werkzeug.contrib.sessions':DeprecationWarning")
@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("atom", GOES, id="atom"),
        pytest.param("cache", f"{GOES} It has moved to .*/cachelib.", id="cache"),
        pytest.param("iterio", GOES, id="iterio"),
        pytest.param("lint", "has moved to 'werkzeug.middleware.lint'. This import .*", id="lint"),
        pytest.param(
            "profiler", "has moved to'werkzeug.middleware.profiler'. This import .*", id="profiler"
        ),
        pytest.param(
            "securecookie", f"{GOES} It has moved to .*/secure-cookie.", id="securecookie"
        ),
        pytest.param("sessions", f"{GOES} It has moved to .*/secure-cookie.", id="sessions"),
    ],
)
def test_a_module_of_werkzeug_contrib_warns(monkeypatch, name, text):
    """Modules of `werkzeug.contrib` warn when they are imported, at the importing line."""
    module = f"werkzeug.contrib.{name}"
    monkeypatch.delitem(sys.modules, module, raising=False)

    with pytest.warns(DeprecationWarning, match=f"^'{module}' {text}$") as told:
        __import__(module)
    assert told[-1].filename == __file__


@claim("names.werkzeug-contrib.classes-warn", werkzeug="<1.0", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("CGIRootFix", f"'CGIRootFix' {GOES}", id="CGIRootFix"),
        pytest.param(
            "LighttpdCGIRootFix",
            "'LighttpdCGIRootFix' is renamed 'CGIRootFix'. Both will be removed in version 1.0.",
            id="LighttpdCGIRootFix",
        ),
        pytest.param(
            "PathInfoFromRequestUriFix",
            f"'PathInfoFromRequestUriFix' {GOES}",
            id="PathInfoFromRequestUriFix",
        ),
        pytest.param(
            "ProxyFix",
            "'werkzeug.contrib.fixers.ProxyFix' has moved to"
            " 'werkzeug.middleware.proxy_fix.ProxyFix'. This import .*",
            id="ProxyFix",
        ),
        pytest.param("HeaderRewriterFix", f"'HeaderRewriterFix' {GOES}", id="HeaderRewriterFix"),
        pytest.param(
            "InternetExplorerFix", f"'InternetExplorerFix' {GOES}", id="InternetExplorerFix"
        ),
    ],
)
def test_a_fixer_of_werkzeug_contrib_warns(name, text):
    """Classes of `werkzeug.contrib.fixers` warn when they are called, at the calling line."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        resolve_name(f"werkzeug.contrib.fixers:{name}")(None)
    assert told[0].filename == __file__


def mixed(name, base=Request, given=None):
    """A request or response of a class with a mixin of `werkzeug.contrib.wrappers`."""
    mixin = resolve_name(f"werkzeug.contrib.wrappers:{name}")
    environ = create_environ(environ_base={"wsgiorg.routing_args": ((), {})})
    return type("Mixed", (mixin, base), {})(environ if given is None else given)


@claim("names.werkzeug-contrib.mixins-warn", werkzeug="<1.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("mixin", "use", "text"),
    [
        pytest.param(
            "JSONRequestMixin",
            lambda request: request.json,
            "has moved to 'werkzeug.wrappers.json.JSONMixin'. This old import will be removed .*",
            id="json",
        ),
        pytest.param(
            "ProtobufRequestMixin",
            lambda request: request.parse_protobuf(None),
            GOES,
            id="parse_protobuf",
        ),
        pytest.param(
            "RoutingArgsRequestMixin", lambda request: request.routing_args, GOES, id="routing_args"
        ),
        pytest.param(
            "RoutingArgsRequestMixin", lambda request: request.routing_vars, GOES, id="routing_vars"
        ),
    ],
)
def test_a_mixin_of_werkzeug_contrib_warns(mixin, use, text):
    """Using attributes of the mixins in `werkzeug.contrib.wrappers` warns."""
    text = f"^'werkzeug.contrib.wrappers.{mixin}' {text}$"

    with pytest.warns(DeprecationWarning, match=text) as told, suppress(BadRequest):
        use(mixed(mixin))
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-contrib.cached-mixins-warn-at-werkzeug",
    werkzeug="<1.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("mixin", "attribute"),
    [
        pytest.param("ReverseSlashBehaviorRequestMixin", "path", id="path"),
        pytest.param("ReverseSlashBehaviorRequestMixin", "script_root", id="script_root"),
        pytest.param("DynamicCharsetRequestMixin", "charset", id="charset"),
    ],
)
def test_a_cached_mixin_of_werkzeug_contrib_warns_at_werkzeugs_line(mixin, attribute):
    """Cached properties of the mixins in `werkzeug.contrib.wrappers` warn at Werkzeug's line."""
    text = f"^'werkzeug.contrib.wrappers.{mixin}' {GOES}$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        getattr(mixed(mixin), attribute)
    assert told[0].filename == werkzeug.utils.__file__


@claim(
    "names.werkzeug-contrib.merge-stream-and-charset-warn",
    werkzeug="<1.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what stands around them
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda: resolve_name("werkzeug.contrib.profiler:MergeStream")(None),
            f"'MergeStream' {GOES} Use your terminal's 'tee' command instead.",
            id="MergeStream",
        ),
        pytest.param(
            lambda: mixed("DynamicCharsetResponseMixin", Response, "").charset,
            f"'werkzeug.contrib.wrappers.DynamicCharsetResponseMixin' {GOES}",
            id="charset",
        ),
    ],
)
def test_merge_stream_and_a_response_charset_warn(use, text):
    """`MergeStream` and the `charset` of `DynamicCharsetResponseMixin` warn at the calling line."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use()
    assert told[-1].filename == __file__
