"""Each rule of the lint of claims, with one bad example."""

import pytest

WET = "@claim('tea.cup.is-wet'{})\ndef test_tea_is_wet():\n    '''Wet.'''"
GUARDED = ", flask='<2.0'"

BAD_CLAIMS = [
    pytest.param(
        "def test_tea_is_wet():\n    pass",
        'makes no claim: put @claim("chapter.subject.behaviour") above the function',
        id="no-claim",
    ),
    pytest.param(
        "@claim(1)\ndef test_tea_is_wet():\n    '''Wet.'''",
        'claim() takes one id: write @claim("chapter.subject.behaviour")',
        id="no-id",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', 'tea.cup.is-dry')\ndef test_tea_is_wet():\n    '''Wet.'''",
        'claim() takes one id: write @claim("chapter.subject.behaviour")',
        id="two-ids",
    ),
    pytest.param(
        "@claim('tea.Wet')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "id 'tea.Wet' is not of the form chapter.subject.behaviour, lower case, hyphens",
        id="bad-id",
    ),
    pytest.param(
        "@claim('milk.cup.is-wet')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "id 'milk.cup.is-wet' stands in folder 'tea': start it with 'tea.'",
        id="other-chapter",
    ),
    pytest.param(
        "@claim('tea.cup.is-hot')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "id 'tea.cup.is-hot' is taken by spec/tea/test_tea.py:9: choose another",
        id="doubled-id",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_tea_is_wet():\n    '''Tea is hot.'''",
        "spec/tea/test_tea.py:9 has the same sentence: tell them apart",
        id="doubled-sentence",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_tea_is_wet():\n    pass",
        "tea.cup.is-wet has no docstring: say in one line what is promised",
        id="no-docstring",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_tea_is_wet():\n    '''Tea\n    is wet.'''",
        "tea.cup.is-wet has a docstring of several lines: say it in one",
        id="long-docstring",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_tea_is_wet():\n    '''Tea warns.'''\n    assert 1",
        "tea.cup.is-wet says that something warns: assert the warning, with pytest.warns",
        id="warns",
    ),
    pytest.param(
        (
            "@claim('tea.cup.is-wet')\ndef test_tea_is_wet():\n    '''Tea warns.'''\n"
            "    with warnings.catch_warnings():\n"
            "        warnings.simplefilter('ignore', DeprecationWarning)\n        pour()"
        ),
        "tea.cup.is-wet says that something warns: assert the warning, with pytest.warns",
        id="warns-and-ignores-it",
    ),
    pytest.param(
        WET.format(", doc=''") + "\nDOC = ''",
        'tea.cup.is-wet has no doc link: give the module DOC = "page#anchor" or claim(doc=…)',
        id="no-doc-link",
    ),
    pytest.param(
        WET.format(", doc='quickstart'"),
        "tea.cup.is-wet: the doc link 'quickstart' is not of the form page#anchor or *",
        id="bad-doc-link",
    ),
    pytest.param(
        WET.format(", doc='tea:a#b'"),
        "tea.cup.is-wet: the doc link 'tea:a#b' names no known project: use one of flask, *",
        id="unknown-project",
    ),
    pytest.param(
        WET.format(", django='>=1'"),
        "tea.cup.is-wet: no guard is called 'django': use one of flask, werkzeug, *",
        id="unknown-guard",
    ),
    pytest.param(
        WET.format(", flask='2.3'"),
        "tea.cup.is-wet: '2.3' is not a range of flask releases: write '>=2.3' or '<2.1'",
        id="bad-guard",
    ),
    pytest.param(
        WET.format(", flask='!=2.3.0'"),
        "tea.cup.is-wet: '!=2.3.0' has no edge: write '>=' or '<'",
        id="guard-without-edge",
    ),
    pytest.param(
        WET.format(", flask=2.3"),
        "tea.cup.is-wet: flask=2.3 is not a literal of its kind: write it out, in quotes",
        id="guard-that-is-a-number",
    ),
    pytest.param(
        WET.format(", flask=True"),
        "tea.cup.is-wet: flask=True is not a literal of its kind: write it out, in quotes",
        id="guard-that-is-true",
    ),
    pytest.param(
        WET.format(", flask='>=' + EDGE"),
        "tea.cup.is-wet: flask='>=' + EDGE is not a literal of its kind: write it out, in quotes",
        id="guard-that-is-worked-out",
    ),
    pytest.param(
        WET.format(", **GUARDS"),
        "tea.cup.is-wet: [*][*]=GUARDS is not a literal of its kind: write it out, in quotes",
        id="guards-from-elsewhere",
    ),
    pytest.param(
        WET.format(GUARDED + ", otherwise='KeyError'"),
        "tea.cup.is-wet: otherwise='KeyError' is not a literal of its kind: name the class of *",
        id="otherwise-in-quotes",
    ),
    pytest.param(
        WET.format(", otherwise=KeyError"),
        "tea.cup.is-wet says otherwise= without a guard: drop it",
        id="otherwise-without-guard",
    ),
    pytest.param(
        WET.format(GUARDED + ", otherwise=Exception"),
        "tea.cup.is-wet may fail in any way: name the error with otherwise=, or two in brackets",
        id="otherwise-anything",
    ),
    pytest.param(
        WET.format(", unless='flask 2.0'"),
        "tea.cup.is-wet: unless='flask 2.0': write 'simplejson, flask <2.0' or 'no blinker'",
        id="unless",
    ),
    pytest.param(
        WET.format(", unless=''"),
        "tea.cup.is-wet: unless='': write 'simplejson, flask <2.0' or 'no blinker'",
        id="unless-that-is-empty",
    ),
    pytest.param(
        WET.format(", example=True"),
        "tea.cup.is-wet does not use the example app: drop example=True",
        id="example-that-is-none",
    ),
    pytest.param(
        "from app import tea\n" + WET.format("") + "\n    assert tea.POT",
        "tea.cup.is-wet uses the example app: mark it, claim(…, example=True), or test Flask *",
        id="example-that-is-not-marked",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_should_be_wet():\n    '''Wet.'''",
        "test_should_be_wet starts with 'should': name who does what, in the present tense",
        id="forbidden-word",
    ),
]


@pytest.mark.parametrize(("source", "line"), BAD_CLAIMS)
def test_a_bad_claim_is_told_with_its_mend(house, source, line):
    house.write("app/tea.py", "POT = 1")
    house.add(source)

    mistakes = house.index().mistakes

    pytest.LineMatcher(list(mistakes)).fnmatch_lines([f"spec/tea/test_tea.py:1[0-9]: {line}"])


GOOD_CLAIMS = [
    pytest.param(WET.format(GUARDED + ", otherwise=KeyError"), id="otherwise"),
    pytest.param(WET.format(GUARDED + ", otherwise=(KeyError, OSError)"), id="otherwise-two"),
    pytest.param(WET.format(", unless='no blinker', otherwise=KeyError"), id="unless"),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_tea(recwarn):\n    '''It warns.'''\n    assert recwarn",
        id="warns",
    ),
    pytest.param(
        "LINK = 'api#tea'\n" + WET.format(", doc=LINK"),
        id="doc-link-with-a-name",
    ),
    pytest.param(
        "from app import tea\n" + WET.format(", example=True") + "\n    assert tea.POT",
        id="example",
    ),
]


@pytest.mark.parametrize("source", GOOD_CLAIMS)
def test_a_good_claim_is_let_through(house, source):
    house.write("app/tea.py", "POT = 1")
    house.add(source)

    assert house.index().mistakes == ()


WATER = """
from spec.kit import claim

DOC = "quickstart#water"
WARM = 1


@claim("water.{id}"{guard})
def test_water_is_warm():
    '''Water is warm.'''
    assert {fact}
"""
OF_TWO_CHAPTERS = [
    pytest.param(
        WATER.format(id="jug.is-warm", guard="", fact="True"),
        ["water.jug.is-warm: tea.cup.is-hot does the same: keep one of the two"],
        id="same-code",
    ),
    pytest.param(
        WATER.format(id="cup.is-hot", guard="", fact="WARM"),
        ["water.cup.is-hot: tea.cup.is-hot has its subject and guards: keep one, or rename"],
        id="same-subject-and-guards",
    ),
    pytest.param(
        WATER.format(id="cup.is-hot", guard=", flask='>=2.0'", fact="True"), [], id="other-guards"
    ),
    pytest.param(WATER.format(id="jug.is-hot", guard="", fact="WARM"), [], id="other-subject"),
]


@pytest.mark.parametrize(("source", "lines"), OF_TWO_CHAPTERS)
def test_a_claim_that_another_chapter_has_is_named(house, source, lines):
    house.write("spec/water/test_water.py", source)

    assert list(house.index().mistakes) == [f"spec/water/test_water.py:9: {it}" for it in lines]


def test_a_bad_claim_stops_the_run(house):
    house.add("def test_tea_is_wet(): pass", "def test_tea_is_dry(): pass")

    mend = 'makes no claim: put @claim("chapter.subject.behaviour") above the function'
    assert house.refusal() == [
        "Exit: the claims are not well formed",
        f"spec/tea/test_tea.py:13: {mend}",
        f"spec/tea/test_tea.py:14: {mend}",
    ]
