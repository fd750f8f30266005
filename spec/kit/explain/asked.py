"""The stack that a question names in its words: ``no session with Flask 2.2, Werkzeug 2.3``."""

from __future__ import annotations

import re

from spec.kit.explain.errors import names_in, read_error
from spec.kit.explain.frames import read_trace
from spec.kit.stacks.known import TITLES, Known

_NAMED = re.compile(
    rf"\b(?:(?:on|in|with|and|for|of|an?|the)\s+)*(?P<name>{'|'.join({*TITLES} - {'python'})})"
    r"(?:==|\s+v(?:ersion)?\s*|\s+)(?P<release>\d+(?:\.\d+)+)(?![\w.]*\w)",
    re.IGNORECASE,
)


def stack_in(text: str, known: Known) -> tuple[str, str]:
    """The stack as ``--on`` has it, and the text without it; an error names releases of its own.

    A line of releases is its last patch. Without a Flask that was run no stack is named.
    """
    if read_trace(text) or read_error(text).name or any(names_in(text)):
        return "", text
    pins = {}
    for it in _NAMED.finditer(text):
        name, release = it["name"].lower(), it["release"]
        ran = known.releases.get(name, [])
        patches = [of for of in ran if of == release or of.startswith(f"{release}.")]
        if patches:
            pins[name] = patches[-1]
    if "flask" not in pins:
        return "", text
    rest = " ".join(_NAMED.sub(" ", text).split())
    if len(pins) == 1:
        return pins["flask"], rest
    return ",".join(f"{name}=={release}" for name, release in pins.items()), rest
