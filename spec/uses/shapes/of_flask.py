"""The classes of Flask, each with its bases and members; click's and others that go with it."""

from __future__ import annotations

from spec.uses.shapes.shape import Shape

_W = "werkzeug.wrappers."

CLASSES: dict[str, Shape] = {
    "flask.Flask": (
        (),
        {
            "config": "flask.Config",
            "test_client()": "flask.testing.FlaskClient",
            "test_cli_runner()": "flask.testing.FlaskCliRunner",
            "app_context()": "flask.ctx.AppContext",
            "test_request_context()": "flask.ctx.RequestContext",
            "request_context()": "flask.ctx.RequestContext",
            "make_response()": "flask.Response",
            "process_response()": "flask.Response",
            "full_dispatch_request()": "flask.Response",
            "send_static_file()": "flask.Response",
            "redirect()": _W + "Response",
            "jinja_env": "jinja2.Environment",
            "create_jinja_environment()": "jinja2.Environment",
            "url_map": "werkzeug.routing.Map",
            "create_url_adapter()": "werkzeug.routing.MapAdapter",
            "json": "flask.json.provider.DefaultJSONProvider",
            "session_interface": "flask.sessions.SecureCookieSessionInterface",
            "open_session()": "flask.sessions.SecureCookieSession",
            "make_null_session()": "flask.sessions.NullSession",
            "request_class": "type flask.Request",
            "response_class": "type flask.Response",
            "cli": "flask.cli.AppGroup",
            "_get_current_object()": "self",
        },
    ),
    "flask.Blueprint": ((), {"cli": "flask.cli.AppGroup"}),
    "flask.Config": ((), {}),
    "flask.Request": ((_W + "Request",), {}),
    "flask.Response": ((_W + "Response",), {}),
    "flask.testing.FlaskClient": (
        ("werkzeug.test.Client",),
        {
            "application": "flask.Flask",
            "session_transaction()": "enters flask.sessions.SecureCookieSession",
        },
    ),
    "flask.testing.FlaskCliRunner": (
        ("click.testing.CliRunner",),
        {"app": "flask.Flask", "invoke()": "click.testing.Result"},
    ),
    "flask.testing.EnvironBuilder": (("werkzeug.test.EnvironBuilder",), {"app": "flask.Flask"}),
    "flask.ctx.AppContext": ((), {"app": "flask.Flask", "g": "flask.ctx._AppCtxGlobals"}),
    "flask.ctx.RequestContext": (
        (),
        {
            "app": "flask.Flask",
            "request": "flask.Request",
            "session": "flask.sessions.SecureCookieSession",
            "copy()": "self",
        },
    ),
    "flask.blueprints.BlueprintSetupState": (
        (),
        {"app": "flask.Flask", "blueprint": "flask.Blueprint"},
    ),
    "flask.cli.ScriptInfo": ((), {"load_app()": "flask.Flask"}),
    "flask.cli.AppGroup": (("click.Group",), {}),
    "flask.cli.FlaskGroup": (("flask.cli.AppGroup",), {}),
    "flask.json.provider.JSONProvider": ((), {}),
    "flask.json.provider.DefaultJSONProvider": (("flask.json.provider.JSONProvider",), {}),
    "flask.json.JSONEncoder": ((), {}),
    "flask.json.JSONDecoder": ((), {}),
    "flask.sessions.SessionMixin": ((), {}),
    "flask.sessions.SecureCookieSession": (
        ("werkzeug.datastructures.CallbackDict", "flask.sessions.SessionMixin"),
        {"_get_current_object()": "self"},
    ),
    "flask.sessions.NullSession": (("flask.sessions.SecureCookieSession",), {}),
    "flask.sessions.SessionInterface": ((), {}),
    "flask.sessions.SecureCookieSessionInterface": (("flask.sessions.SessionInterface",), {}),
    "flask.views.View": ((), {}),
    "flask.views.MethodView": (("flask.views.View",), {}),
    "click.Group": ((), {}),
    "click.testing.CliRunner": ((), {"invoke()": "click.testing.Result"}),
    "jinja2.Environment": ((), {}),
    "markupsafe.Markup": ((), {}),
    "itsdangerous.TimestampSigner": ((), {}),
    "itsdangerous.TimedSerializer": ((), {}),
    "itsdangerous.URLSafeTimedSerializer": (("itsdangerous.TimedSerializer",), {}),
    "contextlib.ExitStack": ((), {}),
}
