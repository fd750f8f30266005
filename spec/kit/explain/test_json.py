"""What is told as JSON, and its schema."""

import json
from pathlib import Path

import pytest

from spec.kit.explain.conftest import GONE, HEAD, OWN, QUOTE
from spec.kit.views.explain_json import explain_json

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
