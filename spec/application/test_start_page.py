"""The start page of the app: every example of the notes, with a way to try it."""

import io
import re
from html import unescape
from html.parser import HTMLParser

from app import create_app, refusals
from app.sessions import choice
from app.start import CHAPTERS, chapters
from spec.kit import claim
from spec.tools.client import client_of

DOC = "quickstart#a-minimal-application"


class Links(HTMLParser):
    """Where the links and the forms of a page lead, with their methods."""

    def __init__(self, html):
        """Read a page."""
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Keep a link or a form."""
        attributes = dict(attrs)
        if tag == "a" and attributes["href"].startswith("/"):
            self.found.append(("GET", attributes["href"]))
        if tag == "form":
            self.found.append((attributes["method"].upper(), attributes["action"]))


def said_in(html):
    """The words of each heading and paragraph of a page."""
    blocks = re.findall("<(?:h2|p)[ >].*?</(?:h2|p)>", html, re.DOTALL)
    return [unescape(re.sub("<.*?>| <strong.*", "", block)) for block in blocks]


def examples(app):
    """Every way to try every example of every chapter, with its URL, and whether it fails."""
    with app.test_request_context():
        return [
            (way, way.url, example.fails)
            for chapter in chapters()
            for example in chapter.examples
            for way in example.ways
        ]


def said_by(it):
    """The docstring of a view or a module, as the page shows it: on one line, its names as code."""
    return " ".join(it.__doc__.replace("`", "").split())


def tried(client, way, url):
    """The response to an example's link, or to its form as it is filled in."""
    files = {
        field.name: (io.BytesIO(b"x"), "x.txt") for field in way.fields if field.type == "file"
    }
    values = {field.name: field.value for field in way.fields if field.type != "file"}
    if way.method == "GET":
        return client.get(url, query_string=values or None)
    return client.open(url, method=way.method, data={**values, **files})


@claim("application.start-page.lists-every-example", example=True)
def test_the_start_page_lists_every_example_once(notes):
    """The example app's start page has one link or form for every example of every chapter."""
    links = Links(notes.get("/").text).found

    assert links == [(way.method, url) for way, url, _ in examples(notes.application)]


@claim("application.start-page.has-every-view", example=True)
def test_the_start_page_has_every_view(notes):
    """The example app's start page has a link or a form for every URL of the app but its own."""
    rules = {rule.rule for rule in notes.application.url_map.iter_rules()}
    urls = {url.partition("?")[0] for _, url in Links(notes.get("/").text).found}

    assert rules - urls == {"/", "/static/<path:filename>"}
    assert urls - rules == {"/errors/no-such-page", "/templates/no-such-page"}


@claim("application.start-page.shows-docstrings-of-views", example=True)
def test_the_start_page_shows_the_docstrings_of_views(notes):
    """The example app's start page shows the docstring of every view."""
    views = notes.application.view_functions.items()
    docstrings = {said_by(view) for name, view in views if name not in ("static", "start.index")}

    assert docstrings - set(said_in(notes.get("/").text)) == set()


@claim("application.start-page.chapters-begin-with-docstrings", example=True)
def test_the_chapters_of_the_start_page_begin_with_docstrings(notes):
    """Each chapter of the example app's start page begins with the docstring of its module."""
    said = said_in(notes.get("/").text)
    begun = {f"{title}: {says}".casefold() for title, says in zip(said, said[1:])}

    assert {said_by(module).casefold() for module in (*CHAPTERS, refusals, choice)} - begun == set()


@claim("application.start-page.examples-answer", example=True)
def test_only_examples_marked_so_fail(notes):
    """On the example app's start page only the examples marked as failing answer 500."""
    tries = examples(notes.application)
    failing = [url for way, url, _ in tries if tried(notes, way, url).status_code == 500]

    assert failing == [url for _, url, fails in tries if fails]


@claim("application.start-page.is-mounted-anywhere", example=True)
def test_the_links_respect_where_the_app_is_mounted(notes):
    """Under a prefix every link of the example app's start page begins with the prefix."""
    page = notes.get("/", base_url="http://localhost/notes").text

    assert {url.split("/")[1] for _, url in Links(page).found} == {"notes"}


@claim("application.trace.page-shows-what-hooks-wrote", example=True)
def test_the_trace_page_shows_what_the_hooks_wrote():
    """The example app's trace page lists what its hooks wrote, and runs none of them."""
    notes = client_of(create_app())
    notes.get("/hooks/order")
    page = notes.get("/hooks/").text

    lines = [line.strip()[4:-5] for line in page.splitlines() if line.strip().startswith("<li>")]
    assert lines[1:] == [
        "before_first_request",
        "before_request",
        "after_request",
        "teardown_request",
    ]
