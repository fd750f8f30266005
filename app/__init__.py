"""The app of the two notes, one blueprint a chapter, for Flask 1.0 to 3.1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app import cookies, errors, hooks, sessions, start, statuses
from app.first_request import Flask
from app.host import refuse_bad_host

if TYPE_CHECKING:
    from collections.abc import Mapping


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Make the app; `config` goes over the notes' own setting, the secret key."""
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "dhsodfhisfhosdhf29fy989"  # noqa: S105 - the key that note 1 prints
    app.config.update(config or {})
    app.extensions["trace"] = hooks.new_traces()
    app.before_first_request(hooks.handle_before_first_request)
    app.before_first_request(hooks.before_first_request)
    app.before_request(refuse_bad_host)
    for blueprint in (
        start.blueprint,
        hooks.blueprint,
        hooks.note_1,
        hooks.note_2,
        errors.blueprint,
        statuses.blueprint,
        cookies.blueprint,
        sessions.blueprint,
    ):
        app.register_blueprint(blueprint)
    return app
