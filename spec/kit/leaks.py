"""What a claim must not leave behind."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import flask.globals
import pytest

_OPEN_FILES = "/dev/fd"
_CONTEXTS = ("_request_ctx_stack", "_cv_request", "_app_ctx_stack", "_cv_app")


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a claim that changes more of the process than its own memory."""
    before = _state()
    yield
    after = _state()
    if after != before:
        gc.collect()
        after = _state()
        _restore(before)
    if left := sorted(after - before):
        pytest.fail(f"left behind: {', '.join(left)}")
    if lost := sorted(line for line in before - after if line.startswith("environment")):
        pytest.fail(f"taken away: {', '.join(lost)}")


def _state() -> set[str]:
    return {
        *(f"context {context!r}" for context in [current_context()] if context),
        *(f"environment variable {name}={value}" for name, value in _environment().items()),
        *(f"thread {thread.name}" for thread in threading.enumerate()),
        *(f"open file {name}" for name in _open_files()),
        *(f"logging handler {handler} of {name!r}" for name, handler in _handlers()),
        f"working directory {os.getcwd()}",
    }


def current_context() -> Any:
    """The innermost Flask context that is pushed, on any release of Flask, or None."""
    for name in _CONTEXTS:
        holder = vars(flask.globals).get(name)
        if holder is not None:
            context = holder.top if hasattr(holder, "top") else holder.get(None)
            if context is not None:
                return context
    return None


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}


def _open_files() -> Iterator[str]:
    for number in os.listdir(_OPEN_FILES) if os.path.isdir(_OPEN_FILES) else ():
        with suppress(OSError):  # the listing's own descriptor
            yield os.readlink(f"{_OPEN_FILES}/{number}")


def _handlers() -> Iterator[tuple[str, str]]:
    for logger in [logging.root, *logging.root.manager.loggerDict.values()]:
        if isinstance(logger, logging.Logger):
            for handler in logger.handlers:
                yield logger.name, type(handler).__name__


def _restore(before: set[str]) -> None:
    """Undo what would make later claims fail too: contexts and environment variables."""
    while (context := current_context()) is not None:
        context.pop()
    kept = dict(
        text.partition(" variable ")[2].split("=", 1)
        for text in before
        if text.startswith("environment")
    )
    for name in _environment().keys() - kept.keys():
        del os.environ[name]
    os.environ.update(kept)
