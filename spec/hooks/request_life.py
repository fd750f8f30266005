"""The same plan, lived by Flask."""

from __future__ import annotations

import flask
from flask.sessions import SecureCookieSession, SessionInterface
from werkzeug.exceptions import Forbidden, HTTPException
from werkzeug.test import create_environ

from spec.hooks.model import Hook, Plan
from spec.kit.claims.leaks import current_context

KEYS = {cls.__name__: cls for cls in (HTTPException, Exception, ZeroDivisionError, ArithmeticError)}
WIDE = {
    "url_value_preprocessor": "app_url_value_preprocessor",
    "before_request": "before_app_request",
    "after_request": "after_app_request",
    "teardown_request": "teardown_app_request",
    "context_processor": "app_context_processor",
}
SIGNALS = {
    "appcontext_pushed": None,
    "request_started": None,
    "before_render_template": None,
    "template_rendered": None,
    "request_finished": lambda sent: sent["response"].status_code,
    "got_request_exception": lambda sent: named(sent["exception"]),
    "request_tearing_down": lambda sent: named(sent["exc"]),
    "appcontext_tearing_down": lambda sent: named(sent["exc"]),
    "appcontext_popped": None,
}


class LivedByFlask(SessionInterface):
    """One request: ``trace`` and ``outcome`` are what Flask makes of the plan."""

    def __init__(self, plan: Plan, signals: bool) -> None:
        """Build the app of the plan, and serve its request."""
        self.plan = plan
        self.trace: list[str] = []
        self.app = flask.Flask("example", static_folder=None, root_path="/", instance_path="/")
        self.app.session_interface = self
        self.app.testing, self.app.debug = plan.testing, plan.debug
        self.app.config["PROPAGATE_EXCEPTIONS"] = plan.propagate
        self.app.logger.disabled = True
        self._build()
        receivers = [self._receiver(name) for name in SIGNALS] if signals else []
        try:
            self.outcome = self._serve()
        finally:
            self.app.logger.disabled = False
        del receivers
        self.app.teardown_request_funcs.clear()
        self.app.teardown_appcontext_funcs.clear()
        while context := current_context():
            context.pop(None)

    def open_session(self, app, request):
        return SecureCookieSession()

    def save_session(self, app, session, response):
        self.trace.append("session saved")

    def _build(self):
        blueprints = [flask.Blueprint(name, __name__) for name in "abc"[: self._levels()]]
        owners = [self.app, *blueprints]
        for hook in self.plan.hooks:
            if hook.place != "after_this_request":
                self._register(owners[hook.owner], hook)
        owners[self.plan.depth].add_url_rule("/", "view", self._view, methods=["GET"])
        for outer, inner in reversed(list(zip(owners, owners[1:]))):
            outer.register_blueprint(inner)

    def _levels(self):
        return max([self.plan.depth, *(hook.owner for hook in self.plan.hooks)])

    def _register(self, owner, hook: Hook):
        if hook.place == "errorhandler":
            key = KEYS.get(hook.key, hook.key)
            register = owner.app_errorhandler if hook.wide else owner.errorhandler
            register(key)(lambda error: (self._do(hook, named(error)), ("handled", 409))[1])
            return
        register = getattr(owner, WIDE[hook.place] if hook.wide else hook.place)
        register(getattr(self, f"_{hook.place}")(hook))

    def _before_first_request(self, hook):
        return lambda: self._do(hook)

    def _url_value_preprocessor(self, hook):
        return lambda endpoint, values: self._do(hook)

    def _before_request(self, hook):
        return lambda: other() if self._do(hook) == "answer" else None

    def _after_request(self, hook):
        return lambda response: (
            other() if self._do(hook, response.status_code) == "answer" else response
        )

    def _teardown_request(self, hook):
        return lambda error: self._do(hook, named(error))

    _teardown_appcontext = _teardown_request

    def _context_processor(self, hook):
        return lambda: {"deed": self._do(hook)}

    def _view(self):
        for hook in self.plan.hooks:
            if hook.place == "after_this_request":
                flask.after_this_request(self._after_request(hook))
        deed = self._do(Hook("view", "view", self.plan.view))
        if deed == "render":
            return flask.render_template_string("page")
        return None if deed == "nothing" else "page"

    def _do(self, hook, *received):
        self.trace.append(" ".join(map(str, (hook.name, *received))))
        if hook.deed == "abort":
            raise Forbidden
        if hook.deed == "raise":
            raise ZeroDivisionError
        return hook.deed

    def _receiver(self, name):
        what = SIGNALS[name]

        def receiver(app, **sent):
            self.trace.append(f"{name} {what(sent)}" if what else name)

        getattr(flask, name).connect(receiver, self.app)
        return receiver

    def _serve(self):
        path = "/nowhere" if self.plan.url == "missing" else "/"
        environ = create_environ(path, method="POST" if self.plan.url == "method" else "GET")
        statuses = []
        try:
            list(self.app.wsgi_app(environ, lambda status, headers: statuses.append(status)))
        except (HTTPException, ZeroDivisionError, TypeError) as error:
            return named(error)
        return int(statuses[0][:3])


def named(error):
    """The name of the class of an exception, or None."""
    return error if error is None else type(error).__name__


def other():
    """Another response than that of the view."""
    return flask.Response("other", 202)
