"""The shape of Flask and its companions: what a class's members, a function, a decorator give.

Written by hand after the newest releases and kept small: what a user's code holds in a name. A
member that ends in ``()`` is a method; ``type X`` is the class itself, ``enters X`` a context
manager that gives an X, ``self`` the instance. Nothing is imported.
"""

from __future__ import annotations

from functools import cache

_D, _W, _F = "werkzeug.datastructures.", "werkzeug.wrappers.", "flask."
_REQUEST, _RESPONSE, _APP = "flask.Request", "flask.Response", "flask.Flask"
_ANSWER, _CLIENT = "werkzeug.test.TestResponse", "werkzeug.test.Client"

_ACCESS = ("get", "post", "put", "patch", "delete", "head", "options", "open")
_HEADERS = {"headers": _D + "Headers"}

CLASSES: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    _APP: (
        (),
        {
            "config": "flask.Config",
            "test_client()": "flask.testing.FlaskClient",
            "test_cli_runner()": "flask.testing.FlaskCliRunner",
            "app_context()": "flask.ctx.AppContext",
            "test_request_context()": "flask.ctx.RequestContext",
            "request_context()": "flask.ctx.RequestContext",
            "make_response()": _RESPONSE,
            "process_response()": _RESPONSE,
            "full_dispatch_request()": _RESPONSE,
            "send_static_file()": _RESPONSE,
            "redirect()": _W + "Response",
            "jinja_env": "jinja2.Environment",
            "create_jinja_environment()": "jinja2.Environment",
            "url_map": "werkzeug.routing.Map",
            "create_url_adapter()": "werkzeug.routing.MapAdapter",
            "json": "flask.json.provider.DefaultJSONProvider",
            "session_interface": "flask.sessions.SecureCookieSessionInterface",
            "open_session()": "flask.sessions.SecureCookieSession",
            "make_null_session()": "flask.sessions.NullSession",
            "request_class": "type " + _REQUEST,
            "response_class": "type " + _RESPONSE,
            "cli": "flask.cli.AppGroup",
            "_get_current_object()": "self",
        },
    ),
    "flask.Blueprint": ((), {"cli": "flask.cli.AppGroup"}),
    "flask.Config": ((), {}),
    _REQUEST: ((_W + "Request",), {}),
    _RESPONSE: ((_W + "Response",), {}),
    _W + "Request": (
        (),
        {
            **_HEADERS,
            "headers": _D + "EnvironHeaders",
            "args": _D + "ImmutableMultiDict",
            "form": _D + "ImmutableMultiDict",
            "files": _D + "ImmutableMultiDict",
            "values": _D + "CombinedMultiDict",
            "cookies": _D + "ImmutableMultiDict",
            "authorization": _D + "Authorization",
            "accept_mimetypes": _D + "MIMEAccept",
            "accept_languages": _D + "LanguageAccept",
            "accept_charsets": _D + "CharsetAccept",
            "accept_encodings": _D + "Accept",
            "cache_control": _D + "RequestCacheControl",
            "if_match": _D + "ETags",
            "if_none_match": _D + "ETags",
            "if_range": _D + "IfRange",
            "range": _D + "Range",
            "user_agent": "werkzeug.user_agent.UserAgent",
            "_get_current_object()": "self",
        },
    ),
    _W + "Response": (
        (),
        {
            **_HEADERS,
            "cache_control": _D + "ResponseCacheControl",
            "www_authenticate": _D + "WWWAuthenticate",
            "make_conditional()": "self",
            "force_type()": "self",
            "from_app()": "self",
        },
    ),
    _W + "BaseRequest": ((_W + "Request",), {}),
    _W + "BaseResponse": ((_W + "Response",), {}),
    "werkzeug.test.TestResponse": ((_W + "Response",), {"request": _W + "Request"}),
    _CLIENT: ((), {f"{name}()": _ANSWER for name in _ACCESS}),
    "flask.testing.FlaskClient": (
        (_CLIENT,),
        {
            "application": _APP,
            "session_transaction()": "enters flask.sessions.SecureCookieSession",
        },
    ),
    "flask.testing.FlaskCliRunner": (
        ("click.testing.CliRunner",),
        {"app": _APP, "invoke()": "click.testing.Result"},
    ),
    "click.testing.CliRunner": ((), {"invoke()": "click.testing.Result"}),
    "werkzeug.test.EnvironBuilder": (
        (),
        {"get_request()": _W + "Request", **_HEADERS},
    ),
    "flask.testing.EnvironBuilder": (("werkzeug.test.EnvironBuilder",), {"app": _APP}),
    "flask.ctx.AppContext": ((), {"app": _APP, "g": "flask.ctx._AppCtxGlobals"}),
    "flask.ctx.RequestContext": (
        (),
        {
            "app": _APP,
            "request": _REQUEST,
            "session": "flask.sessions.SecureCookieSession",
            "copy()": "self",
        },
    ),
    "flask.blueprints.BlueprintSetupState": ((), {"app": _APP, "blueprint": "flask.Blueprint"}),
    "flask.cli.ScriptInfo": ((), {"load_app()": _APP}),
    "flask.cli.AppGroup": (("click.Group",), {}),
    "flask.cli.FlaskGroup": (("flask.cli.AppGroup",), {}),
    "flask.json.provider.JSONProvider": ((), {}),
    "flask.json.provider.DefaultJSONProvider": (("flask.json.provider.JSONProvider",), {}),
    "flask.json.JSONEncoder": ((), {}),
    "flask.json.JSONDecoder": ((), {}),
    "flask.sessions.SessionMixin": ((), {}),
    "flask.sessions.SecureCookieSession": (
        (_D + "CallbackDict", "flask.sessions.SessionMixin"),
        {"_get_current_object()": "self"},
    ),
    "flask.sessions.NullSession": (("flask.sessions.SecureCookieSession",), {}),
    "flask.sessions.SessionInterface": ((), {}),
    "flask.sessions.SecureCookieSessionInterface": (("flask.sessions.SessionInterface",), {}),
    "flask.views.View": ((), {}),
    "flask.views.MethodView": (("flask.views.View",), {}),
    "jinja2.Environment": ((), {}),
    "markupsafe.Markup": ((), {}),
    "itsdangerous.TimestampSigner": ((), {}),
    "itsdangerous.TimedSerializer": ((), {}),
    "itsdangerous.URLSafeTimedSerializer": (("itsdangerous.TimedSerializer",), {}),
    "contextlib.ExitStack": ((), {}),
    "werkzeug.local.LocalProxy": ((), {}),
    "werkzeug.user_agent.UserAgent": ((), {}),
    "werkzeug.wsgi.LimitedStream": ((), {}),
    "werkzeug.formparser.FormDataParser": ((), {}),
    "werkzeug.routing.Map": (
        (),
        {
            "bind()": "werkzeug.routing.MapAdapter",
            "bind_to_environ()": "werkzeug.routing.MapAdapter",
        },
    ),
    "werkzeug.routing.MapAdapter": ((), {"map": "werkzeug.routing.Map"}),
    "werkzeug.routing.Rule": ((), {}),
    "werkzeug.routing.BaseConverter": ((), {}),
    **{
        f"werkzeug.routing.{name}": (("werkzeug.routing.BaseConverter",), {})
        for name in (
            "AnyConverter", "FloatConverter", "IntegerConverter", "NumberConverter",
            "PathConverter", "UnicodeConverter", "UUIDConverter",
        )
    },
    "werkzeug.exceptions.HTTPException": ((), {"get_response()": _W + "Response"}),
    **{
        f"werkzeug.exceptions.{name}": (("werkzeug.exceptions.HTTPException",), {})
        for name in (
            "BadRequest", "Unauthorized", "Forbidden", "NotFound", "MethodNotAllowed",
            "InternalServerError", "RequestEntityTooLarge", "UnsupportedMediaType", "Conflict",
            "NotAcceptable", "Gone", "UnprocessableEntity", "TooManyRequests", "NotImplemented",
            "BadGateway", "ServiceUnavailable", "GatewayTimeout", "PreconditionFailed",
        )
    },
    "werkzeug.exceptions.BadRequestKeyError": (("werkzeug.exceptions.BadRequest",), {}),
    _D + "Headers": ((), {}),
    _D + "EnvironHeaders": ((_D + "Headers",), {}),
    _D + "TypeConversionDict": ((), {}),
    _D + "MultiDict": ((_D + "TypeConversionDict",), {}),
    _D + "ImmutableMultiDict": ((_D + "MultiDict",), {}),
    _D + "OrderedMultiDict": ((_D + "MultiDict",), {}),
    _D + "ImmutableOrderedMultiDict": ((_D + "OrderedMultiDict",), {}),
    _D + "CombinedMultiDict": ((_D + "ImmutableMultiDict",), {}),
    _D + "ImmutableDict": ((), {}),
    _D + "CallbackDict": ((), {}),
    _D + "FileStorage": ((), _HEADERS),
    _D + "Accept": ((), {}),
    _D + "MIMEAccept": ((_D + "Accept",), {}),
    _D + "LanguageAccept": ((_D + "Accept",), {}),
    _D + "CharsetAccept": ((_D + "Accept",), {}),
    **{
        _D + name: ((), {})
        for name in (
            "Authorization", "WWWAuthenticate", "ETags", "IfRange", "Range", "ContentRange",
            "RequestCacheControl", "ResponseCacheControl", "HeaderSet",
        )
    },
}  # fmt: skip
"""Class to its bases and members."""

