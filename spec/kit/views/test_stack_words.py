"""Lines of 80 columns."""

import textwrap

import pytest

from spec.kit.views.stack_words import WIDTH, wrapped

WORDS = " ".join("tea" * (it % 7 + 1) for it in range(60))


@pytest.mark.parametrize("indent", ["", " ", " " * 14])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "tea",
        "tea" * 40,
        f"cup {'tea' * 40} pot",
        WORDS,
        WORDS.replace(" ", "  "),
        "tea\nis\thot",
        f"{'x' * 78}  y",
        f"{'x' * 79} y",
        f"{'x' * 80}  y ",
        "flask.dries  Flask 2.2",
    ],
)
def test_a_text_is_wrapped_as_textwrap_does_it(text, indent):
    assert wrapped(text, indent) == textwrap.wrap(
        text.replace("\t", " "),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent or "  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
