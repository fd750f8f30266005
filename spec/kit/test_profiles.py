"""The profiles of Hypothesis."""

import hypothesis
import pytest

from spec.kit.profiles import PROFILES, pytest_configure


@pytest.fixture(autouse=True)
def _profile_of_this_run():
    before = hypothesis.settings.get_current_profile_name()
    yield
    hypothesis.settings.load_profile(before)


@pytest.mark.parametrize(
    ("variables", "profile"),
    [
        pytest.param({}, "default", id="none"),
        pytest.param({"CI": "true"}, "ci", id="ci"),
        pytest.param({"CI": "true", "SPEC_PROFILE": "deep"}, "deep", id="named"),
        pytest.param({"SPEC_PROFILE": ""}, "default", id="empty"),
    ],
)
def test_the_environment_names_the_profile(monkeypatch, variables, profile):
    for name in ("CI", "SPEC_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    pytest_configure()

    assert hypothesis.settings.get_current_profile_name() == profile
    assert hypothesis.settings().max_examples == PROFILES[profile]["max_examples"]


def test_a_profile_that_is_not_there_is_named(monkeypatch):
    monkeypatch.setenv("SPEC_PROFILE", "tea")

    with pytest.raises(pytest.exit.Exception, match=r"^SPEC_PROFILE=tea: no such profile; use one"):
        pytest_configure()
