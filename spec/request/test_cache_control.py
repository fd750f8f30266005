import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.cache_control"
NAMES = (
    "no_cache",
    "no_store",
    "no_transform",
    "only_if_cached",
    "max_age",
    "max_stale",
    "min_fresh",
)


def cache_control(ask, header=None):
    """What each directive is."""
    headers = {} if header is None else {"Cache-Control": header}
    return ask(lambda: [getattr(request.cache_control, name) for name in NAMES], headers=headers)


BARE = "no-cache, no-store, no-transform, only-if-cached, max-age, max-stale, min-fresh"


@claim("request.cache-control.absent-is-none-and-false", werkzeug="<3.1")
def test_absent_directives_are_none_or_false(ask):
    """Absent directives of `cache_control` are None, but `no_store` and `only_if_cached` False."""
    assert cache_control(ask) == [None, False, None, False, None, None, None]


@claim("request.cache-control.absent-is-false", werkzeug=">=3.1")
def test_absent_directives_are_false(ask):
    """Absent directives of `cache_control` are False if they take no value, else None."""
    assert cache_control(ask) == [False, False, False, False, None, None, None]


@claim("request.cache-control.bare-directives-are-stars", werkzeug="<3.1")
def test_directives_without_a_value_are_stars(ask):
    """`cache_control` has `'*'`, -1, True or None for directives that are sent without a value."""
    assert cache_control(ask, BARE) == ["*", True, None, True, -1, "*", "*"]


@claim("request.cache-control.bare-directives-are-true", werkzeug=">=3.1")
def test_directives_without_a_value_are_true(ask):
    """`cache_control` has True for a directive without a value, None if it needs one."""
    assert cache_control(ask, BARE) == [True, True, True, True, None, True, None]


@claim("request.cache-control.values-are-ints")
def test_values_of_directives_are_ints(ask):
    """`max_age`, `max_stale` and `min_fresh` of `cache_control` are ints, 0 included."""
    seen = cache_control(ask, "max-age=0, max-stale=5, min-fresh=6")

    assert seen[-3:] == [0, 5, 6]


@claim("request.cache-control.a-bad-value-is-its-text", werkzeug="<3.1")
def test_a_value_that_is_no_int_is_text(ask):
    """`cache_control.max_age` that is not a number is a string, as it was sent."""
    assert ask(lambda: request.cache_control.max_age, headers={"Cache-Control": "max-age=x"}) == "x"


@claim("request.cache-control.a-bad-value-is-none", werkzeug=">=3.1")
def test_a_value_that_is_no_int_is_none(ask):
    """`cache_control.max_age` is None if it is not a number."""
    headers = {"Cache-Control": "max-age=x"}

    assert ask(lambda: request.cache_control.max_age, headers=headers) is None


@claim("request.cache-control.other-directives-are-kept")
def test_other_directives_are_kept(ask):
    """`cache_control.get()` finds an unknown directive under its name."""
    seen = ask(
        lambda: (request.cache_control.get("foo"), "bar" in request.cache_control),
        headers={"Cache-Control": "foo=1"},
    )

    assert seen == ("1", False)


@claim("request.cache-control.cannot-be-changed")
def test_cache_control_of_a_request_cannot_be_changed(ask):
    """Setting a directive of `request.cache_control` raises TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        ask(lambda: setattr(request.cache_control, "no_cache", True))


@claim("request.cache-control.stale-if-error-is-an-int", werkzeug=">=3.1", otherwise=AttributeError)
def test_stale_if_error_is_an_int(ask):
    """`cache_control.stale_if_error` is an int."""
    headers = {"Cache-Control": "stale-if-error=5"}

    assert ask(lambda: request.cache_control.stale_if_error, headers=headers) == 5
