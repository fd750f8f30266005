"""What Werkzeug warned of and has no more: names."""

import pytest

from spec.kit import claim

DOC = "werkzeug:changes#version-2-1-0"


def row(path):
    """A row of a table that imports a name from a module of Werkzeug."""
    return pytest.param(*path.split(":"), id=path)


@claim("names.werkzeug-contrib.is-gone", doc="werkzeug:changes#version-1-0-0", werkzeug=">=1.0")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_werkzeug_contrib_is_gone():
    """Importing a module of `werkzeug.contrib` raises ModuleNotFoundError from Werkzeug 1.0 on."""
    with pytest.raises(ModuleNotFoundError, match="^No module named 'werkzeug.contrib'"):
        __import__("werkzeug.contrib.cache")


@claim(
    "names.werkzeug-submodules.moved-names-are-gone",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug=">=1.0",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("module", "name"),
    [row("utils:dump_cookie"), row("http:Headers"), row("wsgi:DispatcherMiddleware")],
)
def test_a_name_that_moved_between_modules_is_gone(module, name):
    """Names that moved within Werkzeug raise ImportError at the old place from 1.0 on."""
    with pytest.raises(ImportError, match=f"^cannot import name '{name}' from 'werkzeug.{module}'"):
        exec(f"from werkzeug.{module} import {name}")


@claim("names.werkzeug-2-1.removed-names-are-gone", werkzeug=">=2.1")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("module", "name"),
    [
        row("utils:unescape"),
        row("utils:format_string"),
        row("utils:bind_arguments"),
        row("utils:validate_arguments"),
        row("utils:detect_utf_encoding"),
        row("utils:HTMLBuilder"),
        row("security:safe_str_cmp"),
        row("security:pbkdf2_bin"),
        row("security:pbkdf2_hex"),
        row("urls:Href"),
        row("local:get_ident"),
        row("http:cookie_date"),
        row("datastructures:cache_property"),
        row("formparser:parse_multipart_headers"),
        row("serving:run_with_reloader"),
        row("wrappers:BaseRequest"),
        row("wrappers:BaseResponse"),
        row("wrappers:PlainRequest"),
        row("wrappers:StreamOnlyMixin"),
        row("wrappers:AcceptMixin"),
    ],
)
def test_a_name_that_werkzeug_2_1_removed_is_gone(module, name):
    """Importing `safe_str_cmp`, `BaseRequest` or their like raises ImportError from 2.1 on."""
    with pytest.raises(ImportError, match=f"^cannot import name '{name}' from 'werkzeug.{module}'"):
        exec(f"from werkzeug.{module} import {name}")


@claim("names.werkzeug-2-1.removed-modules-are-gone", werkzeug=">=2.1")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    "module",
    [
        "useragents",
        "wrappers.accept",
        "wrappers.auth",
        "wrappers.base_request",
        "wrappers.base_response",
        "wrappers.common_descriptors",
        "wrappers.etag",
        "wrappers.json",
        "wrappers.user_agent",
    ],
)
def test_a_module_that_werkzeug_2_1_removed_is_gone(module):
    """Importing `werkzeug.useragents` or a mixin module raises ModuleNotFoundError from 2.1 on."""
    with pytest.raises(ModuleNotFoundError, match=f"^No module named 'werkzeug.{module}'$"):
        __import__(f"werkzeug.{module}")


@claim(
    "names.werkzeug-wsgi.path-functions-are-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=2.3",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    "name",
    [
        "extract_path_info",
        "get_query_string",
        "get_script_name",
        "peek_path_info",
        "pop_path_info",
    ],
)
def test_a_path_function_of_werkzeug_wsgi_is_gone(name):
    """Importing `pop_path_info` and its like raises ImportError from Werkzeug 2.3 on."""
    with pytest.raises(ImportError, match=f"^cannot import name '{name}' from 'werkzeug.wsgi'"):
        exec(f"from werkzeug.wsgi import {name}")


@claim(
    "names.werkzeug-3-0.removed-names-are-gone",
    doc="werkzeug:changes#version-3-0-0",
    werkzeug=">=3.0",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("module", "name"),
    [
        row("urls:url_parse"),
        row("urls:url_unparse"),
        row("urls:url_quote"),
        row("urls:url_quote_plus"),
        row("urls:url_unquote"),
        row("urls:url_unquote_plus"),
        row("urls:url_fix"),
        row("urls:url_decode"),
        row("urls:url_decode_stream"),
        row("urls:url_encode"),
        row("urls:url_encode_stream"),
        row("urls:url_join"),
        row("urls:URL"),
        row("urls:BytesURL"),
        row("http:parse_authorization_header"),
        row("http:parse_www_authenticate_header"),
        row("wsgi:make_line_iter"),
        row("wsgi:make_chunk_iter"),
    ],
)
def test_a_name_that_werkzeug_3_0_removed_is_gone(module, name):
    """Importing `url_quote`, `url_parse` and others raises ImportError from Werkzeug 3.0 on."""
    with pytest.raises(ImportError, match=f"^cannot import name '{name}' from 'werkzeug.{module}'"):
        exec(f"from werkzeug.{module} import {name}")


@claim("names.werkzeug.version-is-gone", doc="werkzeug:changes#version-3-1-0", werkzeug=">=3.1")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_version_attribute_of_werkzeug_is_gone():
    """Reading `werkzeug.__version__` raises AttributeError from Werkzeug 3.1 on."""
    import werkzeug

    with pytest.raises(AttributeError, match="^module 'werkzeug' has no attribute '__version__'$"):
        werkzeug.__version__
