"""Recognisers: commands of click that are named after their functions."""

import pytest

SHAPE = "shape:click-command-name"

COMMANDS = [
    pytest.param("import click\n@click.command()\ndef f_g(): ...\n", 3, "sure", id="click"),
    pytest.param("from click import group\n@group()\ndef f_g(): ...\n", 3, "sure", id="imported"),
    pytest.param(
        "from click import command\n@command(help='f')\ndef f_g(): ...\n", 3, "sure", id="keyword"
    ),
    pytest.param(
        "from flask.cli import AppGroup\ncli = AppGroup('a')\n@cli.command()\ndef f_g(): ...\n",
        4,
        "sure",
        id="group",
    ),
    pytest.param(
        "import flask\n@flask.Flask('a').cli.command()\ndef f_g(): ...\n", 3, "sure", id="app"
    ),
    pytest.param(
        "import click\n@click.group('a')\ndef cli(): ...\n@cli.command()\ndef f_g(): ...\n",
        5,
        "sure",
        id="made-of-a-function",
    ),
    pytest.param(
        "import click\n@click.group()\ndef a(): ...\n@a.group()\ndef b(): ...\n"
        "@b.command()\n@click.argument('x')\ndef f_g(x): ...\n",
        8,
        "sure",
        id="group-in-a-group",
    ),
]


@pytest.mark.parametrize(("code", "line", "certainty"), COMMANDS)
def test_a_command_that_is_named_after_its_function_is_found(look, code, line, certainty):
    assert look(code, SHAPE, shows="answers", error="") == [
        f"app.py:{line} call answers {certainty}"
    ]


NONE = [
    pytest.param("import flask\n@app.cli.command()\ndef f_g(): ...\n", id="of-an-unknown-app"),
    pytest.param("import click\n@click.command()\ndef f(): ...\n", id="no-underscore"),
    pytest.param("import click\n@click.command('f_g')\ndef f_g(): ...\n", id="named"),
    pytest.param("import click\n@click.command(name='f')\ndef f_g(): ...\n", id="named-by-keyword"),
    pytest.param("import click\n@click.command(**x)\ndef f_g(): ...\n", id="perhaps-named"),
    pytest.param("import click\n@click.command\ndef f_g(): ...\n", id="not-called"),
    pytest.param("import click\n@click.option('--a_b')\ndef f_g(): ...\n", id="an-option"),
    pytest.param("import click\n@command()\ndef f_g(): ...\n", id="of-nowhere"),
    pytest.param("import click\n@bot.command()\ndef f_g(): ...\n", id="of-something-else"),
    pytest.param("import click\n@command_of()()\ndef f_g(): ...\n", id="of-a-call"),
    pytest.param("import click, bot\n@bot.group()\ndef f_g(): ...\n", id="of-another-package"),
    pytest.param(
        "import click\n@bot.group()\ndef a(): ...\n@a.command()\ndef f_g(): ...\n",
        id="of-a-function-of-something-else",
    ),
    pytest.param("import click\n@click.command()\nclass F_g: ...\n", id="a-class"),
    pytest.param("import click\nclick.command()(f_g)\n", id="no-decorator"),
    pytest.param("@click.command()\ndef f_g(): ...\n", id="click-is-not-imported"),
]


@pytest.mark.parametrize("code", NONE)
def test_what_is_no_such_command_is_not_found(look, code):
    assert look(code, SHAPE, shows="answers", error="") == []


def test_a_command_of_other_changes_is_none(look):
    code = "import click\n@click.command()\ndef f_g(): ...\n"

    assert look(code, "click.prompt(type=)", shows="answers", error="") == []
