"""``flask routes``: the table of an app's rules."""

import flask
import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup

from spec.kit import claim

DOC = "changes#version-1-0"


@pytest.fixture
def routes(app, monkeypatch):
    """Run flask routes with some options; gives its words, line by line."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")

    def routes(*options, of=app):
        group = FlaskGroup(create_app=lambda: of, load_dotenv=False)
        output = CliRunner().invoke(group, ["routes", *options]).output
        return [line.split("  ") for line in map(squeeze, output.splitlines())]

    return routes


def squeeze(line):
    """The line with two blanks between its columns."""
    while "   " in line:
        line = line.replace("   ", "  ")
    return line.strip()


@pytest.fixture
def shop(app):
    """The app with three rules."""
    app.add_url_rule("/z", "apple", methods=["POST"])
    app.add_url_rule("/<name>", "cherry", methods=["GET", "DELETE"])
    app.add_url_rule("/a", "banana")
    return app


@claim("cli.routes.prints-a-table")
def test_routes_are_a_table(shop, routes):
    """`flask routes` prints endpoint, methods without HEAD and OPTIONS, and rule, by endpoint."""
    assert routes() == [
        ["Endpoint", "Methods", "Rule"],
        ["--------", "-----------", "-------"],
        ["apple", "POST", "/z"],
        ["banana", "GET", "/a"],
        ["cherry", "DELETE, GET", "/<name>"],
    ]


@claim("cli.routes.all-methods-shows-head-and-options")
def test_all_methods_shows_head_and_options(shop, routes):
    """`flask routes --all-methods` shows HEAD and OPTIONS, too."""
    assert [row[1] for row in routes("--all-methods")[2:]] == [
        "OPTIONS, POST",
        "GET, HEAD, OPTIONS",
        "DELETE, GET, HEAD, OPTIONS",
    ]


@claim("cli.routes.sort-takes-a-column")
@pytest.mark.parametrize(
    ("options", "endpoints"),
    [
        pytest.param(["--sort", "methods"], ["cherry", "banana", "apple"], id="methods"),
        pytest.param(["-s", "rule"], ["cherry", "banana", "apple"], id="short"),
    ],
)
def test_routes_are_sorted_by_a_column(shop, routes, options, endpoints):
    """`flask routes --sort` takes the name of a column."""
    assert [row[0] for row in routes(*options)[2:]] == endpoints


@claim("cli.routes.sort-takes-nothing-but-a-column")
def test_routes_cannot_be_sorted_by_another_word(app):
    """`flask routes --sort` refuses a word that is not a column."""
    group = FlaskGroup(create_app=lambda: app, load_dotenv=False)

    result = CliRunner().invoke(group, ["routes", "-s", "colour"], env={"FLASK_RUN_FROM_CLI": ""})
    said = result.output.replace('"', "'")  # click before 7.1 quotes so
    assert (result.exit_code, "Invalid value for '--sort' / '-s'" in said) == (2, True)


@claim("cli.routes.prints-that-there-are-none", flask=">=1.0.2")
def test_routes_prints_that_there_are_none(routes):
    """`flask routes` prints that there are no routes if an app has none."""
    assert routes(of=flask.Flask("empty", static_folder=None)) == [["No routes were registered."]]


@claim("cli.routes.no-routes-raise-value-error", doc="api#flask.cli.FlaskGroup", flask="<1.0.2")
def test_an_app_without_routes_raises_value_error(monkeypatch):
    """Before Flask 1.0.2 `flask routes` raises ValueError for an app without routes."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    empty = flask.Flask("empty", static_folder=None)
    result = CliRunner().invoke(FlaskGroup(create_app=lambda: empty, load_dotenv=False), ["routes"])

    assert type(result.exception) is ValueError


def domains():
    """An app with a rule in a subdomain and one that has none."""
    app = flask.Flask("example", static_folder=None, subdomain_matching=True)
    app.config["SERVER_NAME"] = "example.com"
    app.add_url_rule("/", "all", subdomain="office")
    app.add_url_rule("/", "index")
    return app


@claim("cli.routes.shows-the-subdomain", flask=">=2.3")
def test_routes_show_the_subdomain(routes):
    """`flask routes` has a column for the subdomain if a rule has one."""
    assert [row[2] for row in routes(of=domains())] == ["Subdomain", "---------", "office", "/"]


@claim("cli.routes.sort-takes-domain", flask=">=2.3")
def test_routes_are_sorted_by_their_domain(routes):
    """`flask routes --sort domain` lists rules without a subdomain first."""
    rows = routes("--sort", "domain", of=domains())

    assert [row[0] for row in rows[2:]] == ["index", "all"]


@claim("cli.routes.sort-does-not-take-domain", flask="<2.3")
def test_routes_cannot_be_sorted_by_their_domain(routes):
    """Before Flask 2.3 `flask routes --sort domain` is an error."""
    rows = routes("--sort", "domain", of=domains())

    assert rows[-1][0].startswith("Error: ")


@claim("cli.routes.does-not-show-the-subdomain", flask="<2.3")
def test_routes_hide_the_subdomain(routes):
    """Before Flask 2.3 `flask routes` does not show subdomains."""
    assert [row[2] for row in routes(of=domains())] == ["Rule", "----", "/", "/"]


@claim("cli.routes.shows-the-host", flask=">=2.3")
def test_routes_show_the_host(routes):
    """`flask routes` has a column for the host if the app matches hosts."""
    app = flask.Flask("example", host_matching=True, static_folder=None)
    app.add_url_rule("/", "index", host="example.com")

    assert routes(of=app)[0::2] == [
        ["Endpoint", "Methods", "Host", "Rule"],
        ["index", "GET", "example.com", "/"],
    ]


@claim("cli.routes.does-not-show-the-host", flask="<2.3")
def test_routes_hide_the_host(routes):
    """Before Flask 2.3 `flask routes` does not show hosts."""
    app = flask.Flask("example", host_matching=True, static_folder=None)
    app.add_url_rule("/", "index", host="example.com")

    assert routes(of=app)[0::2] == [["Endpoint", "Methods", "Rule"], ["index", "GET", "/"]]
