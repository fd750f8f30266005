"""``python -m spec announcements``."""

import pytest
from click.testing import CliRunner

from spec.kit import commands
from spec.kit.commands import announcements
from spec.kit.data.schema import BadData


@pytest.fixture
def look_up(house, monkeypatch):
    """Run the command in a house where the look-up finds some problems; give what it got too."""
    got = []

    def look_up(*problems, lost=False, unjudged=False):
        house.write("spec/surface.txt", "flask.tea  1.0\n" if lost else "")

        def check(claims, changes, verdicts, library, known):
            ids = [it.id for it in claims], [it.id for it in changes]
            got.append((*ids, [it.word for it in verdicts], known))
            return list(problems), ["1 quote"]

        def judge(claims, pages, library, stack):
            got.append(([it.id for it in claims], [it.word for it in pages.sentences], stack))
            return ["it is not judged"] * unjudged, ["1 sentence"]

        monkeypatch.setattr(announcements, "check", check)
        monkeypatch.setattr(announcements, "look_up", judge)
        result = CliRunner().invoke(commands.command, ["announcements", "--sdists", "sdists"])
        return result.exit_code, result.output.splitlines(), got

    monkeypatch.setattr(commands, "ROOT", house.root)
    house.add_both_sides()
    house.write("spec/ledger/flask.toml", '["1.0.1"]\n"Tea is hot." = "open"\n')
    house.write("spec/ledger/pages/tea.toml", '"Drink it." = "advice"')
    house.write("spec/cells/flask-1.0.txt", "Flask==1.0\nWerkzeug==0.16.1\n")
    house.write("spec/stacks.txt", "releases flask 1.0 1.0.1\n")
    return look_up


def test_claims_changes_verdicts_and_cells_are_looked_up(look_up):
    ids = ["tea.cup.is-hot", "tea.cup.is-wet", "tea.cup.is-dry"]
    known = [{"flask": "1.0", "werkzeug": "0.16.1"}]

    assert look_up() == (
        0,
        ["1 quote", "1 sentence"],
        [(ids, ["python.dries"], ["open"], known), (ids, ["advice"], known[0])],
    )


def test_a_problem_is_told_with_status_1(look_up):
    assert look_up("it is not said")[:2] == (1, ["it is not said", "1 quote", "1 sentence"])


def test_a_sentence_without_a_verdict_is_told_with_status_1(look_up):
    assert look_up(unjudged=True)[:2] == (1, ["it is not judged", "1 quote", "1 sentence"])


def test_a_removal_that_nothing_tells_is_told_with_status_1(look_up):
    where = "spec/ledger/flask.toml: 1.0.1"

    assert look_up(lost=True)[:2] == (
        1,
        [
            f"{where} has no verdict on 'lost flask.tea', and no change touches it",
            "1 quote",
            "flask: 1 removals (1 names): 1 untold",
            "1 sentence",
        ],
    )


def test_claims_that_are_not_well_formed_are_told(look_up, house):
    house.write("spec/tea/test_pot.py", "def test_pot(): pass")

    status, lines, got = look_up()

    assert (status, lines[0], got) == (2, "the claims are not well formed", [])


def test_what_cannot_be_downloaded_is_told(look_up, monkeypatch):
    def fail(folder):
        raise BadData("pip cannot download tea: no such release")

    monkeypatch.setattr(announcements, "Library", fail)

    assert look_up()[:2] == (2, ["pip cannot download tea: no such release"])
