from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-2-2-0"

HELPERS_OF_THE_OLD_MATCHER = under(
    "werkzeug.routing.",
    "DEFAULT_CONVERTERS NumberConverter parse_rule",
)
RULE_MATCH = under("werkzeug.routing.Rule::", "match match_compare_key")


@claim(
    "names.werkzeug-routing.helpers-of-the-old-matcher-are-there",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug="<2.2",
    otherwise=ImportError,
)
def test_helpers_of_the_old_matcher_are_there():
    """`werkzeug.routing` has `parse_rule()`, `DEFAULT_CONVERTERS`, `NumberConverter`."""
    take(*HELPERS_OF_THE_OLD_MATCHER)


@claim("names.werkzeug-routing.helpers-of-the-old-matcher-are-gone", werkzeug=">=2.2")
def test_helpers_of_the_old_matcher_are_gone():
    """`werkzeug.routing` has no `parse_rule()`, `DEFAULT_CONVERTERS`, `NumberConverter`."""
    assert gone(*HELPERS_OF_THE_OLD_MATCHER) == HELPERS_OF_THE_OLD_MATCHER


@claim(
    "names.werkzeug-routing.rule-match-is-there",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug="<2.2",
    otherwise=AttributeError,
)
def test_rule_match_is_there():
    """A rule has `match()` and `match_compare_key()`."""
    take(*RULE_MATCH)


@claim("names.werkzeug-routing.rule-match-is-gone", werkzeug=">=2.2")
def test_rule_match_is_gone():
    """A rule has neither `match()` nor `match_compare_key()`."""
    assert gone(*RULE_MATCH) == RULE_MATCH
