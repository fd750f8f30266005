"""What is told of a set of packages, as lines of 80 columns: what to do comes first."""

from __future__ import annotations

from collections.abc import Iterator

from spec.kit.stacks.choice import BARE
from spec.kit.stacks.differences import MOST, SHOWS, Difference, Differences
from spec.kit.stacks.gone import LAST_SETUPTOOLS as LAST
from spec.kit.stacks.known import (
    EXTENSIONS,
    LIKE,
    NAMES,
    SETUPTOOLS,
    STEPS,
    Fails,
    Known,
    Stack,
)
from spec.kit.stacks.verdict import Verdict
from spec.kit.stacks.versions import NONE, key, newest, pinned
from spec.kit.stacks.words import PLACES, pin_words, place_words, range_words, release_words
from spec.kit.views.stack_words import failed, wrapped

_MOST = 12
_SHOWS = dict(zip(SHOWS, ("break", "answer otherwise", "warn", "add")))
_NUMBERS = ["", "", "Two", "Three", "Four", "Five", "Six"]


def stack_lines(known: Known, verdict: Verdict) -> Iterator[str]:
    """What is told of a set: verdict, error, since when, mends, what is not known."""
    yield from wrapped(_heading(known, verdict), "")
    if verdict.status != 1:
        yield from wrapped(_starts(known, verdict), "")
    for failure in _causes(verdict)[:1]:
        yield from _failure(known, verdict, failure)
    for failure in _causes(verdict)[1:]:
        yield from _then(verdict, failure)
    yield from _forbidden(verdict)
    yield from _yanked(known, verdict.stack)
    if verdict.failures:
        yield from _mends(known, verdict)
    yield from _gone(verdict)
    if verdict.differs:
        yield from _differs(verdict.stack, verdict.differs)
    yield from _conditions(verdict.stack)
    yield from _tools(known, verdict)
    yield from _not_known(verdict)


def _heading(known: Known, verdict: Verdict) -> str:
    """The whole set: what is pinned, and what pip took for the rest."""
    named = {name: it for name, it in verdict.stack.items() if name != "python" and it != NONE}
    fixed = [release_words(*it) for it in named.items() if pinned(verdict.asked.get(it[0], ""))]
    taken = [release_words(*it) for it in named.items() if not pinned(verdict.asked.get(it[0], ""))]
    parts = [", ".join(fixed)] * bool(fixed)
    if taken:
        parts.append(f"open, pip took on {known.made}: {', '.join(taken)}")
    return "; ".join([*parts, release_words("python", verdict.stack["python"])])


def _starts(known: Known, verdict: Verdict) -> str:
    if verdict.unsure:
        unsure = "; ".join(verdict.unsure)
        return f"COULD NOT TELL: nothing that was run until {known.made} fails here, but {unsure}"
    return f"STARTS: {', '.join(PLACES[it] for it in STEPS)} work"


def _causes(verdict: Verdict) -> list[Fails]:
    """The failures to tell: the first of each pair of packages."""
    seen: dict[tuple[str, str], Fails] = {}
    for it in verdict.failures:
        seen.setdefault((it.one, it.other), it)
    return [*seen.values()]


def _failure(known: Known, verdict: Verdict, it: Fails) -> Iterator[str]:
    """The pair that fails first: where, its error, since when, and what the metadata say."""
    yield from failed(it.step, it.error, it.one)
    one, other = range_words(known, it.one, it.ones), range_words(known, it.other, it.others)
    yield from wrapped(f"so it is with {one} and {other}. {_allowed(known, verdict, it)}", "  ")
    if all(each.one in EXTENSIONS for each in verdict.failures):
        yield "  Flask itself starts: all that was run of it works."


def _then(verdict: Verdict, it: Fails) -> Iterator[str]:
    """A pair that fails when the first is mended."""
    one, other = (release_words(name, verdict.stack[name]) for name in (it.one, it.other))
    yield from wrapped(f"then {one} with {other} at {place_words(it.step, it.one)}: {it.error}", "")


