"""The parameter ``on_update`` of ``WWWAuthenticate``."""

import pytest
from werkzeug.datastructures import WWWAuthenticate

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.WWWAuthenticate"


@claim(
    "names.werkzeug-datastructures.challenge-takes-on-update", werkzeug="<2.3", otherwise=TypeError
)
def test_a_challenge_takes_on_update():
    """`WWWAuthenticate(on_update=...)` is called once a parameter was set."""
    calls = []
    challenge = WWWAuthenticate("basic", {"realm": "a"}, on_update=calls.append)
    challenge["realm"] = "b"

    assert calls == [challenge]


@claim("names.werkzeug-datastructures.challenge-refuses-on-update", werkzeug=">=2.3")
def test_a_challenge_refuses_on_update():
    """`WWWAuthenticate(on_update=...)` raises TypeError."""
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'on_update'$"):
        WWWAuthenticate("basic", {"realm": "a"}, on_update=print)
