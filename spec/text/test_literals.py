import ast
import runpy

import pytest

from spec.kit import claim

DOC = "python:reference/lexical_analysis#encoding-declarations"


@claim("text.literal.plain-is-text", doc="python:library/stdtypes#text-sequence-type-str")
def test_a_plain_literal_is_text():
    """A plain literal is a string; a literal with the prefix `b` is bytes."""
    values = ["深圳", b"China"]

    assert [(type(value), len(value)) for value in values] == [(str, 2), (bytes, 5)]


@claim("text.literal.u-prefix-changes-nothing", doc="python:library/stdtypes#str")
def test_the_u_prefix_changes_nothing():
    """A literal with the prefix `u` is the same string as without."""
    literal = ast.literal_eval('u"深圳"')

    assert (literal, type(literal)) == ("深圳", str)


@claim("text.literal.bytes-take-ascii-only", doc="python:library/stdtypes#bytes-objects")
def test_a_bytes_literal_takes_ascii_only():
    """A bytes literal with a character that is not ASCII raises SyntaxError."""
    with pytest.raises(SyntaxError, match="bytes can only contain ASCII literal characters"):
        ast.literal_eval('b"深圳"')


@claim("text.literal.unicode-is-no-name", doc="python:library/stdtypes#text-sequence-type-str")
def test_unicode_is_no_name_of_a_type():
    """The name `unicode` raises NameError: the type is `str`."""
    with pytest.raises(NameError, match="name 'unicode' is not defined"):
        eval("unicode")


@claim("text.source.utf8-needs-no-coding-line")
@pytest.mark.parametrize(
    "first_line", [pytest.param("", id="without"), pytest.param("# coding:utf-8\n", id="with")]
)
def test_utf8_source_needs_no_coding_line(tmp_path, first_line):
    """A source file is read as UTF-8, with the line `# coding:utf-8` or without it."""
    source = tmp_path / "page.py"
    source.write_bytes(first_line.encode() + b"word = '\xe6\xb7\xb1\xe5\x9c\xb3'")

    assert runpy.run_path(source)["word"] == "深圳"


@claim("text.source.gbk-without-a-coding-line-is-refused")
def test_gbk_source_without_a_coding_line_is_refused(tmp_path):
    """A source file in GBK without a coding line raises SyntaxError."""
    source = tmp_path / "page.py"
    source.write_bytes(b"word = '\xc9\xee\xdb\xda'")

    with pytest.raises(SyntaxError, match="(?i)utf-8"):
        runpy.run_path(source)
