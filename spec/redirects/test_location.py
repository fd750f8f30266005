import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.utils.redirect"
RFC = "rfc:9110#section-10.2.2"

RELATIVE = ["/next", "next", "../next", "?page=2", "#end", ""]


def redirect_from(app, target):
    """The Location of a redirect from http://example.com/shop/cart/list."""
    app.add_url_rule("/cart/list", "view", lambda: flask.redirect(target))
    base = "http://example.com/shop/"

    return app.test_client().get("/cart/list", base_url=base).headers["Location"]


@claim("redirects.location.is-made-absolute", doc=RFC, werkzeug="<2.1")
@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("/next", "http://example.com/next", id="path from the root"),
        pytest.param("next", "http://example.com/shop/cart/next", id="name"),
        pytest.param("../next", "http://example.com/shop/next", id="path up"),
        pytest.param("?page=2", "http://example.com/shop/cart/list?page=2", id="query"),
        pytest.param("#end", "http://example.com/shop/cart/list#end", id="fragment"),
        pytest.param("", "http://example.com/shop/cart/list", id="nothing"),
    ],
)
def test_a_relative_location_is_made_absolute(app, target, expected):
    """A relative target is sent as an absolute URL, as seen from the requested one."""
    assert redirect_from(app, target) == expected


@claim("redirects.location.is-sent-as-given", doc=RFC, werkzeug=">=2.1")
@pytest.mark.parametrize("target", RELATIVE)
def test_a_relative_location_is_sent_as_given(app, target):
    """A relative target is sent as it is."""
    assert redirect_from(app, target) == target


@claim("redirects.location.of-a-header-is-made-absolute", doc=RFC, werkzeug="<2.1")
def test_a_relative_location_header_is_made_absolute(serve):
    """A Location header that a view sets itself is sent as an absolute URL."""
    response = serve(lambda: ("", 302, {"Location": "/next"})).get("/")

    assert response.headers["Location"] == "http://localhost/next"


@claim("redirects.location.of-a-header-is-sent-as-given", doc=RFC, werkzeug=">=2.1")
def test_a_relative_location_header_is_sent_as_given(serve):
    """A Location header that a view sets itself is sent as it is."""
    response = serve(lambda: ("", 302, {"Location": "/next"})).get("/")

    assert response.headers["Location"] == "/next"


AUTOCORRECT = "werkzeug:wrappers#werkzeug.wrappers.Response.autocorrect_location_header"


@claim("redirects.location.autocorrect-decides", doc=AUTOCORRECT)
@pytest.mark.parametrize(
    ("autocorrect", "expected"), [(True, "http://localhost/next"), (False, "/next")]
)
def test_autocorrect_location_header_decides(app, location, autocorrect, expected):
    """autocorrect_location_header of the app's response class decides, on every release."""
    attributes = {"autocorrect_location_header": autocorrect}
    app.response_class = type("Response", (flask.Response,), attributes)

    assert location("/next") == expected


@claim("redirects.location.an-absolute-url-is-kept")
@pytest.mark.parametrize(
    "target",
    [
        "http://www.baidu.com",
        "http://example.com/",
        "http://example.com:80/a/../b",
        "https://user:pw@example.com:8080/path?query#fragment",
        "http://[::1]/",
        "http://example.com/a?next=http://example.org/?b=c",
        "http://example.com/a%20b%2Fc%zz",
    ],
)
def test_an_absolute_url_is_kept(location, target):
    """An absolute URL is sent unchanged, with query, fragment and what is percent-encoded."""
    assert location(target) == target


@claim("redirects.location.any-scheme-is-accepted", doc="web-security#cross-site-scripting-xss")
@pytest.mark.parametrize("target", ["mailto:a@example.com", "javascript:alert(1)"])
def test_any_scheme_is_accepted(location, target):
    """The target's scheme is not checked."""
    assert location(target) == target


@claim("redirects.location.apps-of-a-scheme-keep-slashes", werkzeug="<2.3 || >=2.3.4")
def test_the_slashes_of_an_unknown_scheme_are_kept(location):
    """itms-services://?…, a scheme with slashes and no host, is kept."""
    assert location("itms-services://?action=x") == "itms-services://?action=x"


