"""What functions give, what is passed to methods and hooks, what a name stands for."""

from __future__ import annotations

_W = "werkzeug.wrappers."

GLOBALS = {
    "request": "flask.Request",
    "current_app": "flask.Flask",
    "session": "flask.sessions.SecureCookieSession",
    "g": "flask.ctx._AppCtxGlobals",
}
"""What the proxies of ``flask`` and ``flask.globals`` stand for."""

FUNCTIONS = {
    "make_response": "flask.Response",
    "jsonify": "flask.Response",
    "send_file": "flask.Response",
    "send_from_directory": "flask.Response",
    "redirect": _W + "Response",
}
"""What functions of ``flask``, ``flask.helpers``, ``flask.json`` and ``werkzeug.utils`` give."""

_SESSIONS = {
    "open_session": ("flask.Flask", "flask.Request"),
    "save_session": ("flask.Flask", "flask.sessions.SecureCookieSession", "flask.Response"),
}

PARAMETERS: dict[str, dict[str, tuple[str, ...]]] = {
    "flask.sessions.SessionInterface": {
        **_SESSIONS,
        **dict.fromkeys(
            (
                "make_null_session", "get_cookie_name", "get_cookie_domain", "get_cookie_path",
                "get_cookie_httponly", "get_cookie_secure", "get_cookie_samesite",
                "get_expiration_time", "should_set_cookie", "get_signing_serializer",
            ),
            ("flask.Flask",),
        ),
    },
    "flask.Flask": {
        "process_response": ("flask.Response",),
        "open_session": ("flask.Request",),
        "save_session": ("flask.sessions.SecureCookieSession", "flask.Response"),
        "handle_http_exception": ("werkzeug.exceptions.HTTPException",),
        "create_url_adapter": ("flask.Request",),
    },
    "flask.Blueprint": {
        "register": ("flask.Flask",),
        "make_setup_state": ("flask.Flask",),
    },
    "flask.json.provider.JSONProvider": {"__init__": ("flask.Flask",)},
}  # fmt: skip
"""Parameters of methods that a project overrides, without ``self``."""

_STATE = "flask.blueprints.BlueprintSetupState"

HOOKS = {
    "after_request": ("flask.Response",),
    "after_app_request": ("flask.Response",),
    "after_this_request": ("flask.Response",),
    "record": (_STATE,),
    "record_once": (_STATE,),
}
"""Parameters of functions that a decorator registers."""

BY_NAME = {
    "app": "flask.Flask",
    "application": "flask.Flask",
    "flask_app": "flask.Flask",
    "bp": "flask.Blueprint",
    "blueprint": "flask.Blueprint",
}
"""What a name stands for by convention, where nothing else tells."""

BY_NAME_IN_TESTS = {
    "client": "flask.testing.FlaskClient",
    "test_client": "flask.testing.FlaskClient",
    "runner": "flask.testing.FlaskCliRunner",
    "cli_runner": "flask.testing.FlaskCliRunner",
}

BY_NAME_OUTSIDE_TESTS = {"request": "flask.Request"}
