"""The plugins of others: off, but for those that are asked for."""

import importlib.metadata

import pytest

from spec.kit import others

TEA = """
import pytest

def pytest_addoption(parser):
    parser.addoption("--sugar", type=int, default=0)

def pytest_configure(config):
    print("tea is configured")

@pytest.fixture(autouse=True)
def sweet(monkeypatch):
    monkeypatch.setenv("TEA", "sweet")
"""
CLAIM = """
@claim("tea.cup.has-no-sugar")
def test_tea_has_no_sugar(request):
    '''Tea has no sugar.'''
    assert "sweet" not in request.fixturenames
"""
WITH_MONKEYPATCH = """
@claim("tea.cup.is-set")
def test_tea_is_set(monkeypatch):
    '''Tea is set.'''
    monkeypatch.setenv("CUP", "set")
"""
POT = 'def pytest_configure(config):\n    print("pot is configured")'


@pytest.fixture
def install(house, monkeypatch):
    """Install packages, each with a pytest plugin, and none beside them."""
    found = []
    monkeypatch.delenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD")
    monkeypatch.setattr(importlib.metadata, "distributions", lambda **_: found)
    house.pytester.syspathinsert()

    def install(name, plugin, requires=""):
        info = house.root / f"{name}-1.0.dist-info"
        house.write(f"{info.name}/METADATA", f"Name: {name}\nVersion: 1.0\n{requires}")
        points = f"[console_scripts]\n{name} = {name}:main\n[pytest11]\n{name} = {name}_plugin\n"
        house.write(f"{info.name}/entry_points.txt", points)
        house.write(f"{name}_plugin.py", plugin)
        found.append(importlib.metadata.PathDistribution(info))

    return install


def test_a_plugin_that_nobody_asks_for_is_off(house, install):
    house.add(CLAIM)
    install("tea", TEA)

    result = house.run()

    result.stdout.no_fnmatch_line("tea is configured")
    result.stdout.fnmatch_lines(["switched off: tea; -p NAME leaves one on"])
    result.assert_outcomes(passed=2)


@pytest.mark.parametrize(
    ("variable", "arguments"),
    [
        pytest.param("", ["-p", "tea"], id="by its name"),
        pytest.param("", ["-ptea"], id="in one word"),
        pytest.param("", ["--sugar=2"], id="by an option"),
        pytest.param("--sugar 2", [], id="by the environment"),
    ],
)
def test_a_plugin_that_is_asked_for_is_on(house, install, monkeypatch, variable, arguments):
    monkeypatch.setenv("PYTEST_ADDOPTS", variable)
    install("tea", TEA)

    result = house.run(*arguments)

    result.stdout.fnmatch_lines(["tea is configured"])
    result.stdout.no_fnmatch_line("switched off*")


def test_a_claim_may_use_the_monkeypatch_that_a_plugin_asked_for_first(house, install):
    house.add(WITH_MONKEYPATCH)
    install("tea", TEA)

    house.run("-p", "tea").assert_outcomes(passed=2)


def test_what_the_package_of_a_plugin_requires_is_on(house, install):
    install("pot", POT)
    install("tea", TEA, "Requires-Dist: Pot >=1\nRequires-Dist: water\n")

    house.run("-p", "tea").stdout.fnmatch_lines(["pot is configured"])


def test_what_an_extra_of_a_package_requires_is_off(house, install):
    install("pot", POT)
    install(
        "tea", TEA, "Requires-Dist: pot; extra == 'tests'\nRequires-Dist: Tea; python_version>'3'"
    )

    house.run("-p", "tea").stdout.fnmatch_lines(["switched off: pot; *"])


def test_a_plugin_without_a_source_is_off(house, install, monkeypatch):
    install("tea", "import sys\nsys.modules[__name__] = object()")

    house.run("--tb=short").stdout.fnmatch_lines(["switched off: tea; *"])


def test_a_plugin_that_waits_for_its_options_is_on(house, install):
    install("hypothesis", POT)

    house.run().stdout.fnmatch_lines(["pot is configured"])


def test_plugins_that_cannot_be_imported_are_named(house, install, monkeypatch):
    install("tea", TEA)
    install("pot", "import nothing_of_the_kind")
    monkeypatch.setattr(others, "distributions", importlib.metadata.distributions)

    told = "ModuleNotFoundError: No module named 'nothing_of_the_kind'"
    assert [*others.broken_plugins()] == [("pot", told)]
