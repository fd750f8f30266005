"""What a command line of Flask has of the release of click."""

import click
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.test_cli_runner"


@pytest.fixture
def shop(app):
    """An app with a command that writes to both streams."""

    @app.cli.command("tea")
    def tea():
        click.echo("out")
        click.echo("err", err=True)

    return app


def streams(result):
    """What a command wrote, by the stream."""
    return result.stdout, result.stderr


@claim("cli.runner.mix-stderr-parts-the-streams", click="<8.2", otherwise=TypeError)
def test_mix_stderr_parts_the_streams(shop):
    """`app.test_cli_runner(mix_stderr=False)` keeps `stdout` and `stderr` apart."""
    result = shop.test_cli_runner(mix_stderr=False).invoke(args=["tea"])

    assert streams(result) == ("out\n", "err\n")


@claim("cli.runner.mix-stderr-is-refused", click=">=8.2")
def test_mix_stderr_is_refused(shop):
    """`app.test_cli_runner(mix_stderr=False)` raises TypeError from click 8.2 on."""
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'mix_stderr'$"):
        shop.test_cli_runner(mix_stderr=False)


@claim("cli.runner.stderr-is-not-kept-apart", click="<8.2")
def test_stderr_is_not_kept_apart(shop):
    """`result.stderr` of a test runner raises ValueError."""
    result = shop.test_cli_runner().invoke(args=["tea"])

    with pytest.raises(ValueError, match="^stderr not separately captured$"):
        streams(result)


@claim("cli.runner.stderr-is-kept-apart", click=">=8.2", otherwise=ValueError)
def test_stderr_is_kept_apart(shop):
    """`result.stdout` and `result.stderr` of a test runner are kept apart."""
    assert streams(shop.test_cli_runner().invoke(args=["tea"])) == ("out\n", "err\n")


@claim("cli.runner.both-streams-are-in-the-output")
def test_both_streams_are_in_the_output(shop):
    """`result.output` of a test runner has what a command writes to both streams."""
    assert shop.test_cli_runner().invoke(args=["tea"]).output == "out\nerr\n"


@claim("cli.group.without-a-command-exits-with-0", click="<8.2")
def test_a_group_without_a_command_exits_with_0(shop):
    """The exit status of a group of commands is 0 if no command is given."""
    assert shop.test_cli_runner().invoke(args=[]).exit_code == 0


@claim("cli.group.without-a-command-exits-with-2", click=">=8.2")
def test_a_group_without_a_command_exits_with_2(shop):
    """The exit status of a group of commands is 2 if no command is given."""
    assert shop.test_cli_runner().invoke(args=[]).exit_code == 2


@claim("cli.group.resultcallback-is-there", click="<8.1", otherwise=AttributeError)
def test_resultcallback_is_there(app):
    """`app.cli.resultcallback()` registers a function that gets what a command returns."""
    assert app.cli.resultcallback.__name__ == "resultcallback"


@claim("cli.group.resultcallback-is-gone", click=">=8.1")
def test_resultcallback_is_gone(app):
    """Reading `app.cli.resultcallback` raises AttributeError from click 8.1 on."""
    with pytest.raises(
        AttributeError, match="^'AppGroup' object has no attribute 'resultcallback'"
    ):
        app.cli.resultcallback


@claim("cli.group.result-callback-is-there", click=">=8.0", otherwise=TypeError)
def test_result_callback_is_there(app):
    """`app.cli.result_callback()` registers a function that gets what a command returns."""
    seen = []
    app.cli.command("tea")(lambda: "hot")
    app.cli.result_callback()(lambda value, **_options: seen.append(value))
    app.test_cli_runner().invoke(args=["tea"])

    assert seen == ["hot"]
