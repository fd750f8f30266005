import flask
import pytest
from werkzeug.security import safe_join

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.safe_join"


@pytest.fixture
def folder(report):
    """A folder with a file, and a folder with a file in it."""
    inner = report.parent / "inner"
    inner.mkdir()
    (inner / "page.html").write_bytes(b"<b>")
    return report.parent


@claim("responses.safe-join.flask-raises", flask="<2.1", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'flask.helpers.safe_join' is deprecated:DeprecationWarning")
def test_safe_join_of_flask_raises_not_found():
    """flask.safe_join() joins what stays inside, and raises NotFound for the rest."""
    from werkzeug.exceptions import NotFound

    assert flask.safe_join("folder", "a/../b") == "folder/b"
    with pytest.raises(NotFound):
        flask.safe_join("folder", "../b")


@claim("responses.safe-join.werkzeug-gives-none", werkzeug=">=2.0", otherwise=ImportError)
@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        pytest.param(["b"], "folder/b", id="inside"),
        pytest.param(["b", "c"], "folder/b/c", id="several"),
        pytest.param(["b/../c"], "folder/c", id="to and fro"),
        pytest.param(["..b"], "folder/..b", id="two dots in a name"),
        pytest.param(["../b"], None, id="outside"),
        pytest.param([".."], None, id="above"),
        pytest.param(["/b"], None, id="absolute"),
        pytest.param(["b", "../c"], None, id="a later part"),
    ],
)
def test_safe_join_of_werkzeug_gives_none(parts, joined):
    """werkzeug.utils.safe_join() joins what stays inside, each part by itself, or gives None."""
    from werkzeug.utils import safe_join

    assert safe_join("folder", *parts) == joined


@claim("responses.safe-join.empty-folder-adds-nothing", werkzeug="<2.1")
def test_safe_join_with_an_empty_folder_adds_nothing():
    """safe_join() with an empty folder gives the path as it is."""
    assert safe_join("", "a") == "a"


@claim("responses.safe-join.empty-folder-is-a-dot", werkzeug=">=2.1")
def test_safe_join_with_an_empty_folder_stays_relative():
    """safe_join() with an empty folder gives a path that begins with `./`, so it is relative."""
    assert safe_join("", "a") == "./a"
