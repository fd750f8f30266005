"""Members: the ways of touching them, what syntax calls, what classes of the project define."""

import pytest

RESPONSES = [
    pytest.param(
        "@flask.after_this_request\ndef f(r):\n    r.data\n", "sure", id="after-this-request"
    ),
    pytest.param(
        "from flask import after_this_request\n@after_this_request\ndef f(r):\n    r.data\n",
        "sure",
        id="renamed",
    ),
    pytest.param("@after_request\ndef f(r):\n    r.data\n", "likely", id="something-called-so"),
    pytest.param("@app.after_request()\ndef f(r):\n    r.data\n", "sure", id="of-an-app"),
    pytest.param("app.response_class('').data\n", "sure", id="the-class-of-an-app"),
    pytest.param("app.make_response('').make_conditional(x).data\n", "sure", id="itself"),
    pytest.param(
        "from werkzeug.utils import redirect\nredirect('/').data\n", "sure", id="function"
    ),
    pytest.param(
        "from werkzeug.wrappers.response import Response\nResponse('').data\n", "sure", id="inner"
    ),
]


@pytest.mark.parametrize(("code", "certainty"), RESPONSES)
def test_a_response_is_known_by_where_it_comes_from(look, code, certainty):
    line = 2 + code.count("\n")
    code = f"import flask\napp = flask.Flask('a')\n{code}"

    assert look(code, "werkzeug.wrappers.Response::data") == [
        f"app.py:{line} read breaks {certainty}"
    ]


def test_a_session_is_known_by_its_transaction(look):
    code = """\
        from flask import Flask

        with Flask("a").test_client().session_transaction() as session:
            session.accessed
    """

    assert look(code, "flask.sessions.SessionMixin::accessed") == ["app.py:4 read breaks sure"]


def test_a_member_of_one_alternative_is_likely(look):
    code = "import flask\na = flask.Flask('a')\nif x: a = b()\na.config.root_path\n"

    assert look(code, "flask.Config::root_path") == ["app.py:4 read breaks likely"]


def test_a_sum_is_neither_of_its_parts(look):
    code = "import flask\na = flask.Flask('a') + flask.Flask('b')\n(a + a).env\na.env\n"

    assert look(code, "flask.Flask::env") == []


def test_so_many_alternatives_are_none(look):
    many = "".join(f"if x: a = flask.X{it}()\n" for it in range(9))
    code = f"import flask\na = flask.Flask('a')\n{many}a.env\n"

    assert look(code, "flask.Flask::env") == []


TWINS = [
    pytest.param(
        "from werkzeug.wrappers import BaseRequest as R\nR(x).env\n", True, id="the-class"
    ),
    pytest.param("from werkzeug import BaseRequest as R\nR(x).env\n", True, id="other-spelling"),
    pytest.param(
        "from werkzeug.wrappers import Request as R\nR(x).env\n", False, id="its-successor"
    ),
    pytest.param("from flask import request as r\nr.env\n", False, id="flask's"),
]


@pytest.mark.parametrize(("code", "found"), TWINS)
def test_a_class_that_another_replaced_is_not_that_one(look, code, found):
    at = ["app.py:2 read breaks sure"] if found else []

    assert look(code, "werkzeug.wrappers.BaseRequest::env") == at


WAYS = [
    pytest.param("", ["call breaks", "read breaks", "set answers"], id="any"),
    pytest.param(" @read", ["call breaks", "read breaks"], id="read"),
    pytest.param(" @call", ["call breaks"], id="call"),
    pytest.param(" @set", ["set breaks"], id="set"),
    pytest.param(" @override", [], id="override"),
]


@pytest.mark.parametrize(("way", "found"), WAYS)
def test_a_touch_may_be_of_one_way_alone(look, way, found):
    code = """\
        from flask import Flask
        app = Flask("a")
        app.env()
        app.env
        app.env = app.x = 1
        [app.env, *app.env] = 1, 2
    """
    lines = {
        "call breaks": [3],
        "read breaks": [4],
        "set breaks": [5, 6, 6],
        "set answers": [5, 6, 6],
    }

    assert look(code, f"flask.Flask::env{way}") == [
        f"app.py:{line} {it} {'sure' if it == 'set answers' else 'likely'}"
        for it in found
        for line in lines[it]
    ]


def test_a_touch_may_be_of_overriding_alone(look):
    code = (
        "from flask import Flask\nclass A(Flask):\n    env = 1\nclass B:\n    env = 1\nA('a').env"
    )

    assert look(code, "flask.Flask::env @override") == ["app.py:3 override breaks likely"]


