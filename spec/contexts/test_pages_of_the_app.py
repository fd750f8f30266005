import pytest

from spec.kit import claim

DOC = "reqcontext#how-the-context-works"


@claim(
    "contexts.notes.pages-show-the-current-app-and-contexts",
    example=True,
    doc="api#flask.Flask.name",
)
@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("/contexts/name", "app", id="name"),
        pytest.param("/contexts/name-of-another-app", "example", id="another-app"),
        pytest.param(
            "/contexts/both", "application context: True, request context: True", id="both"
        ),
    ],
)
def test_the_app_shows_the_contexts(notes, path, text):
    """The example app's pages show the name of the current app and both contexts."""
    response = notes.get(path)

    assert (response.status_code, response.get_data(as_text=True)) == (200, text)


@claim("contexts.notes.counter-always-shows-1", example=True, doc="appcontext#storing-data")
def test_the_counter_of_the_app_never_passes_one(notes):
    """The example app's page that counts on `g` shows 1 every time."""
    assert [notes.get("/contexts/counter").data for _ in range(3)] == [b"1", b"1", b"1"]
