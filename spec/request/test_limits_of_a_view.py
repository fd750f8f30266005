import flask

from spec.kit import claim

DOC = "api#flask.Request.max_form_memory_size"


def post(client, parts=3):
    """The status for a multipart form of parts with 5 bytes each."""
    client.application.config["PROPAGATE_EXCEPTIONS"] = True
    data = {str(number): "green" for number in range(parts)}
    return client.post("/", data=data, content_type="multipart/form-data").status_code


@claim("request.limit.memory-can-be-set-by-a-view")
def test_a_view_sets_a_limit_of_its_own_for_the_memory(serve):
    """A view may set `max_form_memory_size` of its request: a larger form answers 413."""

    def view():
        flask.request.max_form_memory_size = 3
        return f"{flask.request.form}"

    assert post(serve(view)) == 413


def view_with_two_parts():
    """Limit the form of this request to two parts, and read it."""
    flask.request.max_form_parts = 2
    return f"{flask.request.form}"


@claim("request.limit.parts-can-be-set-by-a-view", werkzeug=">=2.2.3")
def test_a_view_sets_a_limit_of_its_own_for_the_parts(serve):
    """A view may set `max_form_parts` of its request: a form of more parts answers 413."""
    assert post(serve(view_with_two_parts)) == 413


@claim("request.limit.parts-of-a-view-do-not-count", werkzeug="<2.2.3")
def test_the_parts_of_a_form_are_not_counted(serve):
    """A view that sets `max_form_parts` of its request reads a form of more parts."""
    assert post(serve(view_with_two_parts)) == 200


def view_without_limit():
    """Set the limit of this request to None, and read its form."""
    flask.request.max_form_parts = None
    return f"{flask.request.form}"


# The documentation of 3.1 says that None is no limit at the level of the app.
@claim("request.limit.none-in-a-view-is-that-of-the-app", flask=">=3.1")
def test_none_in_a_view_is_the_limit_of_the_app(serve):
    """`max_form_parts = None` in a view leaves the limit of the app, 1,000 parts by default."""
    assert post(serve(view_without_limit), 1001) == 413


@claim("request.limit.none-in-a-view-is-none", flask="<3.1")
def test_none_in_a_view_is_no_limit(serve):
    """`max_form_parts = None` in a view removes the limit."""
    assert post(serve(view_without_limit), 1001) == 200


@claim("request.limit.without-an-app-is-werkzeugs", werkzeug=">=3.1")
def test_a_request_without_an_app_has_the_limits_of_werkzeug():
    """Without an app context a Request limits a form to 500,000 bytes, but not the body."""
    request = flask.Request({})

    assert (request.max_content_length, request.max_form_memory_size) == (None, 500_000)


@claim("request.limit.without-an-app-is-none", werkzeug="<3.1")
def test_a_request_without_an_app_has_no_limits():
    """Without an app context a Request limits neither the body nor a form."""
    request = flask.Request({})

    assert (request.max_content_length, request.max_form_memory_size) == (None, None)
