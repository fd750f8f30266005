"""What one source file holds."""

import pytest

from spec.kit.claims.facts import facts_of

TEXT = '''
"""The tea."""

import os.path as way
import json.decoder
from app import pot as kettle
from . import near

if TYPE:
    import spoon
else:
    from milk import spoon as cup

DOC = "quickstart#tea"
SIZE: int = 1
A, (B, C) = D = 1, (2, 3)
TABLE["a"] = 1
SIZE += 1
print()


@pytest.fixture(autouse=True)
def warm(tmp_path, *, cup):
    yield


@pytest.fixture
def cold():
    yield


class Pot:
    pass


@claim(
    "tea.cup.is-hot",
    doc=DOC,
    flask=">=2.0",
    otherwise=KeyError,
)
@pytest.mark.slow
async def test_tea_is_hot(cup, *, pot):
    """Tea is hot."""
'''
FACTS = facts_of(TEXT.lstrip())


def test_the_definitions_are_what_the_top_of_a_module_names():
    assert FACTS["definitions"].keys() == {
        *("DOC", "SIZE", "A", "B", "C", "D", "*", "warm", "cold", "Pot")
    }


def test_the_imports_are_told_by_module_and_member():
    assert FACTS["imports"] == {
        "way": ["os.path", ""],
        "json": ["json", ""],
        "kettle": ["app", "pot"],
        "near": ["", "near"],
        "spoon": ["spoon", ""],
        "cup": ["milk", "spoon"],
    }


def test_a_fixture_has_its_parameters():
    asked = {name: it["parameters"] for name, it in FACTS["definitions"].items()}

    assert (asked["warm"], asked["cold"], asked["Pot"]) == (["tmp_path", "cup"], [], [])
    assert FACTS["autouse"] == ["warm"]


def test_a_definition_has_its_lines_with_its_decorators():
    assert [FACTS["definitions"][name]["lines"] for name in ("DOC", "warm", "Pot")] == [
        [13, 13],
        [21, 23],
        [31, 32],
    ]


def test_a_claim_is_what_it_says():
    (claim,) = FACTS["claims"]

    assert (claim["name"], claim["marked"], claim["says"]) == (
        "test_tea_is_hot",
        ["tea.cup.is-hot"],
        "Tea is hot.",
    )
    assert claim["said"] == {"doc": "quickstart#tea", "flask": ">=2.0", "otherwise": ["KeyError"]}
    assert claim["parameters"] == ["cup", "pot"]
    assert (claim["line"], claim["source"].splitlines()[0]) == (42, "@claim(")


def test_the_doc_of_a_module_is_its_DOC():  # noqa: N802 - as it is written
    assert FACTS["doc"] == "quickstart#tea"
    assert facts_of("")["doc"] == ""


@pytest.mark.parametrize(
    ("decorators", "marked"),
    [
        pytest.param("", None, id="none"),
        pytest.param("@pytest.mark.claim('a')\n", None, id="another"),
        pytest.param("@claim('a')\n@claim('b')\n", None, id="two"),
        pytest.param("@claim(1)\n", [["1"]], id="no-string"),
        pytest.param("@claim()\n", [], id="no-id"),
    ],
)
def test_what_is_not_one_claim_is_kept_as_it_is(decorators, marked):
    (claim,) = facts_of(f"{decorators}def test_a(): pass")["claims"]

    assert claim["marked"] == marked


def test_what_is_decorated_by_a_method_is_used_by_its_owner():
    text = """
pages = Blueprint()

@pages.route("/")
def index(): pass

@pages.errorhandler
def failed(): pass

@lost.route("/")
@plain
def other(): pass
"""

    assert facts_of(text)["definitions"]["pages"]["names"] == [
        "Blueprint",
        "pages",
        "index",
        "failed",
    ]


def test_a_claim_has_its_patterns_and_its_texts():
    text = """
HOT = "is hot.*"
COLD = {"tea": "The tea is cold."}

@pytest.mark.parametrize("tea", ["green tea"])
def test_tea(tea):
    'The tea is poured.'
    with raises(Hot, match=HOT), raises(Hot, match="too hot"), raises(Hot, match=f(x)):
        pour("a cup", 7, "mug")
"""
    facts = facts_of(text)

    (claim,) = facts["claims"]
    assert claim["matches"] == ["is hot.*", "too hot"]
    assert claim["texts"] == ["a cup", "green tea"]
    assert facts["definitions"]["COLD"]["texts"] == ["The tea is cold."]
