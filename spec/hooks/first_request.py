"""`before_first_request` brought back: Flask's own up to 2.2, the same contract from 2.3 on.

Nothing needs it: what would run before the first request can run where the app is made, in `with
app.app_context():`, as in `create_app` of `app/`.
"""

from __future__ import annotations

import warnings
from threading import Lock
from typing import TYPE_CHECKING, Any, Callable, TypeVar

import flask

if TYPE_CHECKING:
    from flask.ctx import AppContext

Function = TypeVar("Function", bound=Callable[[], Any])


class Flask(flask.Flask):
    """A Flask that has `before_first_request` on every release (Flask removed it in 2.3.0)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what `flask.Flask` takes."""
        super().__init__(*args, **kwargs)
        self._first_request_functions: list[Callable[[], Any]] = []
        self._first_request_lock = Lock()
        self._first_request_over = False

    def before_first_request(self, f: Function) -> Function:
        """Register `f` to run once, without arguments, before the first request; returns `f`.

        From Flask 2.2 on, registering after the first request raises AssertionError.
        """
        if hasattr(flask.Flask, "before_first_request"):
            parent: Any = super()
            with warnings.catch_warnings():
                # Flask 2.2 announces the removal that this class makes up for.
                warnings.filterwarnings("ignore", "'before_first_request'", DeprecationWarning)
                parent.before_first_request(f)
        else:
            self._check_setup_finished("before_first_request")
            self._first_request_functions.append(f)
        return f

    def full_dispatch_request(self, *ctx: AppContext) -> flask.Response:
        """Serve a request, the first one after its functions; `ctx` is what Flask 3.2 passes.

        As in Flask 2.2 a function that raises fails its request, and the next request runs all
        functions again; requests that arrive meanwhile wait.
        """
        if not self._first_request_over:
            with self._first_request_lock:
                if not self._first_request_over:
                    for function in self._first_request_functions:
                        self.ensure_sync(function)()
                    self._first_request_over = True
        return super().full_dispatch_request(*ctx)
