"""The with statement: note 1's class, and what it prints on the way."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from flask import Blueprint, Response, g

if TYPE_CHECKING:
    from types import TracebackType

blueprint = Blueprint("with_statement", __name__, url_prefix="/with_statement")


class Foo:
    """Note 1's context manager; it prints to `g.console`."""

    def __enter__(self) -> None:
        """Run when the block is entered."""
        print("enter called", file=g.console)

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        """Run when the block is left, with the exception that leaves it."""
        print("exit called", file=g.console)
        print("exc_type: %s" % exc_type, file=g.console)
        print("exc_val: %s" % exc_val, file=g.console)
        print("exc_tb: %s" % exc_tb, file=g.console)


@blueprint.route("/foo")
def foo() -> Response:
    """What note 1's block prints: it divides by zero, and the exception leaves it."""
    g.console = StringIO()
    try:
        with Foo() as foo:  # noqa: F841
            print("hello python", file=g.console)
            a = 1 / 0  # noqa: F841
            print("hello end", file=g.console)  # pragma: no cover - nobody gets here
    except ZeroDivisionError:
        print("the exception went on", file=g.console)
    return Response(g.console.getvalue(), mimetype="text/plain")
