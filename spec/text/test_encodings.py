import pytest

from spec.kit import claim

DOC = "python:library/codecs#standard-encodings"


@claim("text.encoding.utf8-and-gbk-differ")
def test_utf8_and_gbk_are_different_bytes():
    """Chinese characters are three bytes each in UTF-8, and two other ones in GBK."""
    assert "深".encode() == b"\xe6\xb7\xb1"
    assert "深".encode("gbk") == b"\xc9\xee"


@claim("text.encoding.gbk-is-not-utf8", doc="python:library/exceptions#UnicodeDecodeError")
def test_gbk_bytes_are_not_utf8():
    """Decoding GBK as UTF-8 raises UnicodeDecodeError, which names the byte."""
    with pytest.raises(UnicodeDecodeError) as caught:
        b"\xc9\xee\xdb\xda".decode("utf-8")

    assert str(caught.value) == (
        "'utf-8' codec can't decode byte 0xc9 in position 0: invalid continuation byte"
    )


@claim(
    "text.encoding.ascii-raises-beyond-ascii", doc="python:library/exceptions#UnicodeDecodeError"
)
def test_bytes_beyond_ascii_raise_the_error_of_the_ascii_codec():
    """`bytes.decode("ascii")` raises UnicodeDecodeError of the 'ascii' codec beyond ASCII."""
    with pytest.raises(UnicodeDecodeError) as caught:
        b"\xe6\xb7\xb1".decode("ascii")

    assert str(caught.value) == (
        "'ascii' codec can't decode byte 0xe6 in position 0: ordinal not in range(128)"
    )
