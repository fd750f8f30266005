"""What to do first: it depends on whose file raises an error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

from spec.kit.explain.frames import Place, Trace
from spec.kit.explain.here import Here
from spec.kit.explain.match import Match
from spec.kit.explain.ranges import before, title
from spec.kit.stacks.choice import choose
from spec.kit.stacks.known import TITLES
from spec.kit.stacks.versions import key
from spec.kit.stacks.words import pin_words


def advice(trace: Trace | None, matches: Sequence[Match], here: Here) -> tuple[str, ...]:
    """What to do, a line each, where more is to be said than what the first match says."""
    stack = next((it for it in matches[:2] if it.type == "stack"), None)
    change = _mending(matches)
    if trace and trace.place:
        return tuple(_of_place(trace.place, trace.yours, stack, change, here))
    return tuple(_of_error(stack, change)) if stack else ()


def _mending(matches: Sequence[Match]) -> Match | None:
    """What tells what to write instead: the first, or what broke, or of which name it is."""
    told = [it for it in matches if it.type != "stack"]
    mends = (it for it in told[:1] if it.fix)
    return next(mends, next((it for it in told if it.type == "name"), None))


def _of_error(stack: Match, change: Match | None) -> Iterator[str]:
    """What to do about an error of which nothing tells who raises it."""
    yield f"if Flask raises it: {stack.fix}"
    yield "if another package raises it: upgrade that package"
    yield f"if your own file raises it: {change.mend or change.says}" if change else _TRACE


_TRACE = "a whole traceback tells who raises it: flask run 2>&1 | python -m spec explain -"


def _of_place(
    place: Place, yours: Place | None, stack: Match | None, change: Match | None, here: Here
) -> Iterator[str]:
    if place.whose == "yours":
        if change:
            yield f"{place.path}:{place.line} is yours: {change.mend or change.says}"
        elif stack:
            yield f"{place.path}:{place.line} is yours: {stack.fix}"
    elif place.whose == "package":
        yield f"{_distribution(place.package)} raises it, not your code: upgrade it"
        if held := _held_back(change or stack, here):
            yield f"until it has a release that can do without: {held}"
    elif stack or here.failures:
        name = TITLES.get(place.package, place.package)
        is_here = here.failures or (stack and stack.here == "raises")
        so = "so the stack is wrong" if is_here else "which it does not on the stack told of"
        yield f"{name} itself raises it, {so}: {_mend(stack)}"
    elif yours:
        fix = f": {change.mend or change.says}" if change else ""
        yield f"{TITLES[place.package]} refuses what {yours.path}:{yours.line} asks for{fix}"


def _mend(stack: Match | None) -> str:
    return stack.fix if stack else "python -m spec stack tells which pins mend it"


def _distribution(module: str) -> str:
    """The package that a module is of, with its release where it is installed."""
    for it in import_module("importlib.metadata").distributions():
        listed = (it.read_text("top_level.txt") or it.metadata["Name"].replace("-", "_")).split()
        if module.lower() in map(str.lower, listed):
            return f"{it.metadata['Name']} {it.version}"
    return module


def _held_back(match: Match | None, here: Here) -> str:
    """The newest release before a change that starts with the Flask of the stack, as a pin."""
    if match is None or match.package not in TITLES:
        return ""
    release = here.releases.get(match.package)
    if release is None or key(release) < key(match.release):
        return ""
    last = before(match.package, match.release, here.known)
    asked = {**here.pins, match.package: f"=={last}"}
    stack = choose(here.known, asked, here.stack["python"])
    starts = last and not here.known.failures(stack) and not [*here.known.unmet(stack)]
    return pin_words({match.package: last}) if starts else f"{title(match.package)}<{match.release}"
