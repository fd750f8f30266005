"""The glossary: what stands for the words that people type."""

import pytest

from spec.kit.data.schema import BadData
from spec.kit.explain.glossary import read_glossary, words_of


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("redirect location", [("redirect",), ("location",)]),
        ("why is the redirect gone", [("redirect",), ("gone",)]),
        ("why is the", []),
        ("rule /<path:x>/tail wins", [("rule",), ("wins",)]),
        ("/a/b", [("b",)]),
        ("g x redirect", [("g",), ("redirect",)]),
        (
            "before_request hangs",
            [("before_request",), ("hangs", "never", "returns", "wait", "block")],
        ),
        ("重定向 状态码", [("redirect",), ("status", "code")]),
        ("在 jsonify 之后", [("jsonify",), ("after",)]),
        ("喝茶重定向", [("redirect",), ("喝茶",)]),
    ],
)
def test_words_have_others_that_stand_for_them(database, query, words):
    assert words_of(query, database) == words


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("", "'nothing' is missing"),
        ('nothing = "a"\n[english]\na = 1\n[chinese]\nb = "b"', "'a' has to be a string"),
    ],
)
def test_a_mistake_in_the_glossary_is_named(tmp_path, text, mistake):
    (tmp_path / "words.toml").write_text(text)

    with pytest.raises(BadData, match=mistake):
        read_glossary(tmp_path / "words.toml")
