"""What each server of the fleet runs: the app of the notes once for each way to keep sessions."""

from __future__ import annotations

import os

from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from app import create_app

NAME = os.environ["NODE"]


def mounted(store, **config):
    """The app with a store; its answers name the server."""
    app = create_app({"SESSION_STORE": store, **config})

    @app.after_request
    def name(response):
        response.headers["X-Node"] = NAME
        return response

    return app


app = DispatcherMiddleware(
    NotFound(),
    {
        "/cookie": mounted("cookie"),
        "/own-key": mounted("cookie", SECRET_KEY=NAME),
        "/memory": mounted("memory"),
        "/url": mounted("url"),
        "/url-redis": mounted("url-redis"),
        "/redis": mounted("redis"),
    },
)
