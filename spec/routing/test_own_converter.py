import flask
import pytest
from werkzeug.routing import BaseConverter, BuildError, ValidationError

from spec.kit.claims import claim

DOC = "werkzeug:routing#custom-converters"


class Names(BaseConverter):
    def to_python(self, value):
        return value.split("+")

    def to_url(self, value):
        return "+".join(value)


class Even(BaseConverter):
    def to_python(self, value):
        if len(value) % 2:
            raise ValidationError
        return value

    to_url = to_python


class Arguments(BaseConverter):
    def __init__(self, map, *args, **kwargs):
        super().__init__(map)
        self.arguments = args, kwargs

    def to_python(self, value):
        return self.arguments


@pytest.fixture
def converter(app):
    def converter(cls, name="own"):
        app.url_map.converters[name] = cls

    return converter


@claim("routing.own-converter.converts-both-ways")
def test_an_own_converter_converts_both_ways(routes, built, converter):
    """An own converter makes values of URLs, and URLs of values."""
    converter(Names)
    url = built("/to/<own:names>", names=["a", "b"])
    client = routes("/<own:names>")

    assert (url, client.get("/a+b").text) == ("/to/a+b", "/<own:names> names=['a', 'b']")


@claim("routing.own-converter.has-to-be-known")
def test_a_rule_with_an_unknown_converter_is_a_lookup_error(app):
    """A rule whose converter is not in the map is refused when it is added."""
    with pytest.raises(LookupError, match="^the converter 'own' does not exist$"):
        app.add_url_rule("/<own:names>", "view")


@claim("routing.own-converter.validation-error-is-404")
def test_a_validation_error_is_a_404(routes, converter):
    """A converter says with ValidationError that the URL is not for this rule."""
    converter(Even)
    client = routes("/<own:name>")

    assert [client.get(path).status_code for path in ["/ab", "/abc"]] == [200, 404]


@claim("routing.own-converter.validation-error-tries-the-next-rule", werkzeug="<2.2")
@pytest.mark.parametrize("rule", ["/<own:name>", "/<int(max=5):name>"])
def test_after_a_validation_error_the_next_rule_is_tried(routes, converter, rule):
    """When a value is not valid, another rule that fits the URL answers."""
    converter(Even)
    client = routes(rule, "/<text>")

    assert client.get("/123").text == "/<text> text='123'"


@claim("routing.own-converter.validation-error-ends-the-search", werkzeug=">=2.2")
@pytest.mark.parametrize(
    ("rule", "path"), [("/<own:name>", "/abc"), ("/<int(max=5):name>", "/123")]
)
def test_after_a_validation_error_no_other_rule_is_tried(routes, converter, rule, path):
    """When a value is not valid the answer is 404, even if another rule fits the URL."""
    converter(Even)
    client = routes(rule, "/<text>")

    assert client.get(path).status_code == 404


@claim("routing.own-converter.other-errors-are-500")
def test_another_error_of_a_converter_is_a_500(routes, converter):
    """An exception of to_python other than ValidationError breaks the request."""
    converter(type("Broken", (BaseConverter,), {"to_python": lambda self, value: 1 / 0}))
    client = routes("/<own:name>")
    client.application.testing = True

    with pytest.raises(ZeroDivisionError):
        client.get("/a")


@claim("routing.own-converter.validation-error-of-to-url")
def test_a_validation_error_of_to_url_is_a_build_error(built, converter):
    """A value that to_url refuses with ValidationError gives no URL."""
    converter(Even)

    with pytest.raises(BuildError, match="^Could not build url for endpoint 'target' with values"):
        built("/<own:name>", name="abc")


@claim("routing.own-converter.regex")
def test_the_regex_of_a_converter_decides_what_it_matches(routes, converter):
    """A part matches a converter when its regex matches the whole of it."""
    converter(type("Pair", (BaseConverter,), {"regex": "[a-z]{2}"}))
    client = routes("/<own:name>")

    assert [client.get(p).status_code for p in ["/ab", "/AB", "/a"]] == [200, 404, 404]


class Slash(BaseConverter):
    regex = "[a-z]+/[a-z]+"


@claim("routing.own-converter.regex-with-slash", werkzeug="<2.2 || >=2.3")
def test_a_regex_with_a_slash_matches_several_segments(routes, converter):
    """A converter whose regex contains a slash matches more than one segment."""
    converter(Slash)
    client = routes("/<own:name>")

    assert client.get("/ab/cd").text == "/<own:name> name='ab/cd'"


@claim("routing.own-converter.regex-with-slash-never-matches", werkzeug=">=2.2,<2.3")
def test_a_regex_with_a_slash_never_matches(routes, converter):
    """On Werkzeug 2.2 a converter matches a slash only if it sets part_isolating to False."""
    converter(Slash)
    client = routes("/<own:name>")

    assert client.get("/ab/cd").status_code == 404


