"""URLs in Unicode and in ASCII: ``iri_to_uri()`` and ``uri_to_iri()``."""

import pytest
from werkzeug.urls import iri_to_uri, uri_to_iri

from spec.kit import claim

DOC = "werkzeug:urls#werkzeug.urls.iri_to_uri"

URI = "werkzeug:urls#werkzeug.urls.uri_to_iri"


@claim("text.iri.every-part-is-encoded")
def test_every_part_of_an_iri_is_encoded():
    """`iri_to_uri()` percent-encodes user, password, path, query and fragment; the host is IDNA."""
    uri = "http://%C3%BC:%C3%B6@xn--n3h.example:99/%C3%A4?x=%C3%BC#%C3%B6"

    assert iri_to_uri("http://ü:ö@☃.example:99/ä?x=ü#ö") == uri


@claim("text.iri.what-separates-stays-encoded", doc=URI)
def test_what_separates_stays_encoded_in_an_iri():
    """`uri_to_iri()` decodes all parts of a URI, but no character that would end its part."""
    uri = "http://us%C3%A9r:p%40ss@xn--n3h.example:8080/a%20b%2Fc?d=%26"

    assert uri_to_iri(uri) == "http://usér:p%40ss@☃.example:8080/a%20b%2Fc?d=%26"


@claim("text.iri.wrong-host-loses-characters", werkzeug="<2.3", otherwise=UnicodeError)
def test_a_host_that_is_not_idna_loses_characters():
    """`iri_to_uri()` leaves out characters of the host that IDNA cannot encode."""
    assert iri_to_uri("http://xn--ÿ.example/") == "http://xn--.example/"


@claim("text.iri.wrong-host-raises", werkzeug=">=2.3")
def test_a_host_that_is_not_idna_raises():
    """`iri_to_uri()` raises UnicodeError for a host that IDNA cannot encode."""
    with pytest.raises(UnicodeError, match="codec can't encode|Label|Malformed|Invalid|idna"):
        iri_to_uri("http://xn--ÿ.example/")


EMPTY = "http://:@tea.example:0/"


@claim("text.iri.empty-user-is-lost", werkzeug="<2.3")
def test_an_empty_user_is_lost():
    """`iri_to_uri()` drops an empty user name and password, and keeps the port 0."""
    assert iri_to_uri(EMPTY) == "http://tea.example:0/"


@claim("text.iri.empty-user-and-port-0-are-lost", werkzeug=">=2.3,<3.1.9")
def test_an_empty_user_and_port_0_are_lost():
    """`iri_to_uri()` drops an empty user name and password, and the port 0."""
    assert iri_to_uri(EMPTY) == "http://tea.example/"


@claim("text.iri.empty-user-and-port-0-are-kept", werkzeug=">=3.1.9")
def test_an_empty_user_and_port_0_are_kept():
    """`iri_to_uri()` keeps an empty user name and password, and the port 0."""
    assert iri_to_uri(EMPTY) == "http://:@tea.example:0/"
