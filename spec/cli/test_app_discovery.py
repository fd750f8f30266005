"""Which app the flask command takes from a module that it is given."""

import pytest
from flask.cli import NoAppException, ScriptInfo

from spec.kit import claim

DOC = "cli#application-discovery"


@pytest.fixture
def load(write):
    """Write shop.py and load the app that an import path names."""

    def load(source, path="shop"):
        write(source)
        return ScriptInfo(path).load_app()

    return load


@claim("cli.discovery.finds-the-app-in-a-module")
@pytest.mark.parametrize(
    ("source", "name"),
    [
        pytest.param("other = Flask('a')\napplication = Flask('b')", "b", id="application"),
        pytest.param("application = Flask('a')\napp = Flask('b')", "b", id="app-comes-first"),
        pytest.param("any_name = Flask('b')", "b", id="the-only-one"),
        pytest.param("def make_app():\n    return Flask('b')", "b", id="make-app"),
        pytest.param(
            "def make_app():\n    return Flask('a')\ndef create_app():\n    return Flask('b')",
            "b",
            id="create-app-comes-first",
        ),
        pytest.param(
            "app = Flask('b')\ndef create_app():\n    return Flask('a')",
            "b",
            id="an-app-comes-before-a-factory",
        ),
    ],
)
def test_an_app_is_found_in_its_module(load, source, name):
    """`app`, `application`, the only Flask object, `create_app()` and `make_app()` are tried."""
    assert load(source).name == name


@claim("cli.discovery.module-without-an-app-raises-no-app-exception")
@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param(
            "a = Flask('a')\nb = Flask('b')", "Detected multiple Flask applications", id="several"
        ),
        pytest.param(
            "def create_app():\n    return 1",
            "Failed to find Flask application or factory in module",
            id="factory-of-something-else",
        ),
        pytest.param(
            "def create_app(a, b):\n    return Flask('a')",
            "could not call it without arguments",
            id="factory-with-arguments",
        ),
    ],
)
def test_no_clear_app_is_an_error(load, source, message):
    """A module without exactly one app or a factory raises NoAppException."""
    with pytest.raises(NoAppException, match=message):
        load(source)


@claim("cli.discovery.factory-type-error-is-passed-on")
@pytest.mark.parametrize("path", ["shop", "shop:create_app", "shop:create_app()"])
def test_a_type_error_inside_the_factory_is_passed_on(load, path):
    """A TypeError that the app factory itself raises is not caught."""
    with pytest.raises(TypeError, match="of its own"):
        load("def create_app():\n    raise TypeError('of its own')", path)


SHOP = """
first = Flask("first")
second = Flask("second")
number = 1
def make(name="made", size=0):
    return Flask(f"{name}{size}")
def needs(name):
    return Flask(name)
def two(name, size):
    return Flask(name)
def nothing():
    return None
"""


@claim("cli.discovery.app-is-named-after-a-colon")
@pytest.mark.parametrize(
    ("expression", "name"),
    [
        pytest.param(" second ", "second", id="blanks"),
        pytest.param("make", "made0", id="factory"),
        pytest.param("make()", "made0", id="call"),
        pytest.param("make('x', 3)", "x3", id="arguments"),
        pytest.param("make('x:y')", "x:y0", id="argument-with-a-colon"),
    ],
)
def test_a_name_after_the_colon_picks_the_app(load, expression, name):
    """`module:name` names a variable or a factory, with literal arguments if it needs some."""
    assert load(SHOP, f"shop:{expression}").name == name


NO_APP = "^A valid Flask application was not obtained from "
NO_CALL = "could not be called with the specified arguments"
NO_NAME = "is not a valid variable name|as an attribute name or function call"


@claim("cli.discovery.bad-name-raises-no-app-exception")
@pytest.mark.parametrize(
    ("expression", "message"),
    [
        pytest.param("missing", "attribute 'missing'", id="missing"),
        pytest.param("number", NO_APP, id="not-an-app"),
        pytest.param("nothing", NO_APP, id="factory-of-nothing"),
        pytest.param("two('x')", NO_CALL, id="too-few-arguments"),
        pytest.param("make(first)", "parse (the )?arguments", id="argument-is-not-a-literal"),
        pytest.param("make(", NO_NAME, id="open-bracket"),
        pytest.param("first.name", "'first.name'", id="attribute"),
        pytest.param("make()()", r"make\(\)\(\)['\"]\.$", id="called-twice"),
    ],
)
def test_a_bad_name_raises_no_app_exception(load, expression, message):
    """A name after the colon that gives no Flask object raises NoAppException."""
    with pytest.raises(NoAppException, match=message):
        load(SHOP, f"shop:{expression}")


@claim("cli.discovery.passes-keyword-arguments", flask=">=2.0", otherwise=NoAppException)
def test_a_factory_takes_keyword_arguments(load):
    """`shop:make(size=7)` passes a keyword argument to the factory `make`."""
    assert load(SHOP, "shop:make(size=7, name='x')").name == "x7"


@claim("cli.discovery.passes-the-script-info", flask="<2.1", otherwise=NoAppException)
@pytest.mark.filterwarnings("ignore:Script info is deprecated:DeprecationWarning")
def test_a_factory_with_one_argument_gets_the_script_info(load):
    """Before Flask 2.1 a factory with one required argument is called with the ScriptInfo."""
    assert load(SHOP.replace("Flask(name)", "Flask(type(name).__name__)"), "shop:needs").name == (
        "ScriptInfo"
    )


@claim("cli.discovery.does-not-pass-the-script-info", flask=">=2.1")
@pytest.mark.filterwarnings("ignore:Script info is deprecated:DeprecationWarning")
def test_a_factory_with_one_argument_gets_nothing(load):
    """A factory with a required argument raises NoAppException if `module:factory` gives none."""
    with pytest.raises(NoAppException, match="could not be called with the specified arguments"):
        load(SHOP.replace("Flask(name)", "Flask(type(name).__name__)"), "shop:needs")


@claim("cli.discovery.factory-may-take-options", flask="<2.0 || >=2.0.2", otherwise=NoAppException)
def test_a_factory_may_take_options(load):
    """A factory `create_app(**options)` is called without arguments."""
    assert load("def create_app(**options):\n    return Flask(f'b{options}')").name == "b{}"


@claim("cli.discovery.factory-with-options-is-refused", flask=">=2.0,<2.0.2")
def test_a_factory_with_options_is_refused(load):
    """On Flask 2.0.0 and 2.0.1 a factory `create_app(**options)` raises NoAppException."""
    with (
        pytest.warns(DeprecationWarning, match="^Script info is deprecated"),
        pytest.raises(NoAppException, match="^Detected factory 'create_app' in module 'shop', but"),
    ):
        load("def create_app(**options):\n    return Flask('b')")
