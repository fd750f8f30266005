"""What was removed."""

import pytest

from spec.kit.stacks.removals import Removal, removals
from spec.kit.stacks.surface import surface_of

RELEASES = {
    "flask": ["1.0", "1.0.1", "1.1.0", "2.0.0"],
    "werkzeug": ["0.14.1", "0.15.0", "0.16.0"],
    "jinja2": ["2.10", "3.0.0"],
}


def lost(*lines):
    return [*removals(surface_of(lines), RELEASES)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("flask.tea.*  1.0..1.1.0", "module"),
        ("flask.tea.pot  1.0..1.1.0!", "name"),
        ("flask.tea.Cup::lid  1.0..1.1.0 ='a'", "attribute"),
        ("flask.tea.Cup::fill(hot=)  1.0..1.1.0 #1", "parameter"),
        ("flask.tea.fill(args=)  1.0..1.1.0 *", "parameter"),
    ],
)
def test_what_a_release_is_the_first_without_is_removed(line, kind):
    (found,) = lost(line)

    assert found == Removal("flask", "2.0.0", line.split()[0])
    assert (found.kind, str(found)) == (kind, f"lost {found.key}")


def test_what_comes_back_was_removed():
    assert [it.release for it in lost("flask.tea  1.0  1.1.0")] == ["1.0.1", "2.0.0"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["flask.tea  1.0.."], id="there"),
        pytest.param(["flask.tea  1.0..2.0.0"], id="of-the-newest"),
        pytest.param(["flask.tea  1.0..1.1.0 =1  2.0.0.. =2"], id="of-another-value"),
        pytest.param(["flask.tea  1.0..1.1.0 <jinja2>"], id="merely-imported"),
        pytest.param(["flask.tea._pot  1.0..1.1.0"], id="private"),
        pytest.param(["flask._tea.*  1.0..1.1.0"], id="of-a-private-module"),
        pytest.param(["jinja2.tea  2.10"], id="of-a-package-without-a-ledger"),
        pytest.param(["werkzeug.tea  0.14.1"], id="before-the-ledger"),
        pytest.param(
            ["flask.tea(args=)  1.0..1.1.0 *", "flask.tea(more=)  2.0.0.. *"], id="under-a-new-name"
        ),
    ],
)
def test_what_is_no_removal(lines):
    assert lost(*lines) == []


@pytest.mark.parametrize(
    ("holder", "row"),
    [
        ("flask.tea.*", "flask.tea.pot"),
        ("flask.tea.*", "flask.tea.cups.*"),
        ("flask.tea.Cup", "flask.tea.Cup::lid"),
        ("flask.tea.Cup::fill", "flask.tea.Cup::fill(hot=)"),
    ],
)
def test_what_goes_with_what_holds_it_is_not_told_again(holder, row):
    found = lost(f"{holder}  1.0..1.1.0", f"{row}  1.0..1.1.0")

    assert [it.key for it in found] == [holder]
