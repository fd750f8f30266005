import pytest
from flask import request

from spec.kit import claim
from spec.uploads.wire import multipart, part

DOC = "quickstart#file-uploads"
RFC2231 = "rfc:2231#section-4"
RFC7578 = "rfc:7578#section-4.2"


@pytest.fixture
def filename(receive):
    """Upload a file with these parameters in field f; give its filename, None for no file."""

    def filename(parameters):
        def look():
            return request.files["f"].filename if "f" in request.files else None

        return receive(look, multipart(part(f'name="f"; {parameters}')))

    return filename


@claim("uploads.filenames.any-name-can-be-sent")
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("../../etc/passwd", id="climbing path"),
        pytest.param("a;b=c.txt", id="separators"),
        pytest.param("100%41.txt", id="percent"),
        pytest.param("深圳.png", id="UTF-8"),
    ],
)
def test_filename_is_whatever_the_client_sent(filename, name):
    """`filename` is any string that the client sent, unchanged and unchecked."""
    assert filename(f'filename="{name}"') == name


@claim("uploads.filenames.quotes-may-be-left-out", doc="rfc:2183#section-2")
def test_quotes_may_be_left_out(filename):
    """A file name without quotes ends at the semicolon."""
    assert filename("filename=a.txt; x=y") == "a.txt"


@claim("uploads.filenames.single-quotes-are-part-of-it")
def test_single_quotes_are_part_of_the_filename(filename):
    """Single quotes around a file name are part of it."""
    assert filename("filename='a.txt'") == "'a.txt'"


@claim("uploads.filenames.a-backslash-escapes-a-quote", doc="rfc:2183#section-2")
def test_a_backslash_escapes_a_quote(filename):
    """A file name may have a quote that is sent after a backslash."""
    assert filename('filename="a\\"b.txt"') == 'a"b.txt'


@claim("uploads.filenames.percent-22-stays", doc=RFC7578, werkzeug="<2.3")
def test_percent_22_in_a_filename_stays(filename):
    """A file name keeps `%22`, which browsers send for a quote."""
    assert filename('filename="a%22b.txt"') == "a%22b.txt"


@claim("uploads.filenames.percent-22-is-a-quote", doc=RFC7578, werkzeug=">=2.3")
def test_percent_22_in_a_filename_is_a_quote(filename):
    """A file name has a quote for `%22`, which browsers send for it."""
    assert filename('filename="a%22b.txt"') == 'a"b.txt'


@claim("uploads.filenames.spaces-need-no-quotes", werkzeug="<2.3")
def test_a_filename_without_quotes_may_have_spaces(filename):
    """A file name without quotes may have spaces."""
    assert filename("filename=a b.txt") == "a b.txt"


@claim("uploads.filenames.a-space-ends-it-without-quotes", werkzeug=">=2.3")
def test_a_filename_without_quotes_ends_at_a_space(filename):
    """A file name without quotes ends at a space."""
    assert filename("filename=a b.txt") == "a"


@claim("uploads.filenames.an-open-quote-is-part-of-it", werkzeug="<2.3")
def test_a_quote_that_is_not_closed_is_part_of_the_filename(filename):
    """A file name whose quote is not closed keeps the quote."""
    assert filename('filename="a.txt') == '"a.txt'


@claim("uploads.filenames.an-open-quote-makes-no-file", werkzeug=">=2.3")
def test_a_filename_whose_quote_is_not_closed_is_ignored(filename):
    """A file name whose quote is not closed is ignored: the part is a field of the form."""
    assert filename('filename="a.txt') is None


@claim("uploads.filenames.spaces-around-equals-are-allowed", werkzeug="<2.3")
def test_spaces_around_the_equals_sign_are_allowed(filename):
    """A file name may have spaces around its equals sign."""
    assert filename('filename = "a.txt"') == "a.txt"


@claim("uploads.filenames.spaces-around-equals-make-no-file", werkzeug=">=2.3")
def test_a_filename_with_spaces_around_the_equals_sign_is_ignored(filename):
    """A file name with spaces around its equals sign is ignored: the part is a field."""
    assert filename('filename = "a.txt"') is None


