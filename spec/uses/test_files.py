"""Which files of a tree are read, which are walked, and what is told of the others."""

from pathlib import Path

import pytest

from spec.uses.conftest import change
from spec.uses.files import concerned, is_test, module_names, packages_of, read_tree
from spec.uses.find import uses_of
from spec.uses.kinds import Chosen

NAME = [Chosen(change("flask.tea"), "breaks")]

SKIPPED = [
    pytest.param(b"print 'a'\nfrom flask import tea\n", "Python 2, line 1", id="print"),
    pytest.param(b"try: x\nexcept A, e: y\nfrom flask import tea", "Python 2, line 2", id="except"),
    pytest.param(b"from flask import tea\nf(\n", "syntax error, line 2: ", id="open"),
    pytest.param(
        b"from flask import tea # \xff\n",
        "not UTF-8, and no other encoding is declared",
        id="not-utf-8",
    ),
    pytest.param(
        b"# coding: tea\nfrom flask import tea # \xff\n",
        "not UTF-8, and no other encoding is declared",
        id="coding",
    ),
    pytest.param(b"# coding: tea\nfrom flask import tea\n", "syntax error, line 1: ", id="tea"),
    pytest.param(b"from flask import (tea, cup)\nx = '\0'\n", "syntax error, line 1: ", id="null"),
]


@pytest.mark.parametrize(("text", "reason"), SKIPPED)
def test_a_file_that_cannot_be_parsed_is_told_and_its_imports_are_likely(tmp_path, text, reason):
    tmp_path.joinpath("a.py").write_bytes(text)

    found = uses_of([tmp_path], NAME)
    (skipped,) = found.not_looked_at
    assert (skipped.path, skipped.reason.startswith(reason)) == ("a.py", True)
    assert [(it.kind, it.certainty, it.why) for it in found.uses] == [
        ("breaks", "likely", "the file cannot be parsed")
    ]


def test_what_is_too_deep_to_be_parsed_is_told(tmp_path):
    tmp_path.joinpath("a.py").write_text("import flask\n" + "(" * 5000 + ")" * 5000)
    tmp_path.joinpath("b.py").write_text("import flask\n" + "-" * 100_000 + "1")

    reasons = [it.reason for it in uses_of([tmp_path], NAME).not_looked_at]
    assert [it[:6] for it in reasons] == ["syntax", "too de"]


def test_another_encoding_and_a_mark_are_read(tmp_path):
    tmp_path.joinpath("a.py").write_bytes(b"# coding: latin-1\nfrom flask import tea # \xff\n")
    tmp_path.joinpath("b.py").write_bytes(b"\xef\xbb\xbffrom flask import tea\n")

    found = uses_of([tmp_path], NAME)
    assert ([it.path for it in found.uses], found.not_looked_at) == (["a.py", "b.py"], ())


def test_templates_are_counted(write):
    folder = write({"a.py": "import flask", "templates/a.html": "{{ tea }}", "b.txt": "flask"})

    found = uses_of([folder], NAME)
    assert (found.files, found.not_looked_at) == (
        1,
        (("templates/a.html", "templates are not read"),),
    )


def test_folders_of_tools_are_passed_over(write):
    text = "from flask import tea"
    places = (
        ".venv/a.py",
        ".git/a.py",
        "node_modules/a.py",
        "a/site-packages/a.py",
        "a/__pycache__/a.py",
    )
    folder = write({**dict.fromkeys(places, text), "a/b.py": text})

    assert [it.path for it in uses_of([folder], NAME).uses] == ["a/b.py"]


def test_a_link_that_leads_in_a_circle_is_told(write):
    folder = write({"a.py": "from flask import tea"})
    (folder / "b.py").symlink_to(folder / "b.py")
    (folder / "around").symlink_to(folder)

    found = uses_of([folder], NAME)
    assert ([it.path for it in found.uses], [it.path for it in found.not_looked_at]) == (
        ["a.py"],
        ["b.py"],
    )
    assert "symbolic links" in found.not_looked_at[0].reason


def test_a_file_is_read_once_by_all_its_names(write):
    folder = write({"a.py": "from flask import tea"})
    (folder / "b.py").symlink_to(folder / "a.py")

    found = uses_of([folder, folder, folder / "a.py"], NAME)
    assert ([it.path for it in found.uses], found.files) == (["a.py"], 1)


def test_what_may_not_be_read_is_told(tmp_path, monkeypatch):
    tmp_path.joinpath("a.py").write_text("from flask import tea")
    tmp_path.joinpath("b").mkdir()

    def refuse(*_):
        raise PermissionError(13, "Permission denied", str(tmp_path / "b"))

    monkeypatch.setattr("spec.uses.files._bytes_of", refuse)
    monkeypatch.setattr("os.scandir", refuse)
    told = read_tree([tmp_path / "a.py", tmp_path]).not_looked_at
    assert told == [("a.py", "permission denied"), ("b", "permission denied")]


