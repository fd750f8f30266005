import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.utils.redirect"
RFC = "rfc:9110#section-10.2.2"

SHOP = "http://example.com/shop/"


@claim("redirects.location.is-made-absolute", doc=RFC, werkzeug="<2.1")
@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("/next", "http://example.com/next", id="path from the root"),
        pytest.param("../next", "http://example.com/shop/next", id="path up"),
        pytest.param("?page=2", "http://example.com/shop/cart/list?page=2", id="query"),
    ],
)
def test_a_relative_location_is_made_absolute(serve, target, expected):
    """`redirect()` to a relative URL sends the absolute URL."""
    client = serve(lambda: flask.redirect(target), "/cart/list")

    assert client.get("/cart/list", base_url=SHOP).headers["Location"] == expected


@claim("redirects.location.is-sent-as-given", doc=RFC, werkzeug=">=2.1")
@pytest.mark.parametrize("target", ["/next", "../next", "?page=2"])
def test_a_relative_location_is_sent_as_given(serve, target):
    """`redirect()` to a relative URL sends that relative URL."""
    client = serve(lambda: flask.redirect(target), "/cart/list")

    assert client.get("/cart/list", base_url=SHOP).headers["Location"] == target


@claim("redirects.location.of-a-header-is-made-absolute", doc=RFC, werkzeug="<2.1")
def test_a_relative_location_header_is_made_absolute(serve):
    """A relative Location header that a view sets is sent as an absolute URL."""
    response = serve(lambda: ("", 302, {"Location": "/next"})).get("/")

    assert response.headers["Location"] == "http://localhost/next"


@claim("redirects.location.of-a-header-is-sent-as-given", doc=RFC, werkzeug=">=2.1")
def test_a_relative_location_header_is_sent_as_given(serve):
    """A relative Location header that a view sets is sent as it is."""
    response = serve(lambda: ("", 302, {"Location": "/next"})).get("/")

    assert response.headers["Location"] == "/next"


AUTOCORRECT = "werkzeug:wrappers#werkzeug.wrappers.Response.autocorrect_location_header"


@claim("redirects.location.autocorrect-decides", doc=AUTOCORRECT)
@pytest.mark.parametrize(
    ("autocorrect", "expected"), [(True, "http://localhost/next"), (False, "/next")]
)
def test_autocorrect_location_header_decides(app, serve, autocorrect, expected):
    """`autocorrect_location_header` of the response class makes a relative Location absolute."""
    attributes = {"autocorrect_location_header": autocorrect}
    app.response_class = type("Response", (flask.Response,), attributes)
    response = serve(lambda: flask.redirect("/next")).get("/")

    assert response.headers["Location"] == expected


@claim("redirects.location.an-absolute-url-is-kept")
@pytest.mark.parametrize(
    "target",
    [
        "http://www.baidu.com",
        "https://user:pw@example.com:8080/path?query#fragment",
        "http://[::1]/",
        "http://example.com/a%20b%2Fc%zz",
    ],
)
def test_an_absolute_url_is_kept(serve, target):
    """`redirect()` to an absolute URL sends it unchanged."""
    response = serve(lambda: flask.redirect(target)).get("/")

    assert response.headers["Location"] == target


@claim("redirects.location.any-scheme-is-accepted", doc="web-security#cross-site-scripting-xss")
def test_any_scheme_is_accepted(serve):
    """`redirect()` accepts a URL with any scheme, such as `javascript:`."""
    response = serve(lambda: flask.redirect("javascript:alert(1)")).get("/")

    assert response.headers["Location"] == "javascript:alert(1)"


@claim("redirects.location.unknown-scheme-keeps-its-slashes", werkzeug="<2.3 || >=2.3.4")
def test_an_unknown_scheme_keeps_its_slashes(serve):
    """`redirect("itms-services://?…")` keeps its slashes."""
    response = serve(lambda: flask.redirect("itms-services://?action=x")).get("/")

    assert response.headers["Location"] == "itms-services://?action=x"


@claim("redirects.location.unknown-scheme-loses-its-slashes", werkzeug=">=2.3,<2.3.4")
def test_an_unknown_scheme_loses_its_slashes(serve):
    """`redirect("itms-services://?…")` loses its slashes."""
    response = serve(lambda: flask.redirect("itms-services://?action=x")).get("/")

    assert response.headers["Location"] == "itms-services:?action=x"


