"""Members of Flask's objects: what has them is followed, whatever it is called."""

import pytest

SURE = [
    pytest.param("from flask import Flask\na = Flask('a')\na.env\n", 3, id="instance"),
    pytest.param(
        "import flask.app\na = flask.app.Flask('a')\nprint(a.env)\n", 3, id="other-spelling"
    ),
    pytest.param("from flask import current_app as c\nc.env\n", 2, id="proxy"),
    pytest.param(
        "from flask import current_app\na = current_app._get_current_object()\na.env\n",
        3,
        id="what-a-proxy-stands-for",
    ),
    pytest.param(
        "from flask import Flask\nclass A(Flask):\n    def f(self):\n        self.env\n",
        4,
        id="self",
    ),
    pytest.param(
        "import flask\nclass A(flask.Flask): pass\nclass B(A): pass\nB('a').env\n", 4, id="subclass"
    ),
    pytest.param(
        "import flask\nclass A(flask.Flask):\n    def f(self):\n        super().env\n",
        4,
        id="super",
    ),
    pytest.param(
        "import flask\ndef make():\n    a = flask.Flask('a')\n    return a\nmake().env\n",
        5,
        id="factory",
    ),
    pytest.param(
        "import flask\ndef make(n=0):\n    if n:\n        return make(n - 1)\n"
        "    return flask.Flask('a')\n"
        "make().env\n",
        6,
        id="recursive-factory",
    ),
    pytest.param(
        "import flask\nclass S:\n    def __init__(self):\n        self.a = flask.Flask('a')\n"
        "    def f(self):\n        self.a.env\n",
        6,
        id="set-on-self",
    ),
    pytest.param(
        "import flask\nclass S:\n    a = None\n    def __init__(self, a: 'flask.Flask'):\n"
        "        self.a: flask.Flask = a\n    def f(self):\n        return S(1).a.env\n",
        7,
        id="annotated-on-self",
    ),
    pytest.param(
        "import flask\nclass S:\n    @property\n    def app(self):\n"
        "        return flask.Flask('a')\n"
        "S().app.env\n",
        6,
        id="property",
    ),
    pytest.param(
        "import flask\nclass S:\n    @classmethod\n    def make(cls):\n        return cls()\n"
        "    a = flask.Flask('a')\nS.make().a.env\nS.a\n",
        7,
        id="classmethod",
    ),
    pytest.param("import flask\ndef f(a: flask.Flask):\n    a.env\n", 3, id="annotation"),
    pytest.param(
        "import flask, typing as t\ndef f(a: t.Optional['flask.Flask'] = None):\n    a.env\n",
        3,
        id="optional",
    ),
    pytest.param("import flask\ndef f(a: flask.Flask | None):\n    a.env\n", 3, id="or-none"),
    pytest.param(
        "import flask\nfrom typing import Annotated\n"
        "def f(*, a: Annotated[flask.Flask, 1]):\n    a.env\n",
        4,
        id="annotated-keyword",
    ),
    pytest.param(
        "import flask\nfrom typing import Type\ndef f(c: Type[flask.Flask]):\n    c('a').env\n",
        4,
        id="the-class-itself",
    ),
    pytest.param(
        "import flask\ndef make() -> flask.Flask: ...\nmake().env\n", 3, id="return-annotation"
    ),
    pytest.param("import flask\na: flask.Flask = x()\na.env\n", 3, id="annotated-variable"),
    pytest.param("import typing, flask\ntyping.cast(flask.Flask, x).env\n", 2, id="cast"),
    pytest.param("import flask\na, b = flask.Flask('a'), 1\na.env\n", 3, id="unpacked"),
    pytest.param("import flask\nfor a in [flask.Flask('a')]:\n    a.env\n", 3, id="loop"),
    pytest.param("import flask\n[a.env for a in (flask.Flask('a'),)]\n", 2, id="comprehension"),
    pytest.param("import flask\nd = {'a': flask.Flask('a')}\nd['a'].env\n", 3, id="from-a-dict"),
    pytest.param("import flask\nl = [flask.Flask('a')]\nl[0].env\n", 3, id="from-a-list"),
    pytest.param("import flask\n(a := flask.Flask('a')).env\na\n", 2, id="named"),
    pytest.param("import flask\na = None or flask.Flask('a')\na.env\n", 3, id="or"),
    pytest.param("import flask\na = flask.Flask('a') if x else None\na.env\n", 3, id="if-else"),
    pytest.param(
        "import flask\na = None\ndef f():\n    global a\n    a = flask.Flask('a')\n"
        "def g():\n    a.env\n",
        7,
        id="global",
    ),
    pytest.param(
        "import flask\ndef f():\n    a = None\n    def g():\n        nonlocal a\n"
        "        a = flask.Flask('a')\n    def h():\n        a.env\n",
        8,
        id="nonlocal",
    ),
    pytest.param("import flask\na = x()\na = flask.Flask('a')\na.env\n", 4, id="the-last-counts"),
    pytest.param(
        "import flask\nwhile x:\n    print(a.env)\n    a = flask.Flask('a')\n",
        3,
        id="set-later-in-a-loop",
    ),
    pytest.param(
        "import flask\nwith flask.Flask('a').app_context() as c:\n    c.app.env\n", 3, id="with"
    ),
    pytest.param(
        "import flask\nasync def f(a: flask.Flask):\n    async with a.app_context() as c:\n"
        "        (await x, c.app.env)\n    async for b in []: pass\n",
        4,
        id="async",
    ),
    pytest.param(
        "import flask\nclass W:\n    def __enter__(self):\n        return flask.Flask('a')\n"
        "with W() as a:\n    a.env\n",
        6,
        id="own-manager",
    ),
    pytest.param(
        "import flask\nclass W:\n    a = flask.Flask('a')\nwith W() as w:\n    w.a.env\n",
        5,
        id="manager-that-gives-itself",
    ),
    pytest.param(
        "import flask, contextlib\n@contextlib.contextmanager\ndef w():\n"
        "    yield flask.Flask('a')\n"
        "with w() as a:\n    a.env\n",
        6,
        id="contextmanager",
    ),
    pytest.param(
        "import flask\nclass F:\n    def __call__(self):\n"
        "        return flask.Flask('a')\nF()().env\n",
        5,
        id="called-object",
    ),
    pytest.param(
        "from flask import Blueprint\nb = Blueprint('b', __name__)\n@b.record\ndef f(state):\n"
        "    state.app.env\n",
        5,
        id="what-a-hook-passes",
    ),
    pytest.param(
        "from flask.sessions import SessionInterface as S\nclass A(S):\n"
        "    def open_session(self, a, b):\n        a.env\n",
        4,
        id="parameter-of-an-overridden-method",
    ),
    pytest.param(
        "import flask, copy\na = copy.copy(flask.Flask('a'))\nb = dict(x=a)\nb['x'].env\n",
        4,
        id="copied",
    ),
]

