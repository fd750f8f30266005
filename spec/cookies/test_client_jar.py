from spec.kit import claim
from spec.tools.client import client_of

DOC = "werkzeug:test#werkzeug.test.Client"


@claim("cookies.client.sends-back")
def test_the_client_sends_cookies_back(jar):
    """A client keeps the cookies of a response and sends their names and values from then on."""
    jar.post("/", data="a=b; Path=/; HttpOnly")

    assert [jar.get("/").text, jar.get("/x").text] == ["a=b", "a=b"]


@claim("cookies.client.new-client-has-none")
def test_a_new_client_has_no_cookies(jar, app):
    """Cookies live as long as the client: another one starts without."""
    jar.post("/", data="a=b")

    assert client_of(app, use_cookies=True).get("/").text == "no cookie"


@claim("cookies.client.use-cookies-false")
def test_a_client_without_cookies_keeps_none(jar, app):
    """With use_cookies=False nothing is kept, and a Cookie header by hand is sent."""
    client = client_of(app, use_cookies=False)
    client.post("/", data="a=b")

    assert client.get("/").text == "no cookie"
    assert client.get("/", headers={"Cookie": "c=d"}).text == "c=d"


@claim("cookies.client.header-by-hand-is-replaced")
def test_a_client_with_cookies_ignores_a_header_by_hand(jar):
    """A client that keeps cookies sends those, and takes a Cookie header by hand away."""
    before = jar.get("/", headers={"Cookie": "c=d"}).text
    jar.post("/", data="a=b; Path=/")

    assert (before, jar.get("/", headers={"Cookie": "c=d"}).text) == ("no cookie", "a=b")


@claim("cookies.client.one-name-replaces")
def test_a_cookie_of_the_same_name_replaces_the_other(jar):
    """Of two cookies with the same name, path and host, the later one is kept."""
    jar.post("/", data="a=1; Path=/")
    jar.post("/", data="a=2; Path=/")

    assert jar.get("/").text == "a=2"


@claim("cookies.client.sent-as-encoded")
def test_the_client_sends_the_value_as_it_was_encoded(jar):
    """A quoted value is sent back quoted, as a browser does."""
    jar.post("/", data=r'a="b\054 c"; Path=/')

    assert jar.get("/").text == r'a="b\054 c"'


@claim("cookies.client.secure-over-http")
def test_the_client_sends_a_secure_cookie_over_http(jar):
    """The client ignores Secure: the cookie is sent over plain HTTP."""
    jar.post("/", data="a=b; Secure; Path=/")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.attribute-names-in-any-case", werkzeug="<2.3 || >=2.3.3")
def test_attribute_names_may_have_any_case(jar):
    """The client reads the attributes of a line by hand in upper and lower case alike."""
    jar.post("/", data="a=b; path=/x")
    jar.post("/", data="a=b; MAX-AGE=0; PATH=/x")

    assert jar.get("/x").text == "no cookie"


@claim("cookies.client.attribute-names-in-one-case", werkzeug=">=2.3,<2.3.3")
def test_attribute_names_have_one_case(jar):
    """The client reads the attributes of a line by hand as set_cookie() spells them alone."""
    jar.post("/", data="a=b; Path=/x; MAX-AGE=0")
    jar.post("/", data="c=d; PATH=/x; Max-Age=60")

    assert [jar.get(path).text for path in ("/x", "/")] == ["a=b; c=d", "c=d"]
