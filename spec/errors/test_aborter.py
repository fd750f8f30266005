import flask
import pytest
import werkzeug.exceptions
from werkzeug.exceptions import Aborter, HTTPException, NotFound

from spec.kit import claim

DOC = "api#flask.Flask.aborter"


class InsufficientStorage(HTTPException):
    """An HTTP error for which Werkzeug has no class."""

    code = 507
    description = "Not enough storage space."


@claim(
    "errors.aborter.raises-classes-of-its-mapping",
    doc="werkzeug:exceptions#werkzeug.exceptions.Aborter",
)
def test_an_aborter_raises_the_classes_of_its_mapping_only():
    """`Aborter(mapping)` raises the classes of its mapping, and LookupError for other codes."""
    abort = Aborter({507: InsufficientStorage})
    with pytest.raises(InsufficientStorage, match="^507 Insufficient Storage: Not enough"):
        abort(507)

    with pytest.raises(LookupError, match=r"^no exception for 404$"):
        abort(404)


@claim("errors.aborter.takes-extra-codes", doc="werkzeug:exceptions#werkzeug.exceptions.Aborter")
def test_an_aborter_takes_extra_codes():
    """`Aborter(extra=…)` adds codes to the standard ones; `flask.abort` lacks them."""
    abort = Aborter(extra={507: InsufficientStorage})
    with pytest.raises(InsufficientStorage, match="^507 Insufficient Storage: Not enough"):
        abort(507)
    with pytest.raises(NotFound, match="^404 Not Found: "):
        abort(404)

    with pytest.raises(LookupError, match=r"^no exception for 507$"):
        flask.abort(507)


@claim("errors.aborter.of-the-app-is-used", flask=">=2.2", otherwise=AttributeError)
def test_abort_uses_the_aborter_of_the_app(app):
    """In an app context `flask.abort()` raises what is added to `app.aborter`."""
    app.aborter.mapping[507] = InsufficientStorage

    with app.app_context(), pytest.raises(InsufficientStorage, match="^507 Insufficient Storage"):
        flask.abort(507)


@claim(
    "errors.aborter.of-werkzeug-is-used",
    doc="api#flask.abort",
    flask="<2.2",
    otherwise=LookupError,
)
def test_abort_uses_the_aborter_of_werkzeug(app, monkeypatch):
    """Before Flask 2.2 `flask.abort()` raises what is added to Werkzeug's own aborter."""
    monkeypatch.setitem(werkzeug.exceptions._aborter.mapping, 507, InsufficientStorage)

    with app.app_context(), pytest.raises(InsufficientStorage, match="^507 Insufficient Storage"):
        flask.abort(507)


@claim("errors.aborter.of-werkzeug-is-not-used", flask=">=2.2", otherwise=HTTPException)
def test_abort_does_not_use_the_aborter_of_werkzeug(app, monkeypatch):
    """In an app context `flask.abort()` raises LookupError for what only Werkzeug's aborter has."""
    monkeypatch.setitem(werkzeug.exceptions._aborter.mapping, 507, InsufficientStorage)

    with app.app_context(), pytest.raises(LookupError, match="^no exception for 507$"):
        flask.abort(507)


@claim("errors.aborter.of-the-app-is-its-own", flask=">=2.2", otherwise=AttributeError)
def test_a_code_added_to_one_app_is_unknown_to_another(app):
    """A code added to `app.aborter` is unknown to other apps and outside an app context."""
    app.aborter.mapping[507] = InsufficientStorage
    other = flask.Flask("other")

    with other.app_context(), pytest.raises(LookupError, match=r"^no exception for 507$"):
        flask.abort(507)
    with pytest.raises(LookupError, match=r"^no exception for 507$"):
        flask.abort(507)


@claim(
    "errors.aborter.class-can-be-set",
    doc="api#flask.Flask.aborter_class",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_aborter_class_makes_the_aborter_of_the_app():
    """`aborter_class` of a subclass of Flask is the class of `app.aborter`."""

    class Polite(Aborter):
        def __call__(self, code, *args, **kwargs):
            super().__call__(404, f"Sorry, {code}.")

    class Shop(flask.Flask):
        aborter_class = Polite

    app = Shop("example")
    assert type(app.aborter) is Polite
    with app.app_context(), pytest.raises(NotFound, match=r"^404 Not Found: Sorry, 403\.$"):
        flask.abort(403)


@claim(
    "errors.aborter.can-be-made",
    doc="api#flask.Flask.make_aborter",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_make_aborter_makes_the_aborter_of_the_app():
    """`make_aborter()` of a subclass of Flask makes `app.aborter`."""

    class Shop(flask.Flask):
        def make_aborter(self):
            return Aborter(extra={507: InsufficientStorage})

    app = Shop("example")

    with pytest.raises(InsufficientStorage, match="^507 Insufficient Storage: Not enough"):
        app.aborter(507)


@claim("errors.aborter.that-returns-falls-back", flask=">=2.2")
def test_an_aborter_that_returns_is_followed_by_werkzeugs(app):
    """If `app.aborter()` returns, `flask.abort()` goes on to Werkzeug's `abort()`."""
    asked = []
    app.aborter = asked.append

    with app.app_context(), pytest.raises(NotFound, match="^404 Not Found: "):
        flask.abort(404)
    assert asked == [404]
