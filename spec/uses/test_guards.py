"""What guards a use: branches on a version, a try that expects the failure."""

import pytest

GUARDED = [
    pytest.param(
        "try:\n    from flask import safe_join\nexcept ImportError:\n"
        "    safe_join = None\nsafe_join('a')\n",
        ["2 import", "5 call"],
        id="try-import",
    ),
    pytest.param(
        "try:\n    from flask import safe_join\nexcept Exception:\n    pass\n",
        ["2 import"],
        id="any-exception",
    ),
    pytest.param(
        "try:\n    from flask import safe_join\nexcept:\n    pass\n", ["2 import"], id="bare"
    ),
    pytest.param(
        "try:\n    from flask import safe_join\n"
        "except (ValueError, ModuleNotFoundError) as e:\n    e\n",
        ["2 import"],
        id="one-of-them",
    ),
    pytest.param(
        "try:\n    from werkzeug.utils import safe_join\nexcept ImportError:\n"
        "    from flask import safe_join\n",
        ["4 import"],
        id="fallback",
    ),
    pytest.param(
        "import flask\nif flask.__version__ < '2.1':\n    flask.safe_join('a')\nelse:\n    pass\n",
        ["3 call"],
        id="version",
    ),
    pytest.param(
        "import flask\nif FLASK_LT_2_1:\n    pass\nelse:\n    def f():\n"
        "        flask.safe_join('a')\n",
        ["6 call"],
        id="else-and-inside",
    ),
    pytest.param(
        "import flask\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
        "    from flask import safe_join\n",
        ["4 import"],
        id="type-checking",
    ),
    pytest.param(
        "import flask\nif getattr(flask, '__version__', '') > '2':\n    flask.safe_join('a')\n",
        ["3 call"],
        id="getattr-of-the-version",
    ),
    pytest.param(
        "import flask\nf = flask.safe_join if hasattr(flask, 'safe_join') else None\n",
        ["2 read"],
        id="if-else",
    ),
    pytest.param(
        "import flask\nf = hasattr(flask, 'safe_join') and flask.safe_join\n", ["2 read"], id="and"
    ),
    pytest.param(
        "import flask\ntry:\n    import x\n    NEW = True\nexcept ImportError:\n    NEW = False\n"
        "if not NEW:\n    flask.safe_join('a')\n",
        ["8 call"],
        id="import-in-a-name",
    ),
    pytest.param(
        "from contextlib import suppress\nwith suppress(ImportError):\n"
        "    from flask import safe_join\n",
        ["3 import"],
        id="suppressed",
    ),
    pytest.param(
        "import flask, pytest\nwith pytest.raises((AttributeError, OSError)):\n"
        "    flask.safe_join('a')\n",
        ["3 call"],
        id="expected",
    ),
    pytest.param(
        "import flask\ndef f():\n    if flask.__version__ > '2':\n        return 1\n"
        "    if x:\n        return 2\n    return flask.safe_join('a')\n",
        ["7 call"],
        id="after-a-return",
    ),
    pytest.param(
        "import flask, pytest\ndef test():\n    if NEW_VERSION:\n        pytest.skip('a')\n"
        "    flask.safe_join('a')\n",
        ["5 call"],
        id="after-a-skip",
    ),
    pytest.param(
        "import flask\nif callable(getattr(flask, 'x', None)):\n    flask.safe_join('a')\n",
        ["3 call"],
        id="getattr-or-none",
    ),
    pytest.param(
        "import flask, pytest\n@x\n@pytest.mark.skipif(flask_version > 2, reason='')\n"
        "def test():\n    flask.safe_join('a')\n",
        ["5 call"],
        id="skipped",
    ),
    pytest.param(
        "import flask, unittest\n@unittest.skipUnless(hasattr(flask, 'x'), '')\n"
        "class T:\n    def test(self):\n        flask.safe_join('a')\n",
        ["5 call"],
        id="skipped-class",
    ),
    pytest.param(
        "import flask\nNEW = flask.__version__ >= '2.1'\ndef f():\n    if not NEW:\n"
        "        flask.safe_join('a')\n",
        ["5 call"],
        id="version-in-a-name",
    ),
    pytest.param(
        "import flask\nnew = not hasattr(flask, 'x')\nf = x if new else flask.safe_join\n",
        ["3 read"],
        id="hasattr-in-a-name",
    ),
    pytest.param("import flask\nf = getattr(flask, 'safe_join', None)\n", ["2 read"], id="getattr"),
    pytest.param(
        "import flask\ntry:\n    f = flask.safe_join\nexcept AttributeError:\n    f = None\n",
        ["3 read"],
        id="attribute",
    ),
]


@pytest.mark.parametrize(("code", "found"), GUARDED)
def test_a_guarded_use_breaks_nothing(look, code, found):
    expected = [f"app.py:{it} breaks guarded" for it in found]

    assert look(code, "flask.safe_join") == expected


