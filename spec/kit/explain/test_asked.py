"""The stack that a question names."""

import pytest

from spec.kit.explain.asked import stack_in
from spec.kit.explain.conftest import HEAD, KNOWN, OWN


@pytest.mark.parametrize(
    ("text", "stack", "rest"),
    [
        ("pour() in Flask 2.2.5", "2.2.5", "pour()"),
        ("pour with flask==2.2.2 fails", "2.2.2", "pour fails"),
        ("Flask v2.3.3 pour", "2.3.3", "pour"),
        ("pour with Flask 2.3", "2.3.3", "pour"),
        ("pour on flask 2.2.5 with werkzeug 2.3.8", "flask==2.2.5,werkzeug==2.3.8", "pour"),
        ("which werkzeug goes with flask 2.3.3", "2.3.3", "which werkzeug goes"),
    ],
)
def test_a_stack_is_named_in_plain_words(text, stack, rest):
    assert stack_in(text, KNOWN) == (stack, rest)


@pytest.mark.parametrize(
    "text",
    [
        "pour",
        "pour with Flask 9.9",
        "pour with Flask 2",
        "pour with werkzeug 2.3.8",
        "pour with flask-login 2.2.5",
        "pour with Flask 2.2.5rc1",
        "'app.pour' is deprecated and will be removed in Flask 2.3.3",
        "PourWarning: pour will be removed in Flask 2.3.3",
        f"{HEAD}{OWN.format('pour()')}KeyError: flask 2.3.3",
    ],
)
def test_no_stack_is_named(text):
    assert stack_in(text, KNOWN) == ("", text)
