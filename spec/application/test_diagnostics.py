"""What Flask tells a developer who looks for a mistake."""

import logging
import re
from types import SimpleNamespace

import flask
import pytest
from flask.debughelpers import FormDataRoutingRedirect, UnexpectedUnicodeError
from werkzeug.routing import RequestRedirect

from spec.kit import claim
from spec.tools.client import client_of

DOC = "config#EXPLAIN_TEMPLATE_LOADING"


@pytest.fixture
def explained(tmp_path, caplog):
    """What is logged of a page.html that a blueprint renders, for the folders that hold one."""

    def explained(*holders):
        for name in ("app", "bp"):
            (tmp_path / name).mkdir()
            if name in holders:
                (tmp_path / name / "page.html").write_text(name)
        app = flask.Flask("site", template_folder=str(tmp_path / "app"), static_folder=None)
        app.config["EXPLAIN_TEMPLATE_LOADING"] = True
        shop = flask.Blueprint("shop", "site", template_folder=str(tmp_path / "bp"))
        shop.add_url_rule("/", "view", lambda: flask.render_template("page.html"))
        app.register_blueprint(shop)
        with caplog.at_level(logging.INFO):
            status = client_of(app).get("/").status_code
        told = next(it for it in caplog.messages if it.startswith("Locating"))
        lines = told.replace(str(tmp_path), "").replace('"', "'").splitlines()
        return status, [line.strip() for line in lines]

    return explained


HINT = [
    "The template was looked up from an endpoint that belongs to the blueprint 'shop'.",
    "Maybe you did not place a template in the right folder?",
]


@claim("application.explain.warns-of-two-templates")
def test_two_templates_of_a_name_are_explained(explained):
    """EXPLAIN_TEMPLATE_LOADING warns of a template that app and blueprint both have."""
    status, lines = explained("app", "bp")

    assert (status, lines[-4:-1]) == (
        200,
        ["Warning: multiple loaders returned a match for the template.", *HINT],
    )


@claim("application.explain.logs-a-hint-for-a-blueprint")
def test_a_template_missing_in_a_blueprint_is_explained(explained):
    """EXPLAIN_TEMPLATE_LOADING logs a hint if a blueprint's view finds no template."""
    status, lines = explained()

    assert (status, lines[-4:-1]) == (500, ["Error: the template could not be found.", *HINT])


@claim("application.explain.names-the-blueprint")
def test_the_blueprint_that_has_the_template_is_named(explained):
    """EXPLAIN_TEMPLATE_LOADING logs what the app and the blueprint found."""
    _, lines = explained("bp")

    assert [it for it in lines if "trying" in it or "->" in it] == [
        "1: trying loader of application 'site'",
        "-> no match",
        "2: trying loader of blueprint 'shop' (site)",
        "-> found ('/bp/page.html')",
    ]


def said_of_redirect(new_url):
    """The sentence about a POST to /a that routing redirects, on one line."""
    request = SimpleNamespace(
        method="POST",
        url="http://localhost/a?b=c",
        base_url="http://localhost/a",
        routing_exception=RequestRedirect(new_url),
    )
    (text,) = FormDataRoutingRedirect(request).args
    return " ".join((text if isinstance(text, str) else text.decode()).split())


@claim("application.explain.redirect-error-names-the-method", flask="<2.1", doc="config#DEBUG")
def test_a_redirect_error_names_the_method():
    """Before Flask 2.1 FormDataRoutingRedirect names both URLs and the method to send again."""
    told = said_of_redirect("http://localhost/b").replace('"', "'")

    assert told == (
        "A request was sent to this URL (http://localhost/a?b=c) but a redirect was issued"
        " automatically by the routing system to 'http://localhost/b'. Make sure to directly"
        " send your POST-request to this URL since we can't make browsers or HTTP clients"
        " redirect with form data reliably or without user interaction."
        " Note: this exception is only raised in debug mode"
    )


@claim("application.explain.redirect-error-names-both-urls", flask=">=2.1", doc="config#DEBUG")
def test_a_redirected_form_is_explained_with_its_canonical_url():
    """FormDataRoutingRedirect names both URLs and the statuses that keep a form."""
    assert said_of_redirect("http://localhost/b") == (
        "A request was sent to 'http://localhost/a?b=c', but routing issued a redirect to the"
        " canonical URL 'http://localhost/b'. Send requests to the canonical URL, or use 307 or"
        " 308 for routing redirects. Otherwise, browsers will drop form data."
        " This exception is only raised in debug mode."
    )


@claim("application.explain.redirect-error-names-the-slash", doc="config#DEBUG")
def test_a_redirect_error_names_the_slash():
    """FormDataRoutingRedirect names the trailing slash if only that is missing."""
    slash, other = (said_of_redirect(f"http://localhost/{path}?b=c") for path in ("a/", "b/"))

    words = r"\. The URL was defined with a trailing slash.* if it was accessed without one\. "
    assert [bool(re.search(words, it)) for it in (slash, other)] == [True, False]


@claim("application.explain.unicode-error-is-an-assertion-error", doc="api#flask.Flask")
def test_the_error_for_unexpected_text_is_two_errors():
    """UnexpectedUnicodeError is an AssertionError and a UnicodeError."""
    assert issubclass(UnexpectedUnicodeError, AssertionError)
    assert issubclass(UnexpectedUnicodeError, UnicodeError)
