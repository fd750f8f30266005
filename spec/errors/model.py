"""The law of error handlers in plain Python: which of the registered ones answers.

First by code, then by class; each time the blueprint before the app; each time the class itself,
then its bases in the order of the MRO.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import (
    BadRequest,
    BadRequestKeyError,
    HTTPException,
    InternalServerError,
    NotFound,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class MissingPage(NotFound):
    """A 404 of one's own."""


class Odd(HTTPException):
    """An HTTP error with the code of another class."""

    code = 404
    description = "odd"


class Oops(LookupError):
    """An ordinary exception."""


CODE: dict[type[Exception], int] = {
    NotFound: 404,
    MissingPage: 404,
    Odd: 404,
    BadRequest: 400,
    BadRequestKeyError: 400,
    InternalServerError: 500,
}
"""The classes that have a code; all others are found by class alone."""

NAMED: dict[int, type[Exception]] = {404: NotFound, 400: BadRequest, 500: InternalServerError}
"""What a code stands for where it is registered."""

RAISED: list[type[Exception]] = [
    NotFound,
    MissingPage,
    Odd,
    BadRequest,
    BadRequestKeyError,
    Oops,
    KeyError,
]

REGISTERED: list[Any] = [*NAMED, *CODE, HTTPException, Oops, KeyError, LookupError, Exception]


def answering(
    handlers: Sequence[tuple[str, Any]], raised: type[Exception], owners: Sequence[str]
) -> tuple[str, Any] | None:
    """The ``(owner, key)`` of ``handlers`` that answers an exception of class ``raised``, or None.

    A later key of an owner takes the place of an earlier one that means the same class.
    ``owners`` are in their order of precedence. What nobody handles is a 500 of its own.
    """
    found = _nearest(handlers, raised, owners)
    if found is None and not issubclass(raised, HTTPException):
        return _nearest(handlers, InternalServerError, owners)
    return found


def _nearest(
    handlers: Sequence[tuple[str, Any]], raised: type[Exception], owners: Sequence[str]
) -> tuple[str, Any] | None:
    for code in (CODE.get(raised), None):
        for owner in owners:
            mine = {
                NAMED.get(key, key): (holder, key)
                for holder, key in handlers
                if holder == owner and CODE.get(NAMED.get(key, key)) == code
            }
            for base in raised.__mro__:
                if base in mine:
                    return mine[base]
    return None