@claim("redirects.location.a-host-is-made-absolute", doc=RFC, werkzeug="<2.1")
def test_a_target_with_two_slashes_gets_the_scheme(serve):
    """`redirect("//host/path")` sends the scheme of the request too."""
    response = serve(lambda: flask.redirect("//example.com/next")).get("/")

    assert response.headers["Location"] == "http://example.com/next"


@claim("redirects.location.a-host-is-sent-as-given", doc=RFC, werkzeug=">=2.1")
def test_a_target_with_two_slashes_is_sent_as_given(serve):
    """`redirect("//host/path")` is sent as given."""
    response = serve(lambda: flask.redirect("//example.com/next")).get("/")

    assert response.headers["Location"] == "//example.com/next"


@claim(
    "redirects.location.three-slashes-are-kept", doc=RFC, werkzeug=">=2.1,<2.3 || >=2.3.4,<3.0.3"
)
def test_three_slashes_are_kept(serve):
    """`redirect("///path")` is sent as given."""
    response = serve(lambda: flask.redirect("///next")).get("/")

    assert response.headers["Location"] == "///next"


@claim("redirects.location.three-slashes-become-one", doc=RFC, werkzeug=">=2.3,<2.3.4 || >=3.0.3")
def test_three_slashes_become_one(serve):
    """`redirect("///path")` is sent as `/path`."""
    response = serve(lambda: flask.redirect("///next")).get("/")

    assert response.headers["Location"] == "/next"


@claim("redirects.location.is-percent-encoded")
@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("/é ü", "/%C3%A9%20%C3%BC", id="path"),
        pytest.param("/a?b=é&c=d e", "/a?b=%C3%A9&c=d%20e", id="query"),
        pytest.param("/a%20b+c;d", "/a%20b+c;d", id="encoded already"),
    ],
)
def test_what_is_not_ascii_is_percent_encoded(serve, target, expected):
    """`redirect()` percent-encodes spaces and characters beyond ASCII, and keeps escapes."""
    response = serve(lambda: flask.redirect("http://example.com" + target)).get("/")

    assert response.headers["Location"] == "http://example.com" + expected


@claim("redirects.location.a-host-is-encoded-by-idna")
def test_a_host_that_is_not_ascii_is_encoded_by_idna(serve):
    """`redirect()` encodes a host beyond ASCII by IDNA."""
    response = serve(lambda: flask.redirect("http://müller.example/ü")).get("/")

    assert response.headers["Location"] == "http://xn--mller-kva.example/%C3%BC"


SPECIAL = 'http://example.com/"<>\\|[1]{f}^`'


@claim("redirects.location.special-characters-stay", werkzeug="<2.3 || >=2.3.4,<3.0.3")
def test_special_characters_stay(serve):
    """`redirect()` keeps characters that a URL may not contain, such as quotes and braces."""
    response = serve(lambda: flask.redirect(SPECIAL)).get("/")

    assert response.headers["Location"] == SPECIAL


@claim("redirects.location.special-characters-are-encoded", werkzeug=">=2.3,<2.3.4 || >=3.0.3")
def test_special_characters_are_encoded(serve):
    """`redirect()` percent-encodes characters that a URL may not contain, such as quotes."""
    response = serve(lambda: flask.redirect(SPECIAL)).get("/")

    assert response.headers["Location"] == "http://example.com/%22%3C%3E%5C%7C%5B1%5D%7Bf%7D%5E%60"


@claim("redirects.location.the-host-keeps-its-case", werkzeug=">=2.1,<2.3 || >=2.3.4,<3.0.3")
def test_the_host_keeps_its_case(serve):
    """`redirect()` keeps the case of scheme and host."""
    response = serve(lambda: flask.redirect("HTTP://EXAMPLE.COM/Next")).get("/")

    assert response.headers["Location"] == "HTTP://EXAMPLE.COM/Next"


@claim("redirects.location.the-host-becomes-lower-case", werkzeug=">=2.3,<2.3.4 || >=3.0.3")
def test_the_host_becomes_lower_case(serve):
    """`redirect()` sends scheme and host in lower case."""
    response = serve(lambda: flask.redirect("HTTP://EXAMPLE.COM/Next")).get("/")

    assert response.headers["Location"] == "http://example.com/Next"
