"""Arguments of calls: keywords, positions, none at all."""

import pytest

KEYWORD = [
    pytest.param("from flask import send_file\nsend_file('a', max_age=1)\n", "sure", id="keyword"),
    pytest.param("import flask\nflask.send_file('a', max_age=1)\n", "sure", id="of-a-module"),
    pytest.param("from flask import send_file as s\ns('a', max_age=1)\n", "sure", id="renamed"),
    pytest.param(
        "from flask import send_file\nsend_file('a', **{'max_age': 1})\n", "sure", id="display"
    ),
    pytest.param(
        "from flask import send_file\nsend_file('a', **dict(max_age=1))\n", "sure", id="dict"
    ),
    pytest.param(
        "from flask import send_file; d = dict(x=1, max_age=1)\nsend_file(**d)\n",
        "sure",
        id="a-variable",
    ),
    pytest.param(
        "from flask import send_file; d = {'max_age': 1} if x else y()\nsend_file(**d)\n",
        "likely",
        id="maybe",
    ),
]


@pytest.mark.parametrize(("code", "certainty"), KEYWORD)
def test_a_keyword_is_found(look, code, certainty):
    assert look(code, "flask.send_file(max_age=)") == [f"app.py:2 call breaks {certainty}"]


NOTHING = [
    pytest.param("from flask import send_file\nsend_file('a', x=1)\n", id="another-keyword"),
    pytest.param("from flask import send_file\nsend_file('a', **x)\n", id="unknown-keywords"),
    pytest.param("from flask import send_file\nsend_file('a', **{'x': 1, **y})\n", id="others"),
    pytest.param("from flask import send_file\nsend_file('a', **dict(y, x=1))\n", id="dict"),
    pytest.param("from flask import send_file\nsend_file('a', **['max_age'])\n", id="list"),
    pytest.param(
        "import flask\ndef send_file(**k): ...\nsend_file(max_age=1)\n", id="own-function"
    ),
    pytest.param("import flask\nx.send_file(max_age=1)\n", id="own-method"),
    pytest.param("from werkzeug.utils import send_file\nsend_file('a', max_age=1)\n", id="another"),
    pytest.param("import flask\nsend_file = 1\nx()(max_age=1)\n", id="no-name"),
    pytest.param("import flask\nflask.send_file\n", id="not-called"),
]


@pytest.mark.parametrize("code", NOTHING)
def test_other_keywords_are_passed_over(look, code):
    assert look(code, "flask.send_file(max_age=)") == []


def test_the_line_of_a_keyword_is_told(look):
    code = "from flask import send_file\nsend_file(\n    'a',\n    max_age=1,\n)\n"

    assert look(code, "flask.send_file(max_age=)") == ["app.py:4 call breaks sure"]


POSITION = [
    pytest.param("c.set_cookie('localhost', 'a', 'b')", ["app.py:3 call breaks sure"], id="three"),
    pytest.param("c.set_cookie('a', *x)", ["app.py:3 call breaks likely"], id="starred"),
    pytest.param("c.set_cookie('a', 'b')", [], id="two"),
    pytest.param("c.set_cookie('a', value='b')", [], id="keyword"),
    pytest.param("c.set_cookie", [], id="not-called"),
    pytest.param("x.set_cookie('localhost', 'a', 'b')", [], id="of-something-else"),
    pytest.param("a.make_response('').set_cookie('a', 'b', 'c')", [], id="of-a-response"),
]


@pytest.mark.parametrize(("call", "found"), POSITION)
def test_a_position_is_counted(look, call, found):
    code = f"import flask; a = flask.Flask('a')\nc = a.test_client()\n{call}\n"

    assert look(code, "werkzeug.test.Client::set_cookie(#3)") == found


