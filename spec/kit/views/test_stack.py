"""What is told of a set of packages, as lines."""

import pytest

from spec.kit.stacks.conftest import LINES
from spec.kit.stacks.differences import Difference, Differences
from spec.kit.stacks.gone import Gone, Read
from spec.kit.stacks.known import known_of
from spec.kit.stacks.verdict import judge
from spec.kit.views.stack import stack_lines

KNOWN = known_of(LINES.splitlines())


def told(**asked):
    """The lines of a set on Python 3.9."""
    lines = [
        *stack_lines(
            KNOWN, judge(KNOWN, {n.replace("_", "-"): it for n, it in asked.items()}, "3.9")
        )
    ]
    assert max(map(len, lines)) <= 80
    return lines


def test_a_set_that_does_not_start():
    assert told(flask="==2.2.2", flask_tea="==0.6.2") == [
        "Flask 2.2.2; open, pip took on 2026-01-02: Werkzeug 3.1.9, Jinja2 3.1.6,",
        "  MarkupSafe 3.0.4, itsdangerous 2.2.0, click 8.1.8; Python 3.9",
        "DOES NOT START at `import flask`",
        "  ImportError: no name 'url_quote'",
        "  so it is with Flask 2.0.0 to 2.2.2 and Werkzeug from 3.0.0 on. The metadata of",
        "  Flask allow it (>=2.0): `pip check` finds nothing.",
        "One pin mends it",
        "  Werkzeug==2.3.8",
        "To move on",
        "  Flask==2.3.3   the newest",
        "not looked at: flask-tea 0.6.2",
    ]


def test_a_set_that_fails_twice_and_that_pip_refuses():
    assert told(flask="==1.1.4", werkzeug="==3.0.0")[2:] == [
        "DOES NOT START at `import flask`",
        "  ImportError: no name 'soft_unicode'",
        "  so it is with Jinja2 2.11.3 and MarkupSafe from 2.1.0 on. The metadata of",
        "  Jinja2 allow it (>=0.23): `pip check` finds nothing.",
        "then Flask 1.1.4 with Werkzeug 3.0.0 at `import flask`: ImportError: no name",
        "  'BaseResponse'",
        "pip refuses Werkzeug 3.0.0: Flask 1.1.4 needs <2.0,>=0.15",
        "Two pins mend it",
        "  Werkzeug==1.0.1 MarkupSafe==2.0.1",
        "To move on",
        "  Flask==2.2.5   the next that starts",
        "  Flask==2.3.3   the newest",
    ]


def test_a_set_that_starts_without_its_test_client():
    assert told(flask="==2.2.5")[2:4] == [
        "STARTS, BUT `app.test_client()` FAILS",
        "  AttributeError: no attribute '__version__'",
    ]


def test_a_set_that_starts():
    assert told(flask="==2.3.3", click="==8.1.8") == [
        "Flask 2.3.3, click 8.1.8; open, pip took on 2026-01-02: Werkzeug 3.1.9, Jinja2",
        "  3.1.6, MarkupSafe 3.0.4, itsdangerous 2.2.0, blinker 1.9.0; Python 3.9",
        "STARTS: `import flask`, `Flask(__name__)`, the first request, `session`,",
        "  `jsonify()`, `render_template_string()`, `flask run`, `app.test_client()`,",
        "  `flask --version`, `flask routes`, `client.session_transaction()` work",
    ]


def test_a_set_that_was_not_run():
    assert told(flask="==2.3.3", click="==8.1.8", werkzeug="==3.2.0")[2:] == [
        "COULD NOT TELL: nothing that was run until 2026-01-02 fails here, but Werkzeug",
        "  3.2.0 is newer than all that was run (3.1.9)",
    ]


def test_a_set_that_fails_and_was_not_run():
    lines = told(flask="==2.0.3", werkzeug="==3.2.0", **{f"p{it:02}": "" for it in range(14)})

    assert lines[-3:] == [
        "not known: Werkzeug 3.2.0 is newer than all that was run (3.1.9)",
        "not looked at: p00, p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11 and 2",
        "  more",
    ]


RANGES = [
    ("flask 2.0.3", "click 8.1.8", "Flask 2.0.3 and click 8.1.8."),
    ("flask 1.0..2.0.3", "click 7.1.2..", "Flask up to 2.0.3 and every click."),
    ("flask 2.0.0..2.0.3", "click 8.1.8..", "Flask 2.0.0 to 2.0.3 and click from 8.1.8 on."),
    ("flask 2.0.3..", "blinker none", "Flask from 2.0.3 on and no blinker."),
]


