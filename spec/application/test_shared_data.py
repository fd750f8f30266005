"""``SharedDataMiddleware``: types of files, and a folder of a package."""

from contextlib import suppress

import pytest
from werkzeug.exceptions import NotFound
from werkzeug.middleware.shared_data import SharedDataMiddleware
from werkzeug.test import create_environ, run_wsgi_app
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:middleware/shared_data#werkzeug.middleware.shared_data.SharedDataMiddleware"


@pytest.fixture
def content_type(tmp_path):
    """The Content-Type of a style sheet that SharedDataMiddleware sends."""
    (tmp_path / "a.css").write_text("b {}")
    app = SharedDataMiddleware(Response(), {"/shared": str(tmp_path)})
    body, _, headers = run_wsgi_app(app, create_environ("/shared/a.css"))
    body.close()
    return headers["Content-Type"]


@claim("application.shared-data.text-has-no-charset", werkzeug="<1.0")
def test_a_text_that_is_shared_has_no_charset(content_type):
    """SharedDataMiddleware sends a style sheet as `text/css`."""
    assert content_type == "text/css"


@claim("application.shared-data.text-is-utf-8", werkzeug=">=1.0")
def test_a_text_that_is_shared_is_utf_8(content_type):
    """SharedDataMiddleware sends a style sheet as `text/css; charset=utf-8`."""
    assert content_type == "text/css; charset=utf-8"


@claim("application.shared-data.file-is-shared-by-itself")
def test_a_file_is_shared_by_itself(tmp_path):
    """SharedDataMiddleware shares a single file under the path that it is given."""
    (tmp_path / "a.txt").write_text("tea")
    app = SharedDataMiddleware(NotFound(), {"/b.txt": str(tmp_path / "a.txt")})
    body, status, _ = run_wsgi_app(app, create_environ("/b.txt"), buffered=True)

    assert (b"".join(body), status) == (b"tea", "200 OK")


@pytest.fixture
def statuses(tmp_path, monkeypatch):
    """Of a folder and a file in a package that SharedDataMiddleware shares; None if it raises."""
    for place in ("", "static", "static/css"):
        (tmp_path / "spec_shared" / place).mkdir()
    (tmp_path / "spec_shared" / "__init__.py").touch()
    (tmp_path / "spec_shared" / "static/css/a.css").touch()
    monkeypatch.syspath_prepend(tmp_path)
    with suppress(ImportError, IsADirectoryError):  # ImportError: without setuptools
        app = SharedDataMiddleware(NotFound(), {"/shared": ("spec_shared", "static")})
        environs = map(create_environ, ("/shared/css", "/shared/css/a.css"))
        return [run_wsgi_app(app, it, buffered=True)[1][:3] for it in environs]


@claim("application.shared-data.folder-in-a-package-raises", werkzeug="<1.0")
def test_a_folder_in_a_package_raises(statuses):
    """SharedDataMiddleware raises IsADirectoryError for a folder in a package that it shares."""
    assert statuses is None


@claim("application.shared-data.folder-in-a-package-is-passed-on", werkzeug=">=1.0")
def test_a_folder_in_a_package_is_passed_on(statuses):
    """SharedDataMiddleware sends a file in a package, but passes a folder on to the app."""
    assert statuses == ["404", "200"]
