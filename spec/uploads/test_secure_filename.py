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
        pytest.param("/etc/passwd", "etc_passwd", id="absolute path"),
        pytest.param("a\\b.txt", "ab.txt", id="backslash"),
        pytest.param("C:\\x\\y.txt", "Cxy.txt", id="Windows path"),
        pytest.param(".bashrc", "bashrc", id="leading dot"),
        pytest.param("a.b.", "a.b", id="trailing dot"),
        pytest.param("_a_", "a", id="underscores around"),
        pytest.param("a..b", "a..b", id="dots inside"),
        pytest.param("a.tar.gz", "a.tar.gz", id="two suffixes"),
        pytest.param("a\nb\t c.txt", "a_b_c.txt", id="white space"),
        pytest.param("a\0b.txt", "ab.txt", id="NUL"),
        pytest.param("<script>.html", "script.html", id="HTML"),
        pytest.param("a?b*c:d|e&f;g.txt", "abcdefg.txt", id="shell"),
        pytest.param("%2e%2e%2fa", "2e2e2fa", id="percent-encoded"),
        pytest.param("~root", "root", id="home"),
    ],
)
def test_secure_filename_makes_a_name_safe(name, expected):
    """Separators and white space become underscores, other special characters are dropped."""
    assert secure_filename(name) == expected


@claim("uploads.secure-filename.drops-what-is-not-ascii")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("深圳.png", "png", id="Chinese with a suffix"),
        pytest.param("深圳", "", id="Chinese"),
        pytest.param("cool ümläuts.txt", "cool_umlauts.txt", id="umlauts lose their dots"),
        pytest.param("ﬁle ①.txt", "file_1.txt", id="ligature and number"),
        pytest.param("straße.txt", "strae.txt", id="sharp s"),
        pytest.param("\u202egnp.exe", "gnp.exe", id="direction mark"),
        pytest.param("\ud800x", "x", id="lone surrogate"),
    ],
)
def test_secure_filename_drops_what_is_not_ascii(name, expected):
    """Letters become their ASCII base where they have one; all others are dropped."""
    assert secure_filename(name) == expected


@claim("uploads.secure-filename.may-be-empty")
@pytest.mark.parametrize("name", ["", ".", "..", "...", "/", "../..", "_", "深圳"])
def test_secure_filename_may_be_empty(name):
    """`secure_filename()` returns an empty string for a name without ASCII letters or digits."""
    assert secure_filename(name) == ""


@claim("uploads.secure-filename.keeps-device-names-on-posix")
@pytest.mark.parametrize("name", ["con.txt", "nul", "COM1", "aux.h"])
def test_secure_filename_keeps_windows_device_names(name):
    """Names that Windows keeps for devices are left alone on other systems."""
    assert secure_filename(name) == name


@claim("uploads.secure-filename.keeps-a-leading-dash")
def test_secure_filename_keeps_a_leading_dash():
    """A leading dash stays, so that the name reads as an option to a command."""
    assert secure_filename("-rf") == "-rf"


@claim("uploads.secure-filename.does-not-cut")
def test_secure_filename_does_not_shorten_a_name():
    """A name of 300 characters stays that long, which file systems refuse."""
    assert secure_filename("x" * 300) == "x" * 300


@claim("uploads.secure-filename.is-not-unique")
def test_secure_filename_maps_different_names_to_one():
    """Different names may become the same: what is stored under it replaces another file."""
    assert {secure_filename(name) for name in ("a b", "a/b", "a_b", ".a_b", "a b?")} == {"a_b"}


@claim("uploads.secure-filename.has-safe-characters-only")
@given(name=hostile)
@example(name="\uff0e\uff0e\u2215a")
def test_secure_filename_has_only_ascii_letters_digits_and_three_marks(name):
    """Whatever the name, the result has ASCII letters, digits, '_', '-' and '.' only."""
    assert set(secure_filename(name)) <= set(ALLOWED)


@claim("uploads.secure-filename.is-never-a-dot-name")
@given(name=hostile)
@example(name="\u2024\u2024")
@example(name="?.?")
def test_secure_filename_never_begins_or_ends_with_a_dot(name):
    """Whatever the name, the result neither begins nor ends with a dot or an underscore."""
    safe = secure_filename(name)

    assert safe.strip("._") == safe


@claim("uploads.secure-filename.is-idempotent")
@given(name=hostile)
def test_securing_a_secure_filename_changes_nothing(name):
    """The result is a secure filename itself."""
    safe = secure_filename(name)

    assert secure_filename(safe) == safe


@claim("uploads.secure-filename.keeps-safe-names")
@given(name=st.text(alphabet=ALLOWED).filter(lambda name: name == name.strip("._")))
def test_a_safe_name_is_kept(name):
    """A name of safe characters that does not begin or end with '.' or '_' is kept."""
    assert secure_filename(name) == name
