"""The classes of Werkzeug, each with its bases and members."""

from __future__ import annotations

from spec.uses.shapes.shape import Shape

_D, _W = "werkzeug.datastructures.", "werkzeug.wrappers."

_ACCESS = ("get", "post", "put", "patch", "delete", "head", "options", "open")
_HEADERS = {"headers": _D + "Headers"}

CLASSES: dict[str, Shape] = {
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
    "werkzeug.test.Client": ((), {f"{name}()": "werkzeug.test.TestResponse" for name in _ACCESS}),
    "werkzeug.test.EnvironBuilder": (
        (),
        {"get_request()": _W + "Request", **_HEADERS},
    ),
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
