"""werkzeug.utils: what Flask's documentation borrows from it."""

import pytest
from werkzeug import utils
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:utils#general-helpers"

IMPORT = "werkzeug:utils#werkzeug.utils.import_string"


@claim("application.utils.import-string-imports-by-name", doc=IMPORT)
def test_an_object_is_imported_by_its_name():
    """`import_string()` imports a module, or an object after a colon."""
    import os.path

    assert (utils.import_string("os.path:join"), utils.import_string("os")) == (os.path.join, os)


@claim("application.utils.import-string-fails", doc=IMPORT)
@pytest.mark.parametrize("name", ["no_such_module.x", "os.nope"])
def test_a_name_that_cannot_be_imported_is_an_import_error(name):
    """`import_string()` raises ImportError for an unknown name, or returns None if silent."""
    with pytest.raises(ImportError, match="Possible reasons are") as caught:
        utils.import_string(name)

    assert (caught.value.import_name, utils.import_string(name, silent=True)) == (name, None)
    assert repr(caught.value).startswith(f"<ImportStringError({name!r}, ")


@claim(
    "application.utils.find-modules-lists-modules", doc="werkzeug:utils#werkzeug.utils.find_modules"
)
def test_the_modules_of_a_package_are_found():
    """`find_modules()` lists the modules of a package, and packages on demand."""
    plain = set(utils.find_modules("email"))
    packages = set(utils.find_modules("email", include_packages=True))
    deep = set(utils.find_modules("email", recursive=True))

    assert packages - plain == {"email.mime"}
    assert ("email.mime.text" in deep, "email.mime" in deep) == (True, False)
    with pytest.raises(ValueError, match="'os' is not a package"):
        list(utils.find_modules("os"))


CACHED = "werkzeug:utils#werkzeug.utils.cached_property"


@claim("application.utils.cached-property-is-computed-once", doc=CACHED)
def test_a_cached_property_is_computed_once():
    """A `cached_property` is computed when it is first read, and can be set."""

    class Shop:
        opened = 0

        @utils.cached_property
        def count(self):
            """Count."""
            self.opened += 1
            return self.opened

    shop = Shop()
    seen = [shop.count, shop.count]
    shop.count = 7

    assert ([*seen, shop.count], Shop.count.__doc__) == ([1, 1, 7], "Count.")


@claim(
    "application.utils.cached-property-is-forgotten",
    doc=CACHED,
    werkzeug=">=2.0",
    otherwise=AttributeError,
)
def test_a_cached_property_is_forgotten():
    """Deleting a `cached_property` with `del` lets it be computed again."""

    class Shop:
        opened = 0

        @utils.cached_property
        def count(self):
            self.opened += 1
            return self.opened

    shop = Shop()
    first = shop.count
    del shop.count

    assert (first, shop.count) == (1, 2)


@claim(
    "application.utils.cached-property-is-kept-in-a-slot",
    doc=CACHED,
    werkzeug=">=2.1",
    otherwise=AttributeError,
)
def test_a_cached_property_is_kept_in_a_slot():
    """A `cached_property` of a class with `__slots__` is kept in a slot of its own."""

    class Shop:
        __slots__ = ("_cache_count", "opened")

        @utils.cached_property
        def count(self):
            self.opened += 1
            return self.opened

    shop = Shop()
    shop.opened = 0
    seen = [shop.count, shop.count]
    del shop.count
    seen.append(shop.count)
    shop.count = 7

    assert [*seen, shop.count] == [1, 1, 2, 7]


@claim(
    "application.utils.environ-property-reads-a-key",
    doc="werkzeug:utils#werkzeug.utils.environ_property",
)
def test_an_environ_property_is_a_key_of_the_environ():
    """An `environ_property` reads a key of the WSGI environ, and is read-only by default."""

    class Shop:
        environ = {"shop.size": "5", "shop.bad": "x"}
        size = utils.environ_property("shop.size", load_func=int, read_only=False, doc="Size.")
        bad = utils.environ_property("shop.bad", 7, int)
        absent = utils.environ_property("shop.absent", 1)

    shop = Shop()
    seen = [shop.size, shop.bad, shop.absent]
    shop.size = 6
    with pytest.raises(AttributeError, match="read only"):
        shop.absent = 2

    assert (seen, shop.size, Shop.size.__doc__) == ([5, 7, 1], 6, "Size.")
    assert repr(Shop.absent) == "<environ_property shop.absent>"


@claim(
    "application.utils.header-property-reads-and-writes-a-header",
    doc="werkzeug:utils#werkzeug.utils.header_property",
)
def test_a_header_property_is_a_header():
    """A `header_property` reads, writes and deletes a header of a response."""

    class Own(Response):
        size = utils.header_property("X-Size", None, int, str)

    response = Own()
    seen = [response.size]
    response.size = 5
    seen += [response.size, response.headers["X-Size"]]
    del response.size

    assert (seen, "X-Size" in response.headers) == ([None, 5, "5"], False)


@claim("application.utils.get-content-type-adds-the-charset", doc="api#flask.Response.mimetype")
@pytest.mark.parametrize(
    ("type", "content_type"),
    [
        pytest.param("text/html", "text/html; charset=utf-8", id="text"),
        pytest.param("application/xml", "application/xml; charset=utf-8", id="xml"),
        pytest.param("image/svg+xml", "image/svg+xml; charset=utf-8", id="plus-xml"),
        pytest.param("application/json", "application/json", id="json"),
    ],
)
def test_a_text_type_gets_its_charset(type, content_type):
    """`get_content_type()` adds the charset to text and XML types."""
    assert utils.get_content_type(type, "utf-8") == content_type


SLASH = "werkzeug:utils#werkzeug.utils.append_slash_redirect"


@claim("application.utils.append-slash-redirects-to-the-last-part", doc=SLASH, werkzeug=">=2.1")
@pytest.mark.parametrize(("path", "location"), [("/a/b?c=d", "b/?c=d"), ("/a/b/", "./")])
def test_a_slash_is_appended_by_a_redirect(path, location):
    """`append_slash_redirect()` redirects to the last part of the path with a slash."""
    response = utils.append_slash_redirect(EnvironBuilder(path).get_environ())

    assert (response.status_code, response.location) == (308, location)


@claim("application.utils.append-slash-redirects-to-the-whole-path", doc=SLASH, werkzeug="<2.1")
@pytest.mark.parametrize(("path", "location"), [("/a/b?c=d", "a/b/?c=d"), ("/a/b/", "a/b/")])
def test_a_slash_is_appended_to_the_whole_path(path, location):
    """Before Werkzeug 2.1 `append_slash_redirect()` redirects to the whole path with a slash."""
    response = utils.append_slash_redirect(EnvironBuilder(path).get_environ())

    assert (response.status_code, response.location) == (301, location)
