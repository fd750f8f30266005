"""The entries of a changelog, and the version notes of docs and code."""

from packaging.version import Version

from spec.sources.entries import Entry, read_entries

SDIST = {
    "CHANGES.rst": """
Version 2.1.0
-------------

Released 2026-01-01

-   Tea is
    ``hot``. :issue:`1`

    It is.

    -   Not *always*.
       Mostly.
    -   Never.

    Said of all.

-   Cups.

Version 2.0.0
-------------

-   Water.
""",
    "docs/api.rst": """
The API
=======

.. versionadded:: 2.0

.. class:: Cup

    .. versionchanged:: 2.1
        It has a handle,

        and a saucer.

    Text.

    .. method:: pour
        .. deprecated:: 2.1 Tip it.

More
----

    .. versionadded:: 2.1 quoted
""",
    "docs/index.md": ".. versionadded:: 2.1",
    "src/tea/__init__.py": '"""Tea.\n\n.. versionadded:: 2.1\n    By hand.\n"""\n',
    "src/tea/README.md": ".. versionadded:: 2.1",
    "tests/test_tea.py": '".. versionadded:: 2.1"',
}
NEW, OLD = Version("2.1"), Version("2.0")


def test_bullets_and_version_notes_are_entries():
    assert list(read_entries(SDIST, "CHANGES.rst")) == [
        Entry(NEW, "Tea is ``hot``. :issue:`1` It is."),
        Entry(NEW, "Not *always*. Mostly."),
        Entry(NEW, "Never."),
        Entry(NEW, "Cups."),
        Entry(OLD, "Water."),
        Entry(OLD, "Added in version 2.0.", "api#the-api"),
        Entry(NEW, "Changed in version 2.1: It has a handle, and a saucer.", "api#Cup"),
        Entry(NEW, "Deprecated since version 2.1: Tip it.", "api#pour"),
        Entry(NEW, "Added in version 2.1: quoted", "api#more"),
        Entry(NEW, "Added in version 2.1.", "index#"),
        Entry(NEW, "Added in version 2.1: By hand.", "tea"),
    ]


def test_an_entry_says_words_anywhere_and_begins_with_its_first():
    entry = Entry(NEW, "Tea is ``hot``, and wet. :issue:`1`")

    assert entry.says("tea … wet", "")
    assert not entry.says("tea … dry", "")
    assert not entry.says("tea", "tea.Cup")
    assert entry.begins("Tea is hot", "")
    assert not entry.begins("wet", "")
    assert not entry.begins("Tea", "tea.Cup")


def test_an_entry_is_shown_with_what_it_is_on():
    assert str(Entry(NEW, "Tea.")) == "Tea."
    assert str(Entry(NEW, "Added.", "tea.Cup")) == "on tea.Cup: Added."
