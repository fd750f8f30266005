"""``python -m spec``, where a pytest plugin of others cannot be imported."""

import pytest

from spec.kit.commands import run


@pytest.fixture
def asked(monkeypatch):
    """What pytest is asked for: it raises until no broken plugin is left on."""
    asked = []

    def main(arguments):
        asked.append(arguments)
        if "-pno:tea" not in arguments:
            raise ImportError("no pot")
        return pytest.ExitCode.OK

    monkeypatch.setattr(pytest, "main", main)
    return asked


def test_a_plugin_that_cannot_be_imported_is_told_of_and_off(asked, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(run, "broken_plugins", lambda: [("tea", "ImportError: no pot")])

    with pytest.raises(SystemExit) as caught:
        run.run(tmp_path, 1)

    assert (caught.value.code, asked[1]) == (0, [*asked[0], "-pno:tea", run.AGAIN])
    told = "the pytest plugin tea cannot be imported, and is off: ImportError: no pot\n"
    assert capsys.readouterr().err == told


def test_what_no_plugin_causes_is_raised(asked, monkeypatch, tmp_path):
    monkeypatch.setattr(run, "broken_plugins", list)

    with pytest.raises(ImportError, match="no pot"):
        run.run(tmp_path, 1)
