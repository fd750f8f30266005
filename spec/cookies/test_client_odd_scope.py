import pytest

from spec.kit import claim

DOC = "rfc:6265#section-5.2.3"


@claim("cookies.client.address-has-subdomains", doc="rfc:6265#section-5.1.3")
def test_an_address_is_taken_for_a_subdomain(jar):
    """A cookie for the end of an IP address is sent to that address, which no browser does."""
    jar.post("/", "http://127.0.0.1/", data="a=b; Domain=0.0.1; Path=/")

    assert jar.get("/", "http://127.0.0.1/").text == "a=b"


@claim("cookies.client.empty-domain-drops-the-cookie", werkzeug="<2.3.2")
def test_a_cookie_with_an_empty_domain_is_dropped(jar):
    """A cookie whose Domain is empty is not kept, where browsers take it for the host's own."""
    jar.post("/", "http://example.com/", data="a=b; Domain=; Path=/")

    assert jar.get("/", "http://example.com/").text == "no cookie"


@claim("cookies.client.empty-domain-covers-subdomains", werkzeug=">=2.3.2")
def test_a_cookie_with_an_empty_domain_is_sent_to_subdomains(jar):
    """A cookie whose Domain is empty is sent to the host and its subdomains."""
    jar.post("/", "http://example.com/", data="a=b; Domain=; Path=/")

    assert jar.get("/", "http://www.example.com/").text == "a=b"


@claim("cookies.client.upper-case-domain-matches", werkzeug="<2.3")
def test_a_domain_in_upper_case_matches(jar):
    """A Domain in upper case is the same as one in lower case."""
    jar.post("/", "http://example.com/", data="a=b; Domain=EXAMPLE.com; Path=/")

    assert jar.get("/", "http://example.com/").text == "a=b"


@claim("cookies.client.upper-case-domain-matches-nothing", werkzeug=">=2.3")
def test_a_domain_in_upper_case_matches_nothing(jar):
    """A cookie whose Domain has an upper-case letter is never sent back."""
    jar.post("/", "http://example.com/", data="a=b; Domain=EXAMPLE.com; Path=/")

    assert jar.get("/", "http://example.com/").text == "no cookie"


@claim("cookies.client.path-without-a-slash-is-ignored", werkzeug="<2.3")
def test_a_path_without_a_slash_is_ignored(jar):
    """A cookie whose Path does not begin with a slash is sent everywhere."""
    jar.post("/", data="a=b; Path=x")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.path-without-a-slash-matches-nothing", werkzeug=">=2.3")
@pytest.mark.parametrize("url", ["/", "/x", "x"])
def test_a_path_without_a_slash_matches_nothing(jar, url):
    """A cookie whose Path does not begin with a slash is never sent back."""
    # RFC 6265 section 5.2.4 has clients take the default path instead.
    jar.post("/", data="a=b; Path=x")

    assert jar.get(url).text == "no cookie"


TWO_DOMAINS = "a=b; Domain=example.com; Domain=other.example; Path=/"


@claim("cookies.client.first-domain-counts", werkzeug="<2.3")
def test_the_first_of_two_domains_counts(jar):
    """The test client uses the first of two Domain attributes."""
    jar.post("/", "http://example.com/", data=TWO_DOMAINS)

    assert jar.get("/", "http://example.com/").text == "a=b"


@claim("cookies.client.last-domain-counts", werkzeug=">=2.3")
def test_the_last_of_two_domains_counts(jar):
    """The test client uses the last of two Domain attributes, as a browser does."""
    jar.post("/", "http://example.com/", data=TWO_DOMAINS)

    assert jar.get("/", "http://example.com/").text == "no cookie"
