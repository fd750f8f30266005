"""What is passed over by a file's bytes: lines without a word, functions that nothing asks for."""

import pytest

from spec.kit.data.touches import read_touch
from spec.uses.aliases import with_aliases
from spec.uses.conftest import change, told
from spec.uses.find import uses_of
from spec.uses.kinds import Chosen
from spec.uses.words import words_of

APP = "import flask\napp = flask.Flask('a')\n"

FOUND = [
    pytest.param("app . \\\n  env\n", "4 read", id="over-two-lines"),
    pytest.param("x = (\n  app\n  .env)\n", "5 read", id="in-brackets"),
    pytest.param("print(1, [app.\n  env])\n", "4 read", id="dot-at-the-end"),
    pytest.param("getattr(app, 'env')\n", "3 read", id="getattr"),
    pytest.param("if (b := app): pass\nb.env\n", "4 read", id="walrus"),
    pytest.param("def f():\n  return app\n\nf().env\n", "6 read", id="returned"),
    pytest.param("if app:\n  def f():\n    return app\n\nf().env\n", "7 read", id="indented"),
    pytest.param(
        "class A:\n  def f(self):\n    b = app\n    return b\n\nA().f().env\n",
        "8 read",
        id="returned-by-a-method",
    ),
    pytest.param(
        "def f():\n  def g():\n    return app\n  b = g()\n  return b\n\nf().env\n",
        "9 read",
        id="returned-through-another",
    ),
    pytest.param(
        "class A:\n  def f(self):\n    self.b = app\n\nA().b.env\n", "7 read", id="set-on-self"
    ),
    pytest.param(
        "class A:\n  def f(self):\n    self.b: flask.Flask\n\nA().b.env\n", "7 read", id="annotated"
    ),
    pytest.param("def f():\n  global b\n  b = app\n\nf()\nb.env\n", "8 read", id="global"),
    pytest.param(
        "def f():\n  class A(flask.Flask):\n    env = 1\n  return A\n", "5 override", id="class"
    ),
    pytest.param("def f():\n  'é'\n  return app\n\nf().env\n", "7 read", id="not-ascii"),
]


@pytest.mark.parametrize(("code", "use"), FOUND)
def test_what_hangs_on_other_lines_is_found(look, code, use):
    (found,) = look(APP + code, "flask.Flask::env")
    line, way = use.split()
    assert found.split()[:2] == [f"app.py:{line}", way]


@pytest.mark.parametrize(
    "code",
    [
        "def f():\n  '''app.env'''\n\nf().envy\n",
        "environment = app\nenv = app\nenv\n",
        "def f():\n  return 1\n\nf().env\n",
        "def f(env):\n  return env\n\nf(app)\n",
        "def f(b):\n  b.c = app\n\nf(1)\nb.env\n",
        "def f():\n  c = app\n\nc.env\n",
        "x = 'app.env'  # app.env\n",
        "class A:\n  def f(self):\n    return self.b\n\nA().f().env\n",
    ],
)
def test_other_lines_have_nothing(look, code):
    assert look(APP + code, "flask.Flask::env") == []


def test_lines_may_end_with_a_carriage_return_alone(tmp_path):
    tmp_path.joinpath("app.py").write_bytes(APP.replace("\n", "\r").encode() + b"x = 1\rapp.env\r")

    found = uses_of([tmp_path], [Chosen(change("flask.Flask::env"), "breaks")])
    assert told(found) == ["app.py:4 read breaks sure"]


def test_a_version_that_a_function_asks_for_guards_what_it_returns(look):
    code = f"""{APP}
def f():
    if hasattr(flask, "tea"):
        b = app
    return b

f().env
"""

    assert look(code, "flask.Flask::env") == ["app.py:9 read breaks guarded"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("enter", "with app: pass"),
        ("setitem", "app[0] = 1"),
        ("setitem", "app[0], x = 1, 2"),
        ("setitem", "for app[0] in x: pass"),
        ("setitem", "app[0]: int = 1"),
        ("iter", "a, b = app"),
        ("ior", "app |= x"),
        ("or", "return app | x"),
    ],
)
def test_special_methods_are_met_inside_functions(look, name, body):
    code = f"{APP}\ndef f(x):\n    {body}\n"
    (found,) = look(code, f"flask.Flask::__{name}__", error="", shows="answers")

    assert found.startswith("app.py:5 call")


@pytest.mark.parametrize("body", ["x = app[0]", "x == app[0]", "a, b = 1, 2", "app or x"])
def test_other_lines_of_functions_call_no_special_method(look, body):
    touches = [f"flask.Flask::__{it}__" for it in ("setitem", "iter", "ior", "or", "enter")]

    assert look(f"{APP}\ndef f(x):\n    {body}\n", *touches) == []


ALIASES = [
    ("from flask import tea as t\n", {"t"}),
    ("from flask import (\n  tea as t,\n  cup as c)\n", {"t"}),
    ("import flask.tea as t  # or not\n", {"t"}),
    ("'''Such tea as the Queen has.'''\n", set()),
    ("try: x\nexcept tea as error: y\n", set()),
    ("with tea as t: x\n", set()),
    ("from flask import cup as t\n", set()),
    ("Some as \n", set()),
]


@pytest.mark.parametrize(("text", "names"), ALIASES)
def test_names_are_followed_where_they_are_imported(text, names):
    touch = read_touch("flask.tea")
    assert touch
    found = with_aliases(words_of([touch]), [text.encode()])

    assert found.names == {"tea"} | names


def test_a_class_is_called_with_what_the_classes_take_that_it_derives_from():
    touches = [read_touch("flask.Tea(cup=)"), read_touch("flask.pour(#2)")]
    text = b"class B(A): pass\nclass A(x.Tea): pass\nclass C(pourer): pass\n"
    found = with_aliases(words_of(filter(None, touches)), [text])

    assert found.calls == {
        **{name: {"cup="} for name in ("Tea", "A", "B")},
        "pour": {"#2"},
    }
