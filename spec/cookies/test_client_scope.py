import pytest

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client.set_cookie"


@claim("cookies.client.path-is-sent-below")
@pytest.mark.parametrize(("path", "url"), [("/x", "/x"), ("/x", "/x/y"), ("/x/", "/x/y")])
def test_a_cookie_is_sent_at_and_below_its_path(jar, path, url):
    """The test client sends a cookie to its path and to URLs below it."""
    jar.post("/", data=f"a=b; Path={path}")

    assert jar.get(url).text == "a=b"


@claim("cookies.client.path-is-ignored", werkzeug="<2.3")
@pytest.mark.parametrize(("path", "url"), [("/x", "/xy"), ("/x/", "/x")])
def test_a_cookie_is_sent_beside_its_path_too(jar, path, url):
    """Before Werkzeug 2.3 the test client sends a cookie everywhere, whatever its Path."""
    jar.post("/", data=f"a=b; Path={path}")

    assert jar.get(url).text == "a=b"


@claim("cookies.client.path-is-kept-to", werkzeug=">=2.3")
@pytest.mark.parametrize(("path", "url"), [("/x", "/xy"), ("/x/", "/x")])
def test_a_cookie_is_not_sent_beside_its_path(jar, path, url):
    """The test client does not send a cookie to URLs outside its Path."""
    jar.post("/", data=f"a=b; Path={path}")

    assert jar.get(url).text == "no cookie"


@claim("cookies.client.default-path-is-the-root", werkzeug="<2.3.3")
def test_a_cookie_without_a_path_is_sent_everywhere(jar):
    """The test client sends a cookie without Path to every URL of the host."""
    jar.post("/x/y", data="a=b")

    assert [jar.get("/x/z").text, jar.get("/z").text] == ["a=b", "a=b"]


@claim("cookies.client.default-path-is-the-folder", werkzeug=">=2.3.3")
def test_a_cookie_without_a_path_is_for_the_folder_of_the_url(jar):
    """The test client sends a cookie without Path below the folder of the URL that set it."""
    jar.post("/x/y", data="a=b")

    assert [jar.get("/x/z").text, jar.get("/z").text] == ["a=b", "no cookie"]


@claim("cookies.client.domain-covers-subdomains")
def test_a_domain_cookie_is_sent_to_subdomains(jar):
    """The test client sends a cookie to its Domain and that domain's subdomains."""
    jar.post("/", "http://www.example.com/", data="a=b; Domain=example.com; Path=/")

    assert [
        jar.get("/", "http://example.com/").text,
        jar.get("/", "http://a.b.example.com/").text,
    ] == ["a=b", "a=b"]


HOSTS = [
    pytest.param("a=b; Path=/", "www.example.com", id="subdomain, no Domain"),
    pytest.param("a=b; Domain=example.com; Path=/", "badexample.com", id="same ending"),
]


@claim("cookies.client.host-is-ignored", werkzeug="<2.3")
@pytest.mark.parametrize(("line", "host"), HOSTS)
def test_a_cookie_is_sent_to_every_host(jar, line, host):
    """Before Werkzeug 2.3 the test client sends a cookie to every host."""
    jar.post("/", "http://example.com/", data=line)

    assert jar.get("/", f"http://{host}/").text == "a=b"


@claim("cookies.client.host-is-kept-to", werkzeug=">=2.3")
@pytest.mark.parametrize(("line", "host"), HOSTS)
def test_a_cookie_is_not_sent_to_other_hosts(jar, line, host):
    """The test client sends a cookie without Domain to its host only, else to true subdomains."""
    jar.post("/", "http://example.com/", data=line)

    assert jar.get("/", f"http://{host}/").text == "no cookie"


@claim("cookies.client.port-and-scheme-are-ignored")
def test_a_cookie_is_sent_to_every_port_and_scheme(jar):
    """The test client sends a cookie to every port and scheme of the host, as in RFC 6265."""
    jar.post("/", "http://example.com:8000/", data="a=b; Path=/")

    assert jar.get("/", "https://example.com/").text == "a=b"


@claim("cookies.client.leading-dot-of-a-domain-matches", werkzeug="<2.3")
def test_a_raw_domain_with_a_leading_dot_matches(jar):
    """Before Werkzeug 2.3 the test client ignores the leading dot of a cookie's Domain."""
    jar.post("/", "http://example.com/", data="a=b; Domain=.example.com; Path=/")

    assert jar.get("/", "http://www.example.com/").text == "a=b"


@claim("cookies.client.leading-dot-of-a-domain-matches-nothing", werkzeug=">=2.3")
def test_a_raw_domain_with_a_leading_dot_matches_nothing(jar):
    """The test client never sends back a cookie whose Domain has a leading dot."""
    # RFC 6265 section 5.2.3 has clients ignore the dot.
    jar.post("/", "http://example.com/", data="a=b; Domain=.example.com; Path=/")

    assert [
        jar.get("/", f"http://{host}/").text for host in ("example.com", "www.example.com")
    ] == [
        "no cookie",
        "no cookie",
    ]


@claim("cookies.client.foreign-domain-is-refused", werkzeug="<2.3")
def test_a_cookie_for_a_foreign_domain_is_refused(jar):
    """Before Werkzeug 2.3 the test client drops a cookie for a domain of another host."""
    jar.post("/", "http://example.com/", data="a=b; Domain=other.example; Path=/")

    assert jar.get("/", "http://other.example/").text == "no cookie"


@claim("cookies.client.foreign-domain-is-kept", werkzeug=">=2.3")
def test_a_cookie_for_a_foreign_domain_is_kept(jar):
    """The test client keeps a cookie for a domain of another host, which no browser does."""
    jar.post("/", "http://example.com/", data="a=b; Domain=other.example; Path=/")

    assert jar.get("/", "http://other.example/").text == "a=b"
