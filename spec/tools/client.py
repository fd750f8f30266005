"""The test client, alike on every release."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import flask
import werkzeug.test
from flask import testing
from flask.sessions import SessionMixin
from flask.testing import EnvironBuilder, FlaskClient
from werkzeug.wrappers import Request

Client = FlaskClient


class _Text:
    """``response.text``, which Werkzeug's test responses have from 2.1 on; for a response class."""

    get_data: Callable[..., str]

    @property
    def text(self) -> str:
        return self.get_data(as_text=True)


class _Jar:
    """What Flask up to 2.2.3 asks of a cookie jar for a session; Werkzeug from 2.3 on has none."""

    def __init__(self, client: FlaskClient, environ: dict[str, Any]) -> None:
        """Take the environ of the request for which the session is opened."""
        self.client, self.environ = client, environ

    def inject_wsgi(self, overrides: dict[str, Any]) -> None:
        """Add the ``Cookie`` header that the client would send."""
        self.client._add_cookies_to_wsgi(self.environ)  # noqa: SLF001 - as Flask 2.2.4 does
        if "HTTP_COOKIE" in self.environ:
            overrides["HTTP_COOKIE"] = self.environ["HTTP_COOKIE"]

    def extract_wsgi(self, environ: dict[str, Any], headers: Any) -> None:
        """Keep the cookies of a response."""
        keep = self.client._update_cookies_from_response  # noqa: SLF001
        request = flask.Request(environ)
        given = {
            "server_name": request.host.partition(":")[0],
            "path": request.path,  # from Werkzeug 2.3.3 on
            "headers": headers.getlist("Set-Cookie"),
        }
        keep(**{name: given[name] for name in inspect.signature(keep).parameters})


class ClientWithJar(FlaskClient):
    """A client that keeps cookies, whose ``session_transaction()`` runs on every release.

    That of Flask up to 2.2.3 raises AttributeError with Werkzeug 2.3, as the claim
    ``sessions.transaction.finds-no-cookie-jar`` says.
    """

    _jar: _Jar | None = None

    @property
    def cookie_jar(self) -> Any:
        """The jar in a transaction, and Werkzeug's attribute outside of one."""
        werkzeugs: Any = super()
        return self._jar or werkzeugs.cookie_jar

    @contextmanager
    def session_transaction(self, *args: Any, **options: Any) -> Iterator[SessionMixin]:
        """Open the session as Flask does, with a jar for its cookies."""
        request = self.application.test_request_context(*args, **options).request
        before, self._jar = self._jar, _Jar(self, request.environ)
        try:
            with super().session_transaction(*args, **options) as session:
                yield session
        finally:
            self._jar = before


_NEW_BUILDER: Any = vars(testing).get(
    "make_test_environ_builder" if EnvironBuilder.__module__ == "werkzeug.test" else "",
    EnvironBuilder,
)
"""What makes a request of an app: a function of Flask 1.0, a class since."""


class ClientWithEnviron(FlaskClient):
    """A client whose requests have what is added to their environ, on every release.

    That of Flask 1 loses it with Werkzeug 2.0, as the claim
    ``application.client.loses-what-is-added-to-the-environ`` says.
    """

    def open(self, *args: Any, **options: Any) -> Any:
        """Hand the request itself to Werkzeug's client, as Flask from 2.0 on does."""
        names = options.keys() & {"as_tuple", "buffered", "follow_redirects"}
        how = {name: options.pop(name) for name in names}
        added = {**self.environ_base, "flask._preserve_context": self.preserve_context}
        if args and isinstance(args[0], dict):
            request = Request({**added, **args[0]})
        elif args and isinstance(args[0], werkzeug.test.EnvironBuilder):
            args[0].environ_base = {**added, **(args[0].environ_base or {})}
            request = args[0].get_request()
        else:
            options["environ_base"] = {**added, **options.get("environ_base", {})}
            request = _NEW_BUILDER(self.application, *args, **options).get_request()
        return werkzeug.test.Client.open(self, request, **how)


_WANTS_A_JAR = hasattr(FlaskClient, "get_cookie") and (
    "_add_cookies_to_wsgi" not in inspect.unwrap(FlaskClient.session_transaction).__code__.co_names
)
_LOSES_ENVIRONS = hasattr(werkzeug.test, "TestResponse") and (
    "get_environ" in FlaskClient.open.__code__.co_names
)
_FITTING: type[FlaskClient] = (
    ClientWithJar if _WANTS_A_JAR else ClientWithEnviron if _LOSES_ENVIRONS else FlaskClient
)
"""The client that does what Flask's does where it fits the Werkzeug that is installed."""

_FITTING.__name__ = "FlaskClient"  # as errors name it


def client_of(app: flask.Flask, use_cookies: bool = False) -> Client:
    """A test client of ``app`` whose responses have ``text``.

    Without ``use_cookies`` it keeps no cookies, and sends a ``Cookie`` header as it is given.
    """
    wrapper: Any = type("Response", (_Text, app.response_class), {})
    fitting = FlaskClient if _WANTS_A_JAR and not use_cookies else _FITTING
    return fitting(app, wrapper, use_cookies=use_cookies)
