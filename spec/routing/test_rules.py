import pytest
from werkzeug.routing import Map

from spec.kit import claim

DOC = "werkzeug:routing#rule-format"


@claim("routing.rule.starts-with-a-slash")
@pytest.mark.parametrize("rule", ["page", ""])
def test_a_rule_without_a_leading_slash_is_refused(app, rule):
    """A rule that does not start with a slash is a ValueError when it is added."""
    with pytest.raises(ValueError, match="slash"):
        app.add_url_rule(rule, "page")


@claim("routing.rule.error-names-the-rule", werkzeug=">=2.3.7")
def test_the_error_for_a_missing_slash_names_the_rule(app):
    """The error for a rule without a leading slash says which rule it is."""
    with pytest.raises(ValueError) as caught:
        app.add_url_rule("page", "page")

    assert str(caught.value) == "URL rule 'page' must start with a slash."


@claim("routing.rule.error-is-plain", werkzeug="<2.3.7")
def test_the_error_for_a_missing_slash_does_not_name_the_rule(app):
    """The error for a rule without a leading slash does not say which rule it is."""
    with pytest.raises(ValueError) as caught:
        app.add_url_rule("page", "page")

    assert str(caught.value) == "urls must start with a leading slash"


MALFORMED = ["/<int:x", "/<in-t:x>", "/<>"]


@claim("routing.rule.malformed", werkzeug="<2.2 || >=2.2.2")
@pytest.mark.parametrize("rule", MALFORMED)
def test_a_malformed_rule_is_refused(app, at_once, rule):
    """A rule whose brackets make no variable is a ValueError when it is added."""
    with pytest.raises(ValueError) as caught:
        app.add_url_rule(rule, "page")

    assert str(caught.value) == f"malformed url rule: {rule!r}"


@claim("routing.rule.malformed-hangs", werkzeug=">=2.2,<2.2.2", otherwise=ValueError)
@pytest.mark.parametrize("rule", MALFORMED)
def test_a_malformed_rule_is_read_for_ever(app, at_once, rule):
    """A rule whose brackets make no variable is never done being added."""
    with pytest.raises(AssertionError, match="^not done at once$"):
        app.add_url_rule(rule, "page")


@claim(
    "routing.rule.variable-twice-is-a-value-error",
    werkzeug="<2.2",
    otherwise=SyntaxError,
)
def test_a_variable_used_twice_is_a_value_error(app):
    """A rule with the same variable twice is a ValueError when it is added."""
    with pytest.raises(ValueError, match="^variable name 'x' used twice.$"):
        app.add_url_rule("/<x>/<x>", "page")


@claim(
    "routing.rule.variable-twice-is-a-syntax-error",
    werkzeug=">=2.2",
    otherwise=ValueError,
)
def test_a_variable_used_twice_is_a_syntax_error(app):
    """A rule with the same variable twice is a SyntaxError when it is added."""
    with pytest.raises(SyntaxError, match="^duplicate argument 'x' in function definition"):
        app.add_url_rule("/<x>/<x>", "page")


@claim("routing.rule.bound-once", doc="werkzeug:routing#werkzeug.routing.Rule.empty")
def test_a_rule_belongs_to_one_map(rule_of):
    """A rule that is in a map is refused by another; its empty() copy is not."""
    rule = rule_of("/page")
    other = Map()

    with pytest.raises(RuntimeError, match=" already bound to map "):
        other.add(rule)
    other.add(rule.empty())
    assert [rule.rule for rule in other.iter_rules()] == ["/page"]
