from flask import request
from werkzeug.datastructures import ImmutableMultiDict

from spec.kit import claim
from spec.request.wire import FORM

DOC = "api#flask.Request.form"


def form():
    """Every field of form with all its values."""
    return request.form.to_dict(flat=False)


@claim("request.form.holds-urlencoded-fields")
def test_form_holds_every_field_of_an_urlencoded_body(ask):
    """`form` holds each field of an `application/x-www-form-urlencoded` body."""
    body = "name=Tom&age=24&note=a+b%21&empty="

    assert ask(form, method="POST", data=body, content_type=FORM) == {
        "name": ["Tom"],
        "age": ["24"],
        "note": ["a b!"],
        "empty": [""],
    }


@claim("request.form.is-an-immutable-multidict")
def test_form_is_an_immutable_multidict(ask):
    """`form` is an ImmutableMultiDict, and so a dict."""
    kind = ask(lambda: type(request.form))

    assert (kind, issubclass(kind, dict)) == (ImmutableMultiDict, True)


@claim("request.form.get-gives-the-first")
def test_get_and_indexing_give_the_first_value(ask):
    """`form.get()` and indexing return the first value of a field that was sent several times."""
    options = {"method": "POST", "data": "name=Tom&name=Ann", "content_type": FORM}

    assert ask(lambda: (request.form.get("name"), request.form["name"]), **options) == (
        "Tom",
        "Tom",
    )


@claim("request.form.getlist-gives-all")
def test_getlist_gives_every_value_in_order(ask):
    """`form.getlist()` returns every value of a field, in order."""
    options = {"method": "POST", "data": "name=Tom&name=Ann&name=Tom", "content_type": FORM}

    assert ask(lambda: request.form.getlist("name"), **options) == ["Tom", "Ann", "Tom"]


@claim("request.form.get-of-an-absent-field-is-none")
def test_get_of_an_absent_field_is_none(ask):
    """`form.get()` of a field that was not sent is None."""
    assert ask(lambda: request.form.get("name"), method="POST", data={"age": "24"}) is None


@claim("request.form.getlist-of-an-absent-field-is-empty")
def test_getlist_of_an_absent_field_is_empty(ask):
    """`form.getlist()` of a field that was not sent is an empty list."""
    assert ask(lambda: request.form.getlist("name"), method="POST", data={"age": "24"}) == []


@claim("request.form.ignores-the-query-string")
def test_form_has_no_query_parameters(ask):
    """`form` does not hold the parameters of the query string."""
    assert ask(form, "/?name=query", method="POST", data={"age": "24"}) == {"age": ["24"]}
