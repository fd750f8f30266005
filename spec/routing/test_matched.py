import flask

from spec.kit import claim

DOC = "api#flask.Request.url_rule"


@claim("routing.request.matched-rule")
def test_a_request_knows_what_was_matched(app):
    """`request` has the endpoint, the URL rule and the values that were matched."""
    app.add_url_rule("/user/<int:id>", "user")

    with app.test_request_context("/user/5"):
        request = flask.request
        matched = (request.endpoint, str(request.url_rule), request.view_args)
    assert matched == ("user", "/user/<int:id>", {"id": 5})


@claim("routing.request.no-match")
def test_a_request_that_matches_no_rule_has_none(app):
    """If no rule matches, `request.endpoint`, `url_rule`, `view_args` and `blueprint` are None."""
    with app.test_request_context("/nowhere"):
        request = flask.request
        matched = (request.endpoint, request.url_rule, request.view_args, request.blueprint)
        assert request.routing_exception.code == 404
    assert matched == (None, None, None, None)
