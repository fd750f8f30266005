"""A clock that a claim sets, where time-machine is installed."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import TYPE_CHECKING

from spec.tools.parts import need_package

if TYPE_CHECKING:
    import time_machine


def travel(to: dt.datetime | float, *, tick: bool = True) -> time_machine.travel:
    """What ``time_machine.travel`` gives; the claim waits for the package where it is not here."""
    need_package("time_machine", "python -m pip install time-machine")
    traveller: time_machine.travel = import_module("time_machine").travel(to, tick=tick)
    return traveller
