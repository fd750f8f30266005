"""Doc links: where the sentence stands that promises a behaviour."""

from __future__ import annotations

import re

_SITES = {
    "flask": "https://flask.palletsprojects.com/en/stable/{page}/#{anchor}",
    "werkzeug": "https://werkzeug.palletsprojects.com/en/stable/{page}/#{anchor}",
    "jinja": "https://jinja.palletsprojects.com/en/stable/{page}/#{anchor}",
    "itsdangerous": "https://itsdangerous.palletsprojects.com/en/stable/{page}/#{anchor}",
    "click": "https://click.palletsprojects.com/en/stable/{page}/#{anchor}",
    "python": "https://docs.python.org/3/{page}.html#{anchor}",
    "rfc": "https://www.rfc-editor.org/rfc/rfc{page}#{anchor}",
}
_LINK = re.compile(r"(?:(?P<project>[a-z]+):)?(?P<page>[\w./-]+)#(?P<anchor>[\w.:/-]+)")


def doc_problem(link: str) -> str | None:
    """What is wrong with a doc link, in words, or None."""
    match = _LINK.fullmatch(link)
    if match is None:
        return f"the doc link {link!r} is not of the form page#anchor or project:page#anchor"
    if (match["project"] or "flask") not in _SITES:
        return f"the doc link {link!r} names no known project: use one of {', '.join(_SITES)}"
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
    return _SITES[project].format(page=page, anchor=anchor)
