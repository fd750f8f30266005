"""A model of a browser's cookies: RFC 6265, sections 5.1 to 5.4, in plain Python."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DELIMITERS = re.compile(r"[\t -/;-@\[-`{-~]+")
DATE = {
    "time": re.compile(r"(\d\d?):(\d\d?):(\d\d?)(?!\d)", re.ASCII),
    "day": re.compile(r"(\d\d?)(?!\d)", re.ASCII),
    "month": re.compile(f"({'|'.join(MONTHS)})"),
    "year": re.compile(r"(\d{2,4})(?!\d)", re.ASCII),
}
NEVER, PAST = float("inf"), float("-inf")


class Url(NamedTuple):
    """Where a request goes."""

    scheme: str
    host: str
    path: str


@dataclass
class Cookie:
    """A cookie as it is kept; ``expires`` is NEVER if only closing the browser ends it."""

    name: str
    value: str
    domain: str
    host_only: bool
    path: str
    secure: bool
    expires: float


class Browser:
    """Keeps the cookies of Set-Cookie lines and sends them; time is in seconds since 1970."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str, str], Cookie] = {}

    def receive(self, lines: Iterable[str], url: Url, now: float) -> None:
        """Keep the cookies of a response, line by line (5.3)."""
        for line in lines:
            cookie = self.cookie(line, url, now)
            if cookie and self.may_set(cookie, url):
                self.keep(cookie, now)

    def sent(self, url: Url, now: float) -> str:
        """The Cookie header of a request (5.4)."""
        self.evict(now)
        cookies = [cookie for cookie in self.kept.values() if self.is_for(cookie, url)]
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.ordered(cookies))

    def cookie(self, line: str, url: Url, now: float) -> Cookie | None:
        """The cookie of a line, or None where it names none (5.2)."""
        pair, *parts = line.split(";")
        given: dict[str, Any] = {}
        for part in parts:
            attribute, _, setting = part.partition("=")
            self.understand(given, attribute.strip(" \t").lower(), setting.strip(" \t"))
        domain, host_only = given.get("domain") or url.host, "domain" not in given
        path, secure = self.path(given.get("path", ""), url), "secure" in given
        named = self.named(pair)
        return named and Cookie(*named, domain, host_only, path, secure, self.expiry(given, now))

    def named(self, pair: str) -> tuple[str, str] | None:
        """Name and value; without an equals sign or with an empty name there is no cookie."""
        name, equals, value = (text.strip(" \t") for text in pair.partition("="))
        return (name, value) if name and equals else None

    def understand(self, given: dict[str, Any], attribute: str, setting: str) -> None:
        """Note an attribute: of several the last counts, and what makes no sense is ignored."""
        if attribute == "max-age" and re.fullmatch(r"-?[0-9]+", setting):
            given[attribute] = int(setting)
        elif attribute == "expires" and (date := date_of(setting)) is not None:
            given[attribute] = date
        elif attribute == "domain" and setting:
            given[attribute] = setting.removeprefix(".").lower()
        elif attribute in ("path", "secure"):
            given[attribute] = setting

    def expiry(self, given: dict[str, Any], now: float) -> float:
        """When a cookie expires; Max-Age goes before Expires."""
        if "max-age" in given:
            return now + given["max-age"] if given["max-age"] > 0 else PAST
        return given.get("expires", NEVER)

    def path(self, path: str, url: Url) -> str:
        """The path of a cookie: by default the folder of the URL that set it (5.1.4)."""
        return path if path.startswith("/") else url.path.rpartition("/")[0] or "/"

    def may_set(self, cookie: Cookie, url: Url) -> bool:
        """Whether a host may set a cookie: not for a foreign domain."""
        return self.is_within(url.host, cookie.domain)

    def keep(self, cookie: Cookie, now: float) -> None:
        """Keep a cookie in place of its like (name, domain, path); one that is over drops it."""
        self.evict(now)
        self.kept[cookie.name, cookie.domain, cookie.path] = cookie
        if cookie.expires <= now:
            del self.kept[cookie.name, cookie.domain, cookie.path]

    def evict(self, now: float) -> None:
        """Drop what has expired."""
        self.kept = {key: cookie for key, cookie in self.kept.items() if cookie.expires > now}

    def is_for(self, cookie: Cookie, url: Url) -> bool:
        """Whether a request carries a cookie, by its host, path (5.1.4) and scheme."""
        host, domain = url.host, cookie.domain
        folder = cookie.path if cookie.path.endswith("/") else cookie.path + "/"
        return (
            (host == domain if cookie.host_only else self.is_within(host, domain))
            and (url.path == cookie.path or url.path.startswith(folder))
            and (url.scheme == "https" or not cookie.secure)
        )

    def is_within(self, host: str, domain: str) -> bool:
        """Whether a host is a domain, or one of its subdomains; an address has none (5.1.3)."""
        is_address = host.rpartition(".")[2].isdigit()
        return host == domain or (host.endswith("." + domain) and not is_address)

    def ordered(self, cookies: list[Cookie]) -> list[Cookie]:
        """The longest paths first, then those that were set first."""
        return sorted(cookies, key=lambda cookie: -len(cookie.path))


def date_of(text: str) -> float | None:
    """The seconds since 1970 of a date in any form, taken for GMT, or None (5.1.1)."""
    found: dict[str, re.Match[str]] = {}
    for token in DELIMITERS.split(text.lower()):
        for part, pattern in DATE.items():
            if part not in found and (match := pattern.match(token)):
                found[part] = match
                break
    if len(found) < len(DATE):
        return None
    hour, minute, second = map(int, found["time"].groups())
    day, year = int(found["day"][1]), int(found["year"][1])
    year += 1900 if 70 <= year <= 99 else 2000 if year < 70 else 0
    try:
        date = dt.datetime(year, MONTHS.index(found["month"][1]) + 1, day, hour, minute, second)
    except ValueError:
        return None
    return date.replace(tzinfo=dt.timezone.utc).timestamp()