def test_what_the_project_overrides_is_not_read_any_more(look):
    code = "import flask\nclass A(flask.Flask):\n    env = 1\nA('a').env\n"

    assert look(code, "flask.Flask::env") == ["app.py:3 override answers sure"]


def test_a_decorator_calls(look):
    code = "from flask import Flask\napp = Flask('a')\n@app.before_first_request\ndef f(): ...\n"

    assert look(code, "flask.Flask::before_first_request @call") == ["app.py:3 call breaks sure"]


SPECIAL = [
    ("__enter__", "with a.test_client():\n    pass\n", "flask.testing.FlaskClient"),
    ("__setitem__", "a.make_response('').headers['x'] = 1\n", "werkzeug.datastructures.Headers"),
    ("__ior__", "h = a.make_response('').headers\nh |= {}\n", "werkzeug.datastructures.Headers"),
    ("__or__", "a.make_response('').headers | {}\n", "werkzeug.datastructures.Headers"),
]


@pytest.mark.parametrize(("name", "code", "owner"), SPECIAL, ids=[it[0] for it in SPECIAL])
def test_a_special_method_is_called_by_syntax(look, name, code, owner):
    last = 1 + code.count("\n") + (name != "__enter__")
    code = f"import flask\na = flask.Flask('a')\n{code}"

    assert look(code, f"{owner}::{name}") == [f"app.py:{last} call breaks sure"]


@pytest.mark.parametrize(
    "code", ["with open('a'):\n    pass\n", "d['x'] = 1\n", "d |= {}\n", "1 | 2\n", "d += 1"]
)
def test_the_syntax_of_other_things_is_passed_over(look, code):
    touches = [f"werkzeug.datastructures.Headers::{it[0]}" for it in SPECIAL]

    assert look(f"import flask\n{code}", *touches) == []


def test_a_class_of_the_project_may_define_what_a_passed_app_has(look):
    code = """\
        import flask
        from flask.sessions import SessionInterface

        class Other:
            env = 2

        class Shop(flask.Flask):
            def __init__(self):
                self.env = 1

        class Sessions(SessionInterface):
            def open_session(self, app, request):
                return app.env, flask.current_app.env

        flask.Blueprint("a", "b").env
    """

    assert look(code, "flask.Flask::env") == [
        "app.py:13 read breaks likely",
        "app.py:13 read breaks likely",
    ]


READ = "flask.Flask::json_encoder @read"


def test_what_the_project_sets_is_there_perhaps(look):
    files = {
        "a.py": "import flask\napp = flask.Flask('a')\napp.json_encoder = E\n",
        "b.py": "from a import app\napp.json_encoder\n",
    }

    assert look(files, READ) == ["b.py:2 read breaks likely"]


@pytest.mark.parametrize(
    ("code", "certainty"),
    [("app.json_encoder = E\n", "likely"), ("app.json_encode = E\n", "sure"), ("", "sure")],
)
def test_what_a_test_sets_is_there_for_itself(look, code, certainty):
    read = "from a import app\napp.json_encoder\n"
    files = {
        "a.py": "import flask\napp = flask.Flask('a')\n",
        "b.py": read,
        "test_b.py": f"{read}{code}",
    }

    assert look(files, READ) == ["b.py:2 read breaks sure", f"test_b.py:2 read breaks {certainty}"]


UNPACKED = [
    pytest.param("a, b, c = Client(app).get('/')", "call breaks sure", id="three"),
    pytest.param("[a, *b] = Client(app).open()", "call breaks sure", id="a-list"),
    pytest.param("a = Client(app).get('/')", None, id="one-name"),
    pytest.param("a, b = Client(app).get('/').status, 1", None, id="a-part"),
    pytest.param("a, b = client.fetch()", None, id="of-something-else"),
    pytest.param("a, b = Client(app)", None, id="the-client"),
    pytest.param("for a, b in Client(app).get('/').headers: ...", None, id="a-loop"),
]


@pytest.mark.parametrize(("code", "found"), UNPACKED)
def test_an_answer_that_is_unpacked_is_found(look, code, found):
    code = f"from werkzeug.test import Client\n{code}\n"
    error = "TypeError: cannot unpack non-iterable TestResponse object"

    assert look(code, "werkzeug.test.TestResponse::__iter__ @call", error=error) == (
        [f"app.py:2 {found}"] if found else []
    )
