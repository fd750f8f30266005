"""Options of commands that environment variables set."""

from spec.kit import claim

DOC = "cli#setting-command-options"


@claim("cli.environment.sets-an-option-of-a-command")
def test_the_environment_sets_an_option_of_a_command(run, monkeypatch):
    """FLASK_RUN_PORT sets `--port` of `flask run`, and the option overrides it."""
    monkeypatch.setenv("FLASK_RUN_PORT", "8000")

    assert [run()[2]["port"], run("--port", "7000")[2]["port"]] == [8000, 7000]
