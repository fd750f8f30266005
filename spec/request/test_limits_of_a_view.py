import flask

from spec.kit import claim

DOC = "api#flask.Request.max_form_memory_size"


def size():
    """How many fields of the form arrived."""
    return str(len(flask.request.form))


def answered(serve, parts=3, **limits):
    """The status for a multipart form with parts of 5 bytes, where a view sets limits."""

    def view():
        for name, limit in limits.items():
            setattr(flask.request, name, limit)
        return size()

    client = serve(view)
    client.application.config["PROPAGATE_EXCEPTIONS"] = True
    data = {str(number): "green" for number in range(parts)}
    return client.post("/", data=data, content_type="multipart/form-data").status_code


@claim("request.limit.memory-of-one-view")
def test_a_view_sets_a_limit_of_its_own_for_the_memory(serve):
    """A view may set max_form_memory_size on its request."""
    assert answered(serve, max_form_memory_size=3) == 413


@claim("request.limit.parts-of-one-view", werkzeug=">=2.2.3")
def test_a_view_sets_a_limit_of_its_own_for_the_parts(serve):
    """A view may set max_form_parts on its request."""
    assert answered(serve, max_form_parts=2) == 413


@claim("request.limit.parts-of-a-view-do-not-count", werkzeug="<2.2.3")
def test_the_parts_of_a_form_are_not_counted(serve):
    """A view that sets max_form_parts has set nothing that counts."""
    assert answered(serve, max_form_parts=2) == 200


# The documentation of 3.1 says that None is no limit at the level of the app.
@claim("request.limit.none-in-a-view-is-that-of-the-app", flask=">=3.1")
def test_none_in_a_view_is_the_limit_of_the_app(serve):
    """A view that sets max_form_parts to None is left with MAX_FORM_PARTS, 1,000 parts."""
    assert answered(serve, 1001, max_form_parts=None) == 413


@claim("request.limit.none-in-a-view-is-none", flask="<3.1")
def test_none_in_a_view_is_no_limit(serve):
    """A view that sets max_form_parts to None has no limit."""
    assert answered(serve, 1001, max_form_parts=None) == 200


@claim("request.limit.without-an-app", werkzeug=">=3.1")
def test_a_request_without_an_app_has_the_limits_of_werkzeug():
    """Outside an app context a Request takes a body of any size, but 500,000 bytes of a form."""
    request = flask.Request({})

    assert (request.max_content_length, request.max_form_memory_size) == (None, 500_000)


@claim("request.limit.none-without-an-app", werkzeug="<3.1")
def test_a_request_without_an_app_has_no_limits():
    """Outside an app context a Request takes a body and a form of any size."""
    request = flask.Request({})

    assert (request.max_content_length, request.max_form_memory_size) == (None, None)
