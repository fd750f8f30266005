import flask
import pytest

from spec.hooks.conftest import PATHS
from spec.kit import claim

DOC = "api#flask.Flask.before_request"


@claim("hooks.before-request.runs-before-each-request")
@pytest.mark.parametrize("owner", ["app", "blueprint"])
def test_a_before_request_function_runs_before_each_view(shop, owner):
    """A `before_request` function runs before the view of each request."""
    getattr(shop, owner).before_request(shop.note("before"))

    shop.get(PATHS[owner])
    shop.get(PATHS[owner])

    assert shop.trace == ["before", "view", "before", "view"]


@claim("hooks.before-request.takes-no-argument")
def test_before_request_functions_take_no_argument(shop):
    """A `before_request` function is called without arguments."""
    shop.app.before_request(lambda *args, **kwargs: shop.see((args, kwargs)) and None)
    shop.app.add_url_rule("/<name>", "named", lambda name: name)

    assert (shop.get("/ann").text, shop.trace) == ("ann", [((), {})])


@claim("hooks.before-request.a-required-argument-is-an-error")
def test_a_before_request_function_with_a_parameter_breaks_the_request(shop):
    """With a `before_request` function that needs an argument every request answers 500."""
    shop.app.before_request(lambda argument: None)

    assert (shop.get("/").status_code, shop.trace) == (500, [])


@claim("hooks.before-request.an-answer-skips-the-view")
@pytest.mark.parametrize("owner", ["app", "blueprint"])
def test_a_before_request_answer_replaces_the_view(shop, owner):
    """If a `before_request` function returns a response, the view does not run."""
    getattr(shop, owner).before_request(shop.note("before", answer="closed"))

    assert (shop.get(PATHS[owner]).text, shop.trace) == ("closed", ["before"])


@claim("hooks.before-request.an-answer-skips-later-functions")
def test_a_before_request_answer_skips_the_functions_after_it(shop):
    """No `before_request` function runs after one that returns a response."""
    shop.app.before_request(shop.note("first"))
    shop.app.before_request(shop.note("second", answer="closed"))
    shop.app.before_request(shop.note("third"))
    shop.blueprint.before_request(shop.note("blueprint"))

    assert (shop.get("/blueprint/").text, shop.trace) == ("closed", ["first", "second"])


@claim("hooks.before-request.any-value-but-none-is-an-answer")
@pytest.mark.parametrize(
    ("answer", "status", "text"),
    [
        pytest.param("", 200, "", id="empty text"),
        pytest.param(("closed", 503), 503, "closed", id="tuple"),
        pytest.param(False, 500, None, id="False"),
    ],
)
def test_anything_but_none_is_an_answer(shop, answer, status, text):
    """What a `before_request` function returns is the view's return value, unless it is None."""
    shop.app.before_request(lambda: answer)

    response = shop.get("/")

    assert (response.status_code, shop.trace) == (status, [])
    assert text is None or response.text == text


@claim("hooks.before-request.may-refuse")
def test_a_before_request_function_refuses_with_an_abort(shop):
    """`abort(401)` in a `before_request` function keeps the view from running."""
    shop.app.before_request(lambda: flask.abort(401))

    assert (shop.get("/").status_code, shop.trace) == (401, [])


@claim("hooks.before-request.runs-for-unknown-urls")
def test_app_functions_run_for_urls_that_match_no_route(shop):
    """The app's `before_request` functions run before a 404; a blueprint's do not."""
    shop.app.before_request(shop.note("app"))
    shop.blueprint.before_request(shop.note("blueprint"))

    assert (shop.get("/blueprint/nowhere").status_code, shop.trace) == (404, ["app"])


@claim("hooks.before-request.may-answer-unknown-urls")
def test_a_before_request_function_answers_a_url_without_a_route(shop):
    """A `before_request` function may answer a URL that matches no rule."""
    shop.app.before_request(shop.note("before", answer="found"))

    response = shop.get("/nowhere")

    assert (response.status_code, response.text) == (200, "found")


@claim("hooks.before-request.runs-for-wrong-methods")
def test_app_functions_alone_run_for_a_method_that_is_not_allowed(shop):
    """The app's `before_request` functions run before a 405; a blueprint's do not."""
    shop.app.before_request(shop.note("app"))
    shop.blueprint.before_request(shop.note("blueprint"))

    response = shop.open().test_client().post("/blueprint/")

    assert (response.status_code, shop.trace) == (405, ["app"])


@claim("hooks.before-request.runs-for-automatic-options")
def test_an_automatic_options_answer_has_its_hooks(shop):
    """Hooks of the app and of the blueprint run for the automatic answer to OPTIONS."""
    shop.app.before_request(shop.note("app"))
    shop.blueprint.before_request(shop.note("blueprint"))
    shop.blueprint.after_request(shop.note("after"))

    shop.open().test_client().options("/blueprint/")

    assert shop.trace == ["app", "blueprint", "after"]


@claim("hooks.before-request.runs-before-a-slash-redirect")
def test_app_functions_run_before_a_slash_redirect(shop):
    """`before_request` functions run before the redirect to the URL with a slash."""
    shop.app.before_request(shop.note("app"))
    shop.blueprint.before_request(shop.note("blueprint"))

    assert (shop.get("/blueprint").status_code, shop.trace) == (308, ["app"])


@claim("hooks.before-request.runs-for-static-files")
def test_static_files_pass_the_hooks_of_the_app(shop, tmp_path):
    """The app's hooks run for static files."""
    shop.app.static_folder = str(tmp_path)
    (tmp_path / "a.txt").write_text("file")
    shop.app.add_url_rule("/files/<path:filename>", "file", shop.app.send_static_file)
    shop.app.before_request(shop.note("before"))
    shop.app.after_request(shop.note("after"))

    with shop.get("/files/a.txt") as response:
        assert (response.text, shop.trace) == ("file", ["before", "after"])
