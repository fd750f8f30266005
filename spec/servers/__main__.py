"""``python -m spec.servers``: what each server really sends, as a table in Markdown."""

from __future__ import annotations

from spec.servers.cases import CASES, seen
from spec.tools.parts import MissingPart
from spec.tools.servers import KINDS, serving


def column(name: str) -> list[str] | None:
    """What a server sends for each case; None where it is not installed, which is said."""
    try:
        with serving(name, "spec.servers.wire_app:app") as server:
            return [name, "---", *(seen(server.port, request) for request in CASES.values())]
    except MissingPart as missing:
        print(missing)
        return None


def main() -> None:
    """Start each server that is here, and show its column."""
    columns = [["", "---", *(f"`{case}`" for case in CASES)], *filter(None, map(column, KINDS))]
    for row in zip(*columns):
        print("|", " | ".join(row), "|")


if __name__ == "__main__":
    main()
