import pytest

from spec.kit import claim

DOC = "api#flask.Flask.run"


@claim("browser.ports.6000-is-refused")
def test_chromium_refuses_port_6000(page):
    """Chromium refuses to open port 6000 with ERR_UNSAFE_PORT."""
    with pytest.raises(Exception, match="net::ERR_UNSAFE_PORT"):
        page.goto("http://127.0.0.1:6000/")
