"""What an extension is tried with, as a script: ``python uses.py ROOT FOLDER...`` in a stack.

It takes extensions from standard input, as JSON: pairs of a name and the folder of a release. Each
is imported, set up and asked for a page in a fork, so that Flask is imported once.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any

View = Callable[[], Any]
_DIED = '{"step": "import", "error": "it crashes", "files": []}'


def _login(it: Any, app: Any) -> View:
    it.LoginManager(app).user_loader(lambda _: None)
    return lambda: str(it.current_user.is_authenticated)


def _sqlalchemy(it: Any, app: Any) -> View:
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db = it.SQLAlchemy(app)
    return lambda: str(db.session.execute(db.text("SELECT 1")).scalar())


def _wtf(it: Any, app: Any) -> View:
    it.CSRFProtect(app)
    return lambda: str(it.FlaskForm().validate_on_submit())


def _migrate(it: Any, app: Any) -> View:
    it.Migrate(app, None)
    return str


def _cors(it: Any, app: Any) -> View:
    it.CORS(app)
    return str


def _restful(it: Any, app: Any) -> View:
    class Page(it.Resource):  # type: ignore[misc]
        get: Any = staticmethod(dict)

    it.Api(app).add_resource(Page, "/api")
    return str


def _script(it: Any, app: Any) -> View:
    it.Manager(app)
    return str


def _session(it: Any, app: Any) -> View:
    app.config.update(SESSION_TYPE="filesystem", SESSION_FILE_DIR=tempfile.mkdtemp())
    it.Session(app)
    session = import_module("flask").session
    return lambda: str(session.setdefault("a", 1))


def _bootstrap(it: Any, app: Any) -> View:
    it.Bootstrap(app)
    flask = import_module("flask")
    return lambda: flask.render_template_string("{% extends 'bootstrap/base.html' %}")


def _admin(it: Any, app: Any) -> View:
    it.Admin(app)
    return str


def _jwt(it: Any, app: Any) -> View:
    app.config["JWT_SECRET_KEY"] = "key"  # noqa: S105 - of nothing
    it.JWTManager(app)
    return lambda: str(it.create_access_token("me"))


def _uploads(it: Any, app: Any) -> View:
    app.config["UPLOADS_DEFAULT_DEST"] = tempfile.mkdtemp()
    it.configure_uploads(app, it.UploadSet("files"))
    return str


def _toolbar(it: Any, app: Any) -> View:
    app.debug = True
    it.DebugToolbarExtension(app)
    return lambda: "<html><body></body></html>"


def _babel(it: Any, app: Any) -> View:
    it.Babel(app)
    return lambda: str(it.gettext("tea"))


def _caching(it: Any, app: Any) -> View:
    made = getattr(getattr(it, "backends", None), "SimpleCache", None)
    kind = "SimpleCache" if hasattr(made, "factory") else "simple"
    cache = it.Cache(app, config={"CACHE_TYPE": kind})
    return lambda: str(cache.set("tea", "green"))


def _httpauth(it: Any, app: Any) -> View:  # noqa: ARG001 - as all are called
    auth = it.HTTPBasicAuth()
    auth.verify_password(lambda *_: True)
    return auth.login_required(str)  # type: ignore[no-any-return]


def _limiter(it: Any, app: Any) -> View:
    it.Limiter(app=app, key_func=str, default_limits=["9 per day"])
    return str


def _mail(it: Any, app: Any) -> View:
    app.config["MAIL_SUPPRESS_SEND"] = True
    mail = it.Mail(app)
    return lambda: str(mail.send(it.Message("tea", sender="a@b.c", recipients=["d@e.f"])))


def _socketio(it: Any, app: Any) -> View:
    socket, flask = it.SocketIO(app, async_mode="threading"), import_module("flask")
    socket.on_event("message", lambda text: socket.send(text + flask.session.get("a", "")))
    return lambda: str(socket.test_client(app).send("tea"))


def _connexion(it: Any, app: Any) -> View:  # noqa: ARG001 - it makes an app of its own
    page = {"operationId": "os.getcwd", "responses": {"200": {"description": "where"}}}
    spec = {"openapi": "3.0.0", "info": {"title": "a", "version": "1"}}
    own = it.FlaskApp("stack")
    own.add_api({**spec, "paths": {"/tea": {"get": page}}})
    own.app.config["PROPAGATE_EXCEPTIONS"] = True
    client = (own if hasattr(own, "test_client") else own.app).test_client()
    return lambda: str(client.get("/tea"))


def _dash(it: Any, app: Any) -> View:
    html = getattr(it, "html", None) or import_module("dash_html_components")
    own = it.Dash("stack", server=app, url_base_pathname="/dash/")
    own.layout = html.Div("tea")
    return lambda: str(own.index())


def _asgiref(it: Any, app: Any) -> View:  # noqa: ARG001 - as all are called
    async def view() -> str:
        return ""

    return view if hasattr(app, "ensure_sync") else str


USES: dict[str, Callable[[Any, Any], View]] = {
    "connexion": _connexion,
    "dash": _dash,
    "flask-admin": _admin,
    "flask-babel": _babel,
    "flask-bootstrap": _bootstrap,
    "flask-caching": _caching,
    "flask-cors": _cors,
    "flask-debugtoolbar": _toolbar,
    "flask-httpauth": _httpauth,
    "flask-jwt-extended": _jwt,
    "flask-limiter": _limiter,
    "flask-login": _login,
    "flask-mail": _mail,
    "flask-migrate": _migrate,
    "flask-restful": _restful,
    "flask-restplus": _restful,
    "flask-restx": _restful,
    "flask-script": _script,
    "flask-session": _session,
    "flask-socketio": _socketio,
    "flask-sqlalchemy": _sqlalchemy,
    "flask-uploads": _uploads,
    "flask-wtf": _wtf,
    "asgiref": _asgiref,
}
"""How each extension is set up; what comes of it is a view that uses it."""


def use(name: str, steps: Any) -> dict[str, object]:
    """Import an extension, set it up, ask for a page: nothing, or the step that fails."""
    step = "import"
    try:
        module = import_module(name.replace("-", "_"))
        step, flask = "setup", import_module("flask")
        app = flask.Flask("stack", static_folder=None)
        app.secret_key = "key"  # noqa: S105 - of nothing
        app.config["PROPAGATE_EXCEPTIONS"] = True
        view = USES[name](module, app)
        app.add_url_rule("/", "use", view)
        step = "use"
        environ: dict[str, Any] = {"PATH_INFO": "/"}
        steps.setup_testing_defaults(environ)
        b"".join(app(environ, lambda *_: None))
    except Exception as error:  # noqa: BLE001 - whatever a stack raises
        line = traceback.format_exception_only(type(error), error)[-1].strip()
        line = re.sub(r" \(\S*/\S*\)| at 0x[\da-f]+", "", line)
        files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
        return {"step": step, "error": line, "files": files}
    return {}


def apart(name: str, folder: str, steps: Any) -> dict[str, object]:
    """Use an extension in a fork; one that dies without a word is told so."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        sys.path.insert(0, folder)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            found = use(name, steps)
        os.write(write, json.dumps(found).encode()[:60000])
        os._exit(0)
    os.close(write)
    with open(read, "rb") as pipe:  # noqa: PTH123 - a pipe has no path
        said = pipe.read()
    os.waitpid(child, 0)
    given: dict[str, object] = json.loads(said or _DIED)
    return given


def main(root: str, folders: list[str]) -> None:
    """Use each extension in the stack of the folders; write what each gives, as a list of JSON."""
    warnings.simplefilter("ignore")
    sys.path[:0] = folders
    sys.path.append(root)
    steps = import_module("spec.kit.stacks.steps")
    for module in ("flask", "flask.cli", "werkzeug.test"):
        import_module(module)
    sys.stdout.write(
        json.dumps([apart(name, folder, steps) for name, folder in json.load(sys.stdin)])
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
