"""Each rule of the lint, with one bad example."""

import pytest

BAD_CLAIMS = [
    pytest.param(
        "def test_tea_is_wet():\n    pass",
        "spec/tea/test_tea.py:12: makes no claim: put @claim(*) above the function",
        id="no-claim",
    ),
    pytest.param(
        "@pytest.mark.claim(1)\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: claim() takes one id: write @claim(*)",
        id="no-id",
    ),
    pytest.param(
        "@claim('tea.Wet')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: id 'tea.Wet' is not of the form chapter.subject.behaviour, lower case, hyphens",
        id="bad-id",
    ),
    pytest.param(
        "@claim('milk.cup.is-wet')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: id 'milk.cup.is-wet' stands in folder 'tea': start it with 'tea.'",
        id="other-chapter",
    ),
    pytest.param(
        "@claim('tea.cup.is-hot')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: id 'tea.cup.is-hot' is taken by spec/tea/test_tea.py:8: choose another",
        id="doubled-id",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_tea_is_wet():\n    pass",
        "*:12: tea.cup.is-wet has no docstring: say in one line what is promised",
        id="no-docstring",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_tea_is_wet():\n    '''Tea\n    is wet.'''",
        "*:12: tea.cup.is-wet has a docstring of several lines: say it in one",
        id="long-docstring",
    ),
    pytest.param(
        "DOC = ''\n@claim('tea.cup.is-wet')\ndef test_tea_is_wet():\n    '''Wet.'''",
        '*:13: tea.cup.is-wet has no doc link: give the module DOC = "page#anchor" or *',
        id="no-doc-link",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', doc='quickstart')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: *: the doc link 'quickstart' is not of the form page#anchor or project:page#anchor",
        id="bad-doc-link",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', doc='tea:a#b')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: *: the doc link 'tea:a#b' names no known project: use one of flask, werkzeug, *",
        id="unknown-project",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', django='>=1')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: *: no guard is called 'django': use one of flask, werkzeug, *",
        id="unknown-guard",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', flask='2.3')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: *: '2.3' is no range of flask releases: write '>=2.3' or '<2.1'",
        id="bad-guard",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', flask=2.3)\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: *: 2.3 is no range of flask releases: write '>=2.3' or '<2.1'",
        id="guard-is-a-number",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', flask='!=2.3.0')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: *: '!=2.3.0' has no edge: write '>=' or '<'",
        id="guard-without-edge",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', otherwise=KeyError)\ndef test_tea_is_wet():\n    '''Wet.'''",
        "*:12: tea.cup.is-wet says otherwise= without a guard: drop it",
        id="otherwise-without-guard",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet')\ndef test_should_be_wet():\n    '''Wet.'''",
        "*:12: test_should_be_wet starts with 'should': name who does what, in the present tense",
        id="forbidden-word",
    ),
    pytest.param(
        "@claim('tea.cup.is-wet', python='>=3')\ndef test_tea_is_wet():\n    '''Wet.'''",
        "spec/changes.toml: tea.cup.is-wet has an edge at python 3: tell the change, *",
        id="guard-without-change",
    ),
]


@pytest.mark.parametrize(("source", "line"), BAD_CLAIMS)
def test_a_bad_claim_stops_collection(house, source, line):
    house.add(source)

    result = house.run()

    assert result.ret == 2
    result.stdout.fnmatch_lines(["*the claims are not well formed", line + "*"])


BAD_DATA = [
    pytest.param(
        "notes",
        "claims = ['tea.cup.is-cold']",
        "spec/notes.toml: statement 'tea.cold' names the claim 'tea.cup.is-cold': no test makes it",
        id="unknown-claim-of-a-statement",
    ),
    pytest.param(
        "changes",
        "was = ['tea.cup.is-cold']",
        "*: change python 3, 'tea.cup.is-cold' names the claim 'tea.cup.is-cold': no test makes it",
        id="unknown-claim-of-a-change",
    ),
    pytest.param(
        "changes",
        "was = ['tea.cup.is-hot']",
        "*: change python 3, * names 'tea.cup.is-hot', which has no guard with the edge <3",
        id="change-without-guard",
    ),
]


@pytest.mark.parametrize(("file", "text", "line"), BAD_DATA)
def test_data_that_names_what_is_not_there_stops_collection(house, file, text, line):
    if file == "notes":
        statement = '[[statement]]\nid = "tea.cold"\nchapter = "tea"\nnote = "1"\nverdict = "holds"'
        house.write(
            "spec/notes.toml",
            f'[[chapter]]\nname="tea"\ntitle="Tea"\n{statement}\nsays="-"\n{text}',
        )
    else:
        house.change(f"unannounced = true\n{text}")

    result = house.run()

    assert result.ret == 2
    result.stdout.fnmatch_lines([line + "*"])


def test_a_statement_is_given_once(house):
    notes = (house.root / "spec/notes.toml").read_text("utf-8")
    house.write("spec/notes.toml", notes + notes[notes.index("[[statement]]") :])

    result = house.run()

    assert result.ret == 2
    result.stdout.fnmatch_lines(["spec/notes.toml: statement 'tea.hot' is given twice: drop one*"])


def test_a_change_of_one_side_needs_a_declared_error(house):
    house.add("@claim('tea.cup.is-wet', python='>=3')\ndef test_tea_is_wet():\n    '''Wet.'''")
    house.change("unannounced = true\nnow = ['tea.cup.is-wet']")

    result = house.run()

    assert result.ret == 2
    result.stdout.fnmatch_lines(
        ["*has one side only: assert the other side of 'tea.cup.is-wet' too*"]
    )


def test_one_file_alone_is_not_held_to_the_data(house):
    house.write("spec/tea/test_milk.py", "")
    house.write("spec/notes.toml", '[[chapter]]\nname = "tea"\ntitle = "Tea"')

    assert house.run("spec/tea/test_tea.py::test_tea_is_hot").ret == 0
