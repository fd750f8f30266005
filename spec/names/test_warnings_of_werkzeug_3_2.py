"""What Werkzeug 3.2 deprecates."""

import warnings
from pkgutil import resolve_name

import flask
import pytest
from werkzeug.datastructures import MultiDict

from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.parse_etags"

WARNED = [
    pytest.param("http:parse_accept_header", "Accept.from_header", id="parse_accept_header"),
    pytest.param("http:parse_etags", "ETags.from_header", id="parse_etags"),
    pytest.param("http:parse_range_header", "Range.from_header", id="parse_range_header"),
    pytest.param("http:parse_set_header", "HeaderSet.from_header", id="parse_set_header"),
    pytest.param("http:HTTP_STATUS_CODES", "http.HTTPStatus", id="HTTP_STATUS_CODES"),
    pytest.param("datastructures:CharsetAccept", "Accept-Charset", id="CharsetAccept"),
]


@claim("names.werkzeug-3-2.names-warn", werkzeug=">=3.2", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(("path", "instead"), WARNED)
def test_a_name_that_werkzeug_3_3_will_lack_warns(path, instead):
    """From Werkzeug 3.2 on the functions that parse single headers warn, as other names do."""
    name = path.partition(":")[2]
    with pytest.warns(DeprecationWarning, match=f"^The '{name}' .* 3.3.*{instead}"):
        resolve_name(f"werkzeug.{path}")


@claim("names.werkzeug-3-2.names-are-silent", werkzeug="<3.2", otherwise=DeprecationWarning)
@pytest.mark.parametrize(("path", "instead"), WARNED)
def test_such_a_name_is_silent(path, instead):
    """Before Werkzeug 3.2 the functions that parse single headers give no warning."""
    assert resolve_name(f"werkzeug.{path}")


@pytest.fixture(params=["content_md5", "pragma"])
def header(request):
    """An attribute of a request for a header that browsers do not send."""
    return request.param


@claim(
    "names.werkzeug-3-2.headers-warn",
    doc="api#flask.Request.pragma",
    werkzeug=">=3.2",
    otherwise=pytest.fail.Exception,
)
def test_a_header_that_browsers_do_not_send_warns(app, header):
    """From Werkzeug 3.2 on `content_md5` and `pragma` of a request warn."""
    text = f"^The '{header}' attribute is deprecated and will be removed in Werkzeug 3.3."
    with app.test_request_context(), pytest.warns(DeprecationWarning, match=text):
        getattr(flask.request, header)


@claim(
    "names.werkzeug-3-2.headers-are-silent",
    doc="api#flask.Request.pragma",
    werkzeug="<3.2",
    otherwise=DeprecationWarning,
)
def test_such_a_header_is_silent(app, header):
    """Before Werkzeug 3.2 `content_md5` and `pragma` give no warning."""
    with app.test_request_context():
        assert not getattr(flask.request, header)


class Changeable(flask.Request):
    """A request whose forms and queries can be changed."""

    parameter_storage_class = MultiDict


@claim(
    "names.werkzeug-3-2.storage-classes-warn",
    doc="api#flask.Request.parameter_storage_class",
    werkzeug=">=3.2",
    otherwise=pytest.fail.Exception,
)
def test_a_storage_class_warns(app):
    """From Werkzeug 3.2 on `parameter_storage_class` of a request class warns where it is used."""
    app.request_class = Changeable
    text = "^Setting 'Request.parameter_storage_class' is deprecated and will be removed in"
    with app.test_request_context("/?a=1"), pytest.warns(DeprecationWarning, match=text):
        assert type(flask.request.args) is MultiDict


@claim(
    "names.werkzeug-3-2.storage-classes-are-silent",
    doc="api#flask.Request.parameter_storage_class",
    werkzeug="<3.2",
)
def test_a_storage_class_is_silent(app):
    """Before Werkzeug 3.2 `parameter_storage_class` of a request class gives no warning."""
    app.request_class = Changeable
    with app.test_request_context("/?a=1"), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert (type(flask.request.args), caught) == (MultiDict, [])
