from spec.kit import claim
from spec.tools.client import client_of

DOC = "werkzeug:test#werkzeug.test.Client"


@claim("cookies.client.sends-back")
def test_the_client_sends_cookies_back(jar):
    """The test client keeps the cookies of a response and sends their names and values back."""
    jar.post("/", data="a=b; Path=/; HttpOnly")

    assert [jar.get("/").text, jar.get("/x").text] == ["a=b", "a=b"]


@claim("cookies.client.new-client-has-none")
def test_a_new_client_has_no_cookies(jar, app):
    """A new test client has no cookies, whatever another client keeps."""
    jar.post("/", data="a=b")

    assert client_of(app, use_cookies=True).get("/").text == "no cookie"


@claim("cookies.client.use-cookies-false-keeps-none")
def test_a_client_without_cookies_keeps_none(jar, app):
    """A client with `use_cookies=False` keeps no cookies and sends a Cookie header as given."""
    client = client_of(app, use_cookies=False)
    client.post("/", data="a=b")

    assert client.get("/").text == "no cookie"
    assert client.get("/", headers={"Cookie": "c=d"}).text == "c=d"


@claim("cookies.client.header-by-hand-is-replaced")
def test_a_client_with_cookies_ignores_a_header_by_hand(jar):
    """The test client replaces a Cookie header given in a request by the cookies it keeps."""
    before = jar.get("/", headers={"Cookie": "c=d"}).text
    jar.post("/", data="a=b; Path=/")

    assert (before, jar.get("/", headers={"Cookie": "c=d"}).text) == ("no cookie", "a=b")


@claim("cookies.client.one-name-replaces")
def test_a_cookie_of_the_same_name_replaces_the_other(jar):
    """A later cookie with the same name, path and host replaces the one in the test client."""
    jar.post("/", data="a=1; Path=/")
    jar.post("/", data="a=2; Path=/")

    assert jar.get("/").text == "a=2"


@claim("cookies.client.sends-a-quoted-value-back")
def test_the_client_sends_the_value_as_it_was_encoded(jar):
    """The test client sends a quoted value back quoted, as a browser does."""
    jar.post("/", data=r'a="b\054 c"; Path=/')

    assert jar.get("/").text == r'a="b\054 c"'


@claim("cookies.client.sends-secure-cookies-over-http")
def test_the_client_sends_a_secure_cookie_over_http(jar):
    """The test client ignores Secure: it sends the cookie over plain HTTP."""
    jar.post("/", data="a=b; Secure; Path=/")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.attribute-names-may-have-any-case", werkzeug="<2.3 || >=2.3.3")
def test_attribute_names_may_have_any_case(jar):
    """The test client reads the attribute names of a Set-Cookie line in any case."""
    jar.post("/", data="a=b; path=/x")
    jar.post("/", data="a=b; MAX-AGE=0; PATH=/x")

    assert jar.get("/x").text == "no cookie"


@claim("cookies.client.attribute-names-have-one-case", werkzeug=">=2.3,<2.3.3")
def test_attribute_names_have_one_case(jar):
    """Werkzeug 2.3.0 to 2.3.2 read attribute names only if spelled as in `Path` and `Max-Age`."""
    jar.post("/", data="a=b; Path=/x; MAX-AGE=0")
    jar.post("/", data="c=d; PATH=/x; Max-Age=60")

    assert [jar.get(path).text for path in ("/x", "/")] == ["a=b; c=d", "c=d"]
