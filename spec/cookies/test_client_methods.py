import warnings

import pytest

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client.set_cookie"


@claim("cookies.client.set-cookie-takes-a-server", werkzeug="<3.0", otherwise=TypeError)
def test_set_cookie_takes_the_server_name_first(jar):
    """The first of three arguments of the client's `set_cookie()` is the server name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        jar.set_cookie("localhost", "a", "b")

    assert jar.get("/").text == "a=b"


@claim(
    "cookies.client.set-cookie-warns-of-a-server",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
def test_set_cookie_warns_of_a_server_name(jar):
    """The client's `set_cookie()` warns that its server argument is deprecated."""
    unused = (
        "^The first parameter 'server_name' is no longer used, and will be removed in Werkzeug"
        " (2.4|3.0). The positional parameters are 'key' and 'value'."
        " Use the 'domain' and 'origin_only' parameters instead.$"
    )

    with pytest.warns(DeprecationWarning, match=unused) as told:
        jar.set_cookie("localhost", "a", "b")
    assert told[0].filename == __file__


@claim(
    "cookies.client.set-cookie-takes-a-max-age-by-its-place",
    werkzeug="<2.3",
    otherwise=(AssertionError, TypeError),
)
def test_set_cookie_takes_a_max_age_by_its_place(jar):
    """The fourth positional argument of the client's `set_cookie()` is the cookie's Max-Age."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        jar.set_cookie("localhost", "a", "b", 0)

    assert jar.get("/").text == "no cookie"


@claim(
    "cookies.client.set-cookie-drops-a-max-age-by-its-place",
    werkzeug=">=2.3,<3.0",
    otherwise=(AssertionError, TypeError),
)
def test_set_cookie_drops_a_max_age_by_its_place(jar):
    """Werkzeug 2.3 ignores the client's `set_cookie()` arguments after the third."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        jar.set_cookie("localhost", "a", "b", 0)

    assert jar.get("/").text == "a=b"


@claim("cookies.client.set-cookie-two-arguments-are-server-and-name", werkzeug="<2.3")
def test_two_arguments_of_set_cookie_are_server_and_name(jar):
    """Before Werkzeug 2.3 `client.set_cookie("a", "b")` sets a cookie `b` for the server `a`."""
    jar.set_cookie("a", "b")

    assert jar.get("/").text == "b="


@claim("cookies.client.set-cookie-two-arguments-are-name-and-value", werkzeug=">=2.3")
def test_two_arguments_of_set_cookie_are_name_and_value(jar):
    """`client.set_cookie("a", "b")` sets a cookie `a` with the value `b` for localhost."""
    jar.set_cookie("a", "b")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.set-cookie-encodes", werkzeug=">=2.3", otherwise=TypeError)
def test_set_cookie_of_the_client_encodes_the_value(jar):
    """The client's `set_cookie()` quotes a value as that of a response does."""
    jar.set_cookie(key="a", value="深, b")

    assert jar.get("/").text == r'a="\346\267\261\054 b"'


@claim("cookies.client.set-cookie-takes-domain-and-path", werkzeug=">=2.3", otherwise=TypeError)
def test_set_cookie_of_the_client_takes_domain_and_path(jar):
    """`domain` and `path` limit a cookie set in the client; `origin_only=False` adds subdomains."""
    jar.set_cookie("a", "1", domain="example.com", path="/x")
    jar.set_cookie("b", "2", domain="example.com", origin_only=False)

    assert [
        jar.get("/x", "http://example.com/").text,
        jar.get("/x", "http://www.example.com/").text,
        jar.get("/x").text,
    ] == ["a=1; b=2", "b=2", "no cookie"]


@claim(
    "cookies.client.get-cookie-returns-a-cookie",
    doc="werkzeug:test#werkzeug.test.Client.get_cookie",
    werkzeug=">=2.3",
    otherwise=AttributeError,
)
def test_get_cookie_returns_a_cookie_of_the_client(jar):
    """`client.get_cookie()` returns a cookie by name, domain and path, or None."""
    jar.post("/", data='a="b c"; Max-Age=60; Path=/x; HttpOnly; SameSite=Lax')
    cookie = jar.get_cookie("a", path="/x")

    assert (cookie.value, cookie.decoded_value, cookie.max_age) == ('"b c"', "b c", 60)
    assert (cookie.domain, cookie.origin_only, cookie.path) == ("localhost", True, "/x")
    assert (cookie.secure, cookie.http_only, cookie.same_site) == (False, True, "Lax")
    assert (jar.get_cookie("a"), jar.get_cookie("a", "example.com", "/x")) == (None, None)


