"""What a source text imports, and what it has."""

import ast

import pytest

from spec.kit.stacks.sources import Names, Taken, names_in, perhaps_taken, taken

TAKEN = [
    ("import flask.json", [Taken("flask.json", "", 1)]),
    ("from flask import g as h, json", [Taken("flask", "g", 1), Taken("flask", "json", 1)]),
    ("from . import urls", [Taken("a.b", "urls", 1)]),
    ("from .urls import quote", [Taken("a.b.urls", "quote", 1)]),
    ("from ..c import quote", [Taken("a.c", "quote", 1)]),
    ("try:\n    import flask\nexcept ImportError:\n    pass", []),
    ("if TYPE_CHECKING:\n    import flask", []),
    ("def view():\n    import flask", []),
    ("class A:\n    import flask", [Taken("flask", "", 2)]),
]


@pytest.mark.parametrize(("text", "found"), TAKEN)
def test_imports_that_are_certain_are_taken(text, found):
    assert [*taken(ast.parse(text), "a.b", is_package=True)] == found


def test_a_module_is_no_package():
    assert [*taken(ast.parse("from .c import d"), "a.b", is_package=False)] == [
        Taken("a.c", "d", 1)
    ]


READ = [
    ("class A(flask.json.JSONEncoder): pass", ["json.JSONEncoder"]),
    ("class A(metaclass=flask.Meta): pass", ["Meta"]),
    ("@flask.cached\ndef view(a=flask.g, *, b, c=flask.h): return flask.i", ["cached", "g", "h"]),
    ("a = [flask.g, call(flask.h)]", ["g", "h"]),
    ("a: flask.A = flask.g\nb: flask.B", ["g"]),
    ("a = flask.g if new else flask.h", []),
    ("a = new and flask.h", []),
    ("a = lambda: flask.g", []),
    ("a = other.flask.g", []),
]


@pytest.mark.parametrize(("text", "names"), READ)
def test_attributes_that_are_read_for_certain_are_taken(text, names):
    found = [*taken(ast.parse(f"import flask\n{text}"), "a", is_package=False)][1:]

    assert [(it.module, it.name, it.is_read) for it in found] == [
        ("flask", name, True) for name in names
    ]


def test_an_attribute_of_what_has_another_name_is_taken():
    text = (
        "import werkzeug.urls as u, werkzeug.http\nfrom flask import json\nu.a\nwerkzeug.b\njson.c"
    )

    found = [*taken(ast.parse(text), "a", is_package=False)][3:]

    assert [(it.module, it.name, it.line) for it in found] == [
        ("werkzeug.urls", "a", 3),
        ("werkzeug", "b", 4),
        ("flask.json", "c", 5),
    ]


GLANCES = """
if new:
    from werkzeug.urls import (  # pragma: no cover
        url_decode as decode,
        url_encode,
    )
from flask import a, \\
    b
import flask.json
import flask_login
from werkzeug_x import c
x = werkzeug.urls.y; z = flask.json.loads; b.c; decode.d
"""


def test_more_than_what_is_taken_is_seen_at_a_glance():
    found = [*perhaps_taken(GLANCES)]

    assert [it[:2] for it in found if not it.is_read] == [
        ("werkzeug.urls", "url_decode"),
        ("werkzeug.urls", "url_encode"),
        ("flask", "a"),
        ("flask", "b"),
        ("flask.json", ""),
    ]
    assert {it[:2] for it in found if it.is_read} == {
        ("flask", "json"),
        ("flask", "json.loads"),
        ("flask.b", "c"),
        ("werkzeug.urls.url_decode", "d"),
    }
    assert [*perhaps_taken("import os")] == []


HAS = """
from a import b as c, d
from .e import *
import f.g
if new:
    h = (i, j) = 1, 2
try:
    class k: l = 1
except ImportError:
    def m(): n = 1
for o in (): pass
p = lambda: (q := 1)
"""


def test_a_module_has_what_it_binds():
    found = names_in(ast.parse(HAS), "r", is_package=True)

    assert found == Names(frozenset((*"cd*fhijkmop",)), ("r.e",))
    assert found.has("c")
    assert found.has("__path__")
    assert not found.has("q")


def test_a_module_may_make_names_on_demand():
    found = names_in(ast.parse("def __getattr__(name):\n    name == 'g'"), "r", is_package=False)

    assert found.has("g")
    assert not found.has("h")


def test_a_module_that_replaces_itself_may_have_any_name():
    assert names_in(ast.parse("sys.modules[__name__] = new"), "r", is_package=False).has("g")