CLASS = [
    pytest.param("from flask import Response as R\nR(status=1)\n", "sure", id="the-class"),
    pytest.param(
        "import flask\nclass R(flask.Response): pass\nR(status=1)\n", "sure", id="derived"
    ),
    pytest.param("import werkzeug\nwerkzeug.Response(status=1)\n", "sure", id="other-spelling"),
    pytest.param(
        "import flask\nclass R(flask.Response): pass\nclass S(R): pass\nS(status=1)\n",
        "sure",
        id="twice",
    ),
    pytest.param(
        "import click, werkzeug\nclick.group(cls=werkzeug.Response, status=1)", "sure", id="cls"
    ),
    pytest.param(
        "import click, werkzeug\nA = werkzeug.Response\nclick.group(cls \\\n = A, status=1)",
        "sure",
        id="cls-over-two-lines",
    ),
]


@pytest.mark.parametrize(("code", "certainty"), CLASS)
def test_the_arguments_of_a_class_are_those_of_its_bases_too(look, code, certainty):
    line = code.rstrip().count("\n") + 1

    assert look(code, "werkzeug.wrappers.Response(status=)") == [
        f"app.py:{line} call breaks {certainty}"
    ]


@pytest.mark.parametrize(
    "code",
    [
        "from flask import Response as A\nclass R(A):\n    def __init__(s, a): ...\nR(status=1)",
        "import flask\nclass Response: pass\nResponse(status=1)\n",
        "import flask\nflask.Request(status=1)\nflask.Response(headers={})\n",
        "from flask import Request as A\ngroup(cls=A, status=1)\ngroup(cls=x, status=1)\n",
    ],
    ids=["own-constructor", "own-class", "others", "cls-of-another"],
)
def test_arguments_of_other_classes_are_passed_over(look, code):
    assert look(code, "werkzeug.wrappers.Response(status=)") == []


NONE = [
    pytest.param("MultiDict()", ["app.py:2 call breaks sure"], id="nothing"),
    pytest.param("MultiDict([])", [], id="position"),
    pytest.param("MultiDict(**x)", [], id="keywords"),
]


@pytest.mark.parametrize(("call", "found"), NONE)
def test_a_call_may_be_without_arguments(look, call, found):
    code = f"from werkzeug.datastructures import MultiDict\n{call}\n"

    assert look(code, "werkzeug.datastructures.MultiDict(-)") == found


FACTORIES = [
    pytest.param("def make(info): ...\n", ["app.py:2 call breaks sure"], id="it-takes-something"),
    pytest.param("def make(): ...\n", [], id="it-takes-nothing"),
    pytest.param("def make(info=None, *a, **k): ...\n", [], id="it-may-take-something"),
    pytest.param("from shop import make\n", ["app.py:3 call breaks likely"], id="foreign"),
]


@pytest.mark.parametrize(("make", "found"), FACTORIES)
def test_a_factory_that_is_handed_over_is_looked_at(look, make, found):
    code = f"from flask.cli import FlaskGroup\n{make}FlaskGroup(create_app=make)\n"

    assert look(code, "flask.cli.FlaskGroup(create_app=)", error="NoAppException: …") == found


def test_other_groups_have_no_factory(look):
    code = "from flask.cli import FlaskGroup\nFlaskGroup(x, **{'create_app': 1})\nFlaskGroup(x=1)\n"

    found = look(code, "flask.cli.FlaskGroup(create_app=)", error="NoAppException: …")
    assert found == ["app.py:2 call breaks likely"]


HANDED = """\
    import click
    from flask.cli import FlaskGroup

    class Group(FlaskGroup):
        {}

    def make(info): ...

    @click.group(cls=Group, create_app=make)
    def cli(): ...
"""


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("name = 1", ["app.py:7 call breaks sure"]),
        (
            "def __init__(self, *a, **k): super().__init__(*a, **k)",
            ["app.py:7 call breaks likely"],
        ),
        ("def __init__(self, create_app): ...", []),
        ("__init__ = make_init()", []),
    ],
)
def test_what_a_class_hands_on_is_found_where_it_takes_anything(look, body, found):
    error = "TypeError: make() missing 1 required positional argument: 'info'"

    touch = "flask.cli.FlaskGroup(create_app=)"
    assert look(HANDED.format(body), touch, error=error) == found
