"""Text: what note 1 says of strings, as Python 3 has it."""

from __future__ import annotations

from flask import Blueprint, Response, abort, request
from markupsafe import escape

blueprint = Blueprint("text", __name__, url_prefix="/text")


@blueprint.route("/percent")
def percent() -> str:
    """Note 1's `u"China" % "sa"`, with the `%s` that it has lost."""
    return "China %s" % "sa"


@blueprint.route("/echo")
def echo() -> str:
    """A word in any script comes back as it was sent."""
    return escape(request.args.get("word", ""))


@blueprint.route("/encodings")
def encodings() -> Response:
    """One word as UTF-8 and as GBK: the bytes differ."""
    word = "深圳"
    return Response(f"{word.encode('utf-8')!r}\n{word.encode('gbk')!r}", mimetype="text/plain")


@blueprint.route("/gbk", methods=["POST"])
def gbk() -> Response:
    """A body in GBK is decoded from `get_data()`; bytes that are not GBK answer 400."""
    try:
        return Response(request.get_data().decode("gbk"), mimetype="text/plain")
    except UnicodeDecodeError as error:
        abort(400, f"The body is not GBK: {error.reason} at byte {error.start}.")
