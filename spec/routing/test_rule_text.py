import pytest

from spec.kit import claim

DOC = "quickstart#routing"


@claim("routing.rule.letter-case-counts")
def test_the_letter_case_of_a_url_counts(routes):
    """A rule does not match a URL in another letter case."""
    assert routes("/About").get("/about").status_code == 404


@claim("routing.rule.text-is-literal", doc="werkzeug:routing#rule-format")
@pytest.mark.parametrize(
    ("rule", "path", "status"),
    [
        pytest.param("/a.b<int:x>", "/axb1", 404, id="dot-before-a-variable"),
        pytest.param("/(a|b)", "/(a|b)", 200, id="parentheses"),
    ],
)
def test_the_text_of_a_rule_is_no_pattern(routes, rule, path, status):
    """Characters of regular expressions are literal in a rule."""
    assert routes(rule).get(path).status_code == status


@claim("routing.rule.dots-are-not-resolved")
def test_dot_segments_are_not_resolved(routes):
    """A path with `.` or `..` is matched as it is written."""
    client = routes("/a")

    assert [client.get(path).status_code for path in ["/./a", "/b/../a"]] == [404, 404]


@claim("routing.rule.encoded-slash-is-a-slash")
def test_an_encoded_slash_is_a_slash(routes):
    """`%2F` in a URL separates segments as a slash does."""
    assert routes("/a/b").get("/a%2Fb").text == "/a/b"


@claim("routing.rule.takes-other-letters")
def test_a_rule_with_other_letters_matches_its_encoded_url(routes):
    """A rule with non-ASCII letters matches the URL that has them percent-encoded as UTF-8."""
    assert routes("/é").get("/%c3%A9").text == "/é"


@claim("routing.rule.is-not-percent-encoded")
def test_a_rule_is_written_decoded(routes):
    """A percent sign in a rule is literal: rules are written decoded."""
    client = routes("/a b", "/c%20d")

    assert [client.get(path).status_code for path in ["/a%20b", "/c%20d"]] == [200, 404]


@claim(
    "routing.rule.line-break-at-the-end-is-ignored",
    doc="werkzeug:routing#rule-format",
    werkzeug="<2.1",
)
def test_a_line_break_at_the_end_of_a_url_is_ignored(routes):
    """Before Werkzeug 2.1 a URL that ends with `%0A` matches the rule without it."""
    assert routes("/1").get("/1%0A").status_code == 200


@claim(
    "routing.rule.line-break-at-the-end-counts",
    doc="werkzeug:routing#rule-format",
    werkzeug=">=2.1",
)
def test_a_line_break_at_the_end_of_a_url_counts(routes):
    """A URL that ends with `%0A` does not match the rule without it."""
    assert routes("/1").get("/1%0A").status_code == 404
