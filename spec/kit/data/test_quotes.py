"""The grammar of announcements, and how their words are found in a changelog."""

import pytest
from packaging.version import Version

from spec.kit.data.quotes import Quote, is_said, plain, read_quotes, sections

CHANGELOG = """
Version 2.0
-----------

-   :meth:`~tea.Cup.pour` accepts ``"milk"``, as :rfc:`2324`
    has it. :issue:`12`, :pr:`13`
-   Remove the *old* spoon; use a new one.

Version 1.9.1
-------------

-   The old spoon is deprecated.
"""


def test_an_announcement_has_several_quotes():
    text = "Flask 1.9.1: The old spoon; it is bent; Jinja 2.0: Remove … spoon."

    assert read_quotes(text) == (
        Quote("flask", Version("1.9.1"), "The old spoon; it is bent"),
        Quote("jinja2", Version("2.0"), "Remove … spoon."),
    )


def test_a_version_note_is_quoted_with_what_it_is_on():
    text = "Flask 2.2 on tea.Cup.pour: Added in version 2.2.; Flask 2.0 on api#tea: Deprecated"

    assert read_quotes(text) == (
        Quote("flask", Version("2.2"), "Added in version 2.2.", "tea.Cup.pour"),
        Quote("flask", Version("2.0"), "Deprecated", "api#tea"),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("The spoon is gone.", id="no-release"),
        pytest.param("See Flask 2.0: The spoon is gone.", id="words-before"),
        pytest.param("Spoon 2.0: It is gone.", id="project"),
        pytest.param("Flask 2.0 and 2.1: It is gone.", id="two-releases"),
        pytest.param("Flask 2.0: …", id="no-words"),
        pytest.param("Flask 2.0 on the stove: It is hot.", id="on-two-words"),
    ],
)
def test_what_is_not_of_the_form_has_no_quotes(text):
    assert read_quotes(text) == ()


@pytest.mark.parametrize(
    ("release", "words", "said"),
    [
        pytest.param("2.0", "pour accepts 'milk'", False, id="other-quotes"),
        pytest.param("2.0", 'pour accepts "milk", as RFC 2324 has it.', True, id="markup"),
        pytest.param("2.0", "Pour accepts … it … spoon", True, id="ellipses"),
        pytest.param("2.0", "spoon … pour", False, id="order"),
        pytest.param("2.0", "The old spoon is deprecated", False, id="section"),
        pytest.param("1.9.1", "The old spoon is deprecated", True, id="other-section"),
    ],
)
def test_quoted_words_stand_in_the_section(release, words, said):
    assert is_said(words, plain(sections(CHANGELOG)[Version(release)])) is said
