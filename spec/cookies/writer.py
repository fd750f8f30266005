"""A model of ``set_cookie``: the Set-Cookie line, by RFC 6265 and by the names of what differs."""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import quote

from spec.kit.claims.guards import Guard
from spec.tools.dates import http_date

RULES = {
    "samesite.none-is-sent": Guard("werkzeug", ">=1.0"),
    "samesite.empty-leaves-it-out": Guard("werkzeug", "<1.0"),
    "expires.short-year": Guard("werkzeug", "<1.0.1"),
    "expires.dashes": Guard("werkzeug", "<2.0"),
    "expires.date": Guard("werkzeug", ">=2.0"),
    "max-age.negative-fraction-rounds-down": Guard("werkzeug", "<2.0"),
    "domain.leading-dot-is-sent": Guard("werkzeug", "<2.3"),
    "domain.long-label-is-sent": Guard("werkzeug", "<2.3"),
    "domain.port-is-encoded-too": Guard("werkzeug", "<2.3"),
    "domain.semicolon-is-quoted": Guard("werkzeug", "<2.3"),
    "domain.without-a-dot-is-refused": Guard("werkzeug", "<2.3"),
    "flags.truth-decides": Guard("werkzeug", "<2.3"),
    "path.default-is-none": Guard("werkzeug", ">=2.3,<2.3.3"),
    "path.is-read-as-a-url": Guard("werkzeug", "<2.3"),
    "path.semicolon-is-sent-raw": Guard("werkzeug", "<2.3"),
    "value.every-control-is-escaped": Guard("werkzeug", "<2.3"),
    "value.separators-are-quoted": Guard("werkzeug", ">=2.3,<2.3.1"),
    "value.brackets-are-quoted": Guard("werkzeug", "<2.3.1"),
    "partitioned.implies-secure": Guard("werkzeug", ">=3.1"),
}
"""Where releases differ: claims of this chapter, and the releases in which they hold."""

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)
PLAIN = string.ascii_letters + string.digits + "!#$%&'*+-./:=^_`|~"
BRACKETS = "()<>?@[]{}"
SEPARATORS = "/:="
RAW_IN_PATHS = "%!$&'()*+,/:=@"


class Refused(ValueError):
    """No line is sent."""


class Writer:
    """Writes lines at ``now`` by ``rules``, some of the names in ``RULES``."""

    def __init__(self, rules: Collection[str], now: dt.datetime) -> None:
        self.has: Callable[[str], bool] = rules.__contains__
        self.now = now
        self.plain = {*PLAIN, *("" if self.has("value.brackets-are-quoted") else BRACKETS)}
        if self.has("value.separators-are-quoted"):
            self.plain -= set(SEPARATORS)

    def line(self, name: str, value: str = "", **attributes: Any) -> str:
        """The line for the arguments of ``set_cookie``. Refused, UnicodeError: there is none."""
        path = None if self.has("path.default-is-none") else "/"
        given: dict[str, Any] = {"path": path, **attributes}
        if "partitioned" in given and not self.has("partitioned.implies-secure"):
            raise Refused
        expires, max_age = given.get("expires"), self.seconds(given.get("max_age"))
        if expires is None and max_age is not None:
            expires = self.now + dt.timedelta(seconds=max_age)
        parts = [
            f"{name.encode().decode('latin-1')}={self.value(value)}",
            self.part("Domain", given.get("domain"), self.domain),
            self.part("Expires", expires, self.date),
            self.part("Max-Age", max_age, str),
            self.flag("Secure", True if given.get("partitioned") else given.get("secure")),
            self.flag("HttpOnly", given.get("httponly")),
            self.part("Path", given["path"], self.path),
            self.samesite(given.get("samesite")),
            self.flag("Partitioned", given.get("partitioned")),
        ]
        line = "; ".join(filter(None, parts))
        if "\r" in line or "\n" in line:
            raise Refused
        return line

    def value(self, value: str) -> str:
        """A value as it is, or between quotes with octal escapes for what cannot be sent."""
        if set(value) <= self.plain:
            return value
        return '"' + "".join(map(self.octet, value.encode())) + '"'

    def octet(self, octet: int) -> str:
        """One octet between quotes."""
        if octet in b'"\\':
            return f"\\{octet:c}"
        if octet in range(0x1A, 0x20) and not self.has("value.every-control-is-escaped"):
            return chr(octet)
        return f"\\{octet:03o}" if octet < 0x20 or octet >= 0x7F or octet in b",;" else chr(octet)

    def domain(self, domain: str) -> str:
        """A domain in the ASCII of IDNA, without port and without dots before it."""
        if not self.has("domain.port-is-encoded-too"):
            domain = domain.partition(":")[0]
        if not self.has("domain.leading-dot-is-sent"):
            domain = domain.lstrip(".")
        if not self.has("domain.long-label-is-sent"):
            domain = domain.encode("idna").decode()
        elif not domain.isascii():
            domain = ".".join(label.encode("idna").decode() for label in domain.split("."))
        domain = domain.partition(":")[0]
        if self.has("domain.without-a-dot-is-refused") and "." not in domain:
            raise Refused
        return self.value(domain) if self.has("domain.semicolon-is-quoted") else domain

    def date(self, moment: Any) -> str:
        """A date in GMT of a datetime, a date or the seconds since 1970; a text stays as it is."""
        if isinstance(moment, str):
            return moment
        if isinstance(moment, (int, float)):
            moment = EPOCH + dt.timedelta(seconds=moment)
        elif not isinstance(moment, dt.datetime) and not self.has("expires.date"):
            raise Refused
        return http_date(
            moment,
            dash="-" if self.has("expires.dashes") else " ",
            digits=1 if self.has("expires.short-year") else 4,
        )

    def seconds(self, max_age: Any) -> Any:
        """The whole seconds of a timedelta; a number as it is."""
        if not isinstance(max_age, dt.timedelta):
            return max_age
        if self.has("max-age.negative-fraction-rounds-down"):
            return max_age // dt.timedelta(seconds=1)
        return int(max_age / dt.timedelta(seconds=1))

    def path(self, path: str) -> str:
        """A path with percent-encoding, but for the percent sign itself."""
        if self.has("path.is-read-as-a-url"):
            address, _, fragment = path.partition("#")
            place, _, query = address.partition("?")
            path = place + (query and "?" + query) + (fragment and "#" + fragment)
        reserved = ";?#[]" if self.has("path.semicolon-is-sent-raw") else ""
        return quote(path, RAW_IN_PATHS + reserved)

    def samesite(self, samesite: str | None) -> str | None:
        """SameSite, in title case; one that browsers do not know is refused."""
        if samesite is None or (samesite == "" and self.has("samesite.empty-leaves-it-out")):
            return None
        word = samesite.title()
        if word in ("Strict", "Lax") or (word == "None" and self.has("samesite.none-is-sent")):
            return f"SameSite={word}"
        raise Refused

    def flag(self, name: str, on: Any) -> str | None:
        """A word alone, where it is on; what is no bool is written out."""
        if on is None or on is False or (not on and self.has("flags.truth-decides")):
            return None
        return name if on is True or self.has("flags.truth-decides") else f"{name}={on}"

    def part(self, name: str, value: Any, write: Callable[[Any], str]) -> str | None:
        """An attribute with a value, if there is one."""
        return None if value is None else f"{name}={write(value)}"
