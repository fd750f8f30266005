"""What a claim must not leave behind."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import flask.globals
import pytest

_OPEN_FILES = "/dev/fd"
_HAS_OPEN_FILES = os.path.isdir(_OPEN_FILES)
_listed: list[str] = []
"""The numbers of the files that were open when they were last listed."""
_CONTEXTS = ("_request_ctx_stack", "_cv_request", "_app_ctx_stack", "_cv_app")
_NOW = os.environ.encodekey("PYTEST_CURRENT_TEST")


class _State(NamedTuple):
    """What of the process a claim may change and has to put back; compared twice a claim."""

    context: Any
    environment: dict[Any, Any]
    """As the process has it, encoded."""
    threads: list[threading.Thread]
    files: list[str]
    """The numbers of the open files."""
    handlers: list[tuple[str, logging.Handler]]
    folder: str


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a claim that changes more of the process than its own memory."""
    before = _state()
    yield
    after = _state()
    if after == before:
        return
    gc.collect()
    after = _state()
    _restore(before.environment)
    if left := sorted(_left(before, after)):
        pytest.fail(f"left behind: {', '.join(left)}")
    if lost := sorted(_variables(before.environment.items() - after.environment.items())):
        pytest.fail(f"taken away: environment variable {', '.join(lost)}")


@pytest.fixture
def monkeypatch(
    nothing_left_behind: None,  # noqa: ARG001 - so that it begins before, and ends after
    monkeypatch: pytest.MonkeyPatch,
) -> pytest.MonkeyPatch:
    """That of pytest, undone before it is looked what is left, whoever asks for it first."""
    return monkeypatch


def _state() -> _State:
    return _State(
        current_context(),
        _environment(),
        threading.enumerate(),
        _open_files(),
        _handlers(),
        os.getcwd(),
    )


def _left(before: _State, after: _State) -> Iterator[str]:
    """What ``after`` has more than ``before``, in words."""
    if after.context not in {None, before.context}:
        yield f"context {after.context}"
    for variable in _variables(after.environment.items() - before.environment.items()):
        yield f"environment variable {variable}"
    yield from (f"thread {it.name}" for it in after.threads if it not in before.threads)
    yield from (f"open file {it}" for it in _opened(before.files, after.files))
    for name, handler in {*after.handlers} - {*before.handlers}:
        yield f"logging handler {type(handler).__name__} of {name!r}"
    if after.folder != before.folder:
        yield f"working directory {after.folder}"


def _environment() -> dict[Any, Any]:
    """The environment variables as :mod:`os` keeps them, without the test that is running."""
    kept: dict[Any, Any] = vars(os.environ)["_data"].copy()  # to decode all takes too long
    kept.pop(_NOW, None)
    return kept


def _variables(items: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    yield from (f"{os.fsdecode(name)}={os.fsdecode(value)}" for name, value in items)


def current_context() -> Any:
    """The innermost Flask context that is pushed, on any release of Flask, or None."""
    for name in _CONTEXTS:
        holder = vars(flask.globals).get(name)
        if holder is not None:
            context = holder.top if hasattr(holder, "top") else holder.get(None)
            if context is not None:
                return context
    return None


def _open_files() -> list[str]:
    """The numbers of the open files, without that of the listing: the lowest that is free.

    From Linux 6.2 on their count is the size of the folder; they are listed where that has changed.
    """
    if _HAS_OPEN_FILES and os.stat(_OPEN_FILES).st_size == len(_listed):
        return _listed.copy()
    own = os.open(os.devnull, os.O_RDONLY)
    os.close(own)
    numbers = os.listdir(_OPEN_FILES) if _HAS_OPEN_FILES else ()
    _listed[:] = [number for number in numbers if number != str(own)]
    return _listed.copy()


def _opened(before: list[str], after: list[str]) -> set[str]:
    """The files that are open by new numbers alone: readline keeps a second of what was open."""
    known = {os.fstat(int(number))[1:3] for number in before if number in after}
    new = [number for number in after if number not in before]
    return {
        os.readlink(f"{_OPEN_FILES}/{number}")
        for number in new
        if os.fstat(int(number))[1:3] not in known
    }


def _handlers() -> list[tuple[str, logging.Handler]]:
    """The handlers but those that do nothing, which libraries add as they are imported."""
    loggers = [logging.root, *logging.root.manager.loggerDict.values()]
    return [
        (logger.name, handler)
        for logger in loggers
        if isinstance(logger, logging.Logger) and logger.handlers
        for handler in logger.handlers
        if not isinstance(handler, logging.NullHandler)
    ]


def _restore(environment: dict[Any, Any]) -> None:
    """Undo what would make later claims fail too: contexts and environment variables."""
    while (context := current_context()) is not None:
        context.pop()
    kept = {os.fsdecode(name): os.fsdecode(value) for name, value in environment.items()}
    for name in os.environ.keys() - kept.keys() - {os.fsdecode(_NOW)}:
        del os.environ[name]
    os.environ.update(kept)
