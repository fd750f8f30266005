"""A question, and all that is told of it."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from spec.kit.explain import ask as asking
from spec.kit.explain.ask import ask
from spec.kit.explain.conftest import here_of
from spec.kit.explain.store import open_store
from spec.kit.stacks.conftest import LINES
from spec.kit.views.explain_json import explain_json

HEAD = "Traceback (most recent call last):\n"
OWN = '  File "/srv/shop/app.py", line 7, in <module>\n    {}\n'
LOGIN = '  File "/venv/lib/python3.9/site-packages/flask_tea/pot.py", line 3, in pour\n    x\n'
FLASK = '  File "/venv/lib/python3.9/site-packages/flask/app.py", line 9, in run\n    x\n'
GONE = "AttributeError: 'Flask' object has no attribute 'pour'\n"
MEND = "with Flask 2.2.2: Werkzeug==2.3.8, or to move on Flask==2.3.3"
WRONG = "Flask itself raises it, so the stack is wrong:"
QUOTE = "ImportError: no name 'url_quote' (/venv/werkzeug/urls.py)\n"


def ids(told):
    return [it.id for it in told.matches]


def test_what_is_told_with_another_is_not_told_again(told):
    assert ids(told("pour")) == ["tea.pour.fills"]
    assert ids(told(GONE)) == ["flask.pour-is-gone"]


def test_lines_are_asked_together_and_then_one_by_one(told):
    assert ids(told("I have seen it\n\ntea.pour.is-gone\n")) == ["tea.pour.is-gone"]
    assert told("no\nsuch\nthing\nof\ncoffee").query == "coffee"


def test_what_nothing_matches_has_what_is_nearest(told):
    found = told("flask.pur-is-gone")

    assert (found.matches, found.nearest[0]) == ((), "flask.pour-is-gone")


def test_the_rest_is_counted(told, monkeypatch):
    monkeypatch.setattr(asking, "MOST", 1)

    found = told("lid of the pot")

    assert (len(found.matches), found.more) == (1, 2)


@pytest.mark.parametrize(
    ("werkzeug", "first"),
    [("2.0.3", "werkzeug.lid-closes"), ("2.3.8", "werkzeug.lid-opens")],
)
def test_what_a_stack_cannot_raise_comes_later(told, werkzeug, first):
    found = told("ValueError: The lid 'elm' of the pot is 7 kg and closed", werkzeug=werkzeug)

    assert ids(found)[0] == first


def test_an_error_about_a_name_is_told_of_the_name_first(told):
    assert ids(told("module 'werkzeug' has no attribute 'lift'"))[0] == "werkzeug.lift"
    assert ids(told("werkzeug.lift"))[0] == "werkzeug.lid-opens"


def test_a_line_that_calls_what_changed_is_looked_up_where_the_error_tells_nothing(told):
    text = f"{HEAD}{OWN.format('cup = app.spout_of.tea_pot(1)')}KeyError: 'tea'\n"

    assert told(text).query == "app.spout_of.tea_pot"


def test_a_traceback_without_an_error_tells_nothing(told):
    found = told(HEAD + OWN.format("x"))

    assert (found.query, found.matches, found.nearest) == ("", (), ())


@pytest.mark.parametrize(
    ("text", "releases", "todo"),
    [
        pytest.param(GONE, {}, (), id="no-traceback"),
        pytest.param(
            HEAD + OWN.format("x") + GONE,
            {},
            ("/srv/shop/app.py:7 is yours: Fill the cup with `cup.fill()`.",),
            id="yours",
        ),
        pytest.param(
            HEAD + OWN.format("x") + LOGIN + GONE,
            {},
            (
                "flask_tea raises it, not your code: upgrade it",
                "until it has a release that can do without: Flask==2.2.5",
            ),
            id="package",
        ),
        pytest.param(
            HEAD + LOGIN + GONE,
            {"blinker": None, "werkzeug": "3.1.9"},
            (
                "flask_tea raises it, not your code: upgrade it",
                "until it has a release that can do without: Flask<2.3.0",
            ),
            id="package-without-a-release-that-starts",
        ),
        pytest.param(
            HEAD + LOGIN + GONE,
            {"flask": "2.2.5"},
            ("flask_tea raises it, not your code: upgrade it",),
            id="package-on-another-stack",
        ),
        pytest.param(
            HEAD + LOGIN + "KeyError: 'no such thing'\n",
            {},
            ("flask_tea raises it, not your code: upgrade it",),
            id="package-and-nothing-known",
        ),
        pytest.param(
            HEAD + OWN.format("x") + FLASK + GONE,
            {},
            ("Flask refuses what /srv/shop/app.py:7 asks for: Fill the cup with `cup.fill()`.",),
            id="flask-refuses",
        ),
        pytest.param(
            HEAD + OWN.format("x") + FLASK + "KeyError: 'no such thing'\n",
            {},
            ("Flask refuses what /srv/shop/app.py:7 asks for",),
            id="flask-refuses-and-nothing-known",
        ),
        pytest.param(HEAD + FLASK + GONE, {}, (), id="flask-alone"),
        pytest.param(
            HEAD + FLASK + GONE,
            {"werkzeug": "1.0.1"},
            (f"{WRONG} python -m spec stack tells which pins mend it",),
            id="flask-on-a-stack-that-does-not-start",
        ),
        pytest.param(
            HEAD + FLASK + QUOTE,
            {},
            (f"{WRONG} {MEND}",),
            id="stack",
        ),
        pytest.param(
            HEAD + OWN.format("x") + QUOTE,
            {},
            (f"/srv/shop/app.py:7 is yours: {MEND}",),
            id="yours-of-a-stack",
        ),
        pytest.param(HEAD + OWN.format("x") + "KeyError: 'none'\n", {}, (), id="yours-unknown"),
        pytest.param(
            QUOTE,
            {},
            (
                f"if Flask raises it: {MEND}",
                "if another package raises it: upgrade that package",
                "a whole traceback tells who raises it: flask run 2>&1 | python -m spec explain -",
            ),
            id="who-is-not-told",
        ),
        pytest.param(
            HEAD + LOGIN + "ImportError: cannot import name 'url_quote' from 'werkzeug.urls'\n",
            {"werkzeug": "3.0.0"},
            (
                "flask_tea raises it, not your code: upgrade it",
                "until it has a release that can do without: Werkzeug==2.3.8",
            ),
            id="package-for-a-name",
        ),
    ],
)
def test_what_to_do_depends_on_who_raises_it(told, text, releases, todo):
    assert told(text, **releases).todo == todo


QUOTED = "ImportError: cannot import name 'url_quote' from 'werkzeug.urls'\n"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (QUOTED, "`werkzeug.urls.url_quote` is gone since Werkzeug 3.0.0."),
        (
            HEAD + OWN.format("x") + QUOTED,
            "`werkzeug.urls.url_quote` is gone since Werkzeug 3.0.0.",
        ),
    ],
)
def test_of_a_name_that_nothing_mends_it_is_told_since_when_it_is_gone(tea, text, last):
    tea.write("spec/stacks.txt", LINES.replace("no name 'url_quote'", QUOTED.strip()[13:]))
    with closing(open_store(tea.root)) as database:
        found = ask(text, here_of(), database, {})

    assert found.todo[-1].endswith(last)


def test_a_package_is_called_as_it_is_installed(told):
    text = HEAD + LOGIN.replace("flask_tea", "_pytest") + GONE

    assert told(text).todo[0].startswith("pytest ")


SCHEMA = json.loads((Path(__file__).parents[1] / "views/explain.schema.json").read_text("utf-8"))


def problems(value, schema, where="$"):
    """Where a value is not as a schema has it; of JSON Schema what that file uses."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        found = [[*problems(value, it, where)] for it in schema["anyOf"]]
        yield from [] if [] in found else found[-1]
        return
    types = {"string": str, "integer": int, "boolean": bool, "null": type(None)}
    types |= {"object": dict, "array": list}
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: {value!r}"
    if "type" in schema and type(value) is not types[schema["type"]]:
        yield f"{where}: {value!r} is no {schema['type']}"
        return
    if isinstance(value, list):
        for at, it in enumerate(value):
            yield from problems(it, schema["items"], f"{where}[{at}]")
    if isinstance(value, dict):
        known, rest = schema.get("properties", {}), schema["additionalProperties"]
        yield from (
            f"{where}.{key} is missing" for key in set(schema.get("required", ())) - {*value}
        )
        for key, it in value.items():
            if key not in known and rest is False:
                yield f"{where}.{key} is not known"
            else:
                yield from problems(it, known.get(key, rest), f"{where}.{key}")


