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


@claim("request.is-xhr.reads-x-requested-with", werkzeug="<1.0", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'Request.is_xhr':DeprecationWarning")
def test_is_xhr_reads_a_header_of_old_libraries(ask):
    """`is_xhr` is True if the X-Requested-With header is XMLHttpRequest."""
    headers = {"X-Requested-With": "XMLHttpRequest"}

    assert ask(lambda: request.is_xhr, headers=headers) is True
