import importlib

import pytest
import werkzeug
import werkzeug.utils

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.utils.secure_filename"


@pytest.fixture
def anew(monkeypatch):
    """Forget an earlier import: Werkzeug 0.16 warns of the first one only."""
    monkeypatch.delitem(vars(werkzeug), "secure_filename", raising=False)


@claim("uploads.imports.secure-filename-is-in-utils")
def test_secure_filename_is_in_werkzeug_utils():
    """`secure_filename` is imported from `werkzeug.utils`."""
    assert werkzeug.utils.secure_filename("a/b") == "a_b"


@claim("uploads.imports.secure-filename-from-werkzeug-warns", werkzeug="<1.0")
def test_secure_filename_from_werkzeug_is_deprecated(anew):
    """Importing `secure_filename` from `werkzeug` warns up to Werkzeug 0.16."""
    removed = "The import 'werkzeug.secure_filename' is deprecated and will be removed in Werkzeug"
    text = f"^{removed} 1.0. Use 'from werkzeug.utils import secure_filename' instead.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        exec(compile("from werkzeug import secure_filename", __file__, "exec"))
    assert told[0].filename == __file__


@claim(
    "uploads.imports.secure-filename-is-not-in-werkzeug",
    werkzeug=">=1.0",
    otherwise=DeprecationWarning,
)
def test_secure_filename_from_werkzeug_is_an_import_error(anew):
    """`from werkzeug import secure_filename` raises ImportError."""
    with pytest.raises(ImportError, match="cannot import name 'secure_filename'"):
        exec("from werkzeug import secure_filename")


@claim("uploads.imports.secure-filename-is-not-in-flask")
@pytest.mark.parametrize("module", ["flask", "flask.helpers", "werkzeug.security"])
def test_secure_filename_is_nowhere_else(module):
    """`secure_filename` is neither in `flask` and `flask.helpers` nor in `werkzeug.security`."""
    assert not hasattr(importlib.import_module(module), "secure_filename")
