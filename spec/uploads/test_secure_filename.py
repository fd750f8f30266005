import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.utils import secure_filename

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.utils.secure_filename"

ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"

hostile = st.text() | st.text(alphabet="./\\_ ~%:\0\u2024\uff0e\u2215a")


@claim("uploads.secure-filename.makes-a-name-safe")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("My cool movie.mov", "My_cool_movie.mov", id="spaces"),
        pytest.param("../../etc/passwd", "etc_passwd", id="climbing path"),
        pytest.param("C:\\x\\y.txt", "Cxy.txt", id="Windows path"),
        pytest.param(".bashrc", "bashrc", id="leading dot"),
        pytest.param("a.b.", "a.b", id="trailing dot"),
        pytest.param("_X.MAX_", "X.MAX", id="underscores"),
        pytest.param("a\nb\t c.txt", "a_b_c.txt", id="white space"),
    ],
)
def test_secure_filename_makes_a_name_safe(name, expected):
    """`secure_filename()` replaces separators and spaces by `_`, and drops other characters."""
    assert secure_filename(name) == expected


@claim("uploads.secure-filename.drops-what-is-not-ascii")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("深圳.png", "png", id="Chinese with a suffix"),
        pytest.param("cool ümläuts.txt", "cool_umlauts.txt", id="umlauts lose their dots"),
    ],
)
def test_secure_filename_drops_what_is_not_ascii(name, expected):
    """`secure_filename()` takes accents off letters, and drops what is not ASCII then."""
    assert secure_filename(name) == expected


@claim("uploads.secure-filename.may-be-empty")
@pytest.mark.parametrize("name", ["", "../..", "_"])
def test_secure_filename_may_be_empty(name):
    """`secure_filename()` returns an empty string for a name without ASCII letters or digits."""
    assert secure_filename(name) == ""


@claim("uploads.secure-filename.keeps-device-names-on-posix")
def test_secure_filename_keeps_windows_device_names():
    """`secure_filename()` keeps the device names of Windows on other systems."""
    assert secure_filename("con.txt") == "con.txt"


@claim("uploads.secure-filename.keeps-a-leading-dash")
def test_secure_filename_keeps_a_leading_dash():
    """`secure_filename()` keeps a leading dash, so that a name may look like an option."""
    assert secure_filename("-rf") == "-rf"


@claim("uploads.secure-filename.does-not-cut")
def test_secure_filename_does_not_shorten_a_name():
    """`secure_filename()` does not shorten a name, however long it is."""
    assert secure_filename("x" * 300) == "x" * 300


@claim("uploads.secure-filename.is-not-unique")
def test_secure_filename_maps_different_names_to_one():
    """`secure_filename()` may return the same name for different names."""
    assert {secure_filename(name) for name in ("a b", "a/b", "a_b", ".a_b", "a b?")} == {"a_b"}


@claim("uploads.secure-filename.has-safe-characters-only")
@given(name=hostile)
@example(name="\uff0e\uff0e\u2215a")
def test_secure_filename_has_only_ascii_letters_digits_and_three_marks(name):
    """`secure_filename()` returns only ASCII letters, digits, `_`, `-` and `.`."""
    assert set(secure_filename(name)) <= set(ALLOWED)


@claim("uploads.secure-filename.is-never-a-dot-name")
@given(name=hostile)
@example(name="\u2024\u2024")
@example(name="?.?")
def test_secure_filename_never_begins_or_ends_with_a_dot(name):
    """`secure_filename()` returns no name that begins or ends with a dot or an underscore."""
    safe = secure_filename(name)

    assert safe.strip("._") == safe
