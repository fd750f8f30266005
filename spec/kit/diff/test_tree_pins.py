"""The set that a tree was written for."""

import pytest

from spec.kit.data.schema import BadData
from spec.kit.diff.tree_pins import pins_of_tree


@pytest.fixture
def tree(tmp_path):
    """A checkout with code in a folder of it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "src").mkdir()
    (tmp_path / "src/app.py").touch()
    return tmp_path


@pytest.mark.parametrize("given", ["src", "src/app.py", ""])
def test_the_file_above_the_code_pins_flask(tree, given):
    (tree / "requirements.txt").write_text("Flask==2.1.3")

    assert pins_of_tree([tree / given], "3.9") == tree / "requirements.txt"


def test_a_lock_comes_before_requirements(tree):
    (tree / "requirements.txt").write_text("Flask==2.1.3")
    (tree / "poetry.lock").write_text('[[package]]\nname = "flask"\nversion = "2.1.2"\n')

    assert pins_of_tree([tree], "3.9") == tree / "poetry.lock"


def test_the_nearest_folder_comes_first(tree):
    (tree / "requirements.txt").write_text("Flask==2.1.3")
    (tree / "src/requirements.txt").write_text("Flask==2.2.5")

    assert pins_of_tree([tree / "src"], "3.9") == tree / "src/requirements.txt"


def test_a_file_that_cannot_be_read_or_pins_no_flask_is_passed_over(tree):
    (tree / "uv.lock").write_text("[")
    (tree / "pyproject.toml").write_text('[project]\ndependencies = ["click"]')
    (tree / "requirements.txt").write_text("click==8.1.3")
    (tree / "requirements-dev.txt").write_text("Flask==2.1.3")

    assert pins_of_tree([tree], "3.9") == tree / "requirements-dev.txt"


def test_a_flask_that_is_not_pinned_is_told(tree):
    (tree / "requirements.txt").write_text("Flask>=2")

    with pytest.raises(BadData, match=r"requirements\.txt asks for flask>=2: say it, as in: diff"):
        pins_of_tree([tree / "src"], "3.9")


def test_what_lies_above_the_checkout_is_not_looked_at(tree):
    (tree.parent / "requirements.txt").write_text("Flask==2.1.3")

    with pytest.raises(BadData, match=r"no file there pins Flask: say it, as in: diff"):
        pins_of_tree([tree], "3.9")
