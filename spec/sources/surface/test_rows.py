"""The lines of ``spec/surface.txt``."""

import pytest

from spec.sources.surface.rows import lines_of

RELEASES = ["1.0", "1.1", "2.0", "2.1"]


def facts(names, **rest):
    kinds = {it: {} for it in ("homes", "bases", "members", "open", "own", "calls")}
    return {"names": {"tea.*": "", **names}, **kinds, **rest}


def lines(*states, key="tea.cup"):
    """The lines of one name, by its states in each release; None: it is not there."""
    return lines_of(RELEASES, [facts({} if it is None else {key: it}) for it in states])


@pytest.mark.parametrize(
    ("states", "told"),
    [
        pytest.param(["", "", None, None], "1.0..1.1", id="went"),
        pytest.param([None, "", "", ""], "1.1..", id="came"),
        pytest.param(["", None, "", None], "1.0  2.0", id="came-again"),
        pytest.param(["", "", "!", None], "1.0..1.1  2.0!", id="warned"),
        pytest.param(["", "=1", "=1", "=2"], "1.0  1.1..2.0 =1  2.1.. =2", id="other-value"),
        pytest.param(
            ["", None, "!<jinja2>=1", "<tea.pot>"],
            "1.0  2.0! <jinja2> =1  2.1.. <tea.pot>",
            id="merely-imported-later",
        ),
        pytest.param(
            ["<werkzeug.urls>", "<werkzeug>", None, None],
            "1.0 <werkzeug.urls>  1.1 <werkzeug>",
            id="imported-from-the-stack-and-lost",
        ),
    ],
)
def test_what_came_went_or_changed_has_a_row(states, told):
    assert lines(*states) == [f"tea.cup  {told}"]


@pytest.mark.parametrize(
    "states",
    [
        pytest.param(["", "", "", ""], id="always"),
        pytest.param(["<os>", "<os>", None, None], id="imported-from-elsewhere"),
        pytest.param([None, "<werkzeug>", "<jinja2>", "<jinja2>"], id="imported-and-kept"),
    ],
)
def test_what_is_not_told(states):
    assert lines(*states) == []


def test_what_is_private_is_told_if_it_was_lost():
    assert lines("", "", None, None, key="tea._cup") == ["tea._cup  1.0..1.1"]
    assert lines(None, "", "", "", key="tea._cup") == []
    assert lines(None, "", "!", "=1", key="tea._cup") == []
    assert lines("", "", "", "!", key="tea.__version__") == ["tea.__version__  1.0..2.0  2.1..!"]


def test_a_module_stands_for_what_is_in_it():
    inside = {"tea.pots.*": "", "tea.pots.Pot": ""}
    found = [facts(inside), facts(inside), facts({}), facts({"tea.pots.*": "!"})]

    assert lines_of(RELEASES, found) == ["tea.pots.*  1.0..1.1  2.1..!", "tea.pots.Pot  1.0..1.1"]
    assert lines_of(RELEASES[:3], found[:3]) == ["tea.pots.*  1.0..1.1"]


def of_a_class(members, home="tea.cups.Cup", own=None, calls=(), **homes):
    paths = {"tea.Cup": "", home: "", "tea.more.Cup": "<tea.cups>"}
    return facts(
        {"tea.cups.*": "", "tea.more.*": "", **paths},
        homes={**dict.fromkeys(paths, home), **homes},
        members={home: members},
        own={home: [*members] if own is None else own},
        bases={home: []},
        calls={f"{home}{name}": it for name, it in calls},
    )


def test_attributes_and_parameters_are_told_by_the_shortest_path():
    old = of_a_class(
        {"lid": "=None", "drink": "", "dict": "", "_dirt": ""},
        own=["lid", "drink", "_dirt"],
        calls=[("", [["size", "#1"]]), ("::drink", [["hot", "#1"]]), ("::_dirt", [["n", "#1"]])],
    )
    new = of_a_class(
        {"lid": "self", "drink": "!"},
        calls=[("", [["size", "keyword=1"], ["n", "**"]]), ("::drink", [["hot", "#1"]])],
    )

    assert lines_of(RELEASES[:2], [old, new]) == [
        "tea.Cup(n=)  1.1.. **",
        "tea.Cup(size=)  1.0 #1  1.1.. keyword=1",
        "tea.Cup::_dirt  1.0",
        "tea.Cup::drink  1.0  1.1..!",
        "tea.cups.Cup = tea.Cup",
    ]


def test_an_attribute_that_only_instances_have_is_marked():
    found = [of_a_class({}), of_a_class({"lid": "self"})]

    assert lines_of(RELEASES[:2], found)[0] == "tea.Cup::lid  1.1.. self"


def test_an_attribute_that_a_class_may_give_is_not_lost():
    found = [of_a_class({"lid": "", "knob": ""}), of_a_class({"lid": ""})]
    found[1]["open"] = {"tea.cups.Cup": ""}
    assert [it for it in lines_of(RELEASES[:2], found) if "::" in it] == []

    found.append(of_a_class({"lid": ""}))
    assert "tea.Cup::knob  1.0  1.1 ?" in lines_of(RELEASES[:3], found)


def test_an_heir_has_the_rows_of_its_bases():
    def release(members):
        homes = {"tea.Pot": "tea.Pot", "tea.Cup": "tea.Cup"}
        classes = {"tea.Pot": members, "tea.Cup": {**members, "own": ""}}
        return facts(
            dict.fromkeys(homes, ""),
            homes=homes,
            members=classes,
            own={home: [*it] for home, it in classes.items()},
            bases={"tea.Pot": [], "tea.Cup": ["tea.Pot", "werkzeug.Pot"]},
            calls={home: [["lid", "#1"]] if members else [] for home in homes},
        )

    assert lines_of(RELEASES[:2], [release({"lid": ""}), release({})]) == [
        "tea.Cup < tea.Pot werkzeug.Pot",
        "tea.Pot(lid=)  1.0 #1",
        "tea.Pot::lid  1.0",
    ]


def test_a_class_that_goes_with_its_base_has_a_row():
    homes = {"tea.Pot": "tea.Pot", "tea.Cup": "tea.Cup"}
    there = facts(dict.fromkeys(homes, ""), homes=homes, bases={"tea.Cup": ["tea.Pot"]})

    assert lines_of(RELEASES[:2], [there, facts({})]) == [
        "tea.Cup  1.0",
        "tea.Cup < tea.Pot",
        "tea.Pot  1.0",
    ]


def test_a_class_that_moves_is_told_by_the_path_that_stays():
    moved = of_a_class({}, home="tea.china.Cup")
    moved["names"].pop("tea.more.Cup")

    assert lines_of(RELEASES[:2], [of_a_class({"lid": ""}), moved]) == [
        "tea.Cup::lid  1.0",
        "tea.china.Cup  1.1..",
        "tea.china.Cup = tea.Cup",
        "tea.cups.Cup  1.0",
        "tea.cups.Cup = tea.Cup",
    ]
