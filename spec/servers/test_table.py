"""The table of what each server really sends: the page of a run shows it."""

from spec.kit import claim
from spec.servers.cases import CASES, seen


@claim("servers.table.no-client-waits", doc="rfc:9112#section-9.6")
def test_every_request_comes_to_an_end(server, record_property):
    """Each server answers or closes the connection in every case: no client waits for ever."""
    sent = {case: seen(server.port, request) for case, request in CASES.items()}
    for case, said in sent.items():
        record_property(case, said)

    assert [case for case, said in sent.items() if said == "nothing"] == []