@claim(
    "cookies.client.expires-is-an-aware-datetime",
    doc="werkzeug:test#werkzeug.test.Cookie",
    werkzeug=">=2.3.2",
    otherwise=AttributeError,
)
def test_expires_of_a_cookie_of_the_client_is_aware(jar):
    """`expires` of a cookie in the client is an aware datetime, whatever the format of the date."""
    jar.post("/", data="a=b; Expires=Sat, 18-Nov-2017 04:36:04 GMT; Path=/")

    assert jar.get_cookie("a").expires.isoformat() == "2017-11-18T04:36:04+00:00"


@claim(
    "cookies.client.delete-cookie-takes-a-server",
    doc="werkzeug:test#werkzeug.test.Client.delete_cookie",
    werkzeug="<3.0",
    otherwise=TypeError,
)
def test_delete_cookie_takes_the_server_name_first(jar):
    """The first of two arguments of the client's `delete_cookie()` is the server name."""
    jar.post("/", data="a=b; Path=/")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        jar.delete_cookie("localhost", "a")

    assert jar.get("/").text == "no cookie"


@claim(
    "cookies.client.delete-cookie-warns-of-a-server",
    doc="werkzeug:test#werkzeug.test.Client.delete_cookie",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
def test_delete_cookie_warns_of_a_server_name(jar):
    """The client's `delete_cookie()` warns that its server argument is deprecated."""
    unused = (
        "^The first parameter 'server_name' is no longer used, and will be removed in Werkzeug 2.4."
        " The first parameter is 'key'. Use the 'domain' parameter instead.$"
    )

    with pytest.warns(DeprecationWarning, match=unused) as told:
        jar.delete_cookie("localhost", "a")
    assert told[0].filename == __file__


@claim(
    "cookies.client.delete-cookie-takes-flags",
    doc="werkzeug:test#werkzeug.test.Client.delete_cookie",
    werkzeug=">=2.0,<3.0",
    otherwise=TypeError,
)
def test_delete_cookie_takes_flags(jar):
    """The client's `delete_cookie()` accepts `secure` and ignores it."""
    jar.post("/", data="a=b; Path=/")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        jar.delete_cookie("localhost", "a", secure=True)

    assert jar.get("/").text == "no cookie"


@claim(
    "cookies.client.delete-cookie-takes-a-name",
    doc="werkzeug:test#werkzeug.test.Client.delete_cookie",
    werkzeug=">=2.3",
    otherwise=TypeError,
)
def test_delete_cookie_takes_the_name_alone(jar):
    """The client's `delete_cookie()` deletes only the cookie of that name, domain and path."""
    jar.post("/", data="a=1; Path=/")
    jar.post("/", data="a=2; Path=/x")
    jar.delete_cookie("a")
    jar.delete_cookie("never set")

    assert [jar.get("/").text, jar.get("/x").text] == ["no cookie", "a=2"]


@claim("cookies.client.cookie-jar-lists-the-cookies", werkzeug="<3.0", otherwise=AttributeError)
def test_the_client_has_a_cookie_jar(jar):
    """Iterating over `client.cookie_jar` gives the cookies that the client keeps."""
    jar.post("/", data="a=b; Path=/")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        assert len(list(jar.cookie_jar)) == 1


@claim(
    "cookies.client.cookie-jar-attribute-warns",
    werkzeug=">=2.3,<3.0",
    otherwise=(pytest.fail.Exception, AssertionError),
    unless="flask <2.2.4, werkzeug >=2.3",
)
def test_the_cookie_jar_of_the_client_warns(jar):
    """Reading `client.cookie_jar` warns that it is deprecated."""
    private = (
        "^The 'cookie_jar' attribute is a private API and will be removed in Werkzeug (2.4|3.0)."
        " Use the 'get_cookie' method instead.$"
    )

    with pytest.warns(DeprecationWarning, match=private) as told:
        jar.cookie_jar
    assert told[0].filename == __file__
