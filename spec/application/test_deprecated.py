"""Attributes of an app and arguments of its test client that warn before they go."""

import pytest
from werkzeug.test import Client

from spec.kit import claim

DOC = "changes#version-2-2-0"

INSTEAD = " Use '{}' in 'app.config' instead."
NAMES = [
    "session_cookie_name",
    "send_file_max_age_default",
    "use_x_sendfile",
    "templates_auto_reload",
]


def write(app, name):
    """Set an attribute of the app."""
    setattr(app, name, None)


@claim(
    "application.config-attribute.old-ones-warn-at-the-line",
    flask=">=2.2,<2.3",
    otherwise=pytest.fail.Exception,
)
def test_an_attribute_for_a_setting_warns(app):
    """Using `app.use_x_sendfile` or one of four other attributes warns in Flask 2.2."""
    removed = "^'{}' is deprecated and will be removed in Flask 2.3."
    uses = [(name, INSTEAD, use) for name in NAMES for use in (getattr, write)]

    for name, instead, use in [*uses, ("propagate_exceptions", "", getattr)]:
        text = f"{removed.format(name)}{instead.format(name.upper())}$"
        with pytest.warns(DeprecationWarning, match=text) as told:
            use(app, name)
        assert told[0].filename == __file__


@claim(
    "application.config-attribute.env-warns",
    doc="config#debug-mode",
    flask=">=2.2,<2.3",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda app: app.env, id="read"),
        pytest.param(lambda app: setattr(app, "env", "staging"), id="set"),
    ],
)
def test_the_env_of_an_app_warns(app, use):
    """Reading or setting `app.env` warns in Flask 2.2."""
    text = "^'app.env' is deprecated and will be removed in Flask 2.3. Use 'app.debug' instead.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        use(app)
    assert told[0].filename == __file__


@claim(
    "application.config-json.from-json-warns",
    doc="changes#version-2-0-1",
    flask=">=2.0.1,<2.1",
    otherwise=pytest.fail.Exception,
)
def test_from_json_warns(app, tmp_path):
    """`app.config.from_json()` warns from Flask 2.0.1 to 2.0.3."""
    (tmp_path / "settings.json").write_text("{}")
    removed = "'from_json' is deprecated and will be removed in Flask 2.1."
    instead = r"Use 'from_file\(path, json.load\)' instead."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        app.config.from_json(str(tmp_path / "settings.json"))
    assert told[0].filename == __file__


@claim(
    "application.client.as-tuple-warns",
    doc="changes#version-2-0-3",
    flask=">=2.0.3,<2.1",
    unless="werkzeug >=2.1",
    otherwise=(pytest.fail.Exception, TypeError),
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
def test_as_tuple_of_the_client_warns(app):
    """`client.open(as_tuple=True)` warns in Flask 2.0.3 at the line of a call of `get()`."""
    removed = "'as_tuple' is deprecated and will be removed in Werkzeug 2.1 and Flask 2.1."
    instead = "Use 'response.request.environ' instead."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        app.test_client().get("/", as_tuple=True)
    assert told[0].filename == __file__


@claim(
    "application.werkzeug-client.as-tuple-warns",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.filterwarnings("ignore:'BaseResponse' is deprecated:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:Importing 'itsdangerous.json':DeprecationWarning")
def test_as_tuple_of_werkzeugs_client_warns(app):
    """`as_tuple=True` of Werkzeug's test client warns in Werkzeug 2.0."""
    removed = "'as_tuple' is deprecated and will be removed in Werkzeug 2.1."
    instead = "Access 'response.request.environ' instead."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        Client(app).open("/", as_tuple=True)
    assert [it.filename for it in told if "as_tuple" in str(it.message)] == [__file__]


@claim(
    "application.client.a-response-as-a-tuple-warns",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("use", "how"),
    [
        pytest.param(list, "Tuple unpacking", id="unpacking"),
        pytest.param(lambda response: response[0], "Item indexing", id="indexing"),
    ],
)
def test_a_response_of_the_client_as_a_tuple_warns(app, use, how):
    """Unpacking or indexing a response of the test client warns in Werkzeug 2.0."""
    text = (
        "^The test client no longer returns a tuple, it returns a 'TestResponse'."
        f" {how} is deprecated and will be removed in Werkzeug 2.1."
        " Access the attributes 'data', 'status', and 'headers' instead.$"
    )
    response = app.test_client().get("/")

    with pytest.warns(DeprecationWarning, match=text) as told:
        use(response)
    assert told[0].filename == __file__


@claim(
    "application.client.as-tuple-is-refused",
    doc="changes#version-2-1-0",
    flask=">=2.1",
    otherwise=(AssertionError, DeprecationWarning),
)
def test_as_tuple_of_the_client_is_refused(app):
    """`client.get(path, as_tuple=True)` raises TypeError, with no warning before."""
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'as_tuple'$"):
        app.test_client().get("/", as_tuple=True)


@claim(
    "application.werkzeug-client.an-answer-is-a-tuple",
    doc="werkzeug:test#werkzeug.test.Client",
    werkzeug="<2.1",
    otherwise=TypeError,
)
@pytest.mark.filterwarnings("ignore:The test client no longer returns a tuple")
def test_an_answer_of_werkzeugs_client_is_a_tuple(app):
    """An answer of `werkzeug.test.Client` unpacks into its body, its status and its headers."""
    app.add_url_rule("/", "index", lambda: "tea")
    _, status, headers = Client(app).get("/")

    assert (status, headers["Content-Length"]) == ("200 OK", "3")


@claim(
    "application.werkzeug-client.an-answer-is-no-tuple",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
@pytest.mark.filterwarnings("ignore:The test client no longer returns a tuple")
def test_an_answer_of_werkzeugs_client_is_no_tuple(app):
    """Unpacking an answer of `werkzeug.test.Client` raises TypeError."""
    with pytest.raises(TypeError, match="^cannot unpack non-iterable TestResponse object$"):
        _, _, _ = Client(app).get("/")


@claim(
    "application.werkzeug-client.an-answer-is-a-response",
    doc="werkzeug:test#werkzeug.test.TestResponse",
    werkzeug=">=2.0",
    otherwise=AttributeError,
)
def test_an_answer_of_werkzeugs_client_is_a_response(app):
    """An answer of `werkzeug.test.Client` has its body, its status and its headers by name."""
    app.add_url_rule("/", "index", lambda: "tea")
    answer = Client(app).get("/")

    told = answer.data, answer.status, answer.headers["Content-Length"]
    assert told == (b"tea", "200 OK", "3")


@claim(
    "application.client.a-response-is-no-tuple",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug="<2.0 || >=2.1",
)
@pytest.mark.filterwarnings("ignore:The test client no longer returns a tuple")
@pytest.mark.parametrize(
    ("use", "cannot"),
    [
        pytest.param(list, "iterable", id="unpacking"),
        pytest.param(lambda response: response[0], "subscriptable", id="indexing"),
    ],
)
def test_a_response_of_the_client_is_no_tuple(app, use, cannot):
    """Unpacking or indexing a response raises TypeError up to Werkzeug 1.0 and from 2.1 on."""
    response = app.test_client().get("/")

    with pytest.raises(TypeError, match=f" object is not {cannot}$"):
        use(response)
