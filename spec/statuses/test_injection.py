"""A status text that could break the status line."""

import pytest

from spec.kit import claim

# Header values with a line break are refused; the status line has no such check on any release.
DOC = "werkzeug:wrappers#werkzeug.wrappers.Response.status"

BREAKS = [pytest.param("\r\n", id="crlf"), pytest.param("\n", id="lf")]


@pytest.mark.parametrize("end", BREAKS)
@claim("statuses.injection.line-break-is-not-refused")
def test_a_line_break_in_a_status_is_not_refused(give, end):
    """A line break in a status text is kept: never make a status of what a client sends."""
    status = f"404 x{end}Set-Cookie: a=b"

    assert give(status).status == status


@pytest.mark.parametrize("end", BREAKS)
@claim("statuses.injection.line-break-ends-the-number", werkzeug="<2.3")
def test_a_line_break_ends_the_number(give, end):
    """A line break right after the number ends it."""
    status = f"404{end}Set-Cookie: a=b"
    response = give(status)

    assert (response.status, response.status_code) == (status, 404)


@pytest.mark.parametrize("end", BREAKS)
@claim("statuses.injection.line-break-does-not-end-the-number", werkzeug=">=2.3")
def test_a_line_break_does_not_end_the_number(give, end):
    """A line break right after the number makes the whole a phrase of code 0."""
    status = f"404{end}Set-Cookie: a=b"
    response = give(status)

    assert (response.status, response.status_code) == (f"0 {status}", 0)
