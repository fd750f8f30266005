"""What a claim leaves behind fails it."""

import pytest

LEAKS = [
    pytest.param("flask.Flask('a').app_context().push()", "context <flask.*>", id="app-context"),
    pytest.param(
        "flask.Flask('a').test_request_context().push()", "context <*>", id="request-context"
    ),
    pytest.param("os.environ['TEA'] = 'hot'", "environment variable TEA=hot", id="environment"),
    pytest.param(
        "threading.Thread(target=STOP.wait, name='kettle', daemon=True).start()",
        "thread kettle",
        id="thread",
    ),
    pytest.param("KEPT.append(open('pytest.ini'))", "open file *pytest.ini", id="file"),
    pytest.param(
        "logging.getLogger('tea').addHandler(logging.NullHandler())",
        "logging handler NullHandler of 'tea'",
        id="handler",
    ),
    pytest.param("os.chdir('spec')", "working directory *spec", id="working-directory"),
]

CLAIM = """
import logging, os, threading
import flask
KEPT, STOP = [], threading.Event()

@claim("tea.cup.is-wet")
def test_tea_is_wet():
    '''Wet.'''
    {}

@pytest.fixture(scope="module", autouse=True)
def clean():
    yield
    STOP.set()
    [file.close() for file in KEPT]
    logging.getLogger("tea").handlers.clear()
"""


@pytest.mark.parametrize(("leak", "line"), LEAKS)
def test_a_claim_that_leaves_something_behind_fails(house, leak, line):
    house.add(CLAIM.format(leak))

    result = house.run()

    assert result.ret == 1
    result.stdout.fnmatch_lines([f"E*Failed: left behind: {line}*"])


def test_a_claim_that_takes_something_away_fails(house, monkeypatch):
    monkeypatch.setenv("TEA", "hot")
    house.add(CLAIM.format("del os.environ['TEA']"))

    result = house.run()

    assert result.ret == 1
    result.stdout.fnmatch_lines(["E*Failed: taken away: environment variable TEA=hot*"])


def test_what_was_left_behind_does_not_reach_the_next_claim(house):
    house.add(CLAIM.format("flask.Flask('a').app_context().push(); os.environ['TEA'] = 'hot'"))
    house.write(
        "spec/tea/test_then.py",
        """
        import os
        import flask
        from spec.kit import claim

        @claim("tea.cup.is-clean", doc="a#b")
        def test_tea_is_clean():
            '''Clean.'''
            assert not flask.has_app_context() and "TEA" not in os.environ
        """,
    )

    house.run().assert_outcomes(passed=3, errors=1)