GLOBALS = {
    "request": _REQUEST,
    "current_app": _APP,
    "session": "flask.sessions.SecureCookieSession",
    "g": "flask.ctx._AppCtxGlobals",
}
"""What the proxies of ``flask`` and ``flask.globals`` stand for."""

FUNCTIONS = {
    "make_response": _RESPONSE,
    "jsonify": _RESPONSE,
    "send_file": _RESPONSE,
    "send_from_directory": _RESPONSE,
    "redirect": _W + "Response",
}
"""What functions of ``flask``, ``flask.helpers``, ``flask.json`` and ``werkzeug.utils`` give."""

_SESSIONS = {
    "open_session": (_APP, _REQUEST),
    "save_session": (_APP, "flask.sessions.SecureCookieSession", _RESPONSE),
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
            (_APP,),
        ),
    },
    _APP: {
        "process_response": (_RESPONSE,),
        "open_session": (_REQUEST,),
        "save_session": ("flask.sessions.SecureCookieSession", _RESPONSE),
        "handle_http_exception": ("werkzeug.exceptions.HTTPException",),
        "create_url_adapter": (_REQUEST,),
    },
    "flask.Blueprint": {
        "register": (_APP,),
        "make_setup_state": (_APP,),
    },
    "flask.json.provider.JSONProvider": {"__init__": (_APP,)},
}  # fmt: skip
"""Parameters of methods that a project overrides, without ``self``."""

