"""What itsdangerous, MarkupSafe and click warn of."""

import json
from importlib.metadata import version

import click
import itsdangerous
import markupsafe
import pytest

from spec.kit import claim

DOC = "itsdangerous:changes#version-2-2-0"


@claim(
    "names.itsdangerous.json-module-warns",
    doc="itsdangerous:changes#version-2-0-0",
    itsdangerous=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
def test_the_json_module_of_itsdangerous_warns():
    """Using `itsdangerous.json` warns in itsdangerous 2.0."""
    text = "^Importing 'itsdangerous.json' is deprecated and will be removed in ItsDangerous 2.1."

    with pytest.warns(DeprecationWarning, match=text) as told:
        getattr(itsdangerous, "json", json).dumps(1)
    assert told[0].filename == __file__


@claim("names.itsdangerous.version-warns", itsdangerous=">=2.2", otherwise=pytest.fail.Exception)
def test_the_version_of_itsdangerous_warns():
    """Reading `itsdangerous.__version__` warns from itsdangerous 2.2 on."""
    with pytest.warns(DeprecationWarning, match="^The '__version__' attribute is deprecated"):
        assert itsdangerous.__version__ == version("itsdangerous")


@claim(
    "names.markupsafe.version-warns",
    doc="jinja:api#jinja2.Environment",
    markupsafe=">=3.0",
    otherwise=pytest.fail.Exception,
)
def test_the_version_of_markupsafe_warns():
    """Reading `markupsafe.__version__` warns, up to MarkupSafe 3.0.2 with a UserWarning."""
    with pytest.warns(Warning, match="^The '__version__' attribute is deprecated"):
        assert markupsafe.__version__ == version("markupsafe")


@claim(
    "names.click.old-base-classes-warn",
    doc="click:api#utilities",
    click=">=8.2",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("name", "instead"), [("BaseCommand", "Command"), ("MultiCommand", "Group")]
)
def test_old_base_classes_of_click_warn(name, instead):
    """Reading `click.BaseCommand` or `click.MultiCommand` warns from click 8.2 on."""
    text = f"^'{name}' is deprecated and will be removed in Click 9.0. Use '{instead}' instead.$"

    with pytest.warns(DeprecationWarning, match=text):
        getattr(click, name)
