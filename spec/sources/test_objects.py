"""The objects of the API page, and those that no claim names."""

from dataclasses import replace

from spec.kit.conftest import claim_of
from spec.sources.objects import objects, untold

PAGE = """
.. autoclass:: tea.Cup
   :members:
   :inherited-members:

.. autoclass:: Pot

.. py:data:: tea.hot

   .. attribute:: wet
"""
TEA = '''
class Cup(Mug):
    """A cup."""

    #: What it holds.
    size = 1
    other = 2

    def fill(self):
        """Fill it."""

    def _drop(self):
        """Drop it."""
'''
MUG = '''
class Mug:
    def drink(self):
        """Drink."""
'''


def test_what_directives_name_and_what_they_take_from_code_is_found():
    sdists = {"src/tea.py": TEA, "docs/tea.py": "damaged("}, {"src/mug.py": MUG, "src/a.rst": ""}

    assert [*objects(PAGE, *sdists)] == [
        "Cup",
        "Cup.fill",
        "Cup.size",
        "Cup.drink",
        "Pot",
        "hot",
        "wet",
    ]


def test_a_claim_names_an_object_in_its_source_or_its_link():
    claim = replace(claim_of(), source="cup.fill(1)", doc="api#tea.Cup.size")

    assert [*untold(["Cup", "Cup.fill", "Cup.size", "Cup.drink", "fil"], [claim])] == [
        "Cup.drink",
        "fil",
    ]
