import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.json.jsonify"
PROVIDER = "api#flask.json.provider.DefaultJSONProvider.ensure_ascii"


def wire(response):
    """Give the type, the length and the bytes of a response."""
    headers = response.headers
    return headers["Content-Type"], headers["Content-Length"], response.data


@claim("text.json.is-ascii")
def test_json_is_ascii(serve):
    """jsonify escapes what is not ASCII; the type names no charset."""
    page = serve(lambda: flask.jsonify("深")).get("/")

    assert wire(page) == ("application/json", "9", b'"\\u6df1"\n')


@claim("text.json.beyond-16-bits-is-a-pair")
def test_a_character_beyond_16_bits_is_a_pair_of_escapes(serve):
    """A character beyond 16 bits is escaped as a pair of surrogates."""
    assert serve(lambda: flask.jsonify("😀")).get("/").data == b'"\\ud83d\\ude00"\n'


@claim("text.json.the-client-sends-ascii", doc="testing#json-data")
def test_the_test_client_sends_json_in_ascii(serve):
    """The test client escapes the JSON that it sends, too."""
    assert serve(lambda: request.get_data()).post("/", json="深").data == b'"\\u6df1"'


@claim(
    "text.json.bytes-are-refused",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
    otherwise=UnicodeDecodeError,
)
def test_bytes_are_no_json(app):
    """Bytes have no form in JSON; they have to be decoded first."""
    with app.app_context(), pytest.raises(TypeError, match="bytes is not JSON serializable"):
        flask.json.dumps(b"\xc9\xee")


@claim("text.json.json-as-ascii-is-obeyed", flask="<2.3", doc="config#builtin-configuration-values")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_setting_json_as_ascii_is_obeyed(serve, app):
    """With JSON_AS_ASCII off jsonify writes UTF-8, and counts its bytes."""
    app.config["JSON_AS_ASCII"] = False

    assert wire(serve(lambda: flask.jsonify("深")).get("/")) == (
        "application/json",
        "6",
        b'"\xe6\xb7\xb1"\n',
    )


@claim("text.json.json-as-ascii-is-ignored", flask=">=2.3")
def test_the_setting_json_as_ascii_is_ignored(serve, app):
    """JSON_AS_ASCII is a setting that says nothing."""
    app.config["JSON_AS_ASCII"] = False

    assert serve(lambda: flask.jsonify("深")).get("/").data == b'"\\u6df1"\n'


@claim("text.json.ensure-ascii", flask=">=2.2", otherwise=AttributeError, doc=PROVIDER)
def test_the_provider_may_write_utf8(serve, app):
    """With app.json.ensure_ascii off jsonify writes UTF-8, and counts its bytes."""
    app.json.ensure_ascii = False

    assert wire(serve(lambda: flask.jsonify("深")).get("/")) == (
        "application/json",
        "6",
        b'"\xe6\xb7\xb1"\n',
    )


@claim("text.json.tojson-is-ascii", doc="jinja:templates#jinja-filters.tojson")
def test_the_filter_tojson_is_ascii(app):
    """The template filter tojson escapes what is not ASCII."""
    with app.app_context():
        assert flask.render_template_string("{{ '深'|tojson }}") == '"\\u6df1"'


@claim(
    "text.json.ensure-ascii-counts-for-tojson",
    flask=">=2.2",
    otherwise=AttributeError,
    doc=PROVIDER,
)
def test_the_filter_tojson_follows_the_provider(app):
    """With app.json.ensure_ascii off the template filter tojson writes the text."""
    app.json.ensure_ascii = False

    with app.app_context():
        assert flask.render_template_string("{{ '深'|tojson }}") == '"深"'


@claim("text.json.a-lone-surrogate-survives")
def test_a_lone_surrogate_survives_in_json(serve):
    """Half a surrogate pair, which no page can hold, is escaped in JSON."""
    assert serve(lambda: flask.jsonify("\ud800")).get("/").data == b'"\\ud800"\n'
