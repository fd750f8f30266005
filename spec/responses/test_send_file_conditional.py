import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_file"


NOON = "Thu, 01 Jan 2026 12:00:00 GMT"


@claim("responses.file-cache.ignores-conditions-by-default", flask="<2.0")
def test_conditions_are_ignored_by_default(serve, report):
    """`send_file()` ignores If-Modified-Since by default."""
    client = serve(lambda: flask.send_file(str(report)))
    response = client.get("/", headers={"If-Modified-Since": NOON}, buffered=True)

    assert (response.status_code, response.get_data()) == (200, b"0123456789")


@claim("responses.file-cache.answers-conditions-by-default", flask=">=2.0")
def test_conditions_are_answered_by_default(serve, report):
    """`send_file()` answers 304 to If-Modified-Since by default."""
    client = serve(lambda: flask.send_file(str(report)))
    response = client.get("/", headers={"If-Modified-Since": NOON}, buffered=True)

    assert (response.status_code, response.get_data()) == (304, b"")


@claim("responses.file-cache.conditional-true-answers-conditions")
@pytest.mark.parametrize(
    ("headers", "status", "body"),
    [
        pytest.param({"If-Modified-Since": NOON}, 304, b"", id="date"),
        pytest.param({"If-None-Match": "*"}, 304, b"", id="tag"),
        pytest.param({"Range": "bytes=2-4"}, 206, b"234", id="range"),
        pytest.param({}, 200, b"0123456789", id="none"),
    ],
)
def test_conditional_true_answers_conditions(serve, report, headers, status, body):
    """`send_file(conditional=True)` answers conditions and ranges."""
    client = serve(lambda: flask.send_file(str(report), conditional=True))
    response = client.get("/", headers=headers, buffered=True)

    assert (response.status_code, response.get_data()) == (status, body)


@claim("responses.file-cache.conditional-false-ignores-conditions")
def test_conditional_false_answers_in_full(serve, report):
    """`send_file(conditional=False)` ignores conditions and ranges."""
    client = serve(lambda: flask.send_file(str(report), conditional=False))
    headers = {"If-Modified-Since": NOON, "Range": "bytes=2-4"}
    response = client.get("/", headers=headers, buffered=True)

    assert (response.status_code, response.get_data()) == (200, b"0123456789")


@claim("responses.file-cache.range-beyond-the-file-is-416")
def test_a_range_beyond_the_file_is_answered_with_416(serve, report):
    """`send_file(conditional=True)` answers 416 for a Range beyond the end of the file."""
    client = serve(lambda: flask.send_file(str(report), conditional=True))
    response = client.get("/", headers={"Range": "bytes=10-"}, buffered=True)

    assert (response.status_code, response.headers["Content-Range"]) == (416, "bytes */10")
