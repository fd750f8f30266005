from spec.kit import claim

DOC = "rfc:6265#section-5.2.3"


@claim("cookies.client.address-has-subdomains", doc="rfc:6265#section-5.1.3")
def test_an_address_is_taken_for_a_subdomain(jar):
    """The test client sends a cookie for the domain 0.0.1 to 127.0.0.1, which no browser does."""
    jar.post("/", "http://127.0.0.1/", data="a=b; Domain=0.0.1; Path=/")

    assert jar.get("/", "http://127.0.0.1/").text == "a=b"


@claim("cookies.client.empty-domain-drops-the-cookie", werkzeug="<2.3.2")
def test_a_cookie_with_an_empty_domain_is_dropped(jar):
    """The test client drops a cookie whose Domain is empty; browsers keep it for the host."""
    jar.post("/", "http://example.com/", data="a=b; Domain=; Path=/")

    assert jar.get("/", "http://example.com/").text == "no cookie"


@claim("cookies.client.empty-domain-covers-subdomains", werkzeug=">=2.3.2")
def test_a_cookie_with_an_empty_domain_is_sent_to_subdomains(jar):
    """The test client sends a cookie whose Domain is empty to the host and its subdomains."""
    jar.post("/", "http://example.com/", data="a=b; Domain=; Path=/")

    assert jar.get("/", "http://www.example.com/").text == "a=b"


@claim("cookies.client.upper-case-domain-matches", werkzeug="<2.3")
def test_a_domain_in_upper_case_matches(jar):
    """Before Werkzeug 2.3 the test client ignores the case of a cookie's Domain."""
    jar.post("/", "http://example.com/", data="a=b; Domain=EXAMPLE.com; Path=/")

    assert jar.get("/", "http://example.com/").text == "a=b"


@claim("cookies.client.upper-case-domain-matches-nothing", werkzeug=">=2.3")
def test_a_domain_in_upper_case_matches_nothing(jar):
    """The test client never sends back a cookie whose Domain has an upper-case letter."""
    jar.post("/", "http://example.com/", data="a=b; Domain=EXAMPLE.com; Path=/")

    assert jar.get("/", "http://example.com/").text == "no cookie"


@claim("cookies.client.path-without-a-slash-is-ignored", werkzeug="<2.3")
def test_a_path_without_a_slash_is_ignored(jar):
    """The test client sends a cookie everywhere whose Path does not begin with a slash."""
    jar.post("/", data="a=b; Path=x")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.path-without-a-slash-matches-nothing", werkzeug=">=2.3")
def test_a_path_without_a_slash_matches_nothing(jar):
    """The test client never sends back a cookie whose Path does not begin with a slash."""
    # RFC 6265 section 5.2.4 has clients take the default path instead.
    jar.post("/", data="a=b; Path=x")

    assert [jar.get("/").text, jar.get("/x").text] == ["no cookie", "no cookie"]


TWO_DOMAINS = "a=b; Domain=example.com; Domain=other.example; Path=/"


@claim("cookies.client.first-domain-counts", werkzeug="<2.3")
def test_the_first_of_two_domains_counts(jar):
    """Before Werkzeug 2.3 the test client uses the first of two Domain attributes."""
    jar.post("/", "http://example.com/", data=TWO_DOMAINS)

    assert jar.get("/", "http://example.com/").text == "a=b"


@claim("cookies.client.last-domain-counts", werkzeug=">=2.3")
def test_the_last_of_two_domains_counts(jar):
    """The test client uses the last of two Domain attributes, as a browser does."""
    jar.post("/", "http://example.com/", data=TWO_DOMAINS)

    assert jar.get("/", "http://example.com/").text == "no cookie"