@pytest.mark.parametrize(("one", "other", "words"), RANGES)
def test_ranges_are_told_in_words(one, other, words):
    lines = [line for line in LINES.splitlines() if not line.startswith("fails")]
    known = known_of([*lines, f"fails {one}  {other}  app  E: x"])
    asked = {"flask": "==2.0.3", "click": "==8.1.8"}

    told = [*stack_lines(known, judge(known, asked, "3.9"))]

    assert told[2:4] == ["DOES NOT START at `Flask(__name__)`", "  E: x"]
    assert told[4].startswith(f"  so it is with {words}")


def test_what_no_metadata_speak_of():
    lines = [line for line in LINES.splitlines() if not line.startswith("fails")]
    known = known_of([*lines, "fails flask 2.0.3  blinker none  app  E: x"])

    told = [*stack_lines(known, judge(known, {"flask": "==2.0.3"}, "3.9"))]

    assert told[4:6] == [
        "  so it is with Flask 2.0.3 and no blinker. No metadata speak of it: `pip check`",
        "  finds nothing.",
    ]
    assert told[6:] == [
        "One pin mends it",
        "  blinker==1.9.0",
        "To move on",
        "  Flask==2.2.5   the next that starts",
        "  Flask==2.3.3   the newest",
    ]


def test_several_pins_that_mend_it_each():
    lines = [line for line in LINES.splitlines() if not line.startswith("fails")]
    known = known_of([*lines, "fails jinja2 3.1.6..  markupsafe 3.0.4..  app  E: x"])

    told = [*stack_lines(known, judge(known, {"flask": "==2.0.3"}, "3.9"))]

    assert told[6:] == ["One pin mends it", "  Jinja2==3.0.3", "  or MarkupSafe==2.1.0"]


def test_an_extension_that_keeps_a_flask_old():
    lines = [line.replace("5.0..0.6.2  werk", "5.0..  werk") for line in LINES.splitlines()]
    known = known_of([*lines, "fails flask-login 0.5.0..  flask 2.2.5..  import  E: tea"])
    asked = {"flask": "==2.0.3", "flask-login": "==0.6.3"}

    told = [*stack_lines(known, judge(known, asked, "3.9"))]

    assert told[-1] == "No newer Flask starts with any Flask-Login"


def test_what_no_pin_mends():
    lines = [line for line in LINES.splitlines() if not line.startswith("fails")]
    known = known_of([*lines, "fails flask 1.0..  python 3.9..  app  E: x"])

    told = [*stack_lines(known, judge(known, {"flask": "==2.0.3"}, "3.9"))]

    assert told[6:] == ["No pins mend it with Flask 2.0.3"]


def test_what_the_metadata_forbid():
    assert told(flask="==2.3.3", blinker="==1.8.2", werkzeug="==1.0.1")[2:] == [
        "DOES NOT START at `import flask`",
        "  ImportError: no name 'ContextVar'",
        "  so it is with Flask from 2.0.0 on and Werkzeug 1.0.1. The metadata forbid it:",
        "  see below.",
        "pip refuses Werkzeug 1.0.1: Flask 2.3.3 needs >=2.3.3",
        "One pin mends it",
        "  Werkzeug==3.1.9",
    ]


def test_a_python_is_held_back_where_no_pins_help():
    lines = [line for line in LINES.splitlines() if not line.startswith("fails")]
    known = known_of([*lines, "fails flask 1.0..  python 3.13..  app  E: x"])

    told = [*stack_lines(known, judge(known, {"flask": "==2.3.3", "click": "==8.1.8"}, "3.13"))]

    assert told[-2:] == ["One pin mends it", "  Python 3.9"]


def test_a_set_that_is_pinned_whole():
    asked = judge(KNOWN, {"flask": "==2.3.3"}, "3.9").stack

    lines = told(**{name: f"=={it}" for name, it in asked.items() if it != "none"})

    assert lines[:3] == [
        "Flask 2.3.3, Werkzeug 3.1.9, Jinja2 3.1.6, MarkupSafe 3.0.4, itsdangerous 2.2.0,",
        "  click 8.1.8, blinker 1.9.0; Python 3.9",
        "STARTS: `import flask`, `Flask(__name__)`, the first request, `session`,",
    ]


