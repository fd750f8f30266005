import pytest

from spec.kit import claim

DOC = "python:library/codecs#standard-encodings"


@claim("text.encoding.utf8-and-gbk-differ")
@pytest.mark.parametrize(
    ("word", "utf8", "gbk"),
    [
        pytest.param("China", b"China", b"China", id="ascii is the same"),
        pytest.param("中", b"\xe4\xb8\xad", b"\xd6\xd0", id="one character"),
        pytest.param("深圳", b"\xe6\xb7\xb1\xe5\x9c\xb3", b"\xc9\xee\xdb\xda", id="two"),
    ],
)
def test_utf8_and_gbk_are_different_bytes(word, utf8, gbk):
    """Chinese text takes three bytes a character in UTF-8 and two others in GBK."""
    assert (word.encode("utf-8"), word.encode("gbk")) == (utf8, gbk)


@claim("text.encoding.utf8-is-the-default", doc="python:library/stdtypes#str.encode")
def test_utf8_is_what_encode_means():
    """Without an argument encode and decode mean UTF-8, wherever the program runs."""
    assert ("深".encode(), b"\xe6\xb7\xb1".decode()) == (b"\xe6\xb7\xb1", "深")


@claim("text.encoding.gbk-is-not-utf8", doc="python:library/exceptions#UnicodeDecodeError")
def test_gbk_bytes_are_not_utf8():
    """Bytes in GBK cannot be decoded as UTF-8; the error names the byte."""
    with pytest.raises(UnicodeDecodeError) as caught:
        b"\xc9\xee\xdb\xda".decode("utf-8")

    assert str(caught.value) == (
        "'utf-8' codec can't decode byte 0xc9 in position 0: invalid continuation byte"
    )


@claim("text.encoding.utf8-read-as-gbk-is-other-text")
def test_utf8_bytes_read_as_gbk_are_other_text():
    """The other way round no error tells: bytes in UTF-8 often are some other text in GBK."""
    assert b"\xe6\xb7\xb1\xe5\x9c\xb3".decode("gbk") == "娣卞湷"


@claim("text.encoding.ascii-fails-when-asked", doc="python:library/exceptions#UnicodeDecodeError")
def test_the_ascii_error_comes_when_ascii_is_asked_for():
    """Note 1's ASCII error is raised only by code that asks for ASCII."""
    with pytest.raises(UnicodeDecodeError) as caught:
        b"\xe6\xb7\xb1".decode("ascii")

    assert str(caught.value) == (
        "'ascii' codec can't decode byte 0xe6 in position 0: ordinal not in range(128)"
    )


@claim("text.encoding.replace-loses-the-bytes", doc="python:library/codecs#error-handlers")
def test_replacing_loses_the_bytes():
    """The handler replace puts U+FFFD for each bad byte; the bytes cannot be had back."""
    text = b"\xc9\xee\xdb\xda".decode("utf-8", "replace")

    assert (text, text.encode("utf-8")) == ("\ufffd\ufffd\ufffd\ufffd", b"\xef\xbf\xbd" * 4)


@claim("text.encoding.a-lone-surrogate-has-no-bytes", doc="python:library/codecs#error-handlers")
def test_a_lone_surrogate_has_no_bytes():
    """Half a surrogate pair is a character of str that UTF-8 cannot encode."""
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        "\ud800".encode()