SURE = [
    pytest.param(
        "try:\n    from flask import safe_join\nexcept ValueError:\n    pass\n",
        "2 import",
        id="another-error",
    ),
    pytest.param(
        "try:\n    x()\n    from flask import safe_join\nexcept Exception:\n    pass\n",
        "3 import",
        id="hidden",
    ),
    pytest.param(
        "try:\n    from flask import safe_join\nfinally:\n    pass\n", "2 import", id="finally"
    ),
    pytest.param("import flask\nif x > 2:\n    flask.safe_join\n", "3 read", id="another-branch"),
    pytest.param("import flask\ny = flask.safe_join if x else 1\n", "2 read", id="another-if-else"),
    pytest.param(
        "import flask\nNEW = x > 2\nif NEW:\n    flask.safe_join\n", "4 read", id="another-name"
    ),
    pytest.param(
        "import flask\nclass A:\n    def f(self):\n        if hasattr(self, 'x'):\n"
        "            flask.safe_join('a')\n",
        "5 call",
        id="of-its-own",
    ),
    pytest.param(
        "import flask, pytest\n@pytest.mark.skipif(x > 2)\ndef test():\n    flask.safe_join('a')\n",
        "4 call",
        id="skipped-otherwise",
    ),
    pytest.param(
        "import flask\nNEW = False\nif NEW:\n    flask.safe_join('a')\n", "4 call", id="a-constant"
    ),
    pytest.param(
        "import flask\nwith suppress(ValueError), open('a'):\n    flask.safe_join('a')\n",
        "3 call",
        id="suppressed-otherwise",
    ),
    pytest.param(
        "import flask\ndef f():\n    if x:\n        return 1\n    flask.safe_join('a')\n",
        "5 call",
        id="after-another-return",
    ),
    pytest.param(
        "import flask\ndef f():\n    if VERSION:\n        print(1)\n    flask.safe_join('a')\n",
        "5 call",
        id="after-no-return",
    ),
    pytest.param(
        "import flask, sys\nif sys.version_info < (3,):\n    raise SystemExit\n"
        "flask.safe_join('a')\n",
        "4 call",
        id="after-a-check-of-the-module",
    ),
    pytest.param(
        "import flask\nif getattr(flask, 'x', 1) or getattr(x, 'y'):\n    flask.safe_join('a')\n",
        "3 call",
        id="getattr-or-another",
    ),
    pytest.param("import flask\ny = x or flask.safe_join\n", "2 read", id="or"),
    pytest.param(
        "import flask\ntry:\n    flask.safe_join('a')\nexcept ImportError:\n    pass\n",
        "3 call",
        id="no-import",
    ),
    pytest.param(
        "try:\n    import flask\nexcept x().error:\n    from flask import safe_join\n",
        "4 import",
        id="handler",
    ),
    pytest.param(
        "import flask\ntry:\n    pass\nexcept OSError:\n    pass\nelse:\n    flask.safe_join\n",
        "7 read",
        id="else",
    ),
    pytest.param(
        "import flask\ntry:\n    raise x\nexcept* OSError:\n    flask.safe_join\n",
        "5 read",
        id="except-star",
        marks=pytest.mark.skipif("sys.version_info < (3, 11)"),
    ),
]


@pytest.mark.parametrize(("code", "found"), SURE)
def test_what_guards_against_something_else_does_not_count(look, code, found):
    assert look(code, "flask.safe_join") == [f"app.py:{found} breaks sure"]


def test_a_keyword_is_guarded_by_its_own_error(look):
    code = (
        "from flask import send_file\ntry:\n    send_file('a', x=1)\nexcept TypeError:\n    pass\n"
    )

    assert look(code, "flask.send_file(x=)") == ["app.py:3 call breaks guarded"]


def test_what_a_library_has_guards_everything(look):
    code = """\
        from flask import send_file, Flask
        NEW = hasattr(Flask, "tea")
        if hasattr(send_file, "tea"):
            send_file("a", x=1)
        if not NEW:
            send_file("a", x=1)
    """

    assert look(code, "flask.send_file(x=)") == [
        "app.py:4 call breaks guarded",
        "app.py:6 call breaks guarded",
    ]


def test_a_key_is_guarded_by_its_own_error(look):
    code = (
        "import flask\ntry:\n    flask.current_app.config['ENV']\nexcept LookupError:\n    pass\n"
    )

    assert look(code, "config:ENV") == ["app.py:3 read breaks guarded"]


def test_a_fallback_that_is_gone_too_breaks(look):
    code = """\
        try:
            from flask import _app_ctx_stack as stack
        except ImportError:
            from flask import _request_ctx_stack as stack
    """

    assert look(code, "flask._app_ctx_stack", "flask._request_ctx_stack") == [
        "app.py:2 import breaks guarded",
        "app.py:4 import breaks sure",
    ]
