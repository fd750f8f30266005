"""What a request does to its hooks, in plain Python: a model to compare Flask with."""

from __future__ import annotations

from typing import NamedTuple

LEVELS = ("app", "blueprint", "nested")
PLACES = ("before_request", "after_request", "teardown_request", "teardown_appcontext")
DEEDS = ("pass", "answer", "abort", "raise")


class Hook(NamedTuple):
    """A function in a place, and what it does there."""

    level: str
    place: str
    deed: str
    name: str


class Served(NamedTuple):
    """What came of a request: `status` is 0 where the server got an exception."""

    status: int
    trace: list[str]


def serve(hooks: list[Hook], view: str) -> Served:
    """Predict a request for a view of the nested blueprint that does `view`.

    Answers have the statuses 200 (the view) and 202 (a hook), an abort is 403, a failure 500.
    """
    trace: list[str] = []
    status = 0
    for hook in _inwards(hooks, "before_request"):
        trace.append(hook.name)
        status = {"pass": 0, "answer": 202, "abort": 403, "raise": 500}[hook.deed]
        if status:
            break
    if not status:
        trace.append("view")
        status = {"pass": 200, "answer": 200, "abort": 403, "raise": 500}[view]
    unhandled = status == 500
    after = _outwards(hooks, "after_request")
    status, failed = _finish(after, trace, status)
    if failed and not unhandled:
        _finish(after, trace, 500)
    if failed:
        status = 500
    in_order = _tear_down(_outwards(hooks, "teardown_request"), trace)
    in_order &= _tear_down(_outwards(hooks, "teardown_appcontext"), trace)
    return Served(status if in_order else 0, trace)


def _finish(after: list[Hook], trace: list[str], status: int) -> tuple[int, bool]:
    """Run after_request functions up to one that fails; give the status, and whether one did."""
    for hook in after:
        trace.append(hook.name)
        if hook.deed in ("abort", "raise"):
            return status, True
        if hook.deed == "answer":
            status = 202
    return status, False


def _tear_down(hooks: list[Hook], trace: list[str]) -> bool:
    """Run teardown functions up to one that fails; give whether none did."""
    for hook in hooks:
        trace.append(hook.name)
        if hook.deed in ("abort", "raise"):
            return False
    return True


def _inwards(hooks: list[Hook], place: str) -> list[Hook]:
    found = [hook for hook in hooks if hook.place == place]
    return sorted(found, key=lambda hook: LEVELS.index(hook.level))


def _outwards(hooks: list[Hook], place: str) -> list[Hook]:
    return _inwards(hooks, place)[::-1]