@claim("routing.own-converter.part-isolating")
def test_a_converter_that_is_not_part_isolating_matches_slashes(routes, converter):
    """With part_isolating = False a regex with a slash matches on every release."""
    converter(type("Open", (Slash,), {"part_isolating": False}))
    client = routes("/<own:name>")

    assert client.get("/ab/cd").text == "/<own:name> name='ab/cd'"


class Grouped(BaseConverter):
    regex = "(a|b)c"


@claim("routing.own-converter.group-is-harmless", werkzeug="<2.2 || >=2.3")
def test_a_group_in_a_regex_does_not_shift_the_values(routes, converter):
    """A converter's regex may have groups; each variable keeps its own value."""
    converter(Grouped)
    client = routes("/<own:first>-<second>")

    assert client.get("/ac-z").text == "/<own:first>-<second> first='ac' second='z'"


@claim("routing.own-converter.group-shifts-the-values", werkzeug=">=2.2,<2.3")
def test_a_group_in_a_regex_shifts_the_values(routes, converter):
    """On Werkzeug 2.2 a group in a converter's regex lands in the next variable."""
    converter(Grouped)
    client = routes("/<own:first>-<second>")

    assert client.get("/ac-z").text == "/<own:first>-<second> first='ac' second='a'"


@claim("routing.own-converter.arguments", doc="werkzeug:routing#rule-format")
def test_a_converter_gets_its_arguments_as_python_values(routes, converter):
    """Arguments in a rule are numbers, True, False, None, quoted or bare texts, or named."""
    converter(Arguments)
    client = routes("/<own(1, 2.5, True, None, 'q,r', bare, k=3):n>")

    text = client.get("/x").text.partition(" n=")[2]
    assert text == "((1, 2.5, True, None, 'q,r', 'bare'), {'k': 3})"


@claim("routing.own-converter.unreadable-argument-is-cut", werkzeug="<3.0.2", otherwise=ValueError)
def test_an_argument_that_cannot_be_read_is_cut(routes):
    """An argument with an unexpected character is cut there without an error."""
    client = routes("/<any(a-b,c):n>")

    assert [client.get(path).status_code for path in ["/a-b", "/b"]] == [404, 200]


@claim("routing.own-converter.unreadable-argument-is-refused", werkzeug=">=3.0.2")
def test_an_argument_that_cannot_be_read_is_refused(routes):
    """An argument with an unexpected character is a ValueError when the rule is added."""
    with pytest.raises(ValueError, match="^Cannot parse converter argument 'a-'$"):
        routes("/<any(a-b,c):n>")


@claim("routing.own-converter.replaces-the-default", doc="api#url-route-registrations")
def test_the_converter_named_default_serves_plain_variables(routes, converter):
    """The converter called default is used where a rule names none."""
    converter(Even, "default")
    client = routes("/<name>")

    assert [client.get(path).status_code for path in ["/ab", "/abc"]] == [200, 404]


class Contexts(BaseConverter):
    def to_python(self, value):
        return flask.current_app.name, flask.request.method


@claim(
    "routing.own-converter.contexts",
    doc="api#flask.ctx.RequestContext",
    flask=">=1.1",
    otherwise=RuntimeError,
)
def test_a_converter_uses_the_contexts_of_the_request(routes, converter):
    """While a URL is matched, current_app and request are there."""
    converter(Contexts)
    client = routes("/<own:value>")

    assert client.get("/a").text == "/<own:value> value=('example', 'GET')"


@claim("routing.own-converter.no-contexts", doc="api#flask.ctx.RequestContext", flask="<1.1")
def test_a_converter_has_no_contexts(routes, converter):
    """While a URL is matched, neither context is there."""
    converter(Contexts)
    client = routes("/<own:value>")

    with pytest.raises(RuntimeError, match="^Working outside of application context"):
        client.get("/a")


class Session(BaseConverter):
    def to_python(self, value):
        return repr(flask.session) if flask.has_request_context() else "no context"


@claim(
    "routing.own-converter.session",
    doc="api#flask.ctx.RequestContext",
    flask=">=1.1,<2.0 || >=2.0.1",
)
def test_a_converter_reads_the_session(routes, converter):
    """While a URL is matched, the session is open."""
    converter(Session)
    client = routes("/<own:value>")

    assert client.get("/a").text == "/<own:value> value='<SecureCookieSession {}>'"


@claim("routing.own-converter.no-session", doc="api#flask.ctx.RequestContext", flask=">=2.0,<2.0.1")
def test_a_converter_runs_before_the_session_is_opened(routes, converter):
    """On Flask 2.0.0 alone the session is None while a URL is matched."""
    converter(Session)
    client = routes("/<own:value>")

    assert client.get("/a").text == "/<own:value> value='None'"
