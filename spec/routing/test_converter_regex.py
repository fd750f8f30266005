from werkzeug.routing import BaseConverter

from spec.kit import claim

DOC = "werkzeug:routing#custom-converters"


@claim("routing.own-converter.regex-has-to-match-the-whole-part")
def test_the_regex_of_a_converter_decides_what_it_matches(routes, converter):
    """The `regex` of a converter has to match the whole part of the URL."""
    converter(type("Pair", (BaseConverter,), {"regex": "[a-z]{2}"}))
    client = routes("/<own:name>")

    assert [client.get(p).status_code for p in ["/ab", "/AB", "/a"]] == [200, 404, 404]


class Slash(BaseConverter):
    regex = "[a-z]+/[a-z]+"


@claim("routing.own-converter.regex-with-slash-matches-segments", werkzeug="<2.2 || >=2.3")
def test_a_regex_with_a_slash_matches_several_segments(routes, converter):
    """A converter whose `regex` contains a slash matches several segments."""
    converter(Slash)
    client = routes("/<own:name>")

    assert client.get("/ab/cd").text == "/<own:name> name='ab/cd'"


@claim("routing.own-converter.regex-with-slash-never-matches", werkzeug=">=2.2,<2.3")
def test_a_regex_with_a_slash_never_matches(routes, converter):
    """On Werkzeug 2.2 a `regex` with a slash never matches, unless `part_isolating` is False."""
    converter(Slash)
    client = routes("/<own:name>")

    assert client.get("/ab/cd").status_code == 404


@claim("routing.own-converter.part-isolating-false-matches-slashes")
def test_a_converter_that_is_not_part_isolating_matches_slashes(routes, converter):
    """A converter with `part_isolating = False` and a slash in its `regex` matches slashes."""
    converter(type("Open", (Slash,), {"part_isolating": False}))
    client = routes("/<own:name>")

    assert client.get("/ab/cd").text == "/<own:name> name='ab/cd'"


@claim("routing.own-converter.part-isolating-true-never-matches-slashes", werkzeug=">=2.2")
def test_a_converter_that_is_part_isolating_never_matches_slashes(routes, converter):
    """A converter with `part_isolating = True` and a slash in its `regex` never matches."""
    converter(type("Closed", (BaseConverter,), {"regex": Slash.regex, "part_isolating": True}))
    client = routes("/<own:name>")

    assert client.get("/ab/cd").status_code == 404


class Grouped(BaseConverter):
    regex = "(a|b)c"


@claim("routing.own-converter.group-is-harmless", werkzeug="<2.2 || >=2.3")
def test_a_group_in_a_regex_does_not_shift_the_values(routes, converter):
    """Groups in the `regex` of a converter leave the other values as they are."""
    converter(Grouped)
    client = routes("/<own:first>-<second>")

    assert client.get("/ac-z").text == "/<own:first>-<second> first='ac' second='z'"


@claim("routing.own-converter.group-shifts-the-values", werkzeug=">=2.2,<2.3")
def test_a_group_in_a_regex_shifts_the_values(routes, converter):
    """On Werkzeug 2.2 a group in the `regex` of a converter becomes the next variable's value."""
    converter(Grouped)
    client = routes("/<own:first>-<second>")

    assert client.get("/ac-z").text == "/<own:first>-<second> first='ac' second='a'"
