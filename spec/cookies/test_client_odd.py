import pytest

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client"


@claim("cookies.client.bad-max-age-drops-the-cookie", werkzeug="<2.3", otherwise=ValueError)
def test_a_max_age_that_is_no_number_drops_the_cookie(jar):
    """A cookie whose Max-Age is no number is not kept."""
    jar.post("/", data="a=b; Max-Age=soon; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.bad-max-age-raises", werkzeug=">=2.3")
def test_a_max_age_that_is_no_number_raises(jar):
    """A Max-Age that is no number is a ValueError in the client, though the view has answered."""
    with pytest.raises(ValueError, match="invalid literal for int"):
        jar.post("/", data="a=b; Max-Age=soon; Path=/")


@claim("cookies.client.empty-name-is-dropped", werkzeug="<2.3", otherwise=StopIteration)
def test_a_cookie_without_a_name_is_dropped(jar):
    """A cookie whose name is empty is not kept."""
    jar.post("/", data="=b; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.empty-name-raises", werkzeug=">=2.3")
def test_a_cookie_without_a_name_raises(jar):
    """A cookie whose name is empty is a StopIteration in the client."""
    with pytest.raises(StopIteration):
        jar.post("/", data="=b; Path=/")


@claim("cookies.client.spaced-cookie-is-kept", werkzeug="<3.1.9", otherwise=StopIteration)
@pytest.mark.parametrize("pair", ["a=b c", "a b=c"])
def test_a_bare_cookie_with_a_space_is_kept(jar, pair):
    """A cookie with a space in name or value is kept and sent back."""
    jar.post("/", data=f"{pair}; Path=/")

    assert jar.get("/").text == pair


@claim("cookies.client.spaced-cookie-raises", werkzeug=">=3.1.9")
@pytest.mark.parametrize("pair", ["a=b c", "a b=c"])
def test_a_bare_cookie_with_a_space_raises(jar, pair):
    """A cookie with a space in name or bare value is a StopIteration in the client."""
    with pytest.raises(StopIteration):
        jar.post("/", data=f"{pair}; Path=/")


@claim("cookies.client.word-alone-has-the-value-none", werkzeug="<2.3")
def test_a_word_alone_is_sent_back_with_the_value_none(jar):
    """A cookie without an equals sign is sent back with the value "None"."""
    jar.post("/", data="a; Path=/")

    assert jar.get("/").text == "a=None"


@claim("cookies.client.word-alone-has-an-empty-value", werkzeug=">=2.3")
def test_a_word_alone_is_sent_back_with_an_empty_value(jar):
    """A cookie without an equals sign is sent back with an empty value."""
    jar.post("/", data="a; Path=/")

    assert jar.get("/").text == "a="