SURE += [
    pytest.param(
        "import flask\ndef f():\n    a = None\n    def g():\n        def h():\n"
        "            nonlocal a\n"
        "            a = flask.Flask('a')\n        return a.env\n",
        8,
        id="nonlocal-further-out",
    ),
    pytest.param(
        "import flask\nclass A(flask.Flask): pass\nclass B(A): pass\nclass C(A): pass\n"
        "class D(B, C): pass\nD('a').env\n",
        6,
        id="diamond",
    ),
    pytest.param(
        "import flask\nclass S:\n    a = flask.Flask('a')\ndef f(s: S):\n    s.a.env\n    return\n",
        5,
        id="annotated-with-a-class-of-the-project",
    ),
    pytest.param(
        "import flask\nfrom typing import Iterator\nfrom contextlib import contextmanager\n"
        "@contextmanager\ndef w() -> Iterator[flask.Flask]:\n    yield\n"
        "with w() as a:\n    a.env\n",
        8,
        id="annotated-contextmanager",
    ),
    pytest.param(
        "import flask\nfrom typing import Generator\nfrom contextlib import contextmanager\n"
        "@contextmanager\ndef w() -> Generator[flask.Flask, None, None]:\n    yield x\n"
        "with w() as a:\n    a.env\n",
        8,
        id="annotated-generator",
    ),
    pytest.param("import flask\na: flask.Flask\na.env\n", 3, id="declared"),
    pytest.param(
        "import flask\na = [1, flask.Flask('a')]\na[1].env\na[None].env\n", 3, id="by-number"
    ),
    pytest.param(
        "import flask\ndef f():\n    if a.env:\n        pass\nif x:\n    a = flask.Flask('a')\n",
        3,
        id="set-in-a-branch",
    ),
    pytest.param(
        "import flask\ndef f():\n    a = flask.Flask('a')\n    a.env\n    a = None\n",
        4,
        id="replaced-later",
    ),
]


