"""``python -m spec explain``: what is this, since when, and what to write instead."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from contextlib import closing
from importlib import import_module

import click

from spec.kit import commands
from spec.kit.data.schema import BadData
from spec.kit.explain.ask import Told, ask
from spec.kit.explain.asked import stack_in
from spec.kit.explain.here import Here, installed_here, on
from spec.kit.explain.store import open_store
from spec.kit.stacks.known import read_known

_NO_SCREEN = 80, 60
"""The size of the answer where it goes into a file or a pipe."""
_RUN = 20
"""How many claims are run at most: the first that match."""


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1)
@click.option("--on", "stack", metavar="STACK", help="Another stack: 2.3, pins, or a file of pins.")
@click.option("--run", is_flag=True, help="Run the first claims that match, now.")
@click.option("--json", "as_json", is_flag=True, help="Tell everything, as JSON.")
def command(words: tuple[str, ...], stack: str | None, run: bool, as_json: bool) -> None:
    """Tell what an error, a name or a sentence is about, and what to do.

    WORDS are the message of an error, an API name, a key of the configuration, an id, or plain
    words, in English or Chinese. It is told for what is installed, or for the releases that plain
    words name, as in: session_transaction with Flask 2.2 and Werkzeug 2.3.

    A traceback is read from standard input: flask run 2>&1 | python -m spec explain -

    Exit status 0: it is answered, 1: nothing matches, 2: it could not be answered.
    """
    if run and stack:
        raise BadData("--run runs what is installed: leave out --on")
    spec = commands.ROOT / "spec"
    known = read_known(spec / "stacks.txt")
    text = sys.stdin.read() if words == ("-",) else " ".join(words)
    if not text.strip():
        raise BadData("nothing is asked: give a name, an error or words, or - for a traceback")
    if not (stack or run):
        stack, rest = stack_in(text, known)
        text = rest or text
    here = on(stack, known, spec) if stack else installed_here(known)
    with closing(open_store(commands.ROOT)) as database:
        told = ask(text, here, database, {})
        if run:
            told = _run(told, text, here, database)
    if as_json:
        view = import_module("spec.kit.views.explain_json").explain_json
        click.echo(json.dumps(view(told), indent=1, ensure_ascii=False))
    else:
        lines = import_module("spec.kit.views.explain").explain_lines
        for line in lines(told, shutil.get_terminal_size(_NO_SCREEN).lines):
            click.echo(line)
    sys.exit(0 if told.matches else 1)


def _run(told: Told, text: str, here: Here, database: sqlite3.Connection) -> Told:
    """What is told once the first claims that match have been run."""
    ids = [id for it in told.matches for id in (it.claims or [it.id]) if it.type != "stack"]
    if not ids:
        return told
    run_claims = import_module("spec.kit.explain.runs").run_claims
    return ask(text, here, database, run_claims(commands.ROOT, ids[:_RUN]))
