"""The app of the two notes, one blueprint a chapter, for Flask 1.0 to 3.1."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Flask

from app import refusals, start
from app.console import add_consoles
from app.hooks import note_1, note_2
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
    add_consoles(app)
    refusals.register(app)
    for module in (start, note_1, note_2, *start.CHAPTERS):
        app.register_blueprint(module.blueprint)
    # Set-up, which the notes leave to @app.before_first_request: Flask 2.3 removed it. Here it runs
    # once on every release, and an error of it is seen when the app is made.
    with app.app_context():
        note_1.handle_before_first_request()
        note_2.before_first_request()
    return app