@pytest.mark.parametrize(("code", "line"), SURE)
def test_an_owner_is_followed(look, code, line):
    assert look(code, "flask.Flask::env") == [f"app.py:{line} read breaks sure"]


LIKELY = [
    pytest.param("import flask\ndef f(app):\n    app.env\n", 3, id="by-its-name"),
    pytest.param("from shop import app\nimport flask\napp.env\n", 3, id="foreign-and-by-its-name"),
    pytest.param("import flask\nself.x.app.env\n", 2, id="an-attribute-by-its-name"),
    pytest.param(
        "import flask\na = flask.Flask('a') if x else y()\na.env\n", 3, id="or-something-else"
    ),
    pytest.param(
        "import flask\na = flask.Flask('a')\nif x:\n    a = y()\na.env\n", 5, id="maybe-replaced"
    ),
    pytest.param(
        "import flask\n@wrapped\ndef make():\n    return flask.Flask('a')\nmake().env\n",
        5,
        id="decorated-factory",
    ),
    pytest.param(
        "import flask\nb.x = 1\n@b.record_once\ndef f(s):\n    s.app.env\n",
        5,
        id="hook-of-something",
    ),
    pytest.param(
        "import flask\ndef f(app):\n    return app\nf(1).env\n",
        4,
        id="a-parameter-that-is-returned",
    ),
    pytest.param("from flask import *\ncurrent_app.env\n", 2, id="behind-a-star"),
    pytest.param(
        "import flask\ntry:\n    import x\nfinally:\n    a = flask.Flask('a')\n"
        "while y:\n    a = z()\na.env",
        8,
        id="maybe-replaced-in-a-loop",
    ),
]


@pytest.mark.parametrize(("code", "line"), LIKELY)
def test_what_may_be_the_owner_is_likely(look, code, line):
    assert look(code, "flask.Flask::env") == [f"app.py:{line} read breaks likely"]