def test_an_extension_that_does_not_start():
    assert told(flask="==2.3.3", flask_login="==0.6.0", werkzeug="==3.0.6", click="==8.1.8") == [
        "Flask 2.3.3, Werkzeug 3.0.6, click 8.1.8, Flask-Login 0.6.0; open, pip took on",
        "  2026-01-02: Jinja2 3.1.6, MarkupSafe 3.0.4, itsdangerous 2.2.0, blinker 1.9.0;",
        "  Python 3.9",
        "DOES NOT START at `import flask_login`",
        "  ImportError: no name 'url_decode'",
        "  so it is with Flask-Login up to 0.6.2 and Werkzeug from 3.0.0 on. The metadata",
        "  of Flask-Login allow it (>=1.0.1): `pip check` finds nothing.",
        "  Flask itself starts: all that was run of it works.",
        "then Flask-Login 0.6.0 with Flask 2.3.3 at the set-up of Flask-Login:",
        "  AttributeError: no attribute 'teardown'",
        "One pin mends it",
        "  Flask-Login==0.6.3",
    ]


def test_an_extension_that_fails_in_a_request():
    assert told(flask="==2.2.5", flask_login="==0.6.2", werkzeug="==2.3.8")[2:4] == [
        "STARTS, BUT a request that uses Flask-Login FAILS",
        "  AttributeError: no attribute 'user'",
    ]


def gone(name, module, at_once=True):
    return Gone(name, "1.0", module, 7, "ImportError: no name 'a'", at_once)


def read_of(asked, *found):
    """The lines of a set of which the imports were read."""
    verdict = judge(KNOWN, asked, "3.9")
    names = {"flask-login", *(it.package for it in found)}
    return [*stack_lines(KNOWN, verdict._replace(read=Read(names, [*found])))]


def test_extensions_that_cannot_be_imported():
    tea = gone("tea", "tea.b")._replace(last=("werkzeug", "2.3.8"))
    found = [gone("flask-pot", "flask_pot.a", at_once=False), tea, gone("c", "c")]

    assert read_of({"flask": "==2.3.3", "flask-login": "==0.6.3"}, *found)[3:] == [
        "DOES NOT START at `import tea`",
        "  ImportError: no name 'a'",
        "  tea 1.0 takes it in tea.b, line 7; Werkzeug 2.3.8 is the last that has it",
        "then `import c`: ImportError: no name 'a'; c 1.0 takes it in c, line 7",
        "and, where it is done, `import flask_pot.a`: ImportError: no name 'a'; flask-pot",
        "  1.0 takes it in flask_pot.a, line 7",
    ]


def test_extensions_of_which_all_is_there():
    verdict = judge(KNOWN, {"flask": "==2.3.3", "flask-cup": "==1.0", "cup": ""}, "3.9")

    lines = [*stack_lines(KNOWN, verdict._replace(read=Read({"flask-cup"}, [])))]
    assert lines[5:] == ["imports read, and all of it is there: flask-cup", "not looked at: cup"]


def test_extensions_that_cannot_be_imported_beside_a_flask_that_does_not_start():
    lines = read_of({"flask": "==2.0.3", "flask-login": "==0.6.3"}, gone("tea", "tea"))

    assert "then `import tea`: ImportError: no name 'a'; tea 1.0 takes it in tea, line 7" in lines
    assert sum(line.startswith("DOES NOT START") for line in lines) == 1


def differing(newer, older, **pins):
    """The last lines of a set of which the differences are known."""
    verdict = judge(KNOWN, {"flask": "==2.3.3"}, "3.9")
    differs = Differences("flask-2.3.txt", {"flask": "2.3.3", **pins}, newer, older)
    return [*stack_lines(KNOWN, verdict._replace(differs=differs))][5:]


def change(shows, error="", **told):
    return Difference("werkzeug", "3.1.0", "werkzeug.tea-is-cold", shows, error, **told)


def test_a_set_that_is_a_cell():
    assert differing([], [], werkzeug="3.1.9") == [
        "Every claim was run on these: spec/cells/flask-2.3.txt",
    ]


def test_what_differs_from_a_cell():
    newer = [change("breaks", f"KeyError: {it}") for it in range(7)] + [change("adds")]
    older = [change("answers", says="Tea is hot."), change("warns")]

    assert differing(newer, older, werkzeug="3.0.6", click="8.1.3") == [
        "Claims were run with Werkzeug 3.0.6, click 8.1.3: spec/cells/flask-2.3.txt",
        "Changes since that are known: 7 break, 1 add",
        *(f"  Werkzeug 3.1.0, tea is cold: KeyError: {it}" for it in range(5)),
        "  and 3 more",
        "Changes that it lacks: 1 answer otherwise, 1 warn",
        "  before Werkzeug 3.1.0: Tea is hot.",
        "  before Werkzeug 3.1.0: tea is cold",
    ]


def test_a_set_that_is_older_than_a_cell():
    older = [change("breaks", "E", says="Tea is hot.")]

    assert differing([], older, werkzeug="3.2.0")[1:] == [
        "Changes that it lacks: 1 break",
        "  before Werkzeug 3.1.0: Tea is hot.",
    ]


