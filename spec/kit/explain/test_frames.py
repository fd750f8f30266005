"""Tracebacks: their errors, and whose the last frame is."""

import pytest

from spec.kit.explain.frames import Place, read_trace

HEAD = "Traceback (most recent call last):\n"


def frame(path, line=1, code="x"):
    return f'  File "{path}", line {line}, in <module>\n    {code}\n'


def last_of(*paths):
    trace = read_trace(HEAD + "".join(map(frame, paths)) + "KeyError: 'tea'\n")
    return (trace.place.whose, trace.place.package) if trace.place else None


OWN = "/srv/shop/app.py"
LIBRARY = "/usr/lib/python3.11/importlib/__init__.py"
FLASK = "/venv/lib/python3.11/site-packages/flask/app.py"
LOGIN = "/usr/lib/python3/dist-packages/flask_login/utils.py"
WINDOWS = "C:\\venv\\Lib\\site-packages\\werkzeug\\urls.py"


@pytest.mark.parametrize(
    ("paths", "whose"),
    [
        ([OWN], ("yours", "")),
        ([OWN, LIBRARY], ("yours", "")),
        ([OWN, "<frozen importlib._bootstrap>"], ("yours", "")),
        ([OWN, "C:\\Python39\\lib\\json\\__init__.py"], ("yours", "")),
        ([OWN, FLASK], ("stack", "flask")),
        ([OWN, WINDOWS], ("stack", "werkzeug")),
        ([OWN, FLASK, LOGIN], ("package", "flask_login")),
        ([FLASK, OWN], ("yours", "")),
        ([LIBRARY], None),
    ],
)
def test_the_last_frame_outside_the_standard_library_decides(paths, whose):
    assert last_of(*paths) == whose


def test_a_frame_has_a_place_and_the_line_of_ones_own_its_code():
    trace = read_trace(
        HEAD + frame(OWN, 12, "client.jar.clear()") + frame(FLASK, 3) + "KeyError: 1"
    )

    assert trace.place == Place("stack", FLASK, 3, "flask")
    assert (trace.yours, trace.code) == (Place("yours", OWN, 12, ""), "client.jar.clear()")


def test_of_several_errors_the_last_comes_first():
    text = (
        f"{HEAD}{frame(OWN)}KeyError: 1\n\nDuring handling …\n\n{HEAD}{frame(FLASK)}ValueError: 2"
    )

    assert read_trace(text).errors == ("ValueError: 2", "KeyError: 1")


@pytest.mark.parametrize("before", ["web_1  | ", "2023-02-08T22:31:05 app[1]: "])
def test_what_a_log_writes_before_each_line_is_taken_off(before):
    lines = f"{HEAD}{frame(OWN)}{frame(FLASK)}KeyError: 'tea'".splitlines()
    text = "\n".join(before.replace("5", str(at % 10)) + it for at, it in enumerate(lines))

    trace = read_trace(f"{text}\nand no more")

    assert (trace.errors, trace.place.package) == (("KeyError: 'tea'",), "flask")


def test_a_log_may_begin_in_the_middle_and_end_its_lines_as_windows_does():
    text = f'app  |   File "{OWN}", line 3, in a\r\napp  |     b()\r\napp  | KeyError: 1\r\n'

    assert read_trace(text).errors == ("KeyError: 1",)


def test_what_pytest_prints_is_read():
    text = "tests/test_tea.py:7: in test_tea\n    pour()\nE   KeyError: 'tea'\n"

    trace = read_trace(text)

    assert (trace.errors, trace.yours) == (
        ("KeyError: 'tea'",),
        Place("yours", "tests/test_tea.py", 7, ""),
    )


@pytest.mark.parametrize("text", ["KeyError: 'tea'", "", "File tea.py"])
def test_what_has_no_frame_is_no_traceback(text):
    assert read_trace(text) is None


@pytest.mark.parametrize(
    ("last", "place"),
    [
        ("app.py:3: KeyError", Place("yours", "app.py", 3, "")),
        ("/x/site-packages/flask/app.py:3: SystemExit", Place("stack", FLASK, 3, "flask")),
    ],
)
def test_the_place_that_pytest_tells_last_is_a_frame(last, place):
    trace = read_trace(f">   x\nE   KeyError: 'tea'\n\n{last}\n")

    assert (trace.errors, trace.place._replace(path=place.path)) == (("KeyError: 'tea'",), place)


@pytest.mark.parametrize(
    "text", ["app.py:3: a line", "app.py:3: UserWarning: tea", "app.py: KeyError"]
)
def test_a_line_of_a_linter_is_no_frame(text):
    assert read_trace(text) is None
