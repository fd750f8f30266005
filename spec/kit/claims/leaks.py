"""What a claim must not leave behind."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from operator import attrgetter
from typing import Any

import flask.globals
import pytest

_OPEN_FILES = "/dev/fd"
_HAS_OPEN_FILES = os.path.isdir(_OPEN_FILES)
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
        _restore(before["environment variable"])
    if left := sorted(_describe(after, before)):
        pytest.fail(f"left behind: {', '.join(left)}")
    if lost := sorted(before["environment variable"] - after["environment variable"]):
        pytest.fail(f"taken away: environment variable {', '.join(map('='.join, lost))}")


@pytest.fixture
def monkeypatch(
    nothing_left_behind: None,  # noqa: ARG001 - so that it begins before, and ends after
    monkeypatch: pytest.MonkeyPatch,
) -> pytest.MonkeyPatch:
    """That of pytest, undone before it is looked what is left, whoever asks for it first."""
    return monkeypatch


def _state() -> dict[str, set[Any]]:
    environment = {item for item in os.environ.items() if item[0] != "PYTEST_CURRENT_TEST"}
    return {
        "context": {context for context in [current_context()] if context is not None},
        "environment variable": environment,
        "thread": set(threading.enumerate()),
        "open file": set(_open_files().values()),
        "logging handler": set(_handlers()),
        "working directory": {os.getcwd()},
    }


def _describe(after: dict[str, set[Any]], before: dict[str, set[Any]]) -> Iterator[str]:
    """What ``after`` has more than ``before``, in words."""
    words: dict[str, Callable[[Any], str]] = {
        "environment variable": "=".join,
        "thread": attrgetter("name"),
        "open file": _path,
        "logging handler": lambda found: f"{type(found[1]).__name__} of {found[0]!r}",
    }
    for kind, things in after.items():
        yield from (f"{kind} {words.get(kind, str)(thing)}" for thing in things - before[kind])


def current_context() -> Any:
    """The innermost Flask context that is pushed, on any release of Flask, or None."""
    for name in _CONTEXTS:
        holder = vars(flask.globals).get(name)
        if holder is not None:
            context = holder.top if hasattr(holder, "top") else holder.get(None)
            if context is not None:
                return context
    return None


def _open_files() -> dict[str, tuple[int, int]]:
    """The device and inode of each open file by the number of its descriptor."""
    files = {}
    for number in os.listdir(_OPEN_FILES) if _HAS_OPEN_FILES else ():
        with suppress(OSError):  # the listing's own descriptor
            status = os.fstat(int(number))
            files[number] = status.st_dev, status.st_ino
    return files


def _path(file: tuple[int, int]) -> str:
    number = next(number for number, other in _open_files().items() if other == file)
    return os.readlink(f"{_OPEN_FILES}/{number}")


def _handlers() -> Iterator[tuple[str, logging.Handler]]:
    for logger in [logging.root, *logging.root.manager.loggerDict.values()]:
        if isinstance(logger, logging.Logger):
            for handler in logger.handlers:
                yield logger.name, handler


def _restore(environment: set[tuple[str, str]]) -> None:
    """Undo what would make later claims fail too: contexts and environment variables."""
    while (context := current_context()) is not None:
        context.pop()
    kept = dict(environment)
    for name in os.environ.keys() - kept.keys() - {"PYTEST_CURRENT_TEST"}:
        del os.environ[name]
    os.environ.update(kept)
