"""The shape of the data that people edit."""

import pytest

from spec.kit.data.schema import BadData, check, read_tables, read_toml


def said(function, *arguments):
    with pytest.raises(BadData) as caught:
        function(*arguments)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            b"tea", "a.toml: not TOML: Expected '=' after a key in a key/value", id="toml"
        ),
        pytest.param(b"a = '\xff'", "a.toml: not TOML: 'utf-8' codec can't decode", id="utf-8"),
        pytest.param(b"a = 1", "a.toml: 'a' is not known; use [[cup]] or [[tea]]", id="key"),
        pytest.param(b"[[pot]]", "a.toml: 'pot' is not known; use [[cup]] or [[tea]]", id="table"),
        pytest.param(b"[tea]", "a.toml: 'tea' is not known; use [[cup]] or [[tea]]", id="brackets"),
        pytest.param(b"tea = [1]", "a.toml: 'tea' is not known; use [[cup]] or [[tea]]", id="list"),
    ],
)
def test_a_file_that_cannot_be_used_is_told(tmp_path, text, line):
    (tmp_path / "a.toml").write_bytes(text)

    assert said(read_tables, tmp_path / "a.toml", {"tea", "cup"}).startswith(line)


def test_tables_that_are_not_there_are_empty(tmp_path):
    (tmp_path / "a.toml").write_text("[[tea]]\nsize = 1")

    assert read_tables(tmp_path / "a.toml", {"tea", "cup"}) == {"tea": [{"size": 1}], "cup": []}


def test_a_file_that_is_not_there_is_named(tmp_path):
    assert said(read_toml, tmp_path / "a.toml") == (f"a.toml: there is no such file in {tmp_path}")


def test_a_folder_in_place_of_a_file_is_named(tmp_path):
    assert said(read_toml, tmp_path) == f"{tmp_path}: cannot be read: Is a directory"


KEYS = ({"id": str}, {"was": list, "by": tuple, "so": bool, "of": dict})


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        pytest.param(
            {"di": ""}, "tea: 'di' is not known; use one of by, id, of, so, was", id="key"
        ),
        pytest.param({}, "tea: 'id' is missing", id="missing"),
        pytest.param({"id": ""}, "tea: 'id' is missing", id="empty"),
        pytest.param({"id": 1}, "tea: 'id' has to be a string", id="string"),
        pytest.param({"id": "a", "so": 1}, "tea: 'so' has to be a boolean", id="boolean"),
        pytest.param({"id": "a", "of": []}, "tea: 'of' has to be a table", id="table"),
        pytest.param({"was": "a"}, "tea: 'was' has to be a list of strings", id="list"),
        pytest.param({"was": [1]}, "tea: 'was' has to be a list of strings", id="numbers"),
        pytest.param({"was": [["a"]]}, "tea: 'was' has to be a list of strings", id="nested"),
        pytest.param(
            {"by": "a"}, "tea: 'by' has to be a list of strings, or of lists", id="alternatives"
        ),
        pytest.param(
            {"by": [[1]]}, "tea: 'by' has to be a list of strings, or of lists", id="deep"
        ),
    ],
)
def test_a_mistake_in_an_entry_is_told(entry, line):
    assert said(check, "tea", entry, *KEYS).startswith(line)


def test_an_entry_that_is_well_formed_is_let_through():
    entry = {"id": "a", "was": ["b"], "by": ["c", ["d", "e"]], "so": False, "of": {}}

    assert check("tea", entry, *KEYS) is None
