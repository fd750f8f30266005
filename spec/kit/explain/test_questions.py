"""Questions that people have, asked of this spec: the cause is among the first three answers."""

from contextlib import closing
from pathlib import Path

import pytest

from spec.kit.explain.ask import ask
from spec.kit.explain.here import on
from spec.kit.explain.store import open_store
from spec.kit.stacks.known import read_known

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def first_three():
    """Ask, and give what the first three answers tell of."""
    here = on("3.1", read_known(ROOT / "spec/stacks.txt"), ROOT / "spec")
    with closing(open_store(ROOT)) as database:

        def asked(text):
            matches = ask(text, here, database, {}).matches[:3]
            return {name for it in matches for name in (*it.covers, *it.touches)}

        yield asked


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        # Error messages, as issues of other projects quote them.
        ("AttributeError: 'Request' object has no attribute 'is_xhr'", "werkzeug.is-xhr-is-gone"),
        ("cannot import name 'Markup' from 'flask'", "flask.Markup"),
        (
            "ImportError: cannot import name 'url_decode' from 'werkzeug.urls' (/x/urls.py)",
            "werkzeug.urls.url_decode",
        ),
        (
            (
                "ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (/usr/lib/x.py)."
                " Did you mean: 'unquote'?"
            ),
            "stack.importerror-cannot-import-name-url_quote-from-werkzeug-urls",
        ),
        (
            "TypeError: send_file() got an unexpected keyword argument 'attachment_filename'",
            "flask.send-file-old-parameters-removed",
        ),
        (
            (
                "'AuthenticateModule' object has no attribute 'before_app_first_request'."
                " Did you mean: 'before_app_request'?"
            ),
            "flask.before-first-request-is-removed",
        ),
        (
            (
                "RuntimeError: The session is unavailable because no secret key was set.  Set the"
                " secret_key on the application to something unique and secret."
            ),
            "sessions.key.empty-counts-as-none",
        ),
        (
            (
                "AssertionError: The setup method 'shell_context_processor' can no longer be called"
                " on the application. It has already handled its first request, any changes will"
                " not be applied consistently."
            ),
            "flask.setup-after-the-first-request-is-refused",
        ),
        (
            "413 Request Entity Too Large: The data value transmitted exceeds the capacity limit.",
            "werkzeug.form-memory-is-500-kb",
        ),
        (
            (
                "werkzeug.routing.exceptions.BuildError: Could not build url for endpoint 'signin'."
                " Did you mean 'login' instead?"
            ),
            "routing.build-error.names-endpoint-and-values",
        ),
        ("RuntimeError: Working outside of request context.", "contexts.error-without"),
        (
            (
                "DeprecationWarning: 'propagate_exceptions' is deprecated and will be removed in"
                " Flask 2.3."
            ),
            "flask.config-attributes-warn",
        ),
        ("DeprecationWarning: Request.is_xhr is deprecated.", "werkzeug.is-xhr-is-gone"),
        (
            (
                "Error: Could not import 'flaskr'.\n\nUsage: flask [OPTIONS] COMMAND [ARGS]...\n"
                "Try 'flask --help' for help.\n\nError: No such command 'init-db'."
            ),
            "cli.import.missing-module-raises-no-app-exception",
        ),
        (
            (
                'Usage: flask [OPTIONS] COMMAND [ARGS]...\nTry "flask --help" for help.\n\n'
                'Error: No such command "dbcreate".'
            ),
            "cli.broken.unknown-command-exits-with-2",
        ),
        (
            (
                "Error: While importing 'run', an ImportError was raised:\n\n"
                "Traceback (most recent call last):\n"
                '  File "/home/me/app/auth.py", line 6, in <module>\n'
                "    from werkzeug.urls import url_parse\n"
                "ImportError: cannot import name 'url_parse' from 'werkzeug.urls' (/x/urls.py)\n\n"
                "Usage: flask [OPTIONS] COMMAND [ARGS]...\n\nError: No such command 'db'."
            ),
            "werkzeug.url-functions-are-removed",
        ),
        (
            "jinja2.exceptions.UndefinedError: 'author' is undefined",
            "templates.render.an-unknown-variable-is-empty",
        ),
        (
            (
                "werkzeug.exceptions.BadRequestKeyError: 400 Bad Request: The browser (or proxy)"
                " sent a request that this server could not understand."
            ),
            "errors.missing-key.show-exception-adds-it",
        ),
        (
            (
                ">           raise RuntimeError(_request_ctx_err_msg)\n"
                "E           RuntimeError: Working outside of request context.\nE\n"
                "E           This typically means that you attempted …\n\n"
                "../site-packages/flask/globals.py:33: RuntimeError"
            ),
            "contexts.error-without",
        ),
        ("ModuleNotFoundError: No module named 'werkzeug.contrib.fixers'", "werkzeug.contrib.*"),
        # Reports, in the words of a person.
        ("Host 'my_svc:5003' is not trusted", "werkzeug.host-of-invalid-characters-is-refused"),
        ("GET hangs MAX_CONTENT_LENGTH", "werkzeug.get-with-a-limit-waits"),
        ("No module named 'blinker'", "stack.modulenotfounderror-no-module-named-blinker"),
        ("reloader notices nothing", "watchdog.reloader-notices-nothing"),
        ("underscore in host", "werkzeug.host-of-invalid-characters-is-empty"),
        ("Decimal is not JSON serializable", "flask.json-writes-decimals-as-strings"),
        ("before_first_request removed", "flask.before-first-request-is-removed"),
        (
            "upload read in a thread: I/O operation on closed file.",
            "uploads.storage.uploads-are-closed-with-the-request",
        ),
        (
            ".env in parent folder changes working directory",
            "cli.dotenv.is-found-in-a-parent-folder",
        ),
        ("port 6000 blocked by browser", "browser.ports.6000-is-refused"),
        ("bad Host header 400", "request.host.of-invalid-characters-reaches-the-view"),
        ("upload read in a thread", "uploads.storage.uploads-are-closed-with-the-request"),
        ("path converter wrong route chosen tail", "routing.rule.a-word-wins-over-parts"),
        ("flask run --debug does not reload", "cli.run.debug-mode-turns-on-the-reloader"),
        (
            "session is empty after redirect",
            "sessions.lifecycle.is-read-by-the-target-of-a-redirect",
        ),
        ("test client follow_redirects loses cookies", "redirects.following.keeps-cookies"),
        ("redirect location relative", "werkzeug.location-is-sent-as-given"),
        (
            "redirect 301 became 308 after upgrade",
            "werkzeug.append-slash-redirect-is-relative-and-308",
        ),
        ("request.json returns 415 since the update", "werkzeug.json-of-another-type-is-415"),
        ("after_request", "hooks.after-request.receives-response"),
        ("JSON_SORT_KEYS", "flask.config-json-keys-are-ignored"),
        # Readers of the Chinese note.
        ("请求钩子", "hooks.decorators"),
        ("after_request 没有未处理的异常", "hooks.after-request.skipped-on-unhandled-exception"),
        ("没有激活应用上下文就会导致错误", "contexts.error-without"),
        ("会话 密钥", "session.needs-secret-key"),
        ("视图函数返回字典 jsonify", "response.return.dict"),
        ("蓝图的 url_prefix 怎么用", "routing.blueprint.url-prefix-is-put-before-each-rule"),
        ("before_request 返回值 会跳过视图函数吗", "hooks.before-request.an-answer-skips-the-view"),
        ("静态文件 路径 修改 static_url_path", "routing.static.is-below-its-url-path"),
        ("自定义状态码", "response.tuple.custom-status-number"),
    ],
)
def test_the_cause_is_among_the_first_three(first_three, text, cause):
    assert cause in first_three(text)


@pytest.mark.parametrize(
    "text",
    [
        "ModuleNotFoundError: No module named 'requests'",
        "AttributeError: 'NoneType' object has no attribute 'split'",
        "AttributeError: 'MockApp' object has no attribute 'config'",
        "sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: users",
        "KeyError: 'SQLALCHEMY_DATABASE_URI'",
        "cannot import name 'nothing' from 'flask'",
    ],
)
def test_an_error_that_is_not_flasks_has_no_answer(first_three, text):
    assert first_three(text) == set()


@pytest.mark.parametrize(
    ("pins", "cause"),
    [
        ("Flask==3.1.3,click==8.2.2", "cli.run.debug-mode-turns-nothing-on"),
        ("Flask==3.1.3,watchdog==7.0.0", "watchdog.reloader-notices-nothing"),
    ],
)
def test_the_cause_is_that_of_the_stack(pins, cause):
    here = on(pins, read_known(ROOT / "spec/stacks.txt"), ROOT / "spec")
    with closing(open_store(ROOT)) as database:
        matches = ask("flask run --debug does not reload", here, database, {}).matches[:2]

    assert cause in [it.id for it in matches]
