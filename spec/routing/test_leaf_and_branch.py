"""A rule with a slash at the end and one without, where slashes do not count."""

import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "werkzeug:routing#werkzeug.routing.Map"


@pytest.fixture
def reached(app):
    """What answers `/tea` and `/tea/`, of which the first was registered first."""
    app.url_map.strict_slashes = False
    app.add_url_rule("/tea", "leaf", lambda: "leaf")
    app.add_url_rule("/tea/", "branch", lambda: "branch")
    client = client_of(app)
    return [client.get(path).get_data(as_text=True) for path in ("/tea", "/tea/")]


@claim("routing.slash.not-strict-leaf-masks-its-branch", werkzeug="<2.2")
def test_a_leaf_masks_its_branch(reached):
    """With `strict_slashes=False`, the first of the rules `/tea` and `/tea/` takes both URLs."""
    assert reached == ["leaf", "leaf"]


@claim("routing.slash.not-strict-leaf-leaves-its-branch", werkzeug=">=2.2")
def test_a_leaf_leaves_its_branch(reached):
    """With `strict_slashes=False`, each of the rules `/tea` and `/tea/` takes its own URL."""
    assert reached == ["leaf", "branch"]
