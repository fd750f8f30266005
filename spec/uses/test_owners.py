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
