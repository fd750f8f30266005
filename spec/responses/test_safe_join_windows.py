"""``safe_join()`` as on Windows: names of devices, and paths of a network."""

import ntpath
from types import SimpleNamespace
from unittest import mock

from werkzeug.security import safe_join

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.safe_join"
DEVICES = ["nul.txt", "con.a.txt", "a/nul", "nul:"]


def isabs(path):
    """What ntpath.isabs() says up to Python 3.10, where a path of a network is not absolute."""
    return ntpath.splitdrive(path)[1].startswith(("/", "\\"))


# As on Windows, as far as safe_join() looks at the system.
PATH = SimpleNamespace(isabs=isabs, splitext=ntpath.splitext)
SYSTEM = SimpleNamespace(name="nt", sep="\\", path=PATH)
on_windows = mock.patch.dict(safe_join.__globals__, os=SYSTEM, _os_alt_seps=["\\"])


@claim("responses.safe-join.devices-are-joined-on-windows", werkzeug="<3.1.4")
def test_devices_are_joined_on_windows():
    """`safe_join()` joins names of devices on Windows."""
    with on_windows:
        assert [it for it in DEVICES if safe_join("folder", it)] == [
            "nul.txt",
            "con.a.txt",
            "a/nul",
            "nul:",
        ]


@claim("responses.safe-join.devices-with-two-suffixes-are-joined", werkzeug=">=3.1.4,<3.1.5")
def test_devices_with_two_suffixes_are_joined():
    """`safe_join()` refuses `nul.txt` on Windows, but not `con.a.txt`, `a/nul` and `nul:`."""
    with on_windows:
        assert [it for it in DEVICES if safe_join("folder", it)] == ["con.a.txt", "a/nul", "nul:"]


@claim("responses.safe-join.devices-in-a-folder-are-joined", werkzeug=">=3.1.5,<3.1.6")
def test_devices_in_a_folder_are_joined():
    """`safe_join()` refuses `nul.txt` and `con.a.txt` on Windows, but not `a/nul` and `nul:`."""
    with on_windows:
        assert [it for it in DEVICES if safe_join("folder", it)] == ["a/nul", "nul:"]


@claim("responses.safe-join.devices-with-an-empty-stream-are-joined", werkzeug=">=3.1.6,<3.1.9")
def test_devices_with_an_empty_stream_are_joined():
    """`safe_join()` refuses names of devices on Windows, but not `nul:`."""
    with on_windows:
        assert [it for it in DEVICES if safe_join("folder", it)] == ["nul:"]


@claim("responses.safe-join.devices-are-refused-on-windows", werkzeug=">=3.1.9")
def test_devices_are_refused_on_windows():
    """`safe_join()` refuses names of devices on Windows."""
    with on_windows:
        assert [it for it in DEVICES if safe_join("folder", it)] == []


@claim("responses.safe-join.network-path-is-joined-on-windows", werkzeug="<3.0.6")
def test_a_network_path_is_joined():
    """`safe_join()` leaves the folder for `//server/share` on Windows, up to Python 3.10."""
    with on_windows:
        assert safe_join("folder", "//server/share") == "//server/share"


@claim("responses.safe-join.network-path-is-refused-on-windows", werkzeug=">=3.0.6")
def test_a_network_path_is_refused():
    """`safe_join()` refuses a path such as `//server/share` on Windows."""
    with on_windows:
        assert safe_join("folder", "//server/share") is None
