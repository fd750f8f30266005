import flask
import pytest

from app import create_app
from spec.kit import claim

DOC = "quickstart#file-uploads"


def arrived():
    """What arrives of the notes' form: its texts, and its file's name, type and content."""
    file = flask.request.files["gender"]
    return flask.jsonify(
        [flask.request.form, file.filename, file.content_type, file.read().decode()]
    )


@pytest.fixture
def form(page, answers, site):
    """The notes' form, filled in, which is sent to a view that tells what arrives."""
    url = answers(arrived=arrived)
    page.goto(f"{site(create_app())}/request/form")
    page.fill("[name=city]", "深圳 & more")
    page.fill("[name=age]", "18")
    page.eval_on_selector("form", f"form => form.action = '{url}/arrived'")

    def form(file=None):
        if file:
            page.set_input_files("[name=gender]", [file])
        with page.expect_navigation() as navigation:
            page.click("[type=submit]")
        return navigation.value.json()

    return form


TEXTS = {"city": "深圳 & more", "age": "18"}
FILE = {"name": "照片.png", "mimeType": "image/png", "buffer": "内容".encode()}


@claim("browser.forms.texts-and-file-arrive", example=True)
def test_the_texts_and_the_file_of_a_form_arrive(form):
    """The example app's multipart form sends its fields and the file with its name and type."""
    assert form(FILE) == [TEXTS, "照片.png", "image/png", "内容"]


@claim("browser.forms.no-file-is-an-empty-one", example=True)
def test_a_form_without_a_chosen_file_brings_an_empty_one(form):
    """The example app's multipart form sends an empty part if no file was chosen."""
    assert form() == [TEXTS, "", "application/octet-stream", ""]


@claim(
    "browser.forms.upload-is-stored-by-the-app",
    example=True,
    doc="patterns/fileuploads#uploading-files",
)
def test_the_app_stores_what_its_form_uploads(page, site, tmp_path):
    """The upload form of the example app's start page stores the file in the app's folder."""
    page.goto(site(create_app({"UPLOAD_FOLDER": str(tmp_path / "uploads")})))
    form = page.locator("form", has=page.locator("[name=pic]"))
    form.locator("[name=pic]").set_input_files([{**FILE, "name": "me.png"}])
    form.locator("button").click()

    assert page.inner_text("body") == "Upload succeeded"
    assert (tmp_path / "uploads" / "me.png").read_bytes() == FILE["buffer"]
