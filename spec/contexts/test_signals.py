import flask
import flask.globals

from spec.kit import claim

DOC = "api#flask.appcontext_pushed"


@claim("contexts.signal.is-sent-after-push-and-pop", unless="no blinker", otherwise=RuntimeError)
def test_signals_are_sent_after_push_and_pop(app):
    """`appcontext_pushed` is sent in the context, `appcontext_popped` after it."""
    seen = []

    def pushed(sender, **extra):
        seen.append(("pushed", sender.name, flask.has_app_context()))

    def popped(sender, **extra):
        seen.append(("popped", sender.name, flask.has_app_context()))

    flask.appcontext_pushed.connect(pushed, app)
    flask.appcontext_popped.connect(popped, app)
    with app.app_context():
        seen.append("block")

    assert seen == [("pushed", "example", True), "block", ("popped", "example", False)]
