"""What a test pins of an answer, and the fixtures that its client comes from."""

import pytest

CONFTEST = """\
    import pytest
    from shop import create_app

    @pytest.fixture
    def app():
        return create_app()

    @pytest.fixture(name="web")
    def make_web(app):
        with app.test_client() as client:
            yield client

    @pytest.fixture()
    def get(web) -> "Callable":
        def get(path):
            return web.get(path)

        return get
"""
SHOP = "from flask import Flask\ndef create_app():\n    app = Flask('a')\n    return app\n"
TOUCH = 'answer:location ~ "https?://"'


def look_at(look, code, touch=TOUCH):
    files = {"shop.py": SHOP, "tests/conftest.py": CONFTEST, "tests/test_shop.py": code}
    return [it.removeprefix("tests/test_shop.py:") for it in look(files, touch, shows="answers")]


SURE = [
    pytest.param(
        "def test(web):\n    assert web.get('/').location == 'http://a/'\n", 2, id="fixture"
    ),
    pytest.param("def test(get):\n    assert get('/').location == 'http://a/'\n", 2, id="factory"),
    pytest.param(
        "def test(app):\n    with app.test_client() as c:\n        r = c.post('/')\n"
        "    assert r.location.startswith('http://a')\n",
        4,
        id="client",
    ),
    pytest.param(
        "def test(web):\n    r = web.open('/')\n    assert (r.location ==\n        f'http://a/{r}')\n",
        3,
        id="f-string",
    ),
    pytest.param(
        "import shop, unittest\nclass T(unittest.TestCase):\n    def setUp(self):\n"
        "        self.client = shop.create_app().test_client()\n    def test(self):\n"
        "        rv = self.client.get('/')\n        self.assertEqual(rv.location, 'http://a/')\n",
        7,
        id="unittest",
    ),
    pytest.param(
        "import pytest\n@pytest.fixture\ndef web(web):\n    return web\n"
        "def test(app):\n    assert app.test_client().get('/').location == 'http://a'\n",
        6,
        id="a-fixture-of-its-own-name",
    ),
    pytest.param(
        "from flask.testing import FlaskClient\ndef test(c: FlaskClient):\n"
        "    for r in [c.get('/')]:\n        assert 'http://' in r.location\n",
        4,
        id="annotated",
    ),
]


@pytest.mark.parametrize(("code", "line"), SURE)
def test_a_pinned_literal_is_found(look, code, line):
    assert look_at(look, code) == [f"{line} pin test sure"]


def test_a_client_may_be_known_by_its_name_alone(look):
    code = "def test(client, test_client):\n    assert client.get('/').location == 'http://a/'\n"

    assert look_at(look, code) == ["2 pin test likely"]


def test_a_method_of_the_client_may_be_got_by_its_name(look):
    code = """\
        import pytest
        def ask(client, method, path):
            return getattr(client, method)(path)
        def test(web, method):
            assert ask(web, "get", "/").location == "http://a/"
            assert getattr(web, method)("/").location == "http://a/"
            assert getattr(web, "get")("/").location == "http://a/"
            assert getattr(x, method)("/").location == "http://a/"
            assert getattr(pytest, method)("/").location == "http://a/"
            assert getattr(x).location == "http://a/"
    """

    assert look_at(look, code) == [
        "5 pin test likely",
        "6 pin test likely",
        "7 pin test sure",
    ]


NOTHING = [
    pytest.param("def test(web):\n    assert web.get('/').location == '/'\n", id="another-literal"),
    pytest.param("def test(web):\n    assert web.get('/').location == url\n", id="no-literal"),
    pytest.param(
        "def test(web):\n    assert web.get('/').location == '/'\n    x = 'http://a'\n",
        id="of-another-statement",
    ),
    pytest.param("def test(web):\n    web.get('/').location = 'http://a/'\n", id="set"),
    pytest.param(
        "import requests\nassert requests.get('a').location == 'http://a/'\n", id="requests"
    ),
    pytest.param(
        "import flask\nr = flask.redirect('http://a')\nr.location == 'http://a'\n", id="response"
    ),
    pytest.param(
        "def helper(web):\n    assert web.get('/').location == 'http://a/'\n", id="no-test"
    ),
    pytest.param("def test(x):\n    assert x.get('/').location == 'http://a/'\n", id="no-client"),
    pytest.param(
        "def test(web):\n    assert web.get('/').headers == 'http://a/'\n", id="another-member"
    ),
    pytest.param("location = 'http://a'\nassert location == 'http://a'\n", id="a-variable"),
]


@pytest.mark.parametrize("code", NOTHING)
def test_what_pins_nothing_is_passed_over(look, code):
    assert look_at(look, code) == []


STATUS = [
    ("== 301", "r.status_code == 301", ["2 pin test likely"]),
    ("== 301", "r.status_code in {301, 302}", ["2 pin test likely"]),
    ("== 301", "r.status_code == 302", []),
    ("== 301", "r.status_code == '301'", []),
    ('== "301 MOVED"', "r.status_code == '301 MOVED'", ["2 pin test sure"]),
    ("== 1", "r.status_code == True", []),
]


@pytest.mark.parametrize(("touch", "code", "found"), STATUS)
def test_a_value_may_be_pinned_as_a_whole(look, touch, code, found):
    code = f"def test(app):\n    r = app.test_client().get('/'); assert {code}\n"

    assert look_at(look, code, f"answer:status_code {touch}") == found


def test_the_nearest_fixture_is_meant(look):
    files = {
        "conftest.py": "import pytest, shop\n@pytest.fixture\ndef web():\n    return shop.x()\n",
        "tests/conftest.py": CONFTEST,
        "shop.py": SHOP,
        "tests/a/test_a.py": "def test(web):\n    assert web.get('/').location == 'http://a/'\n",
        "test_b.py": "def test(web):\n    assert web.get('/').location == 'http://a/'\n",
    }

    assert look(files, TOUCH, shows="answers") == ["tests/a/test_a.py:2 pin test sure"]


def test_a_command_of_the_app_is_called_by_a_runner(look):
    code = """\
        def test(app, runner):
            app.test_cli_runner().invoke(args=["routes"])
            runner.invoke(x, "run")
    """

    assert look_at(look, code, "command:flask routes") == ["2 command answers sure"]
