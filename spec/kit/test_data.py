"""Each mistake in the data that people edit, and the line that says how to mend it."""

import pytest

STATEMENT = 'id = "a"\nchapter = "tea"\nnote = "1"\nsays = "-"\n'
NOTES = '[[chapter]]\nname = "tea"\ntitle = "Tea"\n[[statement]]\n' + STATEMENT
CHANGE = '[[change]]\nfix = "-"\nwas = ["tea.cup.is-hot"]\n'

MISTAKES = [
    pytest.param("notes", "chapter", "not TOML: *", id="not-toml"),
    pytest.param("notes", "a = 1", "'a' is not known; use [[][[]chapter]] or *", id="table"),
    pytest.param(
        "notes", '[[chapter]]\nname = "tea"', "chapter 'tea': 'title' is missing", id="missing"
    ),
    pytest.param(
        "notes", "[[chapter]]\nname = 1", "chapter 1: 'name' has to be a string", id="type"
    ),
    pytest.param(
        "notes", "[[chapter]]\nsize = 1", "chapter '?': 'size' is not known; use one of *", id="key"
    ),
    pytest.param(
        "notes",
        NOTES + 'verdict = "maybe"',
        "statement 'a': verdict is 'maybe'; use one of advice, corrected, holds, python-2",
        id="verdict",
    ),
    pytest.param(
        "notes",
        '[[statement]]\nverdict = "holds"\n' + STATEMENT,
        "statement 'a': no chapter is 'tea'; use one of ",
        id="chapter",
    ),
    pytest.param(
        "notes",
        NOTES + 'verdict = "advice"',
        "statement 'a': say with really = * what is true instead",
        id="really",
    ),
    pytest.param(
        "notes",
        NOTES + 'verdict = "holds"',
        "statement 'a': name the claims that assert it with claims = *",
        id="claims",
    ),
    pytest.param(
        "changes",
        CHANGE + 'release = "django 3"',
        "change 'django 3': 'django' is no package; use one of *",
        id="package",
    ),
    pytest.param(
        "changes",
        CHANGE + 'release = "flask two"',
        "change 'flask two': write release = *",
        id="release",
    ),
    pytest.param(
        "changes",
        CHANGE + 'release = "flask 2"',
        "change 'flask 2': give either announced = * or unannounced = true",
        id="announced",
    ),
    pytest.param(
        "changes",
        CHANGE + 'release = "flask 2"\nannounced = "It is hot."',
        "change 'flask 2': write announced = *",
        id="quotes",
    ),
    pytest.param(
        "changes",
        '[[change]]\nfix = "-"\nrelease = "flask 2"\nunannounced = true',
        "change 'flask 2': name claims with was = *",
        id="sides",
    ),
]


@pytest.mark.parametrize(("file", "text", "line"), MISTAKES)
def test_a_mistake_stops_the_run_with_one_line(house, file, text, line):
    house.write(f"spec/{file}.toml", text)

    result = house.run()

    assert result.ret == 2
    result.stderr.fnmatch_lines([f"Exit: {file}.toml: {line}*"])


def test_a_file_that_is_not_there_is_named(house):
    (house.root / "spec/notes.toml").unlink()

    result = house.run()

    assert result.ret == 2
    result.stderr.fnmatch_lines(["Exit: notes.toml: there is no such file in *spec"])
