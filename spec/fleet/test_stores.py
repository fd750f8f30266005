import pytest

from spec.kit import claim

DOC = "quickstart#sessions"


def greetings(visitor, times=6):
    """Who answered, and what, when the visitor comes back some times."""
    return [visitor.greeting()[1:] for _ in range(times)]


KEPT = [pytest.param(way, id=way) for way in ("cookie", "redis", "url-redis")]


@claim("fleet.in-turn.shared-sessions-are-kept", example=True)
@pytest.mark.parametrize("way", KEPT)
def test_a_session_that_all_servers_can_read_is_kept(fleet, way):
    """Both servers of the example app accept a login that is kept in the cookie or in Redis."""
    visitor = fleet.visitor(way)
    visitor.log_in()

    assert set(greetings(visitor)) == {("a", "hello python"), ("b", "hello python")}


LOST = [pytest.param(way, id=way) for way in ("memory", "url", "own-key")]


@claim("fleet.in-turn.sessions-of-one-server-are-lost", example=True)
@pytest.mark.parametrize("way", LOST)
def test_a_session_that_one_server_can_read_is_lost(fleet, way):
    """Only one server of the example app accepts a login in its memory or under its own key."""
    visitor = fleet.visitor(way)
    mine = visitor.log_in().node
    other = {"a": "b", "b": "a"}[mine]

    assert set(greetings(visitor)) == {(mine, "hello python"), (other, "hello None")}


@claim("fleet.region.memory-is-kept", example=True)
def test_a_region_has_a_server_of_its_own(fleet):
    """Sessions in memory are kept if each region has one server of the example app."""
    seen = []
    for address in ("127.1.0.1", "127.1.9.1", "127.2.0.1", "127.2.9.1"):
        visitor = fleet.visitor("memory", "REGION", address)
        visitor.log_in()
        seen.append(set(greetings(visitor)))

    hebei, shanghai = {("a", "hello python")}, {("b", "hello python")}
    assert seen == [hebei, hebei, shanghai, shanghai]


@claim("fleet.region.a-traveller-is-logged-out", example=True)
def test_a_visitor_who_changes_the_region_is_logged_out(fleet):
    """A login in the memory of one region's server of the example app is unknown in another."""
    visitor = fleet.visitor("memory", "REGION", "127.1.0.1")
    visitor.log_in()
    visitor.address = "127.2.0.1"

    assert set(greetings(visitor)) == {("b", "hello None")}


@claim("fleet.hashed.address-keeps-its-server", example=True)
@pytest.mark.parametrize("address", ["127.0.0.1", "127.1.0.1", "127.2.0.1", "127.3.0.1"])
def test_an_address_keeps_its_server(fleet, address):
    """nginx's hash of the address sends a visitor to the same server of the example app."""
    visitor = fleet.visitor("memory", "HASHED", address)
    mine = visitor.log_in().node

    assert set(greetings(visitor)) == {(mine, "hello python")}


@claim("fleet.hashed.the-last-octet-does-not-count", example=True)
def test_the_last_octet_of_an_address_does_not_count(fleet):
    """nginx's hash sends a whole /24 network to the same server of the example app."""
    nodes = [fleet.visitor("cookie", "HASHED", f"127.0.0.{n}").greeting().node for n in range(1, 9)]

    assert len(set(nodes)) == 1
