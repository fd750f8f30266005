import pytest

from spec.kit import claim

DOC = "python:tutorial/inputoutput#methods-of-file-objects"


@claim("with_statement.file.try-finally-closes")
@pytest.mark.parametrize(
    ("content", "fails"),
    [
        pytest.param(b"hello flask", False, id="bytes are written"),
        pytest.param("hello flask", True, id="text raises"),
    ],
)
def test_try_finally_closes_the_file(tmp_path, content, fails):
    """`try` and `finally` close the file whether writing raises or not."""
    f = (tmp_path / "1.txt").open("wb")
    raised = False
    try:
        f.write(content)
    except TypeError:
        raised = True
    finally:
        f.close()

    assert (f.closed, raised) == (True, fails)


@claim("with_statement.file.is-closed-after-the-block")
def test_a_file_is_closed_after_its_block(tmp_path):
    """A file is closed after its `with` block; writing to it then raises ValueError."""
    with (tmp_path / "1.txt").open("wb") as f:
        open_in_the_block = not f.closed

    assert (open_in_the_block, f.closed) == (True, True)
    with pytest.raises(ValueError, match="write to closed file"):
        f.write(b"hello flask")


@claim("with_statement.file.is-closed-by-an-exception")
def test_a_file_is_closed_when_its_block_raises(tmp_path):
    """A file is closed if its `with` block raises; what was written stays."""
    path = tmp_path / "1.txt"
    f = path.open("wb")

    def block():
        with f:
            f.write(b"hello")
            f.write(b"flask" * (1 // 0))

    with pytest.raises(ZeroDivisionError, match="by zero$"):
        block()

    assert (f.closed, path.read_bytes()) == (True, b"hello")


@claim("with_statement.file.several-writes-append")
def test_several_writes_append(tmp_path):
    """Several writes in one `with` block follow each other in the file."""
    path = tmp_path / "1.txt"
    with path.open("wb") as f:
        f.write(b"hello flask")
        f.write(b"hello flask")
        f.write(b"hello flask")
        f.write(b"hello flask")

    assert path.read_bytes() == b"hello flaskhello flaskhello flaskhello flask"


@claim("with_statement.file.text-does-not-go-into-wb")
def test_text_does_not_go_into_a_binary_file(tmp_path):
    """The example raises TypeError as printed: a file opened with `wb` needs bytes."""
    with (tmp_path / "1.txt").open("wb") as f, pytest.raises(TypeError) as caught:
        f.write("hello flask")

    assert str(caught.value) == "a bytes-like object is required, not 'str'"


@claim("with_statement.file.except-pass-hides-the-failure")
def test_except_pass_hides_the_failure(tmp_path):
    """`except Exception: pass` of the example hides the TypeError; the file stays empty."""
    path = tmp_path / "1.txt"
    f = path.open("wb")
    try:
        f.write("hello flask")
    except Exception:
        pass
    finally:
        f.close()

    assert path.read_bytes() == b""


@claim("with_statement.file.text-goes-into-w")
def test_text_goes_into_a_text_file(tmp_path):
    """The example writes its string to a file opened with `w`."""
    path = tmp_path / "1.txt"
    with path.open("w") as f:
        f.write("hello flask")

    assert path.read_bytes() == b"hello flask"
