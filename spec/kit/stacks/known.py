"""``spec/stacks.txt``, read: which releases were run, what they need, which pairs fail and how.

A line is a kind and what belongs to it: the day it was ``made``, ``releases`` of a package, which
one is ``yanked`` and why, what a range of releases ``needs``, a pair of ranges that ``fails``;
``alone`` is for people to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from spec.kit.data.schema import BadData
from spec.kit.stacks.versions import NONE, Range, allows, key

MAKE = "python -m spec stack --make"
ORDER = (
    "import",
    "app",
    "setup",
    "request",
    "use",
    "session",
    "json",
    "template",
    "run",
    "client",
    "version",
    "routes",
    "transaction",
)
"""What starting takes, in order; an extension is imported, set up, and used in a request."""
STEPS = tuple(it for it in ORDER if it not in {"setup", "use"})
"""The steps of Flask itself; steps.py, which is slow to load, has them by these names."""
ASIDE = {"use", "client", "version", "routes", "transaction"}
"""The steps that no server takes."""
TITLES = {
    "flask": "Flask",
    "werkzeug": "Werkzeug",
    "jinja2": "Jinja2",
    "markupsafe": "MarkupSafe",
    "itsdangerous": "itsdangerous",
    "click": "click",
    "blinker": "blinker",
    "simplejson": "simplejson",
    "python": "Python",
}
"""The packages of a stack, as people write them; Python is one of them."""
OPTIONAL = ("blinker", "simplejson")
"""Those without which there is a stack, too."""
EXTENSIONS = {
    "asgiref": "asgiref",
    "connexion": "connexion",
    "dash": "Dash",
    "flask-admin": "Flask-Admin",
    "flask-babel": "Flask-Babel",
    "flask-bootstrap": "Flask-Bootstrap",
    "flask-caching": "Flask-Caching",
    "flask-cors": "Flask-Cors",
    "flask-debugtoolbar": "Flask-DebugToolbar",
    "flask-httpauth": "Flask-HTTPAuth",
    "flask-jwt-extended": "Flask-JWT-Extended",
    "flask-limiter": "Flask-Limiter",
    "flask-login": "Flask-Login",
    "flask-mail": "Flask-Mail",
    "flask-migrate": "Flask-Migrate",
    "flask-restful": "Flask-RESTful",
    "flask-restplus": "flask-restplus",
    "flask-restx": "flask-restx",
    "flask-script": "Flask-Script",
    "flask-session": "Flask-Session",
    "flask-socketio": "Flask-SocketIO",
    "flask-sqlalchemy": "Flask-SQLAlchemy",
    "flask-uploads": "Flask-Uploads",
    "flask-wtf": "Flask-WTF",
}
"""What is imported, set up and used beside a stack; asgiref is what ``async`` views need."""
SETUPTOOLS = "setuptools"
"""What has a module ``pkg_resources``, up to some release, that extensions import."""
NAMES = {**TITLES, SETUPTOOLS: SETUPTOOLS, **EXTENSIONS}
LIKE = {"3.14": "CPython 3.13 without the names that 3.14 removed"}
"""What was run for a Python that was not there."""

Stack = Mapping[str, str]
"""Package to release."""


class Fails(NamedTuple):
    """Two packages that do not start together."""

    one: str
    ones: Range
    other: str
    others: Range
    step: str
    error: str

    def meets(self, stack: Stack) -> bool:
        """Whether a stack has such a pair."""
        one, other = stack.get(self.one), stack.get(self.other)
        return bool(one and other) and self.ones.has(one or "") and self.others.has(other or "")


class Unmet(NamedTuple):
    """A package whose metadata do not allow the release of another."""

    one: str
    other: str
    specifier: str


class Known(NamedTuple):
    """What was found by running."""

    made: str
    releases: dict[str, list[str]]
    needs: dict[str, list[tuple[Range, dict[str, str]]]]
    fails: list[Fails]
    yanked: dict[tuple[str, str], str]
    """Package and release to the reason: what pip takes only where ``==`` names it."""

    def needed(self, package: str, release: str) -> dict[str, str]:
        """What a release needs: package to specifier."""
        fit = (needs for range, needs in self.needs.get(package, ()) if range.has(release))
        return next(fit, {})

    def failures(self, stack: Stack) -> list[Fails]:
        """The pairs of a stack that fail, the earliest first."""
        first = _first_of(stack.get("flask", NONE))
        found = [it for it in self.fails if it.meets(stack)]
        return sorted(
            found,
            key=lambda it: (
                ORDER.index(it.step),
                it.one in EXTENSIONS,
                first != it.one,
                "jinja2" not in {it.one, it.other},
            ),
        )

    def unmet(self, stack: Stack) -> Iterator[Unmet]:
        """What the metadata of a stack do not allow."""
        for one, release in stack.items():
            for other, specifier in self.needed(one, release).items():
                if other in stack and not allows(specifier, stack[other]):
                    yield Unmet(one, other, specifier)


def _first_of(flask: str) -> str:
    """The companion that a Flask imports first of all."""
    return "werkzeug" if (1,) <= key(flask) < (1, 1) else "jinja2"


_NEED = re.compile(r"([\w-]+)(.*)")
_LINE = re.compile(
    r"#.*|alone .*|made (?P<made>\S+)"
    r"|releases (?P<package>\S+) (?P<releases>.+)"
    r"|yanked (?P<what>\S+) (?P<release>\S+)  (?P<reason>.+)"
    r"|needs (?P<who>\S+) (?P<range>\S+) ?(?P<needs>.*)"
    r"|fails (?P<one>\S+) (?P<ones>\S+)  (?P<other>\S+) (?P<others>\S+)"
    r"  (?P<step>\S+)  (?P<error>.+)"
)


def read_known(path: Path) -> Known:
    """What ``stacks.txt`` holds. BadData: it is not there or damaged."""
    try:
        return known_of(path.read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise BadData(f"{path.name}: cannot be read: {error}; make it anew: {MAKE}") from None


def known_of(lines: Iterable[str]) -> Known:
    """What the lines of ``stacks.txt`` hold. BadData: one is damaged."""
    made = ""
    known = Known(made, {}, {}, [], {})
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line)
        if match is None or match["step"] not in {None, *ORDER}:
            raise BadData(f"stacks.txt:{number}: not a line of it; make it anew: {MAKE}")
        made = match["made"] or made
        if match["package"]:
            known.releases[match["package"]] = match["releases"].split()
        elif match["what"]:
            known.yanked[match["what"], match["release"]] = match["reason"]
        elif match["who"]:
            found = {it[1]: it[2] for it in map(_NEED.fullmatch, match["needs"].split()) if it}
            known.needs.setdefault(match["who"], []).append((Range.of(match["range"]), found))
        elif match["one"]:
            ones, others = Range.of(match["ones"]), Range.of(match["others"])
            row = Fails(match["one"], ones, match["other"], others, match["step"], match["error"])
            known.fails.append(row)
    return known._replace(made=made)
