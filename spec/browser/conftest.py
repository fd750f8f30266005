"""A real Chromium, which is closed and opened again, and sites of one's own for it to visit."""

import threading

import flask
import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

from spec.browser.chromium import command as chromium_command
from spec.browser.chromium import driver


@pytest.fixture(scope="package")
def playwright():
    """The driver of the browser."""
    with driver() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def command():
    """How to start the browser."""
    return chromium_command()


@pytest.fixture(scope="package")
def chromium(playwright, command):
    """A browser that runs as long as the claims of this chapter do."""
    with playwright.chromium.launch(**command) as browser:
        yield browser


@pytest.fixture
def page(chromium):
    """A page of a browser that was never used before."""
    with chromium.new_context() as context:
        yield context.new_page()


@pytest.fixture
def opened(playwright, command, tmp_path):
    """Open a browser, or close it and open it again: its profile on disk stays the same."""
    running = []

    def opened():
        close()
        profile = tmp_path / "profile"
        running.append(playwright.chromium.launch_persistent_context(profile, **command))
        return running[0].pages[0]

    def close():
        while running:
            running.pop().close()

    yield opened
    close()


class Quiet(WSGIRequestHandler):
    """A handler of requests that logs none of them."""

    def log_request(self, *args, **kwargs):
        """Log nothing."""


@pytest.fixture
def site():
    """Serve an app on a port of 127.0.0.1, which is localhost too, and give its address."""
    running = []

    def site(app):
        server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
        server.daemon_threads = False
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield site
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def answers(site):
    """Serve an app whose views, by path, are given as keywords; give its address."""

    def answers(**views):
        app = flask.Flask("example", static_folder=None)
        app.secret_key = "key"
        for path, view in views.items():
            app.add_url_rule(f"/{path}", path, view, methods=["GET", "POST"])
        return site(app)

    return answers