@pytest.mark.parametrize(
    "text",
    [
        "pour",
        "tea.pour.fills",
        "tea.taste.is-yours",
        "flask.Mug",
        "lid of the pot",
        QUOTE,
        HEAD + OWN.format("x") + GONE,
        "flask.pur-is-gone",
    ],
)
@pytest.mark.parametrize("flask", ["2.3.3", None])
def test_the_json_is_as_its_schema_has_it(told, text, flask):
    content = json.loads(json.dumps(explain_json(told(text, flask))))

    assert [*problems(content, SCHEMA)] == []


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("more", "1", "$.more: '1' is no integer"),
        ("tea", 1, "$.tea is not known"),
        ("raised_by", {"whose": "tea"}, "$.raised_by.whose: 'tea'"),
        ("stack", {"flask": 1}, "$.stack.flask: 1 is no string"),
        ("do", [1], "$.do[0]: 1 is no string"),
    ],
)
def test_a_schema_that_is_not_met_is_noticed(told, key, value, problem):
    assert problem in [*problems({**explain_json(told("pour")), key: value}, SCHEMA)]


def test_the_json_has_what_the_lines_have(told):
    content = explain_json(told(HEAD + OWN.format("x") + GONE))

    assert content["raised_by"]["path"] == "/srv/shop/app.py"
    assert content["query"] == GONE.strip()
    assert (content["starts"], content["stack"]["flask"]) == (True, "2.3.3")
    (match,) = content["matches"]
    assert (match["id"], match["type"], match["here"]) == ("flask.pour-is-gone", "change", "now")
    assert match["notes"] == [
        {"id": "tea.pour.fills", "says": "pour() fills the cup.", "here": "wrong"}
    ]
