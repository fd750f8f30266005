"""Which characters ``iri_to_uri()`` and ``uri_to_iri()`` encode, by the part of the URL."""

from werkzeug.urls import iri_to_uri, uri_to_iri

from spec.kit import claim

DOC = "werkzeug:urls#werkzeug.urls.uri_to_iri"
IRI = "werkzeug:urls#werkzeug.urls.iri_to_uri"
ENCODED = "http://tea/%22%3D?%22%3D%2F#%22%3D%2F"
EMPTY = "http://:@tea.example:0/"


@claim("text.iri.delimiters-stay-encoded", werkzeug="<2.3")
def test_delimiters_stay_encoded():
    """`uri_to_iri()` leaves quotes, `=` and `/` percent-encoded in each part of a URL."""
    assert uri_to_iri(ENCODED) == ENCODED


@claim("text.iri.delimiters-are-decoded-by-the-part", werkzeug=">=2.3")
def test_delimiters_are_decoded_by_the_part():
    """`uri_to_iri()` leaves `=` percent-encoded in a query alone, and `/` in a path alone."""
    assert uri_to_iri(ENCODED) == 'http://tea/"=?"%3D/#"=/'


@claim("text.iri.brackets-are-kept", doc=IRI, werkzeug="<2.3")
def test_brackets_are_kept():
    """`iri_to_uri()` keeps square brackets."""
    assert iri_to_uri("http://tea/[]?[]") == "http://tea/[]?[]"


@claim("text.iri.brackets-are-encoded", doc=IRI, werkzeug=">=2.3")
def test_brackets_are_encoded():
    """`iri_to_uri()` percent-encodes square brackets in paths and queries."""
    assert iri_to_uri("http://tea/[]?[]") == "http://tea/%5B%5D?%5B%5D"


@claim("text.iri.empty-user-of-a-uri-is-lost", werkzeug="<2.3")
def test_an_empty_user_of_a_uri_is_lost():
    """`uri_to_iri()` drops an empty user name and password, and keeps the port 0."""
    assert uri_to_iri(EMPTY) == "http://tea.example:0/"


@claim("text.iri.empty-user-and-port-0-of-a-uri-are-lost", werkzeug=">=2.3,<3.1.9")
def test_an_empty_user_and_port_0_of_a_uri_are_lost():
    """`uri_to_iri()` drops an empty user name and password, and the port 0."""
    assert uri_to_iri(EMPTY) == "http://tea.example/"


@claim("text.iri.empty-user-and-port-0-of-a-uri-are-kept", werkzeug=">=3.1.9")
def test_an_empty_user_and_port_0_of_a_uri_are_kept():
    """`uri_to_iri()` keeps an empty user name and password, and the port 0."""
    assert uri_to_iri(EMPTY) == EMPTY
