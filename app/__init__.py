"""The app of the two notes, one blueprint a chapter, for Flask 1.0 to 3.1."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import hooks, refusals, start
from app.first_request import Flask
from app.sessions.choice import use_store

if TYPE_CHECKING:
    from collections.abc import Mapping


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Make the app; `config` goes over its own settings.

    Those are the notes' secret key, a folder for uploads among the system's temporary files, and
    a limit of 1 MiB for a request. The environment's SESSION_STORE (cookie, memory, url, redis or
    url-redis) and REDIS_URL say where sessions live. BadStore: they say it wrongly.
    """
    app = Flask(__name__)
    own = {
        "SECRET_KEY": "dhsodfhisfhosdhf29fy989",
        "UPLOAD_FOLDER": str(Path(tempfile.gettempdir(), "flask-uploads")),
        "MAX_CONTENT_LENGTH": 2**20,
        "MAX_FORM_MEMORY_SIZE": 2**20,
        "SESSION_STORE": os.environ.get("SESSION_STORE", "cookie"),
        "REDIS_URL": os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0"),
    }
    app.config.update({**own, **(config or {})})
    use_store(app)
    app.extensions["trace"] = hooks.new_traces()
    app.before_first_request(hooks.handle_before_first_request)
    app.before_first_request(hooks.before_first_request)
    refusals.register(app)
    app.register_blueprint(start.blueprint)
    for chapter in start.CHAPTERS:
        app.register_blueprint(chapter.blueprint)
    app.register_blueprint(hooks.note_1)
    app.register_blueprint(hooks.note_2)
    return app
