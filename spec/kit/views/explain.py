"""What is told of a question, as lines of 80 columns: what to do comes first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spec.kit.explain.ask import Told
from spec.kit.explain.match import Match
from spec.kit.explain.ranges import title
from spec.kit.views.stack_words import WIDTH, wrapped

LEAST = 24
"""The lines of the smallest screen."""
_LABEL = 9
_NOTE = 8
"""The lines that a second note needs, and what stands after it."""
_OTHERS = 6
"""The lines that are kept for what is told after the first."""
_SHOWS = {"breaks": "BREAKS", "answers": "ANSWERS OTHERWISE", "warns": "WARNS", "adds": "NEW"}
_HERE = {
    "right": "right",
    "wrong": "wrong",
    "unknown": "not known: it is not here, or was not run",
    "advice": "nothing to be right or wrong",
    "now": "so it is",
    "was": "not yet so",
    "neither": "neither as it was nor as it became",
    "raises": "this stack raises it",
    "starts": "this stack does not raise it",
}
_NAME = {**_HERE, "right": "there", "wrong": "not there"}
_BRIEF = {"unknown": "?", "now": "so", "was": "not yet", "neither": "past", "starts": "not here"}
_GONE = {"unknown": "?", "right": "there", "wrong": "gone"}
_DOCSTRING = re.compile(r'^ +r?""".*?"""\n', re.DOTALL | re.MULTILINE)


def explain_lines(told: Told, height: int) -> Iterator[str]:
    """A screenful: the first in full, the next in short, the rest counted."""
    lines, height = [*_head(told)], max(height, LEAST)
    if told.matches:
        others = _OTHERS if len(told.matches) > 1 else 0
        lines += _full(told.matches[0], told.todo, height - len(lines) - others)
    else:
        lines += _nothing(told)
    shown = 1
    for match in told.matches[1:]:
        short = [*_short(match)]
        if len(lines) + len(short) >= height - 1:
            break
        lines += short
        shown += 1
    yield from lines
    rest = len(told.matches) - shown + told.more
    if rest > 0:
        yield f"and {rest} more: --json tells of them"


def _head(told: Told) -> Iterator[str]:
    """The stack that is told of, and the first that does not start of it."""
    releases = told.here.releases
    found = [f"{title(it)} {releases[it]}" for it in releases if releases[it]]
    if not releases.get("flask"):
        found.append("no Flask: --on 3.1 tells of one")
    where = f"on {told.here.asked}" if told.here.asked else "here"
    yield from wrapped(f"{where}: {', '.join(found)}", "")
    if told.ran:
        counts = ", ".join(f"{n} {it}" for it, n in Counter(told.ran.values()).items())
        yield f"run now: {counts}"
    for failure in told.here.failures[:1]:
        yield from wrapped(f"does not start: {failure.error}", "  ")


def _nothing(told: Told) -> Iterator[str]:
    """What is told where nothing matches."""
    known = f"nothing is known of: {told.query}" if told.query else "there is no error in it"
    yield from wrapped(known, "")
    yield from (f"{'nearest' if not at else '':<8} {it}" for at, it in enumerate(told.nearest))


def _full(match: Match, todo: tuple[str, ...], room: int) -> Iterator[str]:
    lines = [*wrapped(_title(match), "")]
    for text in todo or ([match.mend] if _is_due(match) else []):
        lines += _labelled("do", text)
    if match.type != "change" or match.now:
        lines += _labelled("note" if match.type == "statement" else "why", match.says)
    since = match.since if match.here in {"now", "right", "wrong"} else ""
    words = _NAME if match.type == "name" else _HERE
    lines += _labelled("here", words[match.here], since)
    for sentence in match.instead[:2]:
        lines += _labelled("instead", sentence)
    if match.type != "stack":
        lines += _labelled("error", match.error)
    lines += _labelled("releases", match.ranges)
    lines += _labelled("older", "" if todo or _is_due(match) else match.fix)
    lines += _change(match)
    for note in match.notes[: 2 if len(lines) < room - _NOTE else 1]:
        lines += _labelled("note", f"“{note.says}” ({_HERE[note.here]} here)")
    lines += _labelled("doc", match.doc)
    yield from lines
    if match.path:
        yield f"  claim    {match.path}:{match.line}"
        yield from _source(match.source, min(10, room - len(lines) - 1))


def _is_due(match: Match) -> bool:
    """Whether what is to be done is not for older releases than this."""
    is_past = match.here in {"now", "right"} and match.fix.startswith("Before ")
    return bool(match.fix) and not is_past


def _title(match: Match) -> str:
    if match.type == "stack":
        since = f" since {title(match.package)} {match.release}" if match.release else ""
        return f"DOES NOT START{since}: {match.error}"
    if match.type == "name" and match.release:
        return f"GONE since {title(match.package)} {match.release}: {match.id}"
    if match.type != "change":
        of_the_app = " (of the example app)" if match.example else ""
        return f"{match.type} {match.id}{of_the_app}"
    warned = f", warned from {match.warned} on" if match.warned else ""
    return f"{_SHOWS[match.shows]} {match.since}{warned}: {match.id}"


def _change(match: Match) -> list[str]:
    """What was, what is, and who announced it."""
    change = match if match.type == "change" else match.change
    if change is None:
        return []
    lines = [] if change is match else _labelled("change", _title(change))
    sides = [("was", change.was), ("now", change.now)]
    for word, sentences in sides:
        is_new = change is match and not match.now
        shown = [it for it in sentences[:1] if it != match.says or is_new]
        lines += [line for it in shown for line in _labelled(word, it)]
    return lines + _labelled("told", change.announced or "nobody announced it")


def _source(source: str, room: int) -> Iterator[str]:
    """The source of a claim without its sentence, folded."""
    lines = [line for line in _DOCSTRING.sub("", source, count=1).splitlines() if line.strip()]
    shown = lines if len(lines) <= room else lines[: max(0, room - 1)]
    yield from (
        line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"
        for line in (f"    {it}" for it in shown)
    )
    if len(lines) > len(shown) and room > 0:
        yield f"    … {len(lines) - len(shown)} more lines"


def _short(match: Match) -> Iterator[str]:
    yield from wrapped(_title(match), "")
    label = _GONE if match.type == "name" else _BRIEF
    text = match.mend if _is_due(match) else match.says
    yield from _labelled(label.get(match.here, match.here), text)


def _labelled(label: str, *texts: str) -> list[str]:
    """A text after its label; nothing where there is no text."""
    lines = wrapped(", ".join(filter(None, texts)), " " * (_LABEL + 2))
    return [f"  {label:<{_LABEL}}{lines[0].strip()}", *lines[1:]] if lines else []