_STATE = "flask.blueprints.BlueprintSetupState"

HOOKS = {
    "after_request": (_RESPONSE,),
    "after_app_request": (_RESPONSE,),
    "after_this_request": (_RESPONSE,),
    "record": (_STATE,),
    "record_once": (_STATE,),
}
"""Parameters of functions that a decorator registers."""

BY_NAME = {
    "app": _APP,
    "application": _APP,
    "flask_app": _APP,
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

BY_NAME_OUTSIDE_TESTS = {"request": _REQUEST}

_FUNCTION_MODULES = {"flask", "flask.helpers", "flask.json", "werkzeug.utils"}

_TWINS = {
    "flask.app.Flask": _APP,
    "flask.blueprints.Blueprint": "flask.Blueprint",
    "flask.wrappers.Request": _REQUEST,
    "flask.wrappers.Response": _RESPONSE,
    "flask.config.Config": "flask.Config",
    "flask.globals.LocalProxy": "werkzeug.local.LocalProxy",
    "werkzeug.Client": _CLIENT,
    "werkzeug.EnvironBuilder": "werkzeug.test.EnvironBuilder",
    "werkzeug.LocalProxy": "werkzeug.local.LocalProxy",
    "jinja2.environment.Environment": "jinja2.Environment",
    "flask.Markup": "markupsafe.Markup",
    "jinja2.Markup": "markupsafe.Markup",
    "flask.templating.Environment": "jinja2.Environment",
}
_FLAT = ("werkzeug.wrappers.", "werkzeug.datastructures.", "werkzeug.routing.", "itsdangerous.")


@cache
def class_of(dotted: str) -> str:
    """The class that a dotted name is known as; empty where it is no class of the table."""
    dotted = _TWINS.get(dotted, dotted)
    if dotted in CLASSES:
        return dotted
    name = dotted.rpartition(".")[2]
    for package in _FLAT:
        if dotted.startswith(package) and package + name in CLASSES:
            return package + name
    if dotted == f"werkzeug.{name}":
        return next((it for it in (_D + name, _W + name) if it in CLASSES), "")
    return ""


@cache
def lineage(name: str) -> tuple[str, ...]:
    """A class and all that it derives from."""
    bases, _ = CLASSES.get(name, ((), {}))
    return (name, *(it for base in bases for it in lineage(base)))


@cache
def member(name: str, attribute: str) -> str | None:
    """What a member of a class is: a type, or None where the table has none.

    For a method it is what a call of it gives.
    """
    for it in lineage(name):
        _, members = CLASSES.get(it, ((), {}))
        if attribute in members:
            return members[attribute]
    return None


def proxy(dotted: str) -> str:
    """What a proxy of Flask stands for."""
    module, _, name = dotted.rpartition(".")
    return GLOBALS.get(name, "") if module in {"flask", "flask.globals"} else ""


def gives(dotted: str) -> str:
    """What a function gives."""
    module, _, name = dotted.rpartition(".")
    return FUNCTIONS.get(name, "") if module in _FUNCTION_MODULES else ""
