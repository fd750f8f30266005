"""Rules that have many parts in one segment, or a path before other parts."""

import flask

from spec.kit import claim
from spec.tools.client import client_of

DOC = "werkzeug:routing#werkzeug.routing.Rule"

MANY = "-".join(f"<int:part{number}>" for number in range(11))


def seen_of_many(serve):
    """The values of eleven parts of one segment, in their order, as the view gets them."""
    view = lambda **parts: " ".join(str(parts[f"part{number}"]) for number in range(11))  # noqa: E731
    return serve(view, f"/{MANY}").get("/0-1-2-3-4-5-6-7-8-9-10").text


@claim("routing.rule.eleven-parts-keep-their-values", werkzeug="<2.3 || >=3.1.9")
def test_each_of_eleven_parts_has_its_value(serve):
    """Each of eleven variable parts in one segment has its own value."""
    assert seen_of_many(serve) == "0 1 2 3 4 5 6 7 8 9 10"


@claim("routing.rule.eleven-parts-swap-their-values", werkzeug=">=2.3,<3.1.9")
def test_eleven_parts_have_values_of_each_other(serve):
    """Of eleven variable parts in one segment, the third and later have each other's values."""
    assert seen_of_many(serve) == "0 1 10 2 3 4 5 6 7 8 9"


def view_of_tail():
    """Which of two rules answers ``/a/b/tail``: a path and a word, or a path and two parts."""
    app = flask.Flask("example")
    app.add_url_rule("/<path:folder>/tail", "word", lambda folder: "word")
    app.add_url_rule("/<path:folder>/<a>/<b>", "parts", lambda folder, a, b: "parts")
    return client_of(app).get("/a/b/tail").text


@claim("routing.rule.a-word-wins-over-parts", werkzeug="<2.2.0 || >=2.2.1")
def test_a_word_after_a_path_wins_over_two_parts():
    """After a `path` converter, the rule that ends with text wins over one with two more parts."""
    assert view_of_tail() == "word"


@claim("routing.rule.parts-win-over-a-word", werkzeug=">=2.2.0,<2.2.1")
def test_two_parts_after_a_path_win_over_a_word():
    """On Werkzeug 2.2.0 two more parts after a `path` converter win over text that ends a rule."""
    assert view_of_tail() == "parts"