def _allowed(known: Known, verdict: Verdict, it: Fails) -> str:
    """What the metadata say of a pair that fails."""
    if any({each.one, each.other} == {it.one, it.other} for each in verdict.unmet):
        return "The metadata forbid it: see below."
    for one, other in ((it.one, it.other), (it.other, it.one)):
        specifier = known.needed(one, verdict.stack[one]).get(other)
        if specifier is not None:
            allow = f"The metadata of {NAMES[one]} allow it ({specifier or 'any release'})"
            return f"{allow}: `pip check` finds nothing."
    return "No metadata speak of it: `pip check` finds nothing."


def _gone(verdict: Verdict) -> Iterator[str]:
    """The extensions that cannot be imported, by what they take; then modules of others."""
    for number, it in enumerate(verdict.gone):
        place = f"`import {it.module if not it.at_once else it.module.partition('.')[0]}`"
        name = NAMES.get(it.package, it.package)
        taken = f"{name} {it.release} takes it in {it.module}, line {it.line}"
        if it.last:
            taken = f"{taken}; {release_words(*it.last)} is the last that has it"
        if it.at_once and not number and not verdict.failures:
            yield f"DOES NOT START at {place}"
            yield from wrapped(it.error, "  ")
            yield from wrapped(taken, "  ")
        else:
            word = "then" if it.at_once else "and, where it is done,"
            yield from wrapped(f"{word} {place}: {it.error}; {taken}", "")


def _differs(stack: Stack, found: Differences) -> Iterator[str]:
    """What is known to differ from the nearest cell: how many changes, and those that break."""
    other = [it for it in stack if it in found.pins and key(stack[it]) != key(found.pins[it])]
    if other:
        words = ", ".join(release_words(it, found.pins[it]) for it in other)
        yield from wrapped(f"Claims were run with {words}: spec/cells/{found.cell}", "")
    else:
        yield from wrapped(f"Every claim was run on these: spec/cells/{found.cell}", "")
    for changes, word in (
        (found.newer, "Changes since that are known"),
        (found.older, "Changes that it lacks"),
    ):
        if changes:
            shows = [it.shows for it in changes]
            counts = (f"{shows.count(it)} {_SHOWS[it]}" for it in _SHOWS if it in shows)
            yield from wrapped(f"{word}: {', '.join(counts)}", "")
            for it in changes[:MOST]:
                is_older = changes is found.older
                told = it._replace(error="") if is_older else it
                yield from wrapped(f"{'before ' * is_older}{_difference(told)}", "  ")
            if len(changes) > MOST:
                yield f"  and {len(changes) - MOST} more"
    if found.day:
        own = release_words("werkzeug", found.day)
        flask, werkzeug = stack["flask"], stack["werkzeug"]
        yield from wrapped(f"The day of Flask {flask} had {own}. What differs from that:", "")
        yield f"  python -m spec diff {flask} flask=={flask},werkzeug=={werkzeug}"


def _difference(it: Difference) -> str:
    """A change as it is met: the error that it shows, or what is so."""
    name = it.id.partition(".")[2].replace("-", " ")
    words = f", {name}: {it.error}" if it.error else f": {it.says or name}"
    return f"{release_words(it.package, it.release)}{words}"


def _conditions(stack: Stack) -> Iterator[str]:
    """What holds only as a stack is: a package that another takes, a Python that was not there."""
    simplejson = stack.get("simplejson", NONE)
    if simplejson != NONE and key(stack["flask"]) < (2,):
        text = f"`flask.json` takes simplejson {simplejson} in place of Python's json"
        yield from wrapped(f"{text}: spec/json/test_simplejson.py", "")
    if stack["python"] in LIKE:
        yield from wrapped(f"Python {stack['python']} was run as {LIKE[stack['python']]}", "")


