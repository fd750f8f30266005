import pytest

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client.set_cookie"


@claim("cookies.client.path-is-sent-below")
@pytest.mark.parametrize(
    ("path", "url"), [("/x", "/x"), ("/x", "/x/y"), ("/x/", "/x/y"), ("/", "/x/y")]
)
def test_a_cookie_is_sent_at_and_below_its_path(jar, path, url):
    """A cookie is sent to its path and to what lies below."""
    jar.post("/", data=f"a=b; Path={path}")

    assert jar.get(url).text == "a=b"


@claim("cookies.client.path-is-ignored", werkzeug="<2.3")
@pytest.mark.parametrize(("path", "url"), [("/x", "/"), ("/x", "/xy"), ("/x/", "/x")])
def test_a_cookie_is_sent_beside_its_path_too(jar, path, url):
    """The client ignores Path: a cookie is sent everywhere."""
    jar.post("/", data=f"a=b; Path={path}")

    assert jar.get(url).text == "a=b"


@claim("cookies.client.path-is-kept-to", werkzeug=">=2.3")
@pytest.mark.parametrize(("path", "url"), [("/x", "/"), ("/x", "/xy"), ("/x/", "/x")])
def test_a_cookie_is_not_sent_beside_its_path(jar, path, url):
    """A cookie is not sent to URLs outside its path."""
    jar.post("/", data=f"a=b; Path={path}")

    assert jar.get(url).text == "no cookie"


@claim("cookies.client.default-path-is-the-root", werkzeug="<2.3.3")
def test_a_cookie_without_a_path_is_sent_everywhere(jar):
    """A cookie without Path is sent to every path."""
    jar.post("/x/y", data="a=b")

    assert [jar.get("/x/z").text, jar.get("/z").text] == ["a=b", "a=b"]


@claim("cookies.client.default-path-is-the-folder", werkzeug=">=2.3.3")
def test_a_cookie_without_a_path_is_for_the_folder_of_the_url(jar):
    """A cookie without Path is sent below the folder of the URL that set it."""
    jar.post("/x/y", data="a=b")

    assert [jar.get("/x/z").text, jar.get("/z").text] == ["a=b", "no cookie"]


@claim("cookies.client.domain-covers-subdomains")
@pytest.mark.parametrize("setter", ["example.com", "www.example.com"])
def test_a_domain_cookie_is_sent_to_subdomains(jar, setter):
    """A cookie with a Domain is sent to that domain's subdomains, whichever of them set it."""
    jar.post("/", f"http://{setter}/", data="a=b; Domain=example.com; Path=/")

    assert [
        jar.get("/", "http://www.example.com/").text,
        jar.get("/", "http://a.b.example.com/").text,
    ] == ["a=b", "a=b"]


HOSTS = [
    pytest.param("a=b; Path=/", "www.example.com", id="subdomain, no Domain"),
    pytest.param("a=b; Path=/", "other.example", id="other host"),
    pytest.param("a=b; Domain=example.com; Path=/", "badexample.com", id="same ending"),
]


@claim("cookies.client.host-is-ignored", werkzeug="<2.3")
@pytest.mark.parametrize(("line", "host"), HOSTS)
def test_a_cookie_is_sent_to_every_host(jar, line, host):
    """The client ignores the host: what one has set is sent to every other."""
    jar.post("/", "http://example.com/", data=line)

    assert jar.get("/", f"http://{host}/").text == "a=b"


@claim("cookies.client.host-is-kept-to", werkzeug=">=2.3")
@pytest.mark.parametrize(("line", "host"), HOSTS)
def test_a_cookie_is_not_sent_to_other_hosts(jar, line, host):
    """Without Domain a cookie is for its host alone, with it for true subdomains."""
    jar.post("/", "http://example.com/", data=line)

    assert jar.get("/", f"http://{host}/").text == "no cookie"


@claim("cookies.client.port-and-scheme-are-ignored")
def test_a_cookie_is_sent_to_every_port_and_scheme(jar):
    """Port and scheme do not matter, as RFC 6265 has it."""
    jar.post("/", "http://example.com:8000/", data="a=b; Path=/")

    assert jar.get("/", "https://example.com/").text == "a=b"


@claim("cookies.client.leading-dot-of-a-domain-matches", werkzeug="<2.3")
def test_a_raw_domain_with_a_leading_dot_matches(jar):
    """A Domain that a header by hand writes with a leading dot covers the domain."""
    jar.post("/", "http://example.com/", data="a=b; Domain=.example.com; Path=/")

    assert jar.get("/", "http://www.example.com/").text == "a=b"


@claim("cookies.client.leading-dot-of-a-domain-matches-nothing", werkzeug=">=2.3")
def test_a_raw_domain_with_a_leading_dot_matches_nothing(jar):
    """A Domain that a header by hand writes with a leading dot is never sent back."""
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
    """A cookie for a domain that the host does not belong to is not kept."""
    jar.post("/", "http://example.com/", data="a=b; Domain=other.example; Path=/")

    assert jar.get("/", "http://other.example/").text == "no cookie"


@claim("cookies.client.foreign-domain-is-kept", werkzeug=">=2.3")
def test_a_cookie_for_a_foreign_domain_is_kept(jar):
    """A cookie for any domain is kept and sent there, which no browser does."""
    jar.post("/", "http://example.com/", data="a=b; Domain=other.example; Path=/")

    assert jar.get("/", "http://other.example/").text == "a=b"
