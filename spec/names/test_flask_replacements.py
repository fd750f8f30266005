import ipaddress

import flask
import markupsafe
import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.utils import cached_property

from spec.kit import claim
from spec.names.taking import old
from spec.tools.parts import need_os

DOC = "changes#version-2-3-0"


@claim("names.flask-top.markupsafe-has-escape", flask="<3.0")
def test_markupsafe_has_escape():
    """`flask.escape` is `markupsafe.escape`."""
    assert old("flask.escape")("<") == markupsafe.escape("<") == markupsafe.Markup("&lt;")


@claim("names.flask-helpers.cached-property-replaces-the-locked-one", flask="<3.0")
def test_cached_property_replaces_the_locked_one():
    """`cached_property` of Werkzeug computes once, as `locked_cached_property` does."""
    numbers = iter([1, 2])

    class Page:
        locked = old("flask.helpers.locked_cached_property")(lambda self: next(numbers))
        plain = cached_property(lambda self: next(numbers), name="plain")

    page = Page()
    assert (page.locked, page.locked, page.plain, page.plain) == (1, 1, 2, 2)


ADDRESSES = [("127.0.0.1", True), ("::1", True), ("example.com", False)]


@claim("names.flask-helpers.ip-address-replaces-is-ip", flask="<3.0")
@pytest.mark.parametrize(("text", "is_one"), ADDRESSES)
def test_ip_address_replaces_is_ip(text, is_one):
    """`ipaddress.ip_address()` accepts the addresses that `is_ip()` accepts, and no others."""
    found = old("flask.helpers.is_ip")(text)
    assert found is not None
    if ":" in text:
        need_os("IPv6")

    assert found is is_one
    if is_one:
        assert str(ipaddress.ip_address(text)) == text
    else:
        with pytest.raises(ValueError, match="does not appear to be an IPv4 or IPv6 address"):
            ipaddress.ip_address(text)


@claim(
    "names.flask-app.session-interface-replaces-its-methods",
    flask="<2.0",
    otherwise=AttributeError,
    doc="api#flask.Flask.session_interface",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_session_interface_replaces_the_methods_of_the_app(app):
    """`app.open_session()` opens the session that `app.session_interface` opens."""
    request = flask.Request(EnvironBuilder().get_environ())

    assert app.open_session(request) == app.session_interface.open_session(app, request) == {}


@claim(
    "names.flask-blueprint.record-once-runs-too-early",
    flask="<2.3",
    otherwise=AttributeError,
    doc="api#flask.Blueprint.record_once",
)
@pytest.mark.filterwarnings("ignore:'before_app_first_request' is deprecated:DeprecationWarning")
def test_record_once_runs_too_early(app):
    """`record_once()` runs a function at registration, before `before_app_first_request` ones."""
    blueprint, trace = flask.Blueprint("tea", "tea"), []
    blueprint.before_app_first_request(lambda: trace.append("first"))
    blueprint.record_once(lambda state: trace.append("recorded"))
    blueprint.before_app_request(lambda: trace.append("each"))
    app.register_blueprint(blueprint)
    trace.append("made")

    for _ in range(2):
        app.test_client().get("/")
    assert trace == ["recorded", "made", "first", "each", "each"]