def _tools(known: Known, verdict: Verdict) -> Iterator[str]:
    """What is missed without ``pkg_resources``, or may be."""
    stack, has_it = verdict.stack, f"`pkg_resources`, which setuptools has up to {LAST[1]}"
    takers = [
        release_words(name, stack[name])
        for name in stack
        if SETUPTOOLS not in stack and known.failures({name: stack[name], SETUPTOOLS: NONE})
    ]
    if takers and verdict.read is None:
        yield from wrapped(f"{' and '.join(takers)} cannot be without {has_it}", "")
    if key(stack["flask"]) < (2, 1) and _lacks_pkg_resources(known, verdict):
        flask = release_words("flask", stack["flask"])
        text = f"{flask} finds no commands of other packages without {has_it}"
        yield from wrapped(f"{text}: spec/cli/test_plugins.py", "")


def _lacks_pkg_resources(known: Known, verdict: Verdict) -> bool:
    """Whether it is certain that no setuptools has it."""
    asked = verdict.asked.get(SETUPTOOLS)
    if asked is None:
        return verdict.read is not None or key(verdict.stack["python"]) >= key(BARE)
    return key(pinned(asked) or newest(known.releases[SETUPTOOLS], asked)) > key(LAST[1])


def _forbidden(verdict: Verdict) -> Iterator[str]:
    """What pip does not install together."""
    for it in verdict.unmet:
        one, other = (release_words(name, verdict.stack[name]) for name in (it.one, it.other))
        yield from wrapped(f"pip refuses {other}: {one} needs {it.specifier}", "")


def _yanked(known: Known, stack: Stack) -> Iterator[str]:
    """The releases that their makers took back."""
    for it in stack.items():
        if it in known.yanked:
            text = f"{release_words(*it)} was taken back by its makers (yanked)"
            yield from wrapped(f"{text}: {known.yanked[it]}", "")


def _mends(known: Known, verdict: Verdict) -> Iterator[str]:
    """The pins that mend it: with its Flask, and with a newer one."""
    if verdict.held:
        number = len(verdict.held[0].pins)
        yield "One pin mends it" if number == 1 else f"{_NUMBERS[number]} pins mend it"
        for mend, word in zip(verdict.held, ["", *["or "] * len(verdict.held)]):
            yield from wrapped(f"{word}{pin_words(mend.pins)}", "  ")
    else:
        yield f"No pins mend it with Flask {verdict.stack['flask']}"
    if verdict.moved:
        yield "To move on"
        for mend, word in zip(verdict.moved, ["the next that starts", "the newest"]):
            name = word if len(verdict.moved) > 1 else "the newest"
            yield from wrapped(f"{pin_words(mend.pins)}   {name}", "  ")
    elif names := _stuck(known, verdict.stack):
        yield from wrapped(f"No newer Flask starts with any {' or '.join(names)}", "")


def _stuck(known: Known, stack: Stack) -> list[str]:
    """The extensions of which no release starts with the newest Flask."""
    newest = {"flask": known.releases["flask"][-1]}
    return [
        EXTENSIONS[name]
        for name in stack
        if name in EXTENSIONS
        and all(known.failures({**newest, name: it}) for it in known.releases[name])
    ]


def _not_known(verdict: Verdict) -> Iterator[str]:
    """What was left out of sight, by name."""
    if verdict.failures and verdict.unsure:
        yield from wrapped(f"not known: {'; '.join(verdict.unsure)}", "")
    if read := sorted(verdict.read.packages if verdict.read else ()):
        gone = {it.package for it in verdict.gone}
        fine = [it for it in read if it not in gone and it not in verdict.stack]
        if fine:
            yield from wrapped(f"imports read, and all of it is there: {', '.join(fine)}", "")
    if names := verdict.strangers:
        more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
        yield from wrapped(f"not looked at: {', '.join(names[:_MOST])}{more}", "")
