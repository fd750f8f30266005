import io

import flask
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.exceptions import RequestEntityTooLarge

from spec.kit import claim
from spec.request.limits import Form, Limits, bytes_read
from spec.request.rules import LIMITS, LIMITS_OF_FORMS
from spec.request.wire import FORM, MULTIPART, Reads, environ, multipart, part
from spec.tools.search import examples_until, picked

DOC = "web-security#resource-use"


APP = flask.Flask("example", static_folder=None)

LEAST = 100
"""The least limit of the memory: the head of a part and a read of it are less."""


class Request(flask.Request):
    """A request that keeps its uploads in memory."""

    def _get_file_stream(self, *args, **kwargs):
        return io.BytesIO()


def body_of(kind, sizes):
    """A form with values of ``sizes``; the last part of a multipart one is a file."""
    values = [b"x" * size for size in sizes]
    if kind == "urlencoded":
        return b"&".join(b"a=" + value for value in values)
    return multipart(*(part("a", value) for value in values), part("f", b"file", '; filename="f"'))


WHOLE, IN_READS = 2**16, 16

CASES = [
    ("multipart", "content", WHOLE),
    ("urlencoded", "content", WHOLE),
    ("urlencoded", "size", WHOLE),
    ("multipart", "size", WHOLE),
    ("multipart", "field", IN_READS),
    ("multipart", "fields", IN_READS),
    ("multipart", "parts", WHOLE),
]
"""The form, what is limited of it, and the size of its reads."""


def planned(case, sizes):
    """A body, and forms with limits: one less than they have, just that, and one more."""
    kind, limited, at_once = case
    body = body_of(kind, sizes)
    forms = [
        Form(kind, len(body), at_once, sizes, len(sizes) + 1, ended)
        for ended in ([True, False] if at_once == WHOLE else [True])
    ]
    if limited in ("content", "parts"):
        counted = {"content": len(body), "parts": len(sizes) + 1}[limited]
    else:
        counted = {"size": len(body), "fields": sum(sizes), "field": max(sizes, default=0)}[limited]
        limited, counted = "memory", max(counted, LEAST)
    edges = [Limits(**{limited: counted + more}) for more in (-1, 0, 1)]
    return body, [(form, limits) for form in forms for limits in edges]


PLANS = st.builds(planned, st.sampled_from(CASES), picked([101, 110, 120, 0], 1, 3))


def read_by_flask(plan):
    """The fields that Flask reads of each form within its limits, None for 413."""
    body, forms = plan
    with APP.app_context():
        return [fields_of(form, body, limits) for form, limits in forms]


def fields_of(form, body, limits):
    """The fields that Flask reads of a form within the limits."""
    APP.config["MAX_CONTENT_LENGTH"] = limits.content
    if LIMITS_OF_FORMS == "config":
        APP.config.update(MAX_FORM_MEMORY_SIZE=limits.memory, MAX_FORM_PARTS=limits.parts)
    else:
        Request.max_form_memory_size, Request.max_form_parts = limits.memory, limits.parts
    keys = {"CONTENT_LENGTH": None, "wsgi__input_terminated": True} if form.ended else {}
    keys["wsgi__input"] = Reads(body, [form.at_once])
    keys["CONTENT_TYPE"] = FORM if form.kind == "urlencoded" else MULTIPART
    try:
        return Request(environ(body, **keys)).form.getlist("a")
    except RequestEntityTooLarge:
        return None


def read_by_model(plan, rules=LIMITS):
    """The fields that the model reads of each form within its limits."""
    body, forms = plan
    sizes = [bytes_read(form, limits, rules) for form, limits in forms]
    return [
        None if size is None else values_in(form, body[:size])
        for (form, _), size in zip(forms, sizes)
    ]


def values_in(form, read):
    """The values in what was read of the body; of a multipart form that is all."""
    if form.kind == "multipart":
        return ["x" * size for size in form.fields]
    return [field[2:] for field in read.decode().split("&") if field.startswith("a")]


@claim("request.limits.follow-the-model", werkzeug="<2.3 || >=2.3.7,<3.1.5 || >=3.1.7")
@given(plan=PLANS)
@example(plan=planned(("urlencoded", "content", WHOLE), []))
# Reads end just before some of the values: some releases put a newline before it.
@example(plan=planned(("multipart", "field", IN_READS), [120, 0, 101]))
def test_forms_at_a_limit_follow_the_model(plan):
    """A form at a limit, or one over or under it, is read, cut or answers 413 as predicted."""
    assert read_by_flask(plan) == read_by_model(plan)


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        pytest.param("ended", ["counted", "not counted"], id="no length announced"),
        pytest.param("memory", ["all fields", "each read"], id="memory"),
        pytest.param("memory", ["each read", "each read and field"], id="memory of a field"),
        pytest.param("urlencoded_memory", ["counted", "not counted"], id="urlencoded"),
        pytest.param("parts", ["counted", "not counted"], id="parts"),
    ],
)
def notices_a_wrong_rule_of_limits(rule, values):
    """A model that counts something else differs from Flask within the search."""
    wrong = LIMITS._replace(**{rule: values[values[0] == getattr(LIMITS, rule)]})

    assert examples_until(lambda plan: read_by_flask(plan) != read_by_model(plan, wrong), PLANS)


@pytest.mark.parametrize(
    ("name", "more"),
    [
        pytest.param("content", 1, id="one byte more"),
        pytest.param("content", -1, id="one byte less"),
        pytest.param("memory", 1, id="one byte more of memory"),
    ],
)
def notices_a_wrong_edge_of_a_limit(name, more):
    """A model whose limit is one byte or part off differs from Flask within the search."""

    def differs(plan):
        body, forms = plan
        moved = [
            (form, limits._replace(**{name: getattr(limits, name) + more}))
            for form, limits in forms
            if getattr(limits, name) is not None
        ]
        return moved and read_by_flask(plan) != read_by_model((body, moved))

    assert examples_until(differs, PLANS)
