"""What a change comes to between two stacks, and whom it meets."""

import pytest
from packaging.version import Version

from spec.uses.conftest import change
from spec.uses.kinds import Chosen, always, doomed_of, returned_of

ALWAYS = [
    ("flask.tea", "ImportError: cannot import name 'tea' from 'flask'", "read", True),
    ("flask.tea.*", "ModuleNotFoundError: No module named 'flask.tea'", "set", True),
    ("text:flask.tea", "ImportError: …", "text", True),
    ("flask.Tea::cup", "ImportError: …", "read", False),
    ("flask.tea(cup=)", "ImportError: …", "call", False),
    ("config:TEA", "ImportError: …", "read", False),
    ("flask.tea", "AttributeError: module 'flask' has no attribute 'tea'", "call", True),
    ("flask.tea", "AttributeError: module 'flask' has no attribute 't…'", "call", True),
    ("flask.tea", "AttributeError: module 'flask' has no attribute 'cup'", "call", False),
    ("flask.tea", "AttributeError: tea", "call", True),
    ("flask.tea", "AttributeError: …tea…", "call", True),
    ("flask.tea", "AttributeError: …", "call", False),
    ("flask.tea", "AttributeError: 'NoneType' object has no attribute 'tea'", "call", False),
    ("flask.Tea::cup", "AttributeError: 'Tea' object has no attribute 'cup'", "read", True),
    ("flask.Tea::cup", "AttributeError: type object 'Tea' has no attribute 'cup'", "call", True),
    ("flask.Tea::cup", "AttributeError: 'Tea' object has no attribute '…'", "read", True),
    ("flask.Tea::cup", "AttributeError: 'Tea' object has no attribute 'cup'", "set", False),
    ("flask.Tea::cup", "AttributeError: 'Tea' object has no attribute 'cup'", "override", False),
    ("flask.Tea::cup", "AttributeError: 'NoneType' object has no attribute 'x'", "read", False),
    ("flask.Tea::cup", "AttributeError: cup", "read", False),
    ("flask.tea(#1)", "AttributeError: 'NoneType' object has no attribute 'tea'", "call", False),
    (
        "text:flask.ext.tea",
        "AttributeError: module 'flask.ext' has no attribute 'tea'",
        "text",
        True,
    ),
    ("text:flask.ext.tea", "AttributeError: 'Tea' object has no attribute 'tea'", "text", False),
    ("flask.tea(cup=)", "TypeError: tea() got an unexpected keyword argument 'cup'", "call", True),
    ("flask.tea(cup=)", "TypeError: tea() got an unexpected keyword argument '…'", "call", True),
    ("flask.tea(cup=)", "TypeError: tea() got multiple values for argument 'cup'", "call", True),
    ("flask.tea(cup=)", "TypeError: tea() got an unexpected keyword argument 'x'", "call", False),
    (
        "flask.tea(cup=)",
        "TypeError: tea() missing 1 required positional argument: 'x'",
        "call",
        True,
    ),
    ("flask.tea(cup=)", "TypeError: a cup is required, not 'str'", "call", False),
    (
        "flask.tea(#2)",
        "TypeError: tea() takes 1 positional argument but 2 were given",
        "call",
        True,
    ),
    ("flask.tea(#2)", "TypeError: a cup is required, not 'str'", "call", False),
    ("flask.tea(-)", "TypeError: 'NoneType' object is not iterable", "call", True),
    ("flask.tea(-)", "TypeError: missing 1 required positional argument: 'cup'", "call", True),
    ("flask.tea(-)", "TypeError: a cup is required, not 'str'", "call", False),
    ("flask.tea", "TypeError: tea() got an unexpected keyword argument 'cup'", "call", False),
    ("config:TEA", "KeyError: 'TEA'", "read", True),
    ("config:TEA", "KeyError: '…'", "read", True),
    ("config:TEA", "KeyError: 'TEA'", "set", False),
    ("config:TEA", "KeyError: 'CUP'", "read", False),
    ("env:TEA", "KeyError: 'TEA'", "read", False),
    ("flask.tea(#1)", "ValueError: tea is cold", "call", False),
]


@pytest.mark.parametrize(("touch", "error", "way", "meets"), ALWAYS)
def test_an_error_that_names_what_is_gone_meets_everyone(touch, error, way, meets):
    made = change(touch, error=error)

    assert always(made, made.touches[0], way) is meets


def test_one_name_of_several_may_stand_in_the_error():
    made = change(
        "flask.Tea::cup @read",
        "flask.Tea::pot",
        error="AttributeError: 'Tea' object has no attribute 'pot'",
    )

    assert [always(made, it, "read") for it in made.touches] == [True, True]


@pytest.mark.parametrize(
    ("kind", "doomed", "meets"),
    [("warns", {"flask.tea"}, True), ("warns", {"flask.cup"}, False), ("answers", set(), True)],
)
def test_a_warning_meets_everyone_where_the_removal_does(kind, doomed, meets):
    made = change("flask.tea", shows=kind, error="")

    assert (
        Chosen(made, kind, frozenset(doomed)).meets(made.touches[0], "flask.tea", "call") is meets
    )


def test_what_some_change_breaks_for_everyone_is_doomed():
    gone, cold = change("flask.tea"), change("flask.cup", error="ValueError: cold")

    assert doomed_of([gone, cold, change("flask.pot", shows="adds")]) == {"flask.tea"}


RETURNED = [
    ("adds", "2.1", "flask", ["flask.tea"]),
    ("adds", "2.4", "flask", []),
    ("adds", "1.0", "flask", []),
    ("answers", "2.1", "flask", []),
    ("adds", "2.1", "click", []),
]


@pytest.mark.parametrize(("shows", "release", "package", "found"), RETURNED)
def test_what_comes_back_is_known(shows, release, package, found):
    gone = change("flask.tea", "flask.cup", release="2.0")
    later = change("flask.tea", "flask.pot", shows=shows, release=release, package=package)

    assert sorted(returned_of(gone, [gone, later], Version("2.3"))) == found
    assert returned_of(gone, [gone, later]) <= {"flask.tea"}


def test_what_comes_back_is_not_told(write):
    from spec.uses.find import uses_of  # noqa: PLC0415

    folder = write("from flask import tea, cup\n")
    gone = change("flask.tea", "flask.cup", release="2.2")
    back = change("flask.tea", shows="adds", release="2.3", id="flask.back")

    chosen = [Chosen(gone, "breaks", returned=returned_of(gone, [back])), Chosen(back, "adds")]

    found = uses_of([folder], chosen)
    assert [(it.name, it.kind) for it in found.uses] == [
        ("flask.cup", "breaks"),
        ("flask.tea", "adds"),
    ]


def test_what_breaks_in_some_cases_alone_is_likely(look):
    code = "from flask import Blueprint\nBlueprint('a', __name__)\n"

    assert look(code, "flask.Blueprint(#1)", error="ValueError: 'name' may not contain a dot") == [
        "app.py:2 call breaks likely"
    ]
