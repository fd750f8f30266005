"""``ProfilerMiddleware``: names of its files, what it prints, what it returns."""

import io

from werkzeug.middleware.profiler import ProfilerMiddleware
from werkzeug.test import create_environ, run_wsgi_app
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:middleware/profiler#werkzeug.middleware.profiler.ProfilerMiddleware"


@claim("application.profiler.file-name-gets-the-times", werkzeug=">=3.0", otherwise=KeyError)
def test_the_name_of_a_profile_gets_the_times(tmp_path):
    """`filename_format` of ProfilerMiddleware gets times in `environ["werkzeug.profiler"]`."""
    seen = []

    def name(environ):
        seen.extend(environ["werkzeug.profiler"])
        return "a.prof"

    app = ProfilerMiddleware(Response(), stream=None, profile_dir=tmp_path, filename_format=name)
    run_wsgi_app(app, create_environ())

    assert sorted(seen) == ["elapsed", "time"]


@claim("application.profiler.passes-the-response-on")
def test_the_profiler_passes_the_response_on():
    """ProfilerMiddleware returns the status and the body of its application."""
    app = ProfilerMiddleware(Response("tea", 203), stream=None)
    body, status, _ = run_wsgi_app(app, create_environ())

    assert (b"".join(body), status) == (b"tea", "203 NON AUTHORITATIVE INFORMATION")


@claim("application.profiler.prints-path-and-calls")
def test_the_profiler_prints_path_and_calls():
    """ProfilerMiddleware prints the path and the calls of each request, between dashes."""
    told = io.StringIO()
    run_wsgi_app(ProfilerMiddleware(Response(), stream=told), create_environ("/tea"))
    lines = told.getvalue().rstrip().split("\n")

    assert (lines[:2], lines[-1]) == (["-" * 80, "PATH: '/tea'"], "-" * 80)
    assert "function calls" in lines[2]
