"""The life of a request in plain Python: what runs, in which order, and what comes of it.

A plan is a whole app: functions in their places, error handlers, settings, and one request. The
model predicts the trace, a line for each function, signal and save of the session with what it
received, and what leaves the app: a status, or the name of an exception.
"""

from __future__ import annotations

from typing import NamedTuple, Optional

MRO = {
    "Forbidden": ("Forbidden", "HTTPException", "Exception"),
    "NotFound": ("NotFound", "HTTPException", "Exception"),
    "MethodNotAllowed": ("MethodNotAllowed", "HTTPException", "Exception"),
    "InternalServerError": ("InternalServerError", "HTTPException", "Exception"),
    "ZeroDivisionError": ("ZeroDivisionError", "ArithmeticError", "Exception"),
    "TypeError": ("TypeError", "Exception"),
}
CODE = {"Forbidden": 403, "NotFound": 404, "MethodNotAllowed": 405, "InternalServerError": 500}
RAISES = {"abort": "Forbidden", "raise": "ZeroDivisionError"}


class Hook(NamedTuple):
    """A function of an owner, 0 for the app and 1 to 3 for blueprints inwards.

    ``wide`` is one that a blueprint registers for the whole app. ``key`` is what an error handler
    is for: a code, or the name of a class.
    """

    name: str
    place: str
    deed: str
    owner: int = 0
    wide: bool = False
    key: object = None


class Plan(NamedTuple):
    """An app whose view belongs to the blueprint number ``depth``, and a request for it.

    ``propagate`` is PROPAGATE_EXCEPTIONS; ``url`` is ``found``, ``missing`` or ``method``.
    """

    hooks: list[Hook]
    view: str = "answer"
    depth: int = 0
    url: str = "found"
    testing: bool = False
    debug: bool = False
    propagate: Optional[bool] = None  # noqa: UP045 - evaluated on CPython 3.9


class Rules(NamedTuple):
    """What differs between releases of Flask; the defaults are those of the newest."""

    first_request_functions: bool = False
    teardown_goes_inwards: bool = False
    handler_of_500_gets_the_original: bool = False
    default_500_is_not_finished: bool = False
    debug_keeps_the_context: bool = False
    signals: bool = True


class Failure(Exception):
    """An exception by its name."""


class Life:
    """One request: ``trace`` and ``outcome`` are what the model predicts."""

    def __init__(self, plan: Plan, rules: Rules) -> None:
        """Live it."""
        self.plan, self.rules = plan, rules
        self.trace: list[str] = []
        self.later: list[Hook] = []
        self.owners = range(plan.depth + 1) if plan.url == "found" else range(1)
        self.outcome: int | str = 0
        self._signal("appcontext_pushed")
        error = None
        try:
            try:
                self.outcome = self._served()
            except Failure as failure:
                error = str(failure)
                self.outcome = self._unhandled(error)
        except Failure as failure:
            self.outcome = str(failure)
        if not (error and plan.debug and rules.debug_keeps_the_context):
            self._end(error)

    def _served(self) -> int:
        if self.rules.first_request_functions:
            for hook in self._all("before_first_request"):
                self._run(hook)
        try:
            self._signal("request_started")
            answer = self._before() or self._view()
        except Failure as failure:
            answer = self._handled(str(failure))
        if answer is None:
            raise Failure("TypeError")
        return self._finished(answer)

    def _before(self) -> int | None:
        for hook in self._all("url_value_preprocessor"):
            self._run(hook)
        for hook in self._all("before_request"):
            if self._run(hook) == "answer":
                return 202
        return None

    def _view(self) -> int | None:
        if self.plan.url != "found":
            raise Failure({"missing": "NotFound", "method": "MethodNotAllowed"}[self.plan.url])
        self.later = self._all("after_this_request")
        deed = self._run(Hook("view", "view", self.plan.view))
        if deed == "render":
            for hook in self._all("context_processor"):
                self._run(hook)
            self._signal("before_render_template")
            self._signal("template_rendered")
        return None if deed == "nothing" else 200

    def _handled(self, error: str) -> int:
        handler = self._handler(error)
        if handler:
            self._run(handler, error)
            return 409
        if error in CODE:
            return CODE[error]
        raise Failure(error)

    def _finished(self, status: int, last: bool = False) -> int:
        first = status
        try:
            for hook in self.later + self._all("after_request", outwards=True):
                status = 202 if self._run(hook, status) == "answer" else status
            self.trace.append("session saved")
            self._signal("request_finished", status)
        except Failure:
            if not last:
                raise
            return first
        return status

    def _unhandled(self, error: str) -> int:
        plan, rules = self.plan, self.rules
        self._signal("got_request_exception", error)
        if plan.testing or plan.debug if plan.propagate is None else plan.propagate:
            raise Failure(error)
        handler = self._handler("InternalServerError")
        if handler:
            original = rules.handler_of_500_gets_the_original
            self._run(handler, error if original else "InternalServerError")
        elif rules.default_500_is_not_finished:
            return 500
        return self._finished(409 if handler else 500, last=True)

    def _end(self, error: str | None) -> None:
        owners = self.owners if self.rules.teardown_goes_inwards else reversed(self.owners)
        teardown = [hook for owner in owners for hook in self._of(owner, "teardown_request")[::-1]]
        self._torn_down(teardown, "request_tearing_down", error)
        of_the_app = self._of(0, "teardown_appcontext")[::-1]
        if self._torn_down(of_the_app, "appcontext_tearing_down", error):
            self._signal("appcontext_popped")

    def _torn_down(self, hooks: list[Hook], signal: str, error: str | None) -> bool:
        try:
            for hook in hooks:
                self._run(hook, error)
        except Failure as failure:
            self.outcome = str(failure)
            return False
        self._signal(signal, error)
        return True

    def _handler(self, error: str) -> Hook | None:
        keys: list[tuple[object, ...]] = [(CODE.get(error),), MRO[error]]
        for among in keys:
            for owner in reversed(self.owners):
                found = {hook.key: hook for hook in self._of(owner, "errorhandler")}
                for key in among:
                    if key in found:
                        return found[key]
        return None

    def _all(self, place: str, outwards: bool = False) -> list[Hook]:
        """The functions of a place from the app inwards, or all of them the other way round."""
        hooks = [hook for owner in self.owners for hook in self._of(owner, place)]
        return hooks[::-1] if outwards else hooks

    def _of(self, owner: int, place: str) -> list[Hook]:
        """The functions of an owner; those for the whole app come after the app's own."""
        mine = [hook for hook in self.plan.hooks if hook.place == place]
        if owner:
            return [hook for hook in mine if hook.owner == owner and not hook.wide]
        app_wide = [hook for hook in mine if hook.wide or not hook.owner]
        return sorted(app_wide, key=lambda hook: hook.owner)

    def _run(self, hook: Hook, *received: object) -> str:
        self.trace.append(" ".join(map(str, (hook.name, *received))))
        if hook.deed in RAISES:
            raise Failure(RAISES[hook.deed])
        return hook.deed

    def _signal(self, name: str, *received: object) -> None:
        if self.rules.signals:
            self.trace.append(" ".join(map(str, (name, *received))))
