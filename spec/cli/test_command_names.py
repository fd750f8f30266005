"""What click makes of the names of functions, and of the default of a prompt."""

import click
import pytest
from click.testing import CliRunner
from flask.cli import AppGroup

from spec.kit import claim

DOC = "cli#custom-commands"
PROMPT = "click:api#utilities"


def send_mail():
    """Do nothing, as a command."""


@pytest.fixture
def asked():
    """What click.prompt() returns to a person who presses Return."""

    def asked(**options):
        found = []
        command = click.command("ask")(lambda: found.append(click.prompt("How many", **options)))
        CliRunner().invoke(command, input="\n")
        return found

    return asked


@claim("cli.command-name.keeps-the-underscore", click="<7")
def test_a_command_named_after_its_function_keeps_the_underscore():
    """Before Click 7 a command is named after its function, with its underscores."""
    group = AppGroup("user")
    group.command()(send_mail)

    assert list(group.commands) == ["send_mail"]


@claim("cli.command-name.has-a-hyphen", click=">=7")
def test_a_command_named_after_its_function_has_a_hyphen():
    """A command is named after its function, with a hyphen for each underscore."""
    group = AppGroup("user")
    group.command()(send_mail)

    assert list(group.commands) == ["send-mail"]


@claim("cli.command-name.is-kept-as-given")
def test_a_name_that_a_command_is_given_is_kept():
    """A command with a name of its own keeps its underscores."""
    group = AppGroup("user")
    group.command("send_mail")(send_mail)

    assert list(group.commands) == ["send_mail"]


@claim("cli.prompt.a-default-stays-a-string", doc=PROMPT, click="<8")
def test_the_default_of_a_prompt_stays_a_string(asked):
    """Before Click 8 `click.prompt()` returns its default as it was given."""
    assert asked(default="7", type=int) == ["7"]


@claim("cli.prompt.a-default-is-converted", doc=PROMPT, click=">=8")
def test_the_default_of_a_prompt_is_converted(asked):
    """`click.prompt()` converts its default to its type."""
    assert asked(default="7", type=int) == [7]


@claim("cli.prompt.a-default-of-the-type-is-kept", doc=PROMPT)
def test_a_default_that_has_the_type_is_kept(asked):
    """`click.prompt()` returns a default that already has its type."""
    assert asked(default=7, type=int) == [7]
