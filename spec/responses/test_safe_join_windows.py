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


def on_windows(name):
    """Join a name as on Windows, as far as safe_join() looks at the system."""
    path = SimpleNamespace(isabs=isabs, splitext=ntpath.splitext)
    system = SimpleNamespace(name="nt", sep="\\", path=path)
    with mock.patch.dict(safe_join.__globals__, os=system, _os_alt_seps=["\\"]):
        return safe_join("folder", name)


def joined_devices():
    """The names of devices that are joined all the same."""
    return [name for name in DEVICES if on_windows(name)]


@claim("responses.safe-join.devices-are-joined-on-windows", werkzeug="<3.1.4")
def test_devices_are_joined_on_windows():
    """`safe_join()` joins names of devices on Windows."""
    assert joined_devices() == ["nul.txt", "con.a.txt", "a/nul", "nul:"]


@claim("responses.safe-join.devices-with-two-suffixes-are-joined", werkzeug=">=3.1.4,<3.1.5")
def test_devices_with_two_suffixes_are_joined():
    """`safe_join()` refuses `nul.txt` on Windows, but not `con.a.txt`, `a/nul` and `nul:`."""
    assert joined_devices() == ["con.a.txt", "a/nul", "nul:"]


@claim("responses.safe-join.devices-in-a-folder-are-joined", werkzeug=">=3.1.5,<3.1.6")
def test_devices_in_a_folder_are_joined():
    """`safe_join()` refuses `nul.txt` and `con.a.txt` on Windows, but not `a/nul` and `nul:`."""
    assert joined_devices() == ["a/nul", "nul:"]


@claim("responses.safe-join.devices-with-an-empty-stream-are-joined", werkzeug=">=3.1.6,<3.1.9")
def test_devices_with_an_empty_stream_are_joined():
    """`safe_join()` refuses names of devices on Windows, but not `nul:`."""
    assert joined_devices() == ["nul:"]


@claim("responses.safe-join.devices-are-refused-on-windows", werkzeug=">=3.1.9")
def test_devices_are_refused_on_windows():
    """`safe_join()` refuses names of devices on Windows."""
    assert joined_devices() == []


@claim("responses.safe-join.network-path-is-joined-on-windows", werkzeug="<3.0.6")
def test_a_network_path_is_joined():
    """`safe_join()` leaves the folder for `//server/share` on Windows, up to Python 3.10."""
    assert on_windows("//server/share") == "//server/share"


@claim("responses.safe-join.network-path-is-refused-on-windows", werkzeug=">=3.0.6")
def test_a_network_path_is_refused():
    """`safe_join()` refuses a path such as `//server/share` on Windows."""
    assert on_windows("//server/share") is None
