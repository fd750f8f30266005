import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.json.jsonify"


@claim("text.json.the-client-sends-ascii", doc="testing#json-data")
def test_the_test_client_sends_json_in_ascii(serve):
    """The test client sends JSON in ASCII, with escapes for other characters."""
    client = serve(lambda: request.get_data())

    assert client.post("/", json="深").data == b'"\\u6df1"'


@claim(
    "text.json.bytes-are-refused",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
    otherwise=UnicodeDecodeError,
)
def test_bytes_are_no_json(app):
    """`flask.json.dumps()` raises TypeError for bytes."""
    with app.app_context(), pytest.raises(TypeError, match="bytes is not JSON serializable"):
        flask.json.dumps(b"\xc9\xee")


@claim(
    "text.json.ensure-ascii-counts-for-tojson",
    flask=">=2.2",
    otherwise=AttributeError,
    doc="api#flask.json.provider.DefaultJSONProvider.ensure_ascii",
)
def test_the_filter_tojson_follows_the_provider(app):
    """`app.json.ensure_ascii = False` makes the filter `tojson` write other characters, too."""
    app.json.ensure_ascii = False

    with app.app_context():
        assert flask.render_template_string("{{ '深'|tojson }}") == '"深"'
