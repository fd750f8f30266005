"""Text: what note 1 says of str and unicode, as Python 3 has it."""

from __future__ import annotations

from flask import Blueprint, Response, abort, request
from markupsafe import escape

from app.examples import Example, Field

TITLE = "Text"
EXAMPLES = (
    Example("text.percent", "“%s” in a text takes a text; note 1's example lost its “%s”."),
    Example("text.echo", "A word, in any script, comes back.", fields=(Field("word", "深圳"),)),
    Example("text.encodings", "The same word as UTF-8 and as GBK: the bytes differ."),
    Example(
        "text.gbk",
        "A body in GBK is read from get_data(); what is not GBK is answered with 400.",
        method="POST",
    ),
)

blueprint = Blueprint("text", __name__, url_prefix="/text")


@blueprint.route("/percent")
def percent() -> str:
    """Format a text."""
    return "China %s" % "sa"  # noqa: UP031 - as note 1 writes it


@blueprint.route("/echo")
def echo() -> str:
    """Answer the word of the query string."""
    return escape(request.args.get("word", ""))


@blueprint.route("/encodings")
def encodings() -> Response:
    """Show one word in two encodings."""
    word = "深圳"
    return Response(f"{word.encode('utf-8')!r}\n{word.encode('gbk')!r}", mimetype="text/plain")


@blueprint.route("/gbk", methods=["POST"])
def gbk() -> Response:
    """Read a body that is text in GBK."""
    try:
        return Response(request.get_data().decode("gbk"), mimetype="text/plain")
    except UnicodeDecodeError as error:
        abort(400, f"The body is not GBK: {error.reason} at byte {error.start}.")
