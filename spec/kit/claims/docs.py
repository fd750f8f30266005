"""Doc links: where the sentence stands that promises a behaviour."""

from __future__ import annotations

import re

from spec.kit.packages import BY_PROJECT

_DOCUMENTED = [name for name, package in BY_PROJECT.items() if package.docs]
_LINK = re.compile(r"(?:(?P<project>[a-z]+):)?(?P<page>[\w./-]+)#(?P<anchor>[\w.:/-]+)")


def doc_problem(link: str) -> str | None:
    """What is wrong with a doc link, in words, or None."""
    match = _LINK.fullmatch(link)
    if match is None:
        return f"the doc link {link!r} is not of the form page#anchor or project:page#anchor"
    if (match["project"] or "flask") not in _DOCUMENTED:
        return f"the doc link {link!r} names no known project: use one of {', '.join(_DOCUMENTED)}"
    return None


def link_parts(link: str) -> tuple[str, str, str]:
    """Project, page and anchor of a doc link. ValueError: it is not well formed."""
    match = _LINK.fullmatch(link)
    if match is None:
        raise ValueError(link)
    return match["project"] or "flask", match["page"], match["anchor"]


def doc_url(link: str) -> str:
    """The address of a doc link, such as ``quickstart#cookies`` or ``rfc:6265#section-4.1``."""
    project, page, anchor = link_parts(link)
    return BY_PROJECT[project].docs.format(page=page, anchor=anchor)