@claim("uploads.filenames.the-parameter-is-case-sensitive", werkzeug="<2.2")
def test_a_filename_parameter_in_upper_case_is_not_seen(filename):
    """A file name sent as `FILENAME` is ignored: the part is a field of the form."""
    assert filename('FILENAME="a.txt"') is None


@claim("uploads.filenames.the-parameter-is-case-insensitive", werkzeug=">=2.2")
def test_a_filename_parameter_in_upper_case_is_seen(filename):
    """A file name may be sent as `FILENAME`."""
    assert filename('FILENAME="a.txt"') == "a.txt"


@claim("uploads.filenames.the-last-one-wins")
def test_the_last_of_two_filenames_wins(filename):
    """The last of several file names counts, `filename*` included."""
    assert filename('filename="a"; filename="b"') == "b"
    assert filename("filename=\"a\"; filename*=UTF-8''b") == "b"
    assert filename("filename*=UTF-8''a; filename=\"b\"") == "b"


@claim("uploads.filenames.extended-names-are-decoded", doc=RFC2231)
@pytest.mark.parametrize(
    "parameters",
    [
        pytest.param("filename*=UTF-8'fr'na%C3%AFve.txt", id="language"),
        pytest.param("filename*=ISO-8859-1''na%EFve.txt", id="ISO-8859-1"),
        pytest.param("filename*0*=UTF-8''na%C3%AF; filename*1=ve.txt", id="in two pieces"),
    ],
)
def test_an_extended_filename_is_decoded(filename, parameters):
    """`filename*` is decoded by its charset."""
    assert filename(parameters) == "naïve.txt"


@claim("uploads.filenames.any-charset-is-decoded", doc=RFC2231, werkzeug="<2.3")
def test_an_extended_filename_may_have_any_charset(filename):
    """`filename*` may have any charset that Python supports."""
    assert filename("filename*=cp1252''%80.txt") == "€.txt"


@claim("uploads.filenames.few-charsets-are-decoded", doc=RFC2231, werkzeug=">=2.3")
def test_an_extended_filename_of_another_charset_stays_encoded(filename):
    """`filename*` in a charset other than ASCII, UTF-8 or ISO-8859-1 is not decoded."""
    assert filename("filename*=cp1252''%80.txt") == "%80.txt"


@claim("uploads.filenames.an-unknown-charset-raises", doc=RFC2231, werkzeug="<2.3")
def test_an_extended_filename_of_an_unknown_charset_raises(filename):
    """`files` raises LookupError, a 500, if Python lacks the charset of `filename*`."""
    with pytest.raises(LookupError, match="unknown encoding"):
        filename("filename*=no-such-charset''%80.txt")


@claim(
    "uploads.filenames.an-unknown-charset-stays-encoded",
    doc=RFC2231,
    werkzeug=">=2.3",
    otherwise=LookupError,
)
def test_an_extended_filename_of_an_unknown_charset_stays_encoded(filename):
    """`filename*` in a charset that Python lacks is not decoded."""
    assert filename("filename*=no-such-charset''%80.txt") == "%80.txt"


@claim("uploads.filenames.undecodable-bytes-lose-the-file", doc=RFC2231, werkzeug="<2.3")
def test_an_extended_filename_that_cannot_be_decoded_loses_the_file(receive):
    """`files` and `form` are empty if `filename*` has bytes that are not of its charset."""
    body = multipart(part("name=\"f\"; filename*=UTF-8''%ff.txt"), part('name="age"'))

    assert receive(lambda: (len(request.files), len(request.form)), body) == (0, 0)


@claim("uploads.filenames.undecodable-bytes-are-replaced", doc=RFC2231, werkzeug=">=2.3")
def test_an_extended_filename_that_cannot_be_decoded_is_patched(filename):
    """`filename*` has U+FFFD for bytes that are not of its charset."""
    assert filename("filename*=UTF-8''%ff.txt") == "\ufffd.txt"