def test_an_error_without_words_is_told_by_its_class(tmp_path, monkeypatch):
    def refuse(_):
        raise TimeoutError

    tmp_path.joinpath("a.py").write_text("")
    monkeypatch.setattr("spec.uses.files._bytes_of", refuse)
    assert read_tree([tmp_path]).not_looked_at == [("a.py", "timeouterror")]


def test_a_file_alone_and_a_base_make_paths_relative(write):
    folder = write({"shop/a.py": "from flask import tea"})

    assert uses_of([folder / "shop/a.py"], NAME).uses[0].path == "a.py"
    assert uses_of([folder / "shop"], NAME, base=folder).uses[0].path == "shop/a.py"


WALKED = [
    pytest.param({"a.py": "import flask"}, ["a.py"], id="names-it"),
    pytest.param({"a.py": "import os", "b.py": "import json"}, [], id="names-none"),
    pytest.param({"a.py": "import flask", "b.py": "import a"}, ["a.py", "b.py"], id="imports-it"),
    pytest.param(
        {
            "s/__init__.py": "",
            "s/a.py": "import flask",
            "s/b.py": "from . import (\n  x,\n  a)",
            "c.py": "import s.b",
        },
        ["c.py", "s/a.py", "s/b.py"],
        id="imports-what-imports-it",
    ),
    pytest.param(
        {
            "s/__init__.py": "import flask",
            "s/t/__init__.py": "",
            "s/t/b.py": "from ... import x\nfrom ..a import y",
        },
        ["s/__init__.py"],
        id="imports-something-else",
    ),
    pytest.param(
        {
            "conftest.py": "import flask",
            "t/test_a.py": "def test(c): ...",
            "t/a.py": "",
            "u/a_test.py": "",
        },
        ["conftest.py", "t/test_a.py", "u/a_test.py"],
        id="tests-beside-a-conftest",
    ),
    pytest.param({"a.py": "x = 'import b'", "b.py": "import flask"}, ["b.py"], id="a-string"),
]


@pytest.mark.parametrize(("files", "walked"), WALKED)
def test_only_what_names_a_library_or_imports_such_is_walked(write, files, walked):
    sources = read_tree([write(files)]).sources

    assert sorted(it.path for it in concerned(sources, ["flask"])) == walked
    assert concerned(sources, []) == []


def test_a_tree_without_flask_has_nothing(write):
    files = {f"a{it}.py": "import json\njson.dumps(app.config['ENV'])\n" for it in range(30)}

    found = uses_of([write(files)], NAME)
    assert (found.files, found.walked, found.uses, found.unsure) == (30, 0, (), ())


def test_a_module_has_a_name_from_each_folder_that_is_no_package(write):
    folder = write({"src/shop/__init__.py": "", "src/shop/a.py": "", "src/shop/b.pyi": ""})
    packages = packages_of(read_tree([folder]).sources)

    assert packages == {"src/shop"}
    assert list(module_names("src/shop/a.py", packages)) == ["src.shop.a", "shop.a"]
    assert list(module_names("src/shop/__init__.py", packages)) == ["src.shop", "shop"]
    assert list(module_names("src/shop/b.pyi", packages)) == ["src.shop.b", "shop.b"]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("test_a.py", True),
        ("a_test.py", True),
        ("conftest.py", True),
        ("tests/a.py", True),
        ("tests.py", True),
        ("testing.py", False),
        ("a/contest.py", False),
        ("latest/a.py", False),
    ],
)
def test_a_test_is_known_by_its_name(path, found):
    assert is_test(path) is found


UNSURE = [
    ("x.env", [(2, "env", "what `x` is cannot be told")]),
    ("f().env", [(2, "env", "what has it cannot be told")]),
    ("x.y.env", [(2, "env", "what `x.y` is cannot be told")]),
    ("x.env = 1", []),
    ("flask.Flask('a').env", []),
    ("class A: pass\nA().env", []),
]


@pytest.mark.parametrize(("code", "unsure"), UNSURE)
def test_members_whose_owner_cannot_be_told_are_told(write, code, unsure):
    folder = write(f"import flask\n{code}\n")

    found = uses_of([folder], [Chosen(change("flask.Flask::env @read"), "breaks")])
    assert [(it.line, it.name, it.why) for it in found.unsure] == unsure


@pytest.mark.parametrize(
    ("name", "kind"), [("get", "breaks"), ("__enter__", "breaks"), ("env", "answers")]
)
def test_what_so_many_things_have_is_not_unsure(write, name, kind):
    folder = write(f"import flask\nx.{name}\n")

    assert uses_of([folder], [Chosen(change(f"flask.Flask::{name}"), kind)]).unsure == ()


def test_of_many_files_the_texts_are_read_again(write, monkeypatch):
    monkeypatch.setattr("spec.uses.files._HELD", 1)
    root = write({"a.py": "from flask import tea\n", "b.py": "from flask import tea\n"})
    (first, second) = read_tree([root]).sources

    assert (first.held, second.held) == (b"from flask import tea\n", None)
    assert [use.path for use in uses_of([root], NAME).uses] == ["a.py", "b.py"]
    Path(second.file).unlink()
    assert second.text == b""
