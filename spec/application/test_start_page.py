"""The start page of the app: every example of the notes, with a way to try it."""

import io
from html.parser import HTMLParser

from app import create_app
from app.start import CHAPTERS
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


def examples():
    """Every example of every chapter, with its URL."""
    with create_app().test_request_context():
        return [(example, example.url) for chapter in CHAPTERS for example in chapter.EXAMPLES]


def tried(client, example, url):
    """The response to an example's link, or to its form as it is filled in."""
    files = {
        field.name: (io.BytesIO(b"x"), "x.txt") for field in example.fields if field.type == "file"
    }
    values = {field.name: field.value for field in example.fields if field.type != "file"}
    if example.method == "GET":
        return client.get(url, query_string=values or None)
    return client.open(url, method=example.method, data={**values, **files})


@claim("application.start-page.lists-every-example", example=True)
def test_the_start_page_lists_every_example_once(notes):
    """The example app's start page has one link or form for every example of every chapter."""
    links = Links(notes.get("/").text).found

    assert links == [(example.method, url) for example, url in examples()]


@claim("application.start-page.examples-answer", example=True)
def test_only_examples_marked_so_fail(notes):
    """On the example app's start page only the examples marked as failing answer 500."""
    failing = [url for it, url in examples() if tried(notes, it, url).status_code == 500]

    assert failing == [url for it, url in examples() if it.fails]


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
