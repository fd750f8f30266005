"""``__class__`` and ``__doc__`` of ``request`` where no request is handled."""

from types import MethodType

import flask
from werkzeug.local import LocalProxy

from spec.kit import claim

DOC = "werkzeug:local#werkzeug.local.LocalProxy"


@claim("contexts.outside.class-is-that-of-the-proxy", werkzeug="<2.0 || >=2.0.3")
def test_the_class_of_an_unbound_proxy_is_that_of_the_proxy():
    """`request.__class__` and `__doc__` are those of LocalProxy outside a request."""
    assert (flask.request.__class__, flask.request.__doc__) == (LocalProxy, LocalProxy.__doc__)


@claim("contexts.outside.class-is-a-method", werkzeug=">=2.0,<2.0.3")
def test_the_class_of_an_unbound_proxy_is_a_method():
    """`request.__class__` and `__doc__` are bound methods outside a request."""
    kinds = type(flask.request.__class__), type(flask.request.__doc__)

    assert kinds == (MethodType, MethodType)
