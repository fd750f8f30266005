"""The test client, alike on every release."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flask
from flask.testing import FlaskClient

Client = FlaskClient


class _Text:
    """``response.text``, which Werkzeug's test responses have from 2.1 on; for a response class."""

    get_data: Callable[..., str]

    @property
    def text(self) -> str:
        return self.get_data(as_text=True)


def client_of(app: flask.Flask, use_cookies: bool = False) -> Client:
    """A test client of ``app`` whose responses have ``text``.

    Without ``use_cookies`` it keeps no cookies, and sends a ``Cookie`` header as it is given.
    """
    wrapper: Any = type("Response", (_Text, app.response_class), {})
    return FlaskClient(app, wrapper, use_cookies=use_cookies)
