"""The with statement: note 1's class, and what it says on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response

from app.examples import Example

if TYPE_CHECKING:
    from types import TracebackType

TITLE = "The with statement"
EXAMPLES = (
    Example("with_statement.foo", "The note's block, which divides by zero: what it prints."),
)

blueprint = Blueprint("with_statement", __name__, url_prefix="/with_statement")


class Foo:
    """The note's context manager; it keeps its lines where the note prints them."""

    def __init__(self, lines: list[str]) -> None:
        """Keep the lines in `lines`."""
        self.lines = lines

    def __enter__(self) -> None:
        """Run when the block is entered."""
        self.lines.append("enter called")

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        """Run when the block is left, with the exception that leaves it."""
        self.lines.append("exit called")
        self.lines.append(f"exc_type: {exc_type}")
        self.lines.append(f"exc_val: {exc_val}")
        self.lines.append(f"exc_tb: {'a traceback' if exc_tb else None}")


@blueprint.route("/foo")
def foo() -> Response:
    """Run the note's block; the exception leaves it, and is caught outside."""
    lines: list[str] = []
    try:
        with Foo(lines):
            lines.append("hello python")
            lines.append(f"hello end {1 / 0}")
    except ZeroDivisionError:
        lines.append("the exception went on")
    return Response("\n".join(lines), mimetype="text/plain")
