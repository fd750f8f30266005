"""The shop: an app, a blueprint and a nested blueprint whose functions leave a trace."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any

import flask
import pytest

from spec.tools.client import client_of

# What teardown raises from Flask 3.2 on, if Python has it: from 3.11 on.
Group: type[Exception] = vars(builtins).get("ExceptionGroup", ZeroDivisionError)
PATHS = {"app": "/", "blueprint": "/blueprint/", "nested": "/blueprint/nested/"}


class Shop:
    """One view under each of `PATHS`; blueprints are registered by the first request."""

    def __init__(self) -> None:
        """Make the app and the blueprint, with no hooks."""
        self.app = flask.Flask("shop", static_folder=None)
        self.app.secret_key = "key"
        self.blueprint = flask.Blueprint("blueprint", __name__)
        self.trace: list[Any] = []
        self.view: Callable[[], Any] = self.note("view", answer="page")
        self._nested: flask.Blueprint | None = None
        self._open = False

    @property
    def nested(self) -> flask.Blueprint:
        """A blueprint inside the blueprint; AssertionError where blueprints do not nest."""
        if self._nested is None:
            assert hasattr(self.blueprint, "register_blueprint"), "blueprints do not nest"
            self._nested = flask.Blueprint("nested", __name__)
        return self._nested

    def note(
        self, name: str, answer: Any = None, error: BaseException | None = None
    ) -> Callable[..., Any]:
        """Make a function for any place: it notes `name`, then raises `error` or gives `answer`.

        Without an answer it gives its first argument back, as an after_request function must.
        """

        def function(*arguments: Any, **values: Any) -> Any:
            self.trace.append(name)
            if error is not None:
                raise error
            return answer if answer is not None or not arguments else arguments[0]

        return function

    def see(self, *argument: Any) -> Any:
        """Note the argument itself, and give it back."""
        self.trace.append(*argument)
        return argument[0]

    def open(self) -> flask.Flask:
        """Add the views and register the blueprints; give the app."""
        if not self._open:
            self._open = True
            owners = [self.app, self.blueprint, self._nested]
            for owner in filter(None, owners):
                owner.add_url_rule("/", "index", lambda: self.view())
            if self._nested is not None:
                self.blueprint.register_blueprint(self._nested, url_prefix="/nested")
            self.app.register_blueprint(self.blueprint, url_prefix="/blueprint")
        return self.app

    def get(self, path: str = "/") -> Any:
        """Get a path, with a client that keeps no cookies."""
        return client_of(self.open()).get(path)


@pytest.fixture
def shop() -> Shop:
    """An app and a blueprint with one view each, and a trace."""
    return Shop()
