"""What to do first: it depends on whose file raises an error."""

from contextlib import closing

import pytest

from spec.kit.explain.ask import ask
from spec.kit.explain.conftest import AT_FLASK, GONE, HEAD, LOGIN, OWN, QUOTE, here_of
from spec.kit.explain.store import open_store
from spec.kit.stacks.conftest import LINES

MEND = "with Flask 2.2.2: Werkzeug==2.3.8, or to move on Flask==2.3.3"
WRONG = "Flask itself raises it, so the stack is wrong:"


@pytest.mark.parametrize(
    ("text", "releases", "todo"),
    [
        pytest.param(GONE, {}, (), id="no-traceback"),
        pytest.param(
            HEAD + OWN.format("x") + GONE,
            {},
            ("/srv/shop/app.py:7 is yours: Fill the cup with `cup.fill()`.",),
            id="yours",
        ),
        pytest.param(
            HEAD + OWN.format("x") + LOGIN + GONE,
            {},
            (
                "flask_tea raises it, not your code: upgrade it",
                "until it has a release that can do without: Flask==2.2.5",
            ),
            id="package",
        ),
        pytest.param(
            HEAD + LOGIN + GONE,
            {"blinker": None, "werkzeug": "3.1.9"},
            (
                "flask_tea raises it, not your code: upgrade it",
                "until it has a release that can do without: Flask<2.3.0",
            ),
            id="package-without-a-release-that-starts",
        ),
        pytest.param(
            HEAD + LOGIN + GONE,
            {"flask": "2.2.5"},
            ("flask_tea raises it, not your code: upgrade it",),
            id="package-on-another-stack",
        ),
        pytest.param(
            HEAD + LOGIN + "KeyError: 'no such thing'\n",
            {},
            ("flask_tea raises it, not your code: upgrade it",),
            id="package-and-nothing-known",
        ),
        pytest.param(
            HEAD + OWN.format("x") + AT_FLASK + GONE,
            {},
            ("Flask refuses what /srv/shop/app.py:7 asks for: Fill the cup with `cup.fill()`.",),
            id="flask-refuses",
        ),
        pytest.param(
            HEAD + OWN.format("x") + AT_FLASK + "KeyError: 'no such thing'\n",
            {},
            ("Flask refuses what /srv/shop/app.py:7 asks for",),
            id="flask-refuses-and-nothing-known",
        ),
        pytest.param(HEAD + AT_FLASK + GONE, {}, (), id="flask-alone"),
        pytest.param(
            HEAD + AT_FLASK + GONE,
            {"werkzeug": "1.0.1"},
            (f"{WRONG} python -m spec stack tells which pins mend it",),
            id="flask-on-a-stack-that-does-not-start",
        ),
        pytest.param(
            HEAD + AT_FLASK + QUOTE,
            {},
            (f"Flask itself raises it, which it does not on the stack told of: {MEND}",),
            id="stack-that-does-not-raise-it-here",
        ),
        pytest.param(
            HEAD + AT_FLASK + QUOTE,
            {"flask": "2.2.2", "werkzeug": "3.0.6"},
            (f"{WRONG} Werkzeug==2.3.8, or to move on Flask==2.2.5, or to move on Flask==2.3.3",),
            id="stack",
        ),
        pytest.param(
            HEAD + OWN.format("x") + QUOTE,
            {},
            (f"/srv/shop/app.py:7 is yours: {MEND}",),
            id="yours-of-a-stack",
        ),
        pytest.param(HEAD + OWN.format("x") + "KeyError: 'none'\n", {}, (), id="yours-unknown"),
        pytest.param(
            QUOTE,
            {},
            (
                f"if Flask raises it: {MEND}",
                "if another package raises it: upgrade that package",
                "a whole traceback tells who raises it: flask run 2>&1 | python -m spec explain -",
            ),
            id="who-is-not-told",
        ),
        pytest.param(
            HEAD + LOGIN + "ImportError: cannot import name 'url_quote' from 'werkzeug.urls'\n",
            {"werkzeug": "3.0.0"},
            (
                "flask_tea raises it, not your code: upgrade it",
                "until it has a release that can do without: Werkzeug==2.3.8",
            ),
            id="package-for-a-name",
        ),
    ],
)
def test_what_to_do_depends_on_who_raises_it(told, text, releases, todo):
    assert told(text, **releases).todo == todo


QUOTED = "ImportError: cannot import name 'url_quote' from 'werkzeug.urls'\n"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (QUOTED, "`werkzeug.urls.url_quote` is gone since Werkzeug 3.0.0."),
        (
            HEAD + OWN.format("x") + QUOTED,
            "`werkzeug.urls.url_quote` is gone since Werkzeug 3.0.0.",
        ),
    ],
)
def test_of_a_name_that_nothing_mends_it_is_told_since_when_it_is_gone(tea, text, last):
    tea.write("spec/stacks.txt", LINES.replace("no name 'url_quote'", QUOTED.strip()[13:]))
    with closing(open_store(tea.root)) as database:
        found = ask(text, here_of(), database, {})

    assert found.todo[-1].endswith(last)


def test_a_package_is_called_as_it_is_installed(told):
    text = HEAD + LOGIN.replace("flask_tea", "_pytest") + GONE

    assert told(text).todo[0].startswith("pytest ")
