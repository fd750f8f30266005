"""Members of other things that are called alike: nothing is found."""

import pytest

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


def test_a_class_of_the_project_has_what_its_base_has(look):
    code = (
        "from flask import Flask\nclass Shop(Flask): pass\nclass Tea(Shop): pass\n"
        "Tea('tea').test_client().cookie_jar\n"
    )

    assert look(code, "flask.testing.FlaskClient::cookie_jar") == ["app.py:4 read breaks sure"]


def test_super_leaves_out_the_class_itself(look):
    code = (
        "from flask import Flask\nclass Shop(Flask):\n"
        "    def tea(self):\n        return super().test_client().cookie_jar\n"
    )

    assert look(code, "flask.testing.FlaskClient::cookie_jar") == ["app.py:4 read breaks sure"]