def test_a_werkzeug_of_another_day():
    verdict = judge(KNOWN, {"flask": "==2.3.3"}, "3.9")
    differs = Differences("flask-2.3.txt", verdict.stack, [], [], "2.3.8")

    assert [*stack_lines(KNOWN, verdict._replace(differs=differs))][6:] == [
        "The day of Flask 2.3.3 had Werkzeug 2.3.8. What differs from that:",
        "  python -m spec diff 2.3.3 flask==2.3.3,werkzeug==3.1.9",
    ]


def test_a_release_that_was_taken_back():
    known = known_of([*LINES.splitlines(), "yanked click 8.1.8  tea"])

    told = [*stack_lines(known, judge(known, {"flask": "==2.3.3", "click": "==8.1.8"}, "3.9"))]

    assert told[-1] == "click 8.1.8 was taken back by its makers (yanked): tea"


def test_simplejson_beside_an_old_flask():
    pins = {"markupsafe": "==2.0.1", "simplejson": "==3.20.1"}

    assert told(flask="==1.1.4", **pins)[-2:] == [
        "`flask.json` takes simplejson 3.20.1 in place of Python's json:",
        "  spec/json/test_simplejson.py",
    ]
    assert not any("json takes" in line for line in told(flask="==2.3.3", **pins))


def test_a_python_that_was_not_there():
    lines = [line.replace("python 3.9 3.13", "python 3.9 3.14") for line in LINES.splitlines()]
    known = known_of(lines)

    told = [*stack_lines(known, judge(known, {"flask": "==2.3.3"}, "3.14"))]

    assert told[2].startswith("STARTS: ")
    assert told[-1] == "Python 3.14 was run as CPython 3.13 without the names that 3.14 removed"


MISSES = [
    "releases setuptools none 81.0.0 82.0.0",
    "fails flask-login 0.5.0  setuptools none  import  E: x",
    "fails flask-login 0.5.0  setuptools 82.0.0..  import  E: x",
]


def told_of_setuptools(python, read=None, **asked):
    """The lines of a set in whose table an extension misses ``pkg_resources``."""
    known = known_of([*LINES.splitlines(), *MISSES])
    asked = {name.replace("_", "-"): it for name, it in asked.items()}
    return [*stack_lines(known, judge(known, asked, python)._replace(read=read))]


OLD_LOGIN = {"flask": "==2.2.2", "werkzeug": "==2.3.8", "flask_login": "==0.5.0"}


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param({}, "no setuptools. No metadata speak of it:", id="none"),
        pytest.param({"setuptools": ">=80"}, "setuptools from 82.0.0 on. No metadata", id="newest"),
    ],
)
def test_an_extension_that_misses_setuptools_does_not_start(asked, words):
    lines = told_of_setuptools("3.13", **OLD_LOGIN, **asked)

    at = lines.index("DOES NOT START at `import flask_login`")
    assert lines[at + 1 : at + 3] == ["  E: x", f"  so it is with Flask-Login 0.5.0 and {words}"]
    at = lines.index("One pin mends it")
    assert lines[at + 1 : at + 3] == ["  Flask-Login==0.6.3", "  or setuptools==81.0.0"]


def test_where_setuptools_may_be_there_what_needs_it_is_told():
    told = "Flask-Login 0.5.0 cannot be without `pkg_resources`, which setuptools has up to"
    assert told_of_setuptools("3.9", **OLD_LOGIN)[-2:] == [told, "  81.0.0"]
    assert told not in told_of_setuptools("3.9", Read(set(), []), **OLD_LOGIN)


@pytest.mark.parametrize(
    ("python", "read", "setuptools", "is_told"),
    [
        pytest.param("3.9", None, None, False, id="not-known"),
        pytest.param("3.13", None, None, True, id="no-environment-brings-it"),
        pytest.param("3.9", Read(set(), []), None, True, id="not-installed"),
        pytest.param("3.9", None, "==82.0.0", True, id="too-new"),
        pytest.param("3.13", None, "==81.0.0", False, id="old"),
        pytest.param("3.13", None, "", True, id="the-newest"),
        pytest.param("3.13", None, "<82", False, id="a-range"),
    ],
)
def test_an_old_flask_finds_no_commands_without_setuptools(python, read, setuptools, is_told):
    asked = {} if setuptools is None else {"setuptools": setuptools}

    told = "Flask 2.0.3 finds no commands of other packages without `pkg_resources`, which"
    lines = told_of_setuptools(python, read, flask="==2.0.3", werkzeug="==2.3.8", **asked)
    assert (told in lines) is is_told
    assert told not in told_of_setuptools(python, read, flask="==2.2.2", **asked)
