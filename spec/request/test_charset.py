import pytest
from flask import request

from spec.kit import claim
from spec.request.wire import FORM

DOC = "werkzeug:wrappers#werkzeug.wrappers.Request"

DEPRECATED = "ignore:The '(charset|encoding_errors)' (attribute|parameter):DeprecationWarning"


def text_of_latin_1(app):
    """A form field sent as ISO-8859-1 to an app whose requests say they are."""
    app.request_class = type("Request", (app.request_class,), {"charset": "latin-1"})
    with app.test_request_context("/", method="POST", data="a=%E9", content_type=FORM):
        return request.form["a"]


@claim("request.charset.of-a-subclass-counts", werkzeug="<3.0")
@pytest.mark.filterwarnings(DEPRECATED)
def test_the_charset_of_a_request_class_decodes_its_form(app):
    """charset of a request class is the encoding of form, args and text."""
    assert text_of_latin_1(app) == "é"


@claim("request.charset.of-a-subclass-is-ignored", werkzeug=">=3.0")
@pytest.mark.filterwarnings(DEPRECATED)
def test_the_charset_of_a_request_class_is_ignored(app):
    """charset of a request class does nothing: requests are UTF-8."""
    assert text_of_latin_1(app) == "%E9"


@claim("request.charset.is-utf-8", werkzeug="<3.0", otherwise=AttributeError)
@pytest.mark.filterwarnings(DEPRECATED)
def test_charset_and_encoding_errors_are_attributes(ask):
    """charset is utf-8 and encoding_errors is replace."""
    assert ask(lambda: (request.charset, request.encoding_errors)) == ("utf-8", "replace")


@claim("request.is-xhr.reads-x-requested-with", werkzeug="<1.0", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'Request.is_xhr':DeprecationWarning")
def test_is_xhr_reads_a_header_of_old_libraries(ask):
    """is_xhr is True where X-Requested-With is XMLHttpRequest."""
    headers = {"X-Requested-With": "XMLHttpRequest"}

    assert ask(lambda: request.is_xhr, headers=headers) is True
