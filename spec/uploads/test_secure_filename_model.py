import ntpath
import os
from types import SimpleNamespace
from unittest import mock

import pytest
from hypothesis import given
from werkzeug.utils import secure_filename

from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.tools.search import examples_until, picked
from spec.uploads.model import System, secure, windows

DOC = "werkzeug:utils#werkzeug.utils.secure_filename"


def here(range):
    """Whether the installed Werkzeug is in the range."""
    return Guard("werkzeug", range).holds_here()


PIECES = [
    *"a/._ \\-:~\t\n\0\x7f\x1c\xa0éß深😀①㏂\ud800\uff0e\u2024\uff0f\u2215\u202e",
    *["..", "a_", "a/", "b.", "com4", "COM5", "Con.", "nul", "lpt0"],
]
NAMES = picked(PIECES).map("".join)

HERE = System(os.sep + (os.altsep or ""))
WINDOWS = windows("few" if here("<2.3") else "from 0" if here("<3.1.5") else "from 1")


# As on Windows, as far as secure_filename() looks at the system.
SYSTEM = SimpleNamespace(name="nt", sep="\\", path=ntpath)
on_windows = mock.patch.dict(secure_filename.__globals__, os=SYSTEM)


@claim("uploads.secure-filename.follows-the-model")
@given(name=NAMES)
def test_any_name_follows_the_model(name):
    """`secure_filename()` returns the predicted name for any name, here and on Windows."""
    assert secure_filename(name) == secure(name, HERE)
    with on_windows:
        assert secure_filename(name) == secure(name, WINDOWS)


NAMES_OF_PORTS = ["com1.txt", "com5", "LPT0", "lpt9.a.b"]


@claim("uploads.secure-filename.marks-few-ports-on-windows", werkzeug="<2.3")
def test_secure_filename_marks_few_ports_on_windows():
    """`secure_filename()` puts `_` before COM1 to COM4 and LPT1 to LPT3 on Windows."""
    with on_windows:
        secured = [secure_filename(name) for name in NAMES_OF_PORTS]

    assert secured == ["_com1.txt", "com5", "LPT0", "lpt9.a.b"]


@claim("uploads.secure-filename.marks-ports-from-0-on-windows", werkzeug=">=2.3,<3.1.5")
def test_secure_filename_marks_ports_from_0_on_windows():
    """`secure_filename()` puts `_` before COM0 to COM9 and LPT0 to LPT9 on Windows."""
    with on_windows:
        secured = [secure_filename(name) for name in NAMES_OF_PORTS]

    assert secured == ["_com1.txt", "_com5", "_LPT0", "_lpt9.a.b"]


@claim("uploads.secure-filename.marks-ports-from-1-on-windows", werkzeug=">=3.1.5")
def test_secure_filename_marks_ports_from_1_on_windows():
    """`secure_filename()` puts `_` before COM1 to COM9 and LPT1 to LPT9 on Windows."""
    with on_windows:
        secured = [secure_filename(name) for name in NAMES_OF_PORTS]

    assert secured == ["_com1.txt", "_com5", "LPT0", "_lpt9.a.b"]


@claim("uploads.secure-filename.may-be-longer")
def test_secure_filename_may_be_longer_than_the_name():
    """`secure_filename()` may return a longer name, as a ligature becomes several letters."""
    assert secure_filename("ﬃ") == "ffi"


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda name: secure(name, WINDOWS), id="of Windows"),
        pytest.param(lambda name: secure(name.rpartition("/")[2], HERE), id="last part"),
        pytest.param(lambda name: secure(name, HERE).lower(), id="lower case"),
        pytest.param(lambda name: secure(name, HERE).replace("..", "."), id="single dots"),
        pytest.param(lambda name: secure(name, System("")), id="separators dropped"),
        pytest.param(
            lambda name: secure(name.encode("ascii", "ignore").decode(), HERE), id="ASCII alone"
        ),
    ],
)
def notices_a_wrong_rule_of_names(wrong):
    """A model that secures names otherwise differs from Werkzeug within the search."""
    assert examples_until(lambda name: secure_filename(name) != wrong(name), NAMES)
