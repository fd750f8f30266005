import pytest
from flask import request
from werkzeug.utils import cached_property

from spec.kit import claim

DOC = "werkzeug:wrappers#werkzeug.wrappers.Request"


@pytest.fixture
def path_seen(app, ask):
    """The path of a request whose class has some more attributes."""

    def path_seen(**attributes):
        app.request_class = type("Own", (app.request_class,), attributes)
        return ask(lambda: request.path, "/sent")

    return path_seen


def mine(_):
    """What a property of a request class returns."""
    return "/mine"


@claim("request.override.a-cached-path-is-used", werkzeug="<2.0")
def test_a_cached_property_of_a_request_class_is_used_for_the_path(path_seen):
    """A request class may override `path` by a `cached_property`."""
    assert path_seen(path=cached_property(mine)) == "/mine"


@claim("request.override.a-cached-path-is-never-called", werkzeug=">=2.0")
def test_a_cached_property_of_a_request_class_is_never_called_for_the_path(path_seen):
    """A `cached_property` that overrides `path` in a request class is never called."""
    assert path_seen(path=cached_property(mine)) == "/sent"


@claim("request.override.a-path-property-is-used", werkzeug="<2.0", otherwise=AttributeError)
def test_a_property_of_a_request_class_is_used_for_the_path(path_seen):
    """A request class may override `path` by a property."""
    assert path_seen(path=property(mine)) == "/mine"


@claim("request.override.a-path-property-fails-each-request", werkzeug=">=2.0")
def test_a_property_for_the_path_of_a_request_class_fails_each_request(path_seen):
    """A property without a setter that overrides `path` raises AttributeError for each request."""
    with pytest.raises(AttributeError, match="can't set attribute|of 'Own' object has no setter"):
        path_seen(path=property(mine))


@claim("request.override.a-path-set-in-init-is-kept")
def test_a_path_that_a_request_class_sets_in_init_is_kept(path_seen, app):
    """A request has the path that the `__init__()` of its class sets last."""
    made = app.request_class

    def init(self, *args, **kwargs):
        made.__init__(self, *args, **kwargs)
        self.path = "/mine"

    assert path_seen(__init__=init) == "/mine"
