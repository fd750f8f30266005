"""What a package has."""

import json
import runpy
import sys

import pytest

from spec.sources.surface import probe


@pytest.fixture
def facts(tea, monkeypatch, capsys):
    """What the script writes of tea, in this process."""
    before = {*sys.modules}
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "argv", ["probe.py", "tea", str(tea)])
    probe.main("tea", [str(tea)])
    yield json.loads(capsys.readouterr().out)
    for name in {*sys.modules} - before:
        del sys.modules[name]


def test_names_are_told_with_where_they_come_from(facts):
    assert facts["names"] == {
        "tea.*": "",
        "tea.Cup": "!",
        "tea.LONG": "=…",
        "tea.Lid": "!",
        "tea.Milk": "<milk>",
        "tea.Mug": "!",
        "tea.STRONG": "=True",
        "tea.TypeVar": "<typing>",
        "tea.__version__": "",
        "tea.kettles": "",
        "tea.pour": "",
        "tea.cups.*": "",
        "tea.cups.Cup": "!",
        "tea.cups.HOT": "=1",
        "tea.cups.Pot": "<tea.pots>",
        "tea.cups.boil": "!<tea.pots>",
        "tea.cups.length": "",
        "tea.cups.pour": "",
        "tea.loose.*": "",
        "tea.loose.leaf.*": "",
        "tea.loose.leaf.GREEN": "=None",
        "tea.pots.*": "!",
        "tea.pots.Pot": "",
        "tea.pots.Proxy": "",
        "tea.pots.brew": "!",
        "tea.pots.current": "",
        "tea.pots.import_module": "<importlib>",
        "tea.pots.signed": "",
        "tea.windows.*": "",
    }


def test_each_path_has_a_home(facts):
    assert facts["homes"] == {
        **dict.fromkeys(["tea.Cup", "tea.Mug", "tea.Lid", "tea.cups.Cup"], "tea.cups.Cup"),
        **dict.fromkeys(["tea.pour", "tea.cups.pour"], "tea.cups.pour"),
        **dict.fromkeys(["tea.cups.Pot", "tea.pots.Pot"], "tea.pots.Pot"),
        **dict.fromkeys(["tea.cups.boil", "tea.pots.brew"], "tea.pots.brew"),
        "tea.pots.Proxy": "tea.pots.Proxy",
        "tea.pots.signed": "tea.pots.signed",
    }
    assert facts["bases"] == {
        "tea.cups.Cup": ["tea.pots.Pot"],
        "tea.pots.Pot": [],
        "tea.pots.Proxy": [],
    }


def test_attributes_are_told_with_who_has_them(facts):
    members = facts["members"]["tea.cups.Cup"]
    own = {"Lid", "a", "colour", "drink", "empty", "level", "lid", "make", "none", "size", "steam"}

    assert {it for it in facts["own"]["tea.cups.Cup"] if it[:2] != "__"} == {*own, "wash"}
    assert {name: members[name] for name in own} == {
        **dict.fromkeys(own, ""),
        **dict.fromkeys(["a", "lid", "size"], "self"),
        "colour": "='white'",
        "empty": "=False",
        "level": "!",
    }
    assert "fromkeys" in members
    assert facts["open"] == {"tea.pots.Proxy": ""}


def test_parameters_are_told(facts):
    assert facts["calls"] == {
        "tea.cups.Cup": [["size", "#1=1"], ["rest", "*"], ["handle", "keyword=None"]],
        "tea.cups.Cup::drink": [["hot", "#1=()"], ["sip", "#2=b'x'"], ["more", "**"]],
        "tea.cups.Cup::make": [["n", "#1"]],
        "tea.cups.Cup::none": [],
        "tea.cups.Cup::steam": [],
        "tea.cups.Cup::wash": [["soap", "#1=…"]],
        "tea.cups.pour": [["cup", "#1"]],
        "tea.pots.Pot": [],
        "tea.pots.brew": [],
    }


def test_it_is_a_script(monkeypatch, capsys):
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "argv", ["probe.py", "markupsafe"])

    runpy.run_path(probe.__file__, run_name="__main__")

    assert json.loads(capsys.readouterr().out)["names"]["markupsafe.Markup"] == ""
