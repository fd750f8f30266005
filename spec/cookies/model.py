"""A model of a client's cookies: RFC 6265, section 5.3 and 5.4, in plain Python."""

from __future__ import annotations


class Cookies:
    """The cookies of a client by domain, path and name, as the RFC keeps and sends them."""

    def __init__(self) -> None:
        """No cookies yet."""
        self._kept: dict[tuple[str, str, str], tuple[bool, str]] = {}

    def set(self, host: str, domain: str | None, path: str, name: str, value: str) -> None:
        """Keep a cookie that `host` has set; without `domain` it is for that host alone."""
        self._kept[domain or host, path, name] = (domain is None, value)

    def delete(self, host: str, domain: str | None, path: str, name: str) -> None:
        """Drop the cookie of exactly this domain, path and name."""
        self._kept.pop((domain or host, path, name), None)

    def sent_to(self, host: str, url: str) -> set[str]:
        """The pairs of name and value that a request carries."""
        return {
            f"{name}={value}"
            for (domain, path, name), (host_only, value) in self._kept.items()
            if (host == domain or (not host_only and host.endswith("." + domain)))
            and (url == path or url.startswith(path.rstrip("/") + "/"))
        }
