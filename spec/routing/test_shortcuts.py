import pytest

from spec.kit import claim

DOC = "api#flask.Flask.get"


@claim("routing.shortcut.routes-its-method", flask=">=2.0", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("name", "accepted"),
    [
        ("get", {"GET", "HEAD", "OPTIONS"}),
        ("post", {"POST", "OPTIONS"}),
        ("put", {"PUT", "OPTIONS"}),
        ("patch", {"PATCH", "OPTIONS"}),
        ("delete", {"DELETE", "OPTIONS"}),
    ],
)
def test_a_shortcut_routes_one_method(app, name, accepted):
    """`app.get()`, `post()`, `put()`, `patch()` and `delete()` route that method."""
    getattr(app, name)("/", endpoint="view")(lambda: "page")

    [rule] = app.url_map.iter_rules("view")
    assert rule.methods == accepted


@claim(
    "routing.shortcut.takes-no-methods",
    flask=">=2.0",
    otherwise=AttributeError,
)
def test_a_shortcut_takes_no_methods(app):
    """`app.get(methods=…)` raises TypeError."""
    with pytest.raises(TypeError, match="^Use the 'route' decorator to use the 'methods' argument"):
        app.get("/", methods=["POST"])