NOTHING = [
    pytest.param("import flask\nx.env\n", id="unknown"),
    pytest.param("import flask\nimport os\nos.env\n", id="foreign"),
    pytest.param("import flask\nclass A: pass\nA().env\n", id="class-of-the-project"),
    pytest.param(
        "import flask\nclass A(flask.Flask):\n    def __init__(self):\n        self.env = 1\n"
        "class B(A): pass\nB().env\n",
        id="the-project's-class-sets-it",
    ),
    pytest.param("import flask\na = flask.Flask('a')\na = x()\na.env\n", id="replaced"),
    pytest.param("import flask\nflask.Blueprint('b', 'c').env\n", id="another-class"),
    pytest.param("import flask\ndef f(env):\n    env.env.x\n", id="its-own-name"),
    pytest.param("import flask\nenv = app = 1\nprint(env)\n", id="a-variable"),
    pytest.param("import flask\ndef f(client):\n    client.env\n", id="client-outside-tests"),
    pytest.param("import flask\ndef f(*app, **bp):\n    bp.env\n", id="collected-parameters"),
    pytest.param(
        "import flask\ndef f(a: 'no type at all' = 1):\n    a.env\n", id="annotation-of-words"
    ),
    pytest.param("import flask\ndef f(a: list[flask.Flask]):\n    a.env\n", id="a-list-of-them"),
    pytest.param("import flask\na: None = None\na.env\n", id="none"),
    pytest.param(
        "import flask\na, b = x\nb, c = flask.Flask('a')\n[a.env, b.env]\n", id="unpacked"
    ),
    pytest.param(
        "import flask\na = [flask.Flask('a')]\na.env\na[1].env\na[x].env\n", id="the-list"
    ),
    pytest.param(
        "import flask\nd = {'a': flask.Flask('a'), **x}\nd['b'].env\nd.env\n", id="the-dict"
    ),
    pytest.param("import flask\nx[0].env\n(1).env\n'a'.env\n(-a).env\n", id="other-expressions"),
    pytest.param("import flask\nwith x() as a, open('b') as b:\n    a.env\n    b.env\n", id="with"),
    pytest.param("import flask\nwith flask.make() as a:\n    a.env\n", id="with-what-is-unknown"),
    pytest.param("import flask\ndef f(): pass\nf().env\nf.env\n", id="a-function"),
    pytest.param("import flask\ndef f():\n    yield flask.Flask('a')\nf().env\n", id="a-generator"),
    pytest.param(
        "import flask\nclass A:\n    def f(self):\n        super().env\nsuper().env\n", id="super"
    ),
    pytest.param("import flask\nflask.request.headers.x.env\nflask.x.env\n", id="no-such-member"),
    pytest.param(
        "from flask.sessions import SessionInterface as S\nclass A(S):\n"
        "    @staticmethod\n    def x(a):\n        a.env\n    def get_cookie_name(self, a, b):\n"
        "        b.env\n    def f():\n        self.env = 1\n",
        id="other-methods",
    ),
    pytest.param(
        "from flask.sessions import SessionInterface as S\nclass A(S):\n    class B:\n"
        "        env = 1\n    B.env\n    def open_session(self, app):\n        app.session\n",
        id="a-class-in-a-class",
    ),
    pytest.param(
        "import flask\nx = {a.env for a in x}\ny = {a: b for a, b in x if a.env}\n", id="others"
    ),
]

NOTHING += [
    pytest.param(
        "import flask\n@(lambda f: f)\n@x[0]\n@y()()\ndef f(a: x()[1], b: y[0].z[2]):\n"
        "    a.env\n    b.env\n",
        id="odd-decorators-and-annotations",
    ),
    pytest.param("import flask\n(lambda: 1)(cls=1)\nx[0](args=['flask'])\n", id="odd-calls"),
    pytest.param(
        f"import flask\na = [flask.Flask('a'), {'1,' * 60}]\na[0].env\n", id="a-long-list"
    ),
    pytest.param(
        f"import flask\nd = {{'a': flask.Flask('a'), {'1: 2,' * 60}}}\nd['a'].env\n",
        id="a-long-dict",
    ),
    pytest.param(
        "import flask\nclass A: pass\nA()().env\nA()(1).env\nflask.Flask('a')().env\n",
        id="an-object-that-is-called",
    ),
    pytest.param(
        "import flask\nself.a = app = x\nclass A:\n    self.a = 1\nself.a.env\n", id="no-method"
    ),
    pytest.param(
        "import flask\nfrom contextlib import contextmanager\n@contextmanager\n"
        "def w() -> flask.Flask:\n    yield\nwith w() as a:\n    a.env\n",
        id="wrongly-annotated",
    ),
    pytest.param("import flask\na = dict(x=1)\na.env\na.x.env\n", id="a-dict"),
    pytest.param("import flask\ndef f(a: 'Flask | '):\n    a.env\n", id="annotation-that-is-none"),
]


@pytest.mark.parametrize("code", NOTHING)
def test_other_owners_are_passed_over(look, code):
    assert look(code, "flask.Flask::env") == []


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
        f"app.py:{line} {it} {'likely' if it == 'set breaks' else 'sure'}"
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
