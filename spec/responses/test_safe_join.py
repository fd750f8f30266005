import flask
import pytest
from werkzeug.security import safe_join

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.safe_join"


@claim("responses.safe-join.flask-raises", flask="<2.1", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'flask.helpers.safe_join' is deprecated:DeprecationWarning")
def test_safe_join_of_flask_raises_not_found():
    """`flask.safe_join()` joins paths inside the folder, and raises NotFound for others."""
    from werkzeug.exceptions import NotFound

    assert flask.safe_join("folder", "a/../b") == "folder/b"
    with pytest.raises(NotFound, match="^404 Not Found"):
        flask.safe_join("folder", "../b")


@claim("responses.safe-join.werkzeug-gives-none", werkzeug=">=2.0", otherwise=ImportError)
@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        pytest.param(["b"], "folder/b", id="inside"),
        pytest.param(["b/../c"], "folder/c", id="to and fro"),
        pytest.param(["..b"], "folder/..b", id="two dots in a name"),
        pytest.param(["../b"], None, id="outside"),
        pytest.param([".."], None, id="above"),
        pytest.param(["/b"], None, id="absolute"),
        pytest.param(["b", "../c"], None, id="a later part"),
    ],
)
def test_safe_join_of_werkzeug_gives_none(parts, joined):
    """`werkzeug.utils.safe_join()` joins paths inside the folder, and returns None for others."""
    from werkzeug.utils import safe_join

    assert safe_join("folder", *parts) == joined


@claim("responses.safe-join.empty-folder-adds-nothing", werkzeug="<2.1")
def test_safe_join_with_an_empty_folder_adds_nothing():
    """`safe_join()` with an empty folder returns the path as it is."""
    assert safe_join("", "a") == "a"


@claim("responses.safe-join.empty-folder-is-a-dot", werkzeug=">=2.1")
def test_safe_join_with_an_empty_folder_stays_relative():
    """`safe_join()` with an empty folder returns a path that begins with `./`."""
    assert safe_join("", "a") == "./a"
