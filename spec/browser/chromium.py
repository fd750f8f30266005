"""A real Chromium, where it is installed, and its driver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from spec.tools.parts import need_package, need_program

INSTALL = "apt-get install --no-install-recommends chromium-headless-shell"


@contextmanager
def driver() -> Iterator[Any]:
    """The driver of the browser."""
    need_package("playwright", "python -m pip install playwright")
    with import_module("playwright.sync_api").sync_playwright() as playwright:
        yield playwright


def command() -> dict[str, Any]:
    """How to start the browser."""
    program = need_program("chromium-headless-shell", INSTALL)
    return {
        "executable_path": program,
        "args": ["--no-sandbox", "--disable-background-networking"],
    }
