"""What a module says of its names."""

import pytest

from spec.sources.docstrings import docstrings

MODULE = '''#!/usr/bin/env python
"""Tea.

At five."""

#: Where it comes from.
#:  Mostly.
FROM = OTHER = "China"
PLAIN = 1
FAR: str
"""How far."""

if PLAIN:
    class Cup:
        """A cup."""

        size = 1  #: not above it

        def __init__(self):
            """Make it."""
            if PLAIN:
                #: How hot.
                self.heat: int = 1

            class Saucer:
                """Below."""

        @property
        async def handle(self):
            """Hold it."""

def pour(): pass
'''


def test_each_docstring_has_the_name_that_it_is_on():
    said = [(name, lines) for name, lines in docstrings("src/tea/__init__.py", MODULE) if lines]

    assert said == [
        ("tea", ["Tea.", "", "At five."]),
        ("tea.FROM", ["Where it comes from.", " Mostly."]),
        ("tea.OTHER", ["Where it comes from.", " Mostly."]),
        ("tea.FAR", ["How far."]),
        ("tea.Cup", ["A cup."]),
        ("tea.Cup.__init__", ["Make it."]),
        ("tea.Cup.heat", ["How hot."]),
        ("tea.Cup.__init__.Saucer", ["Below."]),
        ("tea.Cup.handle", ["Hold it."]),
    ]


@pytest.mark.parametrize(("path", "name"), [("src/a/b.py", "a.b.c"), ("src/a.py", "a.c")])
def test_a_name_has_its_module(path, name):
    assert list(docstrings(path, "#: Said.\nc = 1")) == [(name, ["Said."])]
