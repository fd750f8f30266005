import pytest
from werkzeug.routing import Map

from spec.kit import claim

DOC = "werkzeug:routing#rule-format"


@claim("routing.rule.starts-with-a-slash")
def test_a_rule_without_a_leading_slash_is_refused(app):
    """`add_url_rule()` raises ValueError for an empty rule, which has no leading slash."""
    with pytest.raises(ValueError, match="must start with a (leading )?slash"):
        app.add_url_rule("", "page")


@claim("routing.rule.error-names-the-rule", werkzeug=">=2.3.7")
def test_the_error_for_a_missing_slash_names_the_rule(app):
    """The ValueError for a rule without a leading slash names the rule."""
    with pytest.raises(ValueError, match="slash") as caught:
        app.add_url_rule("page", "page")

    assert str(caught.value) == "URL rule 'page' must start with a slash."


@claim("routing.rule.error-does-not-name-the-rule", werkzeug="<2.3.7")
def test_the_error_for_a_missing_slash_does_not_name_the_rule(app):
    """Before Werkzeug 2.3.7 the ValueError for a missing slash does not name the rule."""
    with pytest.raises(ValueError, match="slash") as caught:
        app.add_url_rule("page", "page")

    assert str(caught.value) == "urls must start with a leading slash"


MALFORMED = ["/<int:x", "/<in-t:x>"]


@claim("routing.rule.malformed-raises-value-error", werkzeug="<2.2 || >=2.2.2")
@pytest.mark.parametrize("rule", MALFORMED)
def test_a_malformed_rule_is_refused(app, at_once, rule):
    """`add_url_rule()` raises ValueError for a rule with malformed brackets."""
    with pytest.raises(ValueError, match=f"^malformed url rule: {rule!r}$"):
        app.add_url_rule(rule, "page")


@claim("routing.rule.malformed-hangs", werkzeug=">=2.2,<2.2.2", otherwise=ValueError)
@pytest.mark.parametrize("rule", MALFORMED)
def test_a_malformed_rule_is_read_for_ever(app, at_once, rule):
    """On Werkzeug 2.2.0 and 2.2.1 `add_url_rule()` hangs for a rule with malformed brackets."""
    with pytest.raises(AssertionError, match="^not done at once$"):
        app.add_url_rule(rule, "page")


@claim(
    "routing.rule.variable-twice-is-a-value-error",
    werkzeug="<2.2",
    otherwise=SyntaxError,
)
def test_a_variable_used_twice_is_a_value_error(app):
    """Before Werkzeug 2.2 a rule with the same variable twice raises ValueError."""
    with pytest.raises(ValueError, match="^variable name 'x' used twice.$"):
        app.add_url_rule("/<x>/<x>", "page")


@claim(
    "routing.rule.variable-twice-is-a-syntax-error",
    werkzeug=">=2.2",
    otherwise=ValueError,
)
def test_a_variable_used_twice_is_a_syntax_error(app):
    """A rule with the same variable twice raises SyntaxError."""
    with pytest.raises(SyntaxError, match="^duplicate argument 'x' in function definition"):
        app.add_url_rule("/<x>/<x>", "page")


@claim("routing.rule.is-bound-once", doc="werkzeug:routing#werkzeug.routing.Rule.empty")
def test_a_rule_belongs_to_one_map(rule_of):
    """`Map.add()` raises RuntimeError for a rule of another map, but takes its `empty()` copy."""
    rule = rule_of("/page")
    other = Map()

    with pytest.raises(RuntimeError, match=" already bound to map "):
        other.add(rule)
    other.add(rule.empty())
    assert [rule.rule for rule in other.iter_rules()] == ["/page"]
