import io

import pytest
from flask import request

from spec.kit import claim
from spec.request.wire import FORM

DOC = "api#flask.Request.values"
BOTH = {"path": "/?a=1&b=x", "method": "POST", "data": "a=3&c=4", "content_type": FORM}


@claim("request.values.unites-args-and-form")
def test_values_unites_args_and_form(ask):
    """`values` holds the query parameters and the form fields of a POST request."""
    seen = ask(lambda: request.values.to_dict(), "/?q=1", method="POST", data={"f": "2"})

    assert seen == {"q": "1", "f": "2"}


@claim("request.values.of-get-has-the-form", werkzeug="<2.0")
def test_values_of_a_get_request_have_the_form_too(ask):
    """`values` of a GET request has the fields of its form body, too."""
    seen = ask(lambda: request.values.to_dict(), "/?q=1", method="GET", data={"f": "2"})

    assert seen == {"q": "1", "f": "2"}


@claim("request.values.of-get-is-args-alone", werkzeug=">=2.0")
def test_values_of_a_get_request_are_args_alone(ask):
    """`values` of a GET request leaves out the form, although `form` is read."""
    seen = ask(
        lambda: (request.values.to_dict(), request.form.to_dict()),
        "/?q=1",
        method="GET",
        data={"f": "2"},
    )

    assert seen == ({"q": "1"}, {"f": "2"})


@claim("request.values.without-a-body-is-args")
@pytest.mark.parametrize("options", [{}, {"method": "POST", "json": {"f": 2}}], ids=["GET", "JSON"])
def test_values_without_a_form_are_args(ask, options):
    """`values` is `args` without a form body, JSON included."""
    assert ask(lambda: request.values.to_dict(), "/?q=1", **options) == {"q": "1"}


@claim("request.values.puts-args-first")
def test_a_name_in_both_is_the_query_value_first(ask):
    """`values` has the query's value of a name first, then the form's."""
    seen = ask(lambda: (request.values["a"], request.values.getlist("a")), **BOTH)

    assert seen == ("1", ["1", "3"])


@claim("request.values.get-type-falls-through")
def test_a_query_value_that_does_not_convert_gives_way_to_the_form(ask):
    """`values.get(type=...)` returns the form's value if the query's does not convert."""
    options = {"method": "POST", "data": {"n": "5"}}

    assert ask(lambda: request.values.get("n", type=int), "/?n=many", **options) == 5


def refuse(value):
    """A converter that raises TypeError."""
    raise TypeError(f"no {value}")


@claim("request.values.get-lets-a-type-error-out", werkzeug="<3.1")
def test_a_type_error_of_a_converter_leaves_get_of_values(ask):
    """`request.values.get(type=...)` raises the TypeError of the converter."""
    with pytest.raises(TypeError, match="^no 1$"):
        ask(lambda: request.values.get("a", "default", type=refuse), "/?a=1")


@claim("request.values.get-catches-a-type-error", werkzeug=">=3.1", otherwise=TypeError)
def test_a_type_error_of_a_converter_gives_the_default_of_values(ask):
    """`request.values.get(type=...)` returns the default if the converter raises TypeError."""
    assert ask(lambda: request.values.get("a", "default", type=refuse), "/?a=1") == "default"


@claim("request.values.lists-join-both")
def test_lists_join_the_values_of_both(ask):
    """`values.lists()` and `values.items(multi=True)` have the values of query and form."""
    seen = ask(
        lambda: (
            sorted(request.values.lists()),
            sorted(request.values.items(multi=True)),
            sorted(request.values),
        ),
        **BOTH,
    )

    assert seen == (
        [("a", ["1", "3"]), ("b", ["x"]), ("c", ["4"])],
        [("a", "1"), ("a", "3"), ("b", "x"), ("c", "4")],
        ["a", "b", "c"],
    )


@claim("request.values.to-dict-drops-the-form-values-of-a-shared-name", werkzeug="<2.0.2")
def test_to_dict_of_lists_misses_the_form(ask):
    """`values.to_dict(flat=False)` has only the query's values of a name that is in both."""
    assert ask(lambda: request.values.to_dict(flat=False), **BOTH) == {
        "a": ["1"],
        "b": ["x"],
        "c": ["4"],
    }


@claim("request.values.to-dict-joins-both", werkzeug=">=2.0.2")
def test_to_dict_of_lists_joins_both(ask):
    """`values.to_dict(flat=False)` has the values of query and form."""
    assert ask(lambda: request.values.to_dict(flat=False), **BOTH) == {
        "a": ["1", "3"],
        "b": ["x"],
        "c": ["4"],
    }


@claim("request.values.leaves-files-out")
def test_values_hold_no_files(ask):
    """`values` does not hold uploaded files."""
    data = {"f": "2", "pic": (io.BytesIO(b"png"), "me.png")}

    assert ask(lambda: request.values.to_dict(), method="POST", data=data) == {"f": "2"}
