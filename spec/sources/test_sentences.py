"""The sentences that are read in a page."""

import pytest

from spec.sources.sentences import sentences

PAGE = """
.. currentmodule:: tea

Tea
===

Tea is ``hot``, e.g. It is
so. Is it? (Yes.) Here is
a cup::

    Tea is code.

    And more.

See :doc:`pot`. A pot::

    tea

Cups, ``pots`` etc. Are one::

    >>> tea

>>> pots
[]

The port is
5000. It is.

.. _cup:

.. note::
    A note
    says it.

.. warning:: Mind the
    cup.

.. code-block:: python
    :caption: tea

    Tea is code.

.. versionadded:: 1.0
    It came.

.. admonition:: Of cups

    They break.

.. py:data:: TEA

    Whether. A list
    ends:

    - one
    - two::

        code

    Default: ``None``

-   An item
    of two lines.
-   Another::

        code

    goes on.

==== =====
hot  is hot
cold is not
==== =====

.. [#] A footnote.
.. a comment
"""


def test_the_sentences_of_a_page_are_read():
    assert [*sentences(PAGE)] == [
        "Tea is ``hot``, e.g. It is so.",
        "(Yes.)",
        "Cups, ``pots`` etc. Are one::",
        "The port is 5000.",
        "It is.",
        "A note says it.",
        "Mind the cup.",
        "They break.",
        "TEA: Whether.",
        "TEA: one",
        "TEA: Default: ``None``",
        "An item of two lines.",
        "goes on.",
        "hot  is hot",
        "cold is not",
        "A footnote.",
    ]


@pytest.mark.parametrize("text", ["", "===", "...", "::\n\n    code"])
def test_what_says_nothing_gives_no_sentence(text):
    assert [*sentences(text)] == []
