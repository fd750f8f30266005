"""The anchors that a page gets from its text, its directives and the code they name."""

import pytest

from spec.sources.anchors import Page
from spec.sources.members import Members

PAGE = """
API
===

.. include:: ../CHANGES.rst
.. include:: ../lost.rst

.. _the-pot:

The ``Pot``, and 2 Cups
-----------------------

.. module:: tea

.. autoclass:: Pot
   :members:

   .. attribute:: lid

      .. attribute:: knob

   .. attribute:: spout

.. autoclass:: tea.Cup

.. note:: Cups are small.

.. currentmodule:: None

.. autofunction:: milk.pour

.. py:data:: SUGAR

.. automodule:: tea.leaves
   :members:

.. automodule:: tea.lost

.. jinja:filters:: tea.FILTERS
"""
LEAVES = '''
"""About leaves.

Green Leaves
------------
"""
from tea import Pot as BasePot

def dry(leaf):
    """Dry it."""

def wet(leaf):
    return leaf

def do_steep(text):
    """Steep it."""

class Tin(BasePot[str]):
    """A tin."""

    size: int = 1
    """How large."""

    lid = property()

    colour = "red"

class Chest(Tin, tea.Cup, dict):
    def __init__(self):
        #: How many tins.
        self.tins = 3
'''
POT = '''
class Pot(Pot):
    async def boil(self):
        """Boil."""
'''
SDIST = {
    "docs/api.rst": PAGE,
    "CHANGES.rst": "Version 1.0.2\n-------------\n",
    "src/tea/leaves.py": LEAVES,
}


@pytest.mark.parametrize(
    ("anchor", "there"),
    [
        ("api", True),
        ("version-1-0-2", True),
        ("the-pot", True),
        ("the-pot-and-2-cups", True),
        ("green-leaves", True),
        ("module-tea", True),
        ("module-tea.leaves", True),
        ("tea.Pot", True),
        ("tea.Pot.boil", True),
        ("tea.Pot.lid", True),
        ("tea.Pot.lid.knob", True),
        ("tea.Pot.spout", True),
        ("tea.Pot.cool", False),
        ("tea.Cup", True),
        ("tea.Cup.boil", False),
        ("milk.pour", True),
        ("SUGAR", True),
        ("SALT", False),
        ("tea.leaves.dry", True),
        ("tea.leaves.wet", False),
        ("tea.leaves.Tin", True),
        ("tea.leaves.Tin.size", True),
        ("tea.leaves.Tin.lid", True),
        ("tea.leaves.Tin.colour", False),
        ("tea.leaves.Tin.boil", True),
        ("tea.leaves.Chest.tins", True),
        ("tea.leaves.Chest.size", True),
        ("tea.leaves.Chest.lock", False),
        ("jinja-filters.steep", True),
        ("jinja-filters.dry", False),
    ],
)
def test_a_page_has_the_anchor(anchor, there):
    page = Page(SDIST, "docs/api.rst")

    assert page.has(anchor, Members([LEAVES, POT]).has) is there


def test_a_page_of_markdown_has_anchors():
    page = Page(
        {"docs/a.md": "# The Pot\n\n```{eval-rst}\n.. autofunction:: tea.pour\n```\n"}, "docs/a.md"
    )

    assert [page.has(anchor, bool) for anchor in ("the-pot", "tea.pour", "pour")] == [
        True,
        True,
        False,
    ]