@claim("redirects.location.apps-of-a-scheme-lose-slashes", werkzeug=">=2.3,<2.3.4")
def test_the_slashes_of_an_unknown_scheme_are_lost(location):
    """itms-services://?…, a scheme with slashes and no host, loses its slashes."""
    assert location("itms-services://?action=x") == "itms-services:?action=x"


@claim("redirects.location.a-host-is-made-absolute", doc=RFC, werkzeug="<2.1")
def test_a_target_with_two_slashes_gets_the_scheme(location):
    """//host/path is another host: it is sent with the scheme of the request."""
    assert location("//example.com/next") == "http://example.com/next"


@claim("redirects.location.a-host-is-sent-as-given", doc=RFC, werkzeug=">=2.1")
def test_a_target_with_two_slashes_is_sent_as_given(location):
    """//host/path is another host, and sent as it is."""
    assert location("//example.com/next") == "//example.com/next"


@claim(
    "redirects.location.three-slashes-are-kept", doc=RFC, werkzeug=">=2.1,<2.3 || >=2.3.4,<3.0.3"
)
def test_three_slashes_are_kept(location):
    """///path is sent as it is."""
    assert location("///next") == "///next"


@claim("redirects.location.three-slashes-become-one", doc=RFC, werkzeug=">=2.3,<2.3.4 || >=3.0.3")
def test_three_slashes_become_one(location):
    """///path is sent as /path."""
    assert location("///next") == "/next"


@claim("redirects.location.is-percent-encoded")
@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("/é ü", "/%C3%A9%20%C3%BC", id="path"),
        pytest.param("/深圳", "/%E6%B7%B1%E5%9C%B3", id="Chinese"),
        pytest.param("/\U0001f600", "/%F0%9F%98%80", id="emoji"),
        pytest.param("/a?b=é&c=d e", "/a?b=%C3%A9&c=d%20e", id="query"),
        pytest.param("/a%20b+c;d", "/a%20b+c;d", id="encoded already"),
    ],
)
def test_what_is_not_ascii_is_percent_encoded(location, target, expected):
    """Spaces and what is not ASCII are percent-encoded as UTF-8; what is encoded stays so."""
    assert location(f"http://example.com{target}") == f"http://example.com{expected}"


@claim("redirects.location.a-host-is-encoded-by-idna")
def test_a_host_that_is_not_ascii_is_encoded_by_idna(location):
    """A host that is not ASCII is encoded by IDNA."""
    assert location("http://müller.example/ü") == "http://xn--mller-kva.example/%C3%BC"


SPECIAL = [
    ('/a"b', "/a%22b"),
    ("/<a>", "/%3Ca%3E"),
    ("/a\\b", "/a%5Cb"),
    ("/a|b", "/a%7Cb"),
    ("/a[1]", "/a%5B1%5D"),
    ("/{a}^`", "/%7Ba%7D%5E%60"),
]


@claim("redirects.location.special-characters-stay", werkzeug="<2.3 || >=2.3.4,<3.0.3")
@pytest.mark.parametrize("target", [target for target, _ in SPECIAL])
def test_special_characters_stay(location, target):
    """Characters that no URL may have, such as quotes and braces, are sent as they are."""
    assert location(f"http://example.com{target}") == f"http://example.com{target}"


@claim("redirects.location.special-characters-are-encoded", werkzeug=">=2.3,<2.3.4 || >=3.0.3")
@pytest.mark.parametrize(("target", "expected"), SPECIAL)
def test_special_characters_are_encoded(location, target, expected):
    """Characters that no URL may have, such as quotes and braces, are percent-encoded."""
    assert location(f"http://example.com{target}") == f"http://example.com{expected}"


@claim("redirects.location.the-host-keeps-its-case", werkzeug=">=2.1,<2.3 || >=2.3.4,<3.0.3")
def test_the_host_keeps_its_case(location):
    """Scheme and host are sent in the case in which they are given."""
    assert location("HTTP://EXAMPLE.COM/Next") == "HTTP://EXAMPLE.COM/Next"


@claim("redirects.location.the-host-becomes-lower-case", werkzeug=">=2.3,<2.3.4 || >=3.0.3")
def test_the_host_becomes_lower_case(location):
    """Scheme and host are sent in lower case."""
    assert location("HTTP://EXAMPLE.COM/Next") == "http://example.com/Next"
