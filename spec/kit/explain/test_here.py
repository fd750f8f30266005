"""The stack that is told of."""

import sys
from importlib.metadata import version

import pytest

from spec.kit.data.schema import BadData
from spec.kit.explain import here
from spec.kit.explain.conftest import KNOWN, here_of
from spec.kit.explain.here import installed_here, on
from spec.kit.stacks.here import python_here

PINS = "Flask==2.2.5\nWerkzeug==2.2.3\nJinja2==3.0.3\nclick==8.1.8\nsimplejson==3.1\n"


@pytest.fixture
def spec(tmp_path):
    (tmp_path / "cells").mkdir()
    (tmp_path / "cells/flask-2.2.txt").write_text(PINS)
    (tmp_path / "requirements.txt").write_text("flask==2.0.3\nWerkzeug\n")
    return tmp_path


def test_what_is_installed_is_taken():
    found = installed_here(KNOWN)

    assert (found.asked, found.releases["flask"]) == ("", version("flask"))
    assert found.pins["flask"] == f"=={version('flask')}"
    assert found.stack["python"] == python_here()


def test_the_first_on_the_path_is_taken(monkeypatch, tmp_path):
    for folder, release in (("one", "1.0"), ("two", "2.0")):
        (tmp_path / folder / f"Flask-{release}.dist-info").mkdir(parents=True)
        (tmp_path / folder / "not-of-it-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path / it) for it in ("lost", "one", "two")])

    assert installed_here(KNOWN).releases["flask"] == "1.0"


def test_where_folders_do_not_tell_the_metadata_do(monkeypatch):
    monkeypatch.setattr(here, "_in_folders", dict)

    assert installed_here(KNOWN).releases["flask"] == version("flask")


def test_without_flask_its_release_is_not_known(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    monkeypatch.setattr(here, "installed", lambda name: None)

    assert installed_here(KNOWN).was_run("flask") is False


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param("2.2", ["2.2.5", "2.2.3", "8.1.8"], id="line"),
        pytest.param("2", ["2.0.3", "3.1.9", "8.2.1"], id="major"),
        pytest.param("2.2.2", ["2.2.2", "2.2.3", "8.1.8"], id="patch"),
        pytest.param("1.1.4", ["1.1.4", "1.0.1", "7.1.2"], id="without-a-file"),
        pytest.param("Flask==2.3.3,werkzeug==3.0.0", ["2.3.3", "3.0.0", "8.2.1"], id="pins"),
        pytest.param("requirements.txt", ["2.0.3", "3.1.9", "8.2.1"], id="file"),
    ],
)
def test_another_stack_is_told_of(spec, monkeypatch, asked, expected):
    monkeypatch.chdir(spec)
    monkeypatch.setattr(here.platform, "python_version_tuple", lambda: ("3", "13", "0"))

    found = on(asked, KNOWN, spec)

    told = [found.releases[name] for name in ("flask", "werkzeug", "click", "python")]
    assert told == [*expected, "3.13"]
    assert found.pins["flask"] == f"=={expected[0]}"


def test_what_is_pinned_besides_is_kept(spec):
    found = on("2.2", KNOWN, spec)

    assert (found.releases["simplejson"], found.releases["blinker"]) == ("3.1", None)
    assert found.failures == []


@pytest.mark.parametrize(
    ("asked", "mistake"),
    [
        ("9.1", "--on 9.1: Flask 9.1 that was run is not in it: give one from 1.0 to 2.3.3"),
        ("2.3.9", "--on 2.3.9: Flask 2.3.9 that was run is not in it"),
        ("click==8", "--on click==8: a Flask that was run is not in it"),
        ("lost.txt", "lost.txt: cannot be read"),
    ],
)
def test_of_what_was_not_run_nothing_is_told(spec, monkeypatch, asked, mistake):
    monkeypatch.chdir(spec)

    with pytest.raises(BadData, match=f"^{mistake}"):
        on(asked, KNOWN, spec)


@pytest.mark.parametrize(
    ("releases", "package", "was_run"),
    [
        ({}, "flask", True),
        ({"flask": "2.4.0"}, "flask", False),
        ({"flask": "0.12"}, "flask", False),
        ({"flask": None}, "flask", False),
        ({"python": "3.20"}, "python", True),
        ({"gunicorn": "27"}, "gunicorn", True),
        ({}, "gunicorn", False),
    ],
)
def test_a_release_may_not_have_been_run(releases, package, was_run):
    assert here_of(**releases).was_run(package) is was_run
