import pytest

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client"


@claim("cookies.client.bad-max-age-drops-the-cookie", werkzeug="<2.3", otherwise=ValueError)
def test_a_max_age_that_is_no_number_drops_the_cookie(jar):
    """Before Werkzeug 2.3 the test client drops a cookie whose Max-Age is not a number."""
    jar.post("/", data="a=b; Max-Age=soon; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.bad-max-age-raises", werkzeug=">=2.3")
def test_a_max_age_that_is_no_number_raises(jar):
    """A Max-Age that is not a number raises ValueError in the test client, after the view ran."""
    with pytest.raises(ValueError, match="invalid literal for int"):
        jar.post("/", data="a=b; Max-Age=soon; Path=/")


@claim("cookies.client.empty-name-is-dropped", werkzeug="<2.3", otherwise=StopIteration)
def test_a_cookie_without_a_name_is_dropped(jar):
    """Before Werkzeug 2.3 the test client drops a cookie whose name is empty."""
    jar.post("/", data="=b; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.empty-name-raises", werkzeug=">=2.3")
def test_a_cookie_without_a_name_raises(jar):
    """A cookie whose name is empty raises StopIteration in the test client."""
    with pytest.raises(StopIteration, match="^$"):
        jar.post("/", data="=b; Path=/")


@claim("cookies.client.spaced-cookie-is-kept", werkzeug="<3.1.9", otherwise=StopIteration)
@pytest.mark.parametrize("pair", ["a=b c", "a b=c"])
def test_a_bare_cookie_with_a_space_is_kept(jar, pair):
    """The test client keeps and sends a cookie with a space in its name or unquoted value."""
    jar.post("/", data=f"{pair}; Path=/")

    assert jar.get("/").text == pair


@claim("cookies.client.spaced-cookie-raises", werkzeug=">=3.1.9")
@pytest.mark.parametrize("pair", ["a=b c", "a b=c"])
def test_a_bare_cookie_with_a_space_raises(jar, pair):
    """A space in a cookie's name or unquoted value raises StopIteration in the test client."""
    with pytest.raises(StopIteration, match="^$"):
        jar.post("/", data=f"{pair}; Path=/")


@claim("cookies.client.word-alone-has-the-value-none", werkzeug="<2.3")
def test_a_word_alone_is_sent_back_with_the_value_none(jar):
    """The test client sends a cookie without an equals sign back with the value "None"."""
    jar.post("/", data="a; Path=/")

    assert jar.get("/").text == "a=None"


@claim("cookies.client.word-alone-has-an-empty-value", werkzeug=">=2.3")
def test_a_word_alone_is_sent_back_with_an_empty_value(jar):
    """The test client sends a cookie without an equals sign back with an empty value."""
    jar.post("/", data="a; Path=/")

    assert jar.get("/").text == "a="
