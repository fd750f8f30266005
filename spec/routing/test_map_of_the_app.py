import re

from werkzeug.routing import Map, Rule

from spec.kit import claim

DOC = "api#flask.Flask.url_map"


@claim("routing.notes.example-is-the-hello-page", example=True)
def test_the_page_of_the_notes_is_served(notes):
    """The example app's page of the routing chapter is the hello page."""
    response = notes.get("/routing/")

    assert (response.status_code, response.text) == (200, "<h1>Hello, World!</h1>")


@claim("routing.notes.map-is-shown", example=True)
def test_the_map_of_the_app_is_shown(notes):
    """The example app shows its rules, one a line, with the static rule and the example's."""
    response = notes.get("/routing/map")
    text = re.sub(r"\([A-Z, ]+\)", "()", response.text)
    lines = text.removeprefix("Map([").removesuffix("])").split(",\n ")

    assert response.mimetype == "text/plain"
    assert "<Rule '/static/<filename>' () -> static>" in lines
    assert "<Rule '/routing/' () -> routing.index>" in lines


@claim(
    "routing.map.build-takes-a-scheme",
    doc="werkzeug:routing#werkzeug.routing.MapAdapter.build",
    werkzeug=">=2.0",
    otherwise=TypeError,
)
def test_build_takes_a_scheme():
    """`MapAdapter.build(url_scheme=…)` builds an absolute URL with that scheme."""
    adapter = Map([Rule("/tea", endpoint="tea")]).bind("shop.example")

    assert (
        adapter.build("tea", force_external=True, url_scheme="https") == "https://shop.example/tea"
    )
