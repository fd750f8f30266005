"""The texts of errors."""

import pytest

from spec.kit.explain.errors import (
    Error,
    Named,
    has_name,
    is_in,
    known_letters,
    longest,
    names_in,
    plain,
    read_error,
    skeleton,
)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("KeyError: 'tea'", ("KeyError", "'tea'")),
        ("werkzeug.exceptions.NotFound: 404 Not Found: No tea.", ("NotFound", "No tea.")),
        ("jinja2.exceptions.TemplateNotFound: tea.html", ("TemplateNotFound", "tea.html")),
        ("AssertionError", ("AssertionError", "")),
        ("Error: There is no tea.", ("Error", "There is no tea.")),
        ("ImportError: no 'a' from 'b' (/x/b.py)", ("ImportError", "no 'a' from 'b'")),
        ("ImportError: no 'a' from 'b' (C:\\x\\b.py", ("ImportError", "no 'a' from 'b'")),
        ("ImportError: no 'a' (/b.py). Did you mean: 'c'?", ("ImportError", "no 'a'")),
        ("ImportError: no 'a' (unknown location)", ("ImportError", "no 'a'")),
        ("redirect   location", ("", "redirect location")),
        ("before_request: what is it", ("", "before_request: what is it")),
    ],
)
def test_a_line_is_a_class_and_a_message(line, error):
    assert read_error(line) == Error(*error)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"^'Flask' object has no attribute 'pour'$", "'Flask' object has no attribute 'pour'"),
        (r"(?s)Host '.*' is not trusted\.$", "Host '…' is not trusted."),
        (r"\d+ of [a-z]+ (cup|mug)s?", "of"),
        (r"closed file\.?$", "closed file"),
        (r"a{2,3}b\(\)", "b()"),
        ("", ""),
    ],
)
def test_a_pattern_is_made_plain(pattern, text):
    assert plain(pattern) == text


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Host 'my_svc:5003' is not trusted", "host … is not trusted"),
        ('The "tea" at 0x7f of <Cup 1> is 3.5', "the … at … of … is …"),
        ("Don't read /etc/tea", "don't read …"),
    ],
)
def test_particulars_are_taken_out(text, bare):
    assert skeleton(text) == bare


def test_letters_are_those_that_are_not_left_open():
    assert (known_letters("a … bc"), longest("a … bc … d")) == (5, "bc")


@pytest.mark.parametrize(
    ("template", "is_there"),
    [("The … is HOT", True), ("The … is cold", False), ("tea is", True)],
)
def test_a_template_is_looked_for(template, is_there):
    assert is_in(template, "Oh: the green tea is hot.") is is_there


@pytest.mark.parametrize(
    ("message", "names"),
    [
        ("cannot import name 'quote' from 'werkzeug.urls'", [("werkzeug.urls.quote", True)]),
        ("cannot import name 'quote'", [("quote", False)]),
        (
            "cannot import name 'a' from partially initialized module 'tea' (most likely)",
            [("tea.a", True)],
        ),
        ("module 'flask' has no attribute 'tea'", [("flask.tea", True)]),
        ("No module named 'werkzeug.contrib'", [("werkzeug.contrib", True)]),
        ("The import 'werkzeug.Tea' is deprecated", [("werkzeug.Tea", True)]),
        ("'Flask' object has no attribute 'pour'", [("Flask.pour", False)]),
        ("type object 'Cup' has no attribute 'x'", [("Cup.x", False)]),
        ("'dict' object has no attribute 'clear'", [("dict.clear", True)]),
        ("'NoneType' object has no attribute 'x'", [("NoneType.x", True)]),
        (
            "f() got an unexpected keyword argument 'x'",
            [("f(x=)", False)],
        ),
        ("Tea is hot", []),
    ],
)
def test_an_error_speaks_of_names(message, names):
    assert [*names_in(message)] == [Named(*it) for it in names]


@pytest.mark.parametrize(
    ("template", "has"),
    [
        ("no 'pour_it' from 'tea'", True),
        ("no 'pour…it' from 'tea'", True),
        ("no '…' from '…'", False),
        ("no '…' from 'tea'", False),
    ],
)
def test_a_template_may_leave_the_name_open(template, has):
    assert has_name(template, "pour_it") is has


@pytest.mark.parametrize(("name", "last"), [("a.b.c", "c"), ("f(x=)", "x"), ("c", "c")])
def test_the_last_part_of_a_name(name, last):
    assert Named(name, whole=False).last == last
