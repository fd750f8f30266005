import io

from flask import request

from spec.kit import claim
from spec.request.wire import MULTIPART, multipart, part

DOC = "werkzeug:request_data#how-does-it-parse"


def form():
    """Every field of form with all its values."""
    return request.form.to_dict(flat=False)


@claim("request.form.holds-multipart-fields", doc="api#flask.Request.form")
def test_form_holds_the_text_fields_of_a_multipart_body(ask):
    """`form` holds the text fields of a `multipart/form-data` body, repeated ones too."""
    body = multipart(part("a", b"1"), part("b", b"two words"), part("a", b"3"))

    assert ask(form, method="POST", data=body, content_type=MULTIPART) == {
        "a": ["1", "3"],
        "b": ["two words"],
    }


@claim("request.form.has-the-text-inputs-of-a-multipart-body", doc="quickstart#file-uploads")
def test_text_goes_to_form_and_files_go_to_files(ask):
    """`form` has the text inputs of a multipart body, and `files` its file inputs."""
    data = {"city": "Shenzhen", "pic": (io.BytesIO(b"png"), "me.png")}

    seen = ask(
        lambda: (form(), [(name, file.filename) for name, file in request.files.items()]),
        method="POST",
        data=data,
    )

    assert seen == ({"city": ["Shenzhen"]}, [("pic", "me.png")])


@claim("request.form.multipart-without-boundary-eats-the-body", werkzeug="<2.3")
def test_a_multipart_body_without_a_boundary_is_lost(ask):
    """`form` and `data` are both empty if a multipart type names no boundary."""
    options = {"method": "POST", "data": b"garbage", "content_type": "multipart/form-data"}

    assert ask(lambda: (form(), request.data), **options) == ({}, b"")


@claim("request.form.multipart-without-boundary-leaves-the-body", werkzeug=">=2.3")
def test_a_multipart_body_without_a_boundary_stays_in_data(ask):
    """`form` is empty, and `data` the body, if a multipart type names no boundary."""
    options = {"method": "POST", "data": b"garbage", "content_type": "multipart/form-data"}

    assert ask(lambda: (form(), request.data), **options) == ({}, b"garbage")
