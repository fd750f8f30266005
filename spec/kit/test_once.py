"""What is told once: warnings of the stack, and a line that many red claims have in common."""

import warnings
from pathlib import Path

import flask
import pytest

from spec.kit import once
from spec.kit.once import MANY, place_of


def cups(house, number, outside=0):
    """Claims that are red with one line, the last of them outside their range."""
    house.add(
        *(
            f"""
            @claim("tea.cup.is-number-{it}"{', unless="python >=3"' * (it >= number - outside)})
            def test_number_{it}():
                "Cup {it}."
                raise KeyError("milk")
            """
            for it in range(number)
        )
    )


@pytest.mark.parametrize("outside", [0, 9], ids=["in-range", "outside-too"])
def test_a_line_of_many_claims_is_told_once(house, outside):
    cups(house, MANY, outside)

    result = house.run()

    shown = str(result.stdout)
    assert (result.ret, shown.count("____ test_number"), shown.count("FAILED ")) == (1, 1, 1)
    result.stdout.fnmatch_lines(
        [
            f"{MANY} claims are red with one line, told once, of tea.cup.is-number-0:",
            "  KeyError: 'milk'",
            f"  by chapter: tea {MANY}",
            f"*{MANY} failed, 1 passed in *",
        ]
    )


def test_a_line_of_fewer_claims_is_told_of_each(house):
    cups(house, MANY - 1)

    shown = str(house.run().stdout)

    assert (shown.count("____ test_number"), shown.count("FAILED ")) == (MANY - 1, MANY - 1)
    assert "told once" not in shown


def test_a_line_of_too_many_ends_the_run(house, monkeypatch):
    monkeypatch.setattr(once, "ENOUGH", MANY)
    cups(house, MANY + 1)

    result = house.run("--record=here.json")

    assert result.ret == 1
    result.stdout.fnmatch_lines(
        [
            "nothing written: the run ended before 1 claims ran",
            f"{MANY} claims are red with one line, told once, of tea.cup.is-number-0:",
            f"*! {MANY} claims are red with one line: ended early (--maxfail=9999 goes on) !*",
            f"*{MANY} failed, 1 passed in *",
        ]
    )


def test_maxfail_lets_a_run_go_on(house, monkeypatch):
    monkeypatch.setattr(once, "ENOUGH", MANY)
    cups(house, MANY + 1)

    house.run("--maxfail=9999").stdout.fnmatch_lines([f"*{MANY + 1} failed, 1 passed in *"])


WARNS = """
    import warnings

    @claim("tea.cup.is-old")
    @pytest.mark.parametrize("it", [0, 1])
    def test_old(it):
        "Old."
        warnings.warn_explicit("it is old", DeprecationWarning, {!r}, 7, "flask.tea")
"""


def test_a_warning_of_the_stack_is_told_once(house):
    house.add(WARNS.format(str(Path(flask.__file__).with_name("tea.py"))))

    result = house.run("-Wdefault")

    assert "warnings summary" not in str(result.stdout)
    result.stdout.fnmatch_lines(
        [
            "the packages here warn of each other, which makes no claim red:",
            "  flask/tea.py:7: DeprecationWarning: it is old (in 1 tests)",
            "*3 passed in *",
        ]
    )


def test_another_warning_is_left_to_pytest(house):
    house.add(WARNS.format("cup.py"))

    result = house.run("-Wdefault")

    result.stdout.fnmatch_lines(["*warnings summary*", "*3 passed, 2 warnings in *"])
    assert "the packages here" not in str(result.stdout)


@pytest.mark.parametrize(
    ("module", "words", "category"),
    [
        pytest.param("flask.app", "it is old", DeprecationWarning, id="flask"),
        pytest.param("jinja2", "it is old", DeprecationWarning, id="package"),
        pytest.param("flask.cli", "pkg_resources is deprecated as an API", UserWarning, id="cli"),
    ],
)
def test_a_package_that_another_warns_is_no_error(module, words, category):
    with warnings.catch_warnings(record=True) as seen:
        warnings.warn_explicit(words, category, "it.py", 7, module)

    assert [str(it.message) for it in seen] == [words]


@pytest.mark.parametrize(
    ("module", "words", "category"),
    [
        pytest.param("spec.json.test_loads", "it is old", DeprecationWarning, id="claim"),
        pytest.param("app.json", "it is old", DeprecationWarning, id="example-app"),
        pytest.param("flaskr.app", "it is old", DeprecationWarning, id="like-a-package"),
        pytest.param("flask.app", "it is odd", UserWarning, id="another-kind"),
        pytest.param("spec.cli", "pkg_resources is deprecated", UserWarning, id="cli-of-a-claim"),
    ],
)
def test_another_warning_is_an_error(module, words, category):
    with pytest.raises(category, match=words):
        warnings.warn_explicit(words, category, "it.py", 7, module)


def test_a_place_begins_with_its_package():
    assert place_of(flask.helpers.__file__) == "flask/helpers.py"
    assert place_of(__file__) == ""
