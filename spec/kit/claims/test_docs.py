"""Doc links, and their addresses."""

import pytest

from spec.kit.claims.docs import doc_problem, doc_url


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("api#flask.Flask", "https://flask.palletsprojects.com/en/stable/api/#flask.Flask"),
        ("rfc:6265#section-4.1", "https://www.rfc-editor.org/rfc/rfc6265#section-4.1"),
        ("python:library/uuid#uuid.UUID", "https://docs.python.org/3/library/uuid.html#uuid.UUID"),
        ("jinja:api#a", "https://jinja.palletsprojects.com/en/stable/api/#a"),
    ],
)
def test_a_doc_link_is_an_address(link, url):
    assert (doc_problem(link), doc_url(link)) == (None, url)


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("quickstart", "is not of the form page#anchor"),
        ("a#b c", "is not of the form page#anchor"),
        ("tea:a#b", "names no known project: use one of flask, werkzeug, jinja, "),
        ("blinker:a#b", "names no known project"),
    ],
)
def test_what_is_not_a_doc_link_is_told(link, problem):
    assert problem in doc_problem(link)


def test_what_is_not_a_doc_link_has_no_address():
    with pytest.raises(ValueError, match="nowhere"):
        doc_url("nowhere")
