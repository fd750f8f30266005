"""The class of responses that the test client of Werkzeug is given."""

import pytest
import werkzeug.test
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client"
OWN = getattr(werkzeug.test, "TestResponse", Response)


@claim(
    "application.werkzeug-client.takes-its-own-response-class",
    werkzeug="<2.0 || >=3.0.2",
    otherwise=TypeError,
)
def test_a_client_takes_its_own_response_class():
    """Werkzeug's test client takes the class of its own responses as `response_wrapper`."""
    client = werkzeug.test.Client(Response("hello"), response_wrapper=OWN)

    assert client.get("/").get_data() == b"hello"


@claim("application.werkzeug-client.refuses-its-own-response-class", werkzeug=">=2.0,<3.0.2")
def test_a_client_refuses_its_own_response_class():
    """Werkzeug's test client raises TypeError for its TestResponse as `response_wrapper`."""
    with pytest.raises(TypeError, match="^duplicate base class "):
        werkzeug.test.Client(Response("hello"), response_wrapper=OWN)
