"""The table of packages."""

from importlib import metadata

import pytest

from spec.kit.packages import BY_PROJECT, GUARDS, PACKAGES, commit_of, installed


def test_python_is_a_package_too():
    assert installed("python").startswith("3.")


def test_a_package_that_is_not_here_has_no_release():
    assert (installed("pytest"), installed("tea-pot")) == (pytest.__version__, None)


def test_announcements_and_links_may_call_a_package_otherwise():
    assert BY_PROJECT["jinja"] is PACKAGES["jinja2"]


def test_an_rfc_guards_nothing():
    assert "rfc" in PACKAGES
    assert "rfc" not in GUARDS


@pytest.mark.parametrize(
    ("origin", "commit"),
    [
        (None, ""),
        ('{"url": "file:///tea", "dir_info": {}}', ""),
        ('{"url": "git+file:///tea", "vcs_info": {"commit_id": "c0ffee"}}', "c0ffee"),
    ],
)
def test_a_package_of_a_repository_has_a_commit(monkeypatch, origin, commit):
    monkeypatch.setattr(metadata.PathDistribution, "read_text", lambda *_: origin)

    assert commit_of("pytest") == commit


def test_a_package_that_is_not_here_has_no_commit():
    assert commit_of("tea-pot") == ""
