"""The packages that claims speak of, in one table."""

from __future__ import annotations

import json
import platform
from dataclasses import dataclass
from functools import cache
from importlib import import_module


@dataclass(frozen=True)
class Package:
    """A package: what guards, announcements and doc links call it, and where its texts stand."""

    name: str
    project: str = ""
    """What announcements and doc links call it, where that is not its name."""
    docs: str = ""
    """The address of a page's anchor in its documentation."""
    changelog: str = ""
    """Where its changelog stands in a source distribution; that of Jinja holds none."""
    ledger_since: str = ""
    """The first release of which each entry has a verdict in ``spec/ledger``; "": none has to."""
    guards: bool = True
    """Whether its releases may decide if a claim holds."""
    companion: bool = True
    """Whether a record of a run names its release beside those of Flask and Werkzeug."""
    extends: tuple[str, ...] = ()
    """Packages whose classes its classes extend."""

    @property
    def called(self) -> str:
        """What announcements and doc links call it."""
        return self.project or self.name


_PALLETS = "https://{}.palletsprojects.com/en/stable/{{page}}/#{{anchor}}".format

_TABLE = (
    Package(
        "flask",
        docs=_PALLETS("flask"),
        changelog="CHANGES.rst",
        ledger_since="1.0.1",
        companion=False,
        extends=("werkzeug",),
    ),
    Package(
        "werkzeug",
        docs=_PALLETS("werkzeug"),
        changelog="CHANGES.rst",
        ledger_since="0.16",
        companion=False,
    ),
    Package("jinja2", "jinja", _PALLETS("jinja")),
    Package("markupsafe", changelog="CHANGES.rst"),
    Package("itsdangerous", "", _PALLETS("itsdangerous"), "CHANGES.rst"),
    Package("click", "", _PALLETS("click"), "CHANGES.md"),
    Package("blinker", changelog="CHANGES.rst"),
    Package("simplejson"),
    Package("gunicorn"),
    Package("watchdog"),
    Package("python", docs="https://docs.python.org/3/{page}.html#{anchor}", companion=False),
    Package(
        "rfc",
        docs="https://www.rfc-editor.org/rfc/rfc{page}#{anchor}",
        guards=False,
        companion=False,
    ),
)

PACKAGES = {package.name: package for package in _TABLE}
"""Every package by its name; Python and the RFCs are no packages, but have documentation."""

BY_PROJECT = {package.called: package for package in _TABLE}
"""Every package by what announcements and doc links call it."""

GUARDS = tuple(package.name for package in _TABLE if package.guards)
"""The packages whose releases may decide whether a claim holds."""

COMPANIONS = tuple(package.name for package in _TABLE if package.companion)
"""The packages beside Flask and Werkzeug whose releases a record names."""


@cache
def installed(package: str) -> str | None:
    """The release of a package that is installed here, or None."""
    if package == "python":
        return platform.python_version()
    metadata = import_module("importlib.metadata")  # slow to load
    try:
        release: str = metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
    return release


def commit_of(package: str) -> str:
    """The commit that a package is installed from; empty if it is of no repository."""
    metadata = import_module("importlib.metadata")  # slow to load
    try:
        origin = metadata.distribution(package).read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return ""
    commit: str = json.loads(origin or "{}").get("vcs_info", {}).get("commit_id", "")
    return commit
