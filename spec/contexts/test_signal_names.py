"""An old name that signals had in blinker."""

import flask
import pytest

from spec.kit import claim

DOC = "signals#subscribing-to-signals"


@claim(
    "contexts.signal.may-be-temporarily-connected-to",
    blinker="<1.9",
    unless="no blinker",
    otherwise=(AttributeError, RuntimeError),
)
@pytest.mark.filterwarnings("ignore:'temporarily_connected_to' is renamed:DeprecationWarning")
def test_a_signal_may_be_temporarily_connected_to(app, client):
    """`temporarily_connected_to()` of a signal connects a function in a block."""
    seen = []
    with flask.request_started.temporarily_connected_to(lambda sender: seen.append(sender), app):
        client.get("/")

    assert seen == [app]


@claim("contexts.signal.cannot-be-temporarily-connected-to", blinker=">=1.9", unless="no blinker")
def test_a_signal_cannot_be_temporarily_connected_to():
    """Reading `temporarily_connected_to` of a signal raises AttributeError from blinker 1.9 on."""
    with pytest.raises(AttributeError, match="has no attribute 'temporarily_connected_to'$"):
        flask.request_started.temporarily_connected_to
