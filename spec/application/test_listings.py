"""What the notes' listings answer, as views of the app."""

import re

import pytest

from spec.kit import claim

DOC = "quickstart#about-responses"

HELLO = "<h1>Hello, World!</h1>"
ATTRIBUTES = (
    "status_code: 200\ncontent_length: 22\ncontent_type: text/html; charset=utf-8\n"
    "get_data(): b'<h1>Hello, World!</h1>'"
)
BLOCK = (
    "enter called\nhello python\nexit called\nexc_type: <class 'ZeroDivisionError'>\n"
    "exc_val: division by zero\nexc_tb: <traceback>\nthe exception went on\n"
)

ANSWERS = [
    pytest.param("/text/percent", "China sa", id="text-percent"),
    pytest.param("/text/echo?word=深圳", "深圳", id="text-echo"),
    pytest.param("/text/echo?word=<b>", "&lt;b&gt;", id="text-echo-is-escaped"),
    pytest.param(
        "/text/encodings",
        "b'\\xe6\\xb7\\xb1\\xe5\\x9c\\xb3'\nb'\\xc9\\xee\\xdb\\xda'",
        id="text-encodings",
    ),
    pytest.param("/with_statement/foo", BLOCK, id="with-foo"),
    pytest.param(
        "/request/index?city=Shenzhen&country=China",
        "hello name=None, age=None, city=Shenzhen, name_li=[]",
        id="request-index",
    ),
    pytest.param("/request/search?key=flask", "search for flask", id="request-search"),
    pytest.param("/request/search", "search for ", id="request-search-without-a-word"),
    pytest.param("/responses/text", HELLO, id="responses-text"),
    pytest.param("/responses/response", HELLO, id="responses-response"),
    pytest.param("/responses/attributes", ATTRIBUTES, id="responses-attributes"),
    pytest.param("/json/index", '{"city":"sz","country":"china"}\n', id="json-index"),
    pytest.param("/json/dumps", '{"name": "python", "age": 24}', id="json-dumps"),
    pytest.param("/json/data", '{"age":24,"name":"python"}\n', id="json-data"),
    pytest.param("/json/note-2", '{"age":"27","name":"lin"}\n', id="json-note-2"),
]


@pytest.mark.parametrize(("url", "text"), ANSWERS)
@claim("application.listing.answers-what-the-note-promises", example=True)
def test_a_listing_answers_what_the_note_promises(notes, url, text):
    """Each view that the example app takes from a listing answers 200 with the note's answer."""
    response = notes.get(url)

    shown = re.sub(r" object at 0x\w+", "", response.text)
    assert (response.status_code, shown) == (200, text)


@claim("application.listing.reads-form-and-query", example=True)
def test_the_form_of_note_1_is_read(notes):
    """The example app's form view reads name, age and names from the form, city from the query."""
    data = {"name": ["one", "two"], "age": "24"}
    response = notes.post("/request/index?city=sz", data=data)

    assert response.text == "hello name=one, age=24, city=sz, name_li=['one', 'two']"


@claim(
    "application.listing.header-is-sent-without-a-body",
    example=True,
    doc="quickstart#about-responses",
)
def test_the_header_of_note_1_is_sent(notes):
    """The example app's `/responses/header` sends the header that it sets, and no body."""
    response = notes.get("/responses/header")

    assert (response.status_code, response.headers["sample"], response.text) == (200, "value", "")
