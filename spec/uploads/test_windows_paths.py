import pytest
from flask import request

from spec.kit import claim
from spec.uploads.wire import multipart, part

DOC = "werkzeug:datastructures#werkzeug.datastructures.FileStorage"


@pytest.fixture
def filename(receive):
    """Upload a file whose filename is sent as it is, between quotes; give its filename."""
    return lambda sent: receive(
        lambda: request.files["f"].filename, multipart(part(f'name="f"; filename="{sent}"'))
    )


@claim("uploads.windows-paths.are-cut-to-the-name", werkzeug="<2.0")
@pytest.mark.parametrize("sent", [r"C:\x\y.txt", r"\\host\share\y.txt"])
def test_a_windows_path_is_cut_to_its_last_part(filename, sent):
    """A file name that is a Windows path is cut to its last part."""
    assert filename(sent) == "y.txt"


@claim("uploads.windows-paths.are-kept-whole", werkzeug=">=2.0,<3.1.9")
def test_a_windows_path_is_kept_whole(filename):
    """A file name that is a Windows path is kept whole."""
    assert filename(r"C:\x\y.txt") == r"C:\x\y.txt"


@claim("uploads.windows-paths.lose-their-backslashes", werkzeug=">=3.1.9")
def test_a_windows_path_loses_its_backslashes(filename):
    """A file name that is a Windows path loses its backslashes."""
    assert filename(r"C:\x\y.txt") == "C:xy.txt"


@claim("uploads.windows-paths.escaped-ones-are-kept-whole", werkzeug=">=2.0")
def test_a_windows_path_with_escaped_backslashes_is_kept_whole(filename):
    """A file name that is a Windows path with doubled backslashes has single ones."""
    assert filename(r"C:\\x\\y.txt") == r"C:\x\y.txt"


@claim("uploads.windows-paths.host-keeps-two-backslashes", werkzeug=">=2.0,<2.3")
def test_a_network_path_keeps_both_of_its_backslashes(filename):
    r"""A file name such as `\\host\share\y.txt` is kept as it is sent."""
    assert filename(r"\\host\share\y.txt") == r"\\host\share\y.txt"


@claim("uploads.windows-paths.host-loses-one-backslash", werkzeug=">=2.3,<3.1.9")
def test_a_network_path_loses_one_of_its_backslashes(filename):
    r"""A file name such as `\\host\share\y.txt` loses one backslash at its start."""
    assert filename(r"\\host\share\y.txt") == r"\host\share\y.txt"


@claim("uploads.windows-paths.host-loses-more-backslashes", werkzeug=">=3.1.9")
def test_a_network_path_loses_most_of_its_backslashes(filename):
    r"""A file name such as `\\host\share\y.txt` keeps only one backslash, at its start."""
    assert filename(r"\\host\share\y.txt") == r"\hostsharey.txt"
