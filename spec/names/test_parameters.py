import inspect

import flask
import pytest
from werkzeug.datastructures import Headers, WWWAuthenticate
from werkzeug.formparser import default_stream_factory
from werkzeug.middleware.shared_data import SharedDataMiddleware
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:changes#version-2-0-0"


@claim(
    "names.werkzeug-middleware.shared-data-falls-back-to-plain-text",
    werkzeug="<1.0",
    doc="werkzeug:middleware/shared_data#werkzeug.middleware.shared_data.SharedDataMiddleware",
)
def test_shared_data_falls_back_to_plain_text():
    """`SharedDataMiddleware` serves a file of an unknown type as text/plain."""
    assert SharedDataMiddleware(None, {}).fallback_mimetype == "text/plain"


@claim(
    "names.werkzeug-middleware.shared-data-falls-back-to-octets",
    werkzeug=">=1.0",
    doc="werkzeug:middleware/shared_data#werkzeug.middleware.shared_data.SharedDataMiddleware",
)
def test_shared_data_falls_back_to_octets():
    """`SharedDataMiddleware` serves a file of an unknown type as application/octet-stream."""
    assert SharedDataMiddleware(None, {}).fallback_mimetype == "application/octet-stream"


@claim(
    "names.werkzeug-formparser.filename-is-the-second-parameter",
    werkzeug="<2.0",
    doc="werkzeug:changes#version-1-0-0",
)
def test_filename_is_the_second_parameter():
    """`default_stream_factory()` takes the file's name before its content type."""
    names = [*inspect.signature(default_stream_factory).parameters]

    assert names == ["total_content_length", "filename", "content_type", "content_length"]


@claim("names.werkzeug-formparser.content-type-is-the-second-parameter", werkzeug=">=2.0")
def test_content_type_is_the_second_parameter():
    """`default_stream_factory()` takes the file's content type before its name."""
    names = [*inspect.signature(default_stream_factory).parameters]

    assert names == ["total_content_length", "content_type", "filename", "content_length"]


@claim(
    "names.flask-json.app-is-taken-by-its-place",
    flask=">=1.0.3,<2.2",
    otherwise=TypeError,
    doc="api#flask.json.dumps",
)
def test_json_functions_take_an_app_by_its_place(app):
    """`flask.json.dumps()` and `loads()` take an app as their second argument."""
    assert flask.json.loads(flask.json.dumps([1], app), app) == [1]


@claim(
    "names.flask-json.app-is-not-taken-by-its-place",
    flask="<1.0.3 || >=2.2",
    doc="api#flask.json.dumps",
)
def test_json_functions_take_no_app_by_its_place(app):
    """`flask.json.dumps()` takes no second argument."""
    with pytest.raises(TypeError, match="takes 1 positional argument but 2 were given"):
        flask.json.dumps([1], app)


@claim(
    "names.werkzeug-datastructures.challenge-needs-no-type",
    werkzeug="<3.0",
    otherwise=TypeError,
    doc="werkzeug:datastructures#werkzeug.datastructures.WWWAuthenticate",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_challenge_needs_no_type():
    """`WWWAuthenticate()` can be made without a type."""
    assert WWWAuthenticate().type in {None, "basic"}


@claim(
    "names.werkzeug-datastructures.challenge-needs-a-type",
    werkzeug=">=3.0",
    doc="werkzeug:datastructures#werkzeug.datastructures.WWWAuthenticate",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_challenge_needs_a_type():
    """`WWWAuthenticate()` raises TypeError without a type."""
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'auth_type'"):
        WWWAuthenticate()


@claim(
    "names.werkzeug-datastructures.header-is-added-as-underscored-key",
    werkzeug="<3.1",
    otherwise=TypeError,
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.add",
)
def test_a_header_is_added_as_underscored_key():
    """`Headers.add()` calls its parameters `_key` and `_value`."""
    headers = Headers()
    headers.add(_key="Tea", _value="oolong")

    assert [*headers] == [("Tea", "oolong")]


@claim(
    "names.werkzeug-datastructures.header-is-not-added-as-underscored-key",
    werkzeug=">=3.1",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.add",
)
def test_a_header_is_not_added_as_underscored_key():
    """`Headers.add()` calls its parameters `key` and `value`, not `_key` and `_value`."""
    with pytest.raises(TypeError, match="missing 2 required positional arguments"):
        Headers().add(_key="Tea", _value="oolong")


@claim(
    "names.werkzeug-response.freeze-takes-no-etag",
    werkzeug=">=2.0,<2.1",
    otherwise=TypeError,
    doc="werkzeug:changes#version-2-0-0",
)
@pytest.mark.filterwarnings("ignore:The 'no_etag' parameter:DeprecationWarning")
def test_freeze_takes_no_etag():
    """`Response.freeze()` takes `no_etag`, and ignores it."""
    response = Response("tea")
    response.freeze(no_etag=True)

    assert response.get_etag()[0]
