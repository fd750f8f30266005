"""Models of Werkzeug's test client: a browser, but for the differences that each method names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from spec.cookies.browser import NEVER, PAST, Browser, Cookie, Url, date_of
from spec.cookies.reader import RULES, Reader

READER = Reader({rule for rule, releases in RULES.items() if releases.holds_here()})


class Client(Browser):
    """The client from Werkzeug 2.3.3 on; each name is that of a claim ``cookies.client.…``."""

    def named(self, pair: str) -> tuple[str, str]:
        """word-alone-has-an-empty-value, empty-name-raises, spaced-cookie-raises."""
        if not READER.cookies(pair):
            raise StopIteration
        return super().named(pair if "=" in pair else pair + "=")

    def understand(self, given: dict[str, Any], attribute: str, setting: str) -> None:
        """upper-case-domain-matches-nothing, empty-domain-covers-subdomains, last-domain-counts."""
        # secure-over-http, leading-dot-of-a-domain-matches-nothing
        if attribute != "secure":
            given[attribute] = setting

    def expiry(self, given: dict[str, Any], now: float) -> float:
        """does-not-age, past-expires-is-kept, negative-max-age-is-kept, epoch-deletes."""
        # empty-max-age-deletes, bad-max-age-raises, epoch-wins-over-max-age
        deletes = "max-age" in given and int(given["max-age"] or 0) == 0
        return PAST if deletes or date_of(given.get("expires", "")) == 0 else NEVER

    def path(self, path: str, url: Url) -> str:
        """path-without-a-slash-matches-nothing."""
        return path or super().path(path, url)

    def may_set(self, cookie: Cookie, url: Url) -> bool:
        """foreign-domain-is-kept."""
        return True

    def is_within(self, host: str, domain: str) -> bool:
        """address-has-subdomains."""
        return host == domain or host.endswith("." + domain)

    def ordered(self, cookies: list[Cookie]) -> list[Cookie]:
        """sends-in-the-order-of-setting."""
        return cookies


class OldClient(Browser):
    """The client before Werkzeug 2.3, which is Python's http.cookiejar."""

    def receive(self, lines: Iterable[str], url: Url, now: float) -> None:
        """deletes-before-it-sets; foreign-host-deletes."""
        cookies = [cookie for line in lines if (cookie := self.cookie(line, url, now))]
        for cookie in cookies:
            if cookie.expires <= now:
                self.keep(cookie, now)
        for cookie in cookies:
            if cookie.expires > now and self.may_set(cookie, url):
                self.keep(cookie, now)

    def evict(self, now: float) -> None:
        """does-not-age."""

    def cookie(self, line: str, url: Url, now: float) -> Cookie | None:
        """bad-max-age-drops-the-cookie."""
        try:
            return super().cookie(line, url, now)
        except ValueError:
            return None

    def named(self, pair: str) -> tuple[str, str] | None:
        """word-alone-has-the-value-none."""
        return super().named(pair if "=" in pair else pair + "=None")

    def understand(self, given: dict[str, Any], attribute: str, setting: str) -> None:
        """first-domain-counts; of two Max-Age the last does."""
        if attribute == "max-age":
            given[attribute] = int(setting)
        elif attribute == "domain":
            given.setdefault(attribute, "." + setting.lower().removeprefix("."))
        elif attribute not in given:
            super().understand(given, attribute, setting)

    def path(self, path: str, url: Url) -> str:
        """default-path-is-the-root, which makes no difference."""
        return path or super().path(path, url)

    def may_set(self, cookie: Cookie, url: Url) -> bool:
        """A domain has to have a dot inside."""
        is_within = ("." + url.host).endswith(cookie.domain)
        return cookie.host_only or (is_within and "." in cookie.domain[1:])

    def is_for(self, cookie: Cookie, url: Url) -> bool:
        """path-is-ignored, host-is-ignored, secure-over-http."""
        return True
