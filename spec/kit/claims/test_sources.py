"""The sources of the spec, with size and time, and the code that reads them."""

from spec.kit.claims.sources import version_of


def test_the_version_of_code_is_that_of_its_modules(tmp_path):
    (tmp_path / "tea.py").write_text("1")
    before = version_of(tmp_path)
    (tmp_path / "test_tea.py").write_text("1")
    (tmp_path / "tea.txt").write_text("1")
    same = version_of(tmp_path)
    (tmp_path / "tea.py").write_text("12")

    assert same == before != version_of(tmp_path)
    assert 0 <= before < 2**31
