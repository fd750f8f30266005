import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.cache_control"


@claim("responses.cache-control.is-written")
def test_directives_are_written_as_they_are_set():
    """Setting properties of `response.cache_control` writes the Cache-Control header."""
    response = flask.Response()
    response.cache_control.max_age = 60
    response.cache_control.public = True
    response.cache_control.no_store = True

    assert response.headers["Cache-Control"] == "max-age=60, public, no-store"


@claim("responses.cache-control.is-read")
def test_directives_are_read():
    """Properties of `response.cache_control` are numbers, strings or bools read from the header."""
    response = flask.Response(headers={"Cache-Control": "max-age=5, no-cache=Set-Cookie, public"})
    control = response.cache_control

    assert (control.max_age, control.no_cache, control.public, control.no_store) == (
        5,
        "Set-Cookie",
        True,
        False,
    )


@claim("responses.cache-control.is-removed-with-its-last-directive")
def test_the_header_goes_with_its_last_directive():
    """Setting the last directive of `cache_control` to False removes the header."""
    response = flask.Response()
    response.cache_control.public = True
    response.cache_control.public = False

    assert "Cache-Control" not in response.headers


@claim("responses.cache-control.unknown-is-ignored")
def test_an_unknown_property_is_ignored():
    """Setting an unknown property of `cache_control` is ignored without an error."""
    response = flask.Response()
    response.cache_control.max_aeg = 60

    assert "Cache-Control" not in response.headers


@claim("responses.cache-control.bare-is-a-star", werkzeug="<3.1")
@pytest.mark.parametrize("name", [pytest.param(n, id=n) for n in ("private", "no_cache")])
def test_a_directive_without_a_value_reads_as_a_star(name):
    """`cache_control.private` and `no_cache` are "*" if they have no value in the header."""
    response = flask.Response(headers={"Cache-Control": "private, no-cache"})

    assert getattr(response.cache_control, name) == "*"


@claim("responses.cache-control.bare-is-true", werkzeug=">=3.1")
@pytest.mark.parametrize("name", [pytest.param(n, id=n) for n in ("private", "no_cache")])
def test_a_directive_without_a_value_reads_as_true(name):
    """`cache_control.private` and `no_cache` are True if they have no value in the header."""
    response = flask.Response(headers={"Cache-Control": "private, no-cache"})

    assert getattr(response.cache_control, name) is True


@claim("responses.cache-control.immutable-is-ignored", werkzeug="<1.0")
def test_immutable_is_ignored():
    """Setting `cache_control.immutable` is ignored."""
    response = flask.Response()
    response.cache_control.immutable = True

    assert "Cache-Control" not in response.headers


@claim("responses.cache-control.immutable-is-written", werkzeug=">=1.0")
def test_immutable_is_written():
    """Setting `cache_control.immutable` writes the directive."""
    response = flask.Response()
    response.cache_control.immutable = True

    assert response.headers.get("Cache-Control") == "immutable"


@claim("responses.cache-control.stale-is-ignored", werkzeug="<3.1")
def test_stale_while_revalidate_is_ignored():
    """Setting `cache_control.stale_while_revalidate` is ignored."""
    response = flask.Response()
    response.cache_control.stale_while_revalidate = 60

    assert "Cache-Control" not in response.headers


@claim("responses.cache-control.stale-is-written", werkzeug=">=3.1")
def test_stale_while_revalidate_is_written():
    """Setting `cache_control.stale_while_revalidate` writes the directive."""
    response = flask.Response()
    response.cache_control.stale_while_revalidate = 60

    assert response.headers.get("Cache-Control") == "stale-while-revalidate=60"


def s_maxage_of(text):
    """What s_maxage reads as once it was set to a string, or the class of an error."""
    control = flask.Response().cache_control
    try:
        control.s_maxage = text
    except TypeError as error:
        return type(error)
    return control.s_maxage


@claim("responses.cache-control.s-maxage-stays-a-string", werkzeug="<2.1")
def test_s_maxage_given_as_a_string_stays_one():
    """`cache_control.s_maxage` is the string that it was set to."""
    assert s_maxage_of("60") == "60"


@claim("responses.cache-control.s-maxage-cannot-be-set", werkzeug=">=2.1,<2.1.1")
def test_s_maxage_cannot_be_set():
    """On Werkzeug 2.1.0 alone, setting `cache_control.s_maxage` raises TypeError."""
    with pytest.raises(TypeError, match="^'NoneType' object is not callable$"):
        flask.Response().cache_control.s_maxage = 60


@claim("responses.cache-control.s-maxage-is-a-number", werkzeug=">=2.1.1")
def test_s_maxage_given_as_a_string_is_a_number():
    """`cache_control.s_maxage` is a number if it was set to a string of digits."""
    assert s_maxage_of("60") == 60


@claim("responses.cache-control.must-understand-is-ignored", werkzeug="<3.1")
def test_must_understand_is_ignored():
    """Setting `cache_control.must_understand` is ignored."""
    response = flask.Response()
    response.cache_control.must_understand = True

    assert "Cache-Control" not in response.headers


@claim("responses.cache-control.must-understand-is-written", werkzeug=">=3.1")
def test_must_understand_is_written():
    """Setting `cache_control.must_understand` writes the directive."""
    response = flask.Response()
    response.cache_control.must_understand = True

    assert response.headers.get("Cache-Control") == "must-understand"


@claim("responses.cache-control.max-age-is-made-a-number", werkzeug=">=2.1")
def test_max_age_is_made_a_number():
    """Setting `cache_control.max_age` to a non-numeric string raises ValueError."""
    with pytest.raises(ValueError, match="invalid literal for int"):
        flask.Response().cache_control.max_age = "soon"


@claim(
    "responses.cache-control.max-age-is-sent-as-given",
    werkzeug="<2.1",
    otherwise=ValueError,
)
def test_max_age_is_sent_as_given():
    """`cache_control.max_age` is sent as it was set, even if it is non-numeric."""
    response = flask.Response()
    response.cache_control.max_age = "soon"

    assert response.headers["Cache-Control"] == "max-age=soon"
