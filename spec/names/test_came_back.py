import importlib.metadata

import markupsafe
import pytest
import werkzeug
from werkzeug.test import Client
from werkzeug.wrappers import Response

from spec.kit import claim
from spec.names.taking import gone, line, old, take, under

DOC = "werkzeug:changes#version-2-1-0"


@claim("names.werkzeug-utils.escape-is-there", werkzeug="<2.1 || >=2.2", otherwise=ImportError)
def test_escape_is_there():
    """`werkzeug.utils` has `escape()`."""
    take("werkzeug.utils.escape")


@claim("names.werkzeug-utils.escape-is-gone", werkzeug=">=2.1,<2.2")
def test_escape_is_gone():
    """`werkzeug.utils` has no `escape()`."""
    assert line("werkzeug.utils.escape") == (
        "ImportError: cannot import name 'escape' from 'werkzeug.utils'"
    )


@claim(
    "names.werkzeug-utils.escape-returns-a-plain-string",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
)
def test_escape_returns_a_plain_string():
    """`werkzeug.utils.escape()` returns a string that templates escape once more."""
    escaped = old("werkzeug.utils.escape")("<")

    assert (escaped, type(escaped)) == ("&lt;", str)


@claim("names.werkzeug-utils.escape-is-that-of-markupsafe", werkzeug=">=2.2")
def test_escape_is_that_of_markupsafe():
    """`werkzeug.utils.escape` is merely imported: it is `markupsafe.escape`."""
    assert old("werkzeug.utils.escape")("<") == markupsafe.Markup("&lt;")
    assert type(old("werkzeug.utils.escape")("<")) is markupsafe.Markup


@claim(
    "names.werkzeug-utils.invalidating-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=1.0,<2.1",
    otherwise=ImportError,
)
def test_invalidating_is_there():
    """`werkzeug.utils` has `invalidate_cached_property()`."""
    take("werkzeug.utils.invalidate_cached_property")


@claim("names.werkzeug-utils.invalidating-is-gone", werkzeug="<1.0 || >=2.1")
def test_invalidating_is_gone():
    """`werkzeug.utils` has no `invalidate_cached_property()`."""
    assert line("werkzeug.utils.invalidate_cached_property") == (
        "ImportError: cannot import name 'invalidate_cached_property' from 'werkzeug.utils'"
    )


@claim(
    "names.werkzeug.version-is-that-of-the-metadata",
    werkzeug="<3.1",
    otherwise=AttributeError,
    doc="werkzeug:changes#version-3-0-0",
)
@pytest.mark.filterwarnings("ignore:The '__version__' attribute:DeprecationWarning")
def test_the_version_is_that_of_the_metadata():
    """`werkzeug.__version__` is what `importlib.metadata.version()` returns."""
    assert werkzeug.__version__ == importlib.metadata.version("werkzeug")


@claim("names.werkzeug.version-is-gone", werkzeug=">=3.1", doc="werkzeug:changes#version-3-0-0")
@pytest.mark.filterwarnings("ignore:The '__version__' attribute:DeprecationWarning")
def test_the_version_is_gone():
    """There is no `werkzeug.__version__`."""
    assert not hasattr(werkzeug, "__version__")


@claim(
    "names.werkzeug-test.as-tuple-returns-a-tuple",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=TypeError,
)
@pytest.mark.filterwarnings("ignore:.*as_tuple:DeprecationWarning")
def test_as_tuple_returns_a_tuple():
    """The test client returns the WSGI environ and the response with `as_tuple=True`."""
    environ, answer, *_ = Client(Response("tea"), Response).get("/pot", as_tuple=True)

    assert environ["PATH_INFO"] == "/pot"


@claim("names.werkzeug-test.as-tuple-is-refused", werkzeug=">=2.1")
@pytest.mark.filterwarnings("ignore:.*as_tuple:DeprecationWarning")
def test_as_tuple_is_refused():
    """The test client takes no `as_tuple`."""
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'as_tuple'"):
        Client(Response("tea")).get("/pot", as_tuple=True)


@claim(
    "names.werkzeug-serving.prepare-socket-is-there",
    werkzeug=">=2.1,<2.2.3",
    otherwise=ImportError,
    doc="werkzeug:changes#version-2-2-0",
)
def test_prepare_socket_is_there():
    """`werkzeug.serving` has `prepare_socket()`."""
    take("werkzeug.serving.prepare_socket")


@claim(
    "names.werkzeug-serving.prepare-socket-is-gone",
    werkzeug="<2.1 || >=2.2.3",
    doc="werkzeug:changes#version-2-2-3",
)
def test_prepare_socket_is_gone():
    """`werkzeug.serving` has no `prepare_socket()`."""
    assert line("werkzeug.serving.prepare_socket") == (
        "ImportError: cannot import name 'prepare_socket' from 'werkzeug.serving'"
    )


@claim(
    "names.werkzeug-test.file-is-there",
    werkzeug="<1.0 || >=2.0",
    otherwise=ImportError,
    doc="werkzeug:changes#version-1-0-0",
)
def test_file_is_there():
    """`werkzeug.test` has `File`."""
    take("werkzeug.test.File")


@claim(
    "names.werkzeug-test.file-is-gone",
    werkzeug=">=1.0,<2.0",
    doc="werkzeug:changes#version-1-0-0",
)
def test_file_is_gone():
    """`werkzeug.test` has no `File`."""
    assert line("werkzeug.test.File") == (
        "ImportError: cannot import name 'File' from 'werkzeug.test'"
    )


PROPERTY_MAKERS = under("werkzeug.datastructures.", "auth_property cache_control_property")


@claim(
    "names.werkzeug-datastructures.property-makers-are-there",
    werkzeug=">=2.0,<2.3",
    otherwise=ImportError,
    doc="werkzeug:changes#version-2-2-0",
)
def test_property_makers_are_there():
    """`werkzeug.datastructures` has `auth_property()` and `cache_control_property()`."""
    take(*PROPERTY_MAKERS)


@claim(
    "names.werkzeug-datastructures.property-makers-are-gone",
    werkzeug="<2.0 || >=2.3",
    doc="werkzeug:changes#version-2-3-0",
)
def test_property_makers_are_gone():
    """`werkzeug.datastructures` has neither `auth_property()` nor `cache_control_property()`."""
    assert gone(*PROPERTY_MAKERS) == PROPERTY_MAKERS
