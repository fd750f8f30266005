"""Keys of the WSGI environ that ProxyFix added up to Werkzeug 0.16."""

import pytest
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.test import create_environ
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:middleware/proxy_fix#werkzeug.middleware.proxy_fix.ProxyFix"


@claim("request.proxy-fix.keeps-values-in-keys-of-their-own", werkzeug="<1.0", otherwise=KeyError)
@pytest.mark.parametrize(
    ("key", "value"),
    [("remote_addr", "10.0.0.1"), ("wsgi_url_scheme", "http"), ("http_host", "localhost")],
)
def test_proxy_fix_keeps_values_in_keys_of_their_own(key, value):
    """ProxyFix keeps each value in a key such as `werkzeug.proxy_fix.orig_remote_addr`."""
    environ = create_environ(environ_overrides={"REMOTE_ADDR": "10.0.0.1"})
    ProxyFix(Response("hello"))(environ, lambda *_given: None)

    assert environ[f"werkzeug.proxy_fix.orig_{key}"] == value
