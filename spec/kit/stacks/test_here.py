"""What is installed here."""

from importlib.metadata import version

from spec.kit.stacks.here import installed, python_here


def test_the_first_on_the_path_is_what_is_imported(tmp_path, monkeypatch):
    info = tmp_path / "flask-9.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: Flask\nVersion: 9\n")
    monkeypatch.syspath_prepend(str(tmp_path))

    assert installed()["flask"] == "==9"


def test_what_is_installed_is_pinned():
    assert installed()["flask"] == f"=={version('flask')}"
    assert python_here().startswith("3.")
