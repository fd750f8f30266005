"""Parts of a multipart body without a name."""

import pytest
from flask import request

from spec.kit import claim
from spec.uploads.wire import multipart, part

DOC = "api#flask.Request.form"


@claim("uploads.nameless-parts.are-fields-named-none")
def test_a_part_without_a_name_is_a_field_named_none(receive):
    """A part of a multipart body without a name is a field of `form` whose name is None."""
    seen = receive(lambda: request.form.to_dict(), multipart(part("x=1")))

    assert seen == {None: "x"}


@claim("uploads.nameless-parts.cannot-be-sorted")
def test_names_of_a_form_with_a_part_without_a_name_cannot_be_sorted(receive):
    """`sorted(request.form)` raises TypeError, a 500, if one of two parts has no name."""
    body = multipart(part("x=1") + part('name="a"'))

    with pytest.raises(TypeError, match="'<' not supported between instances of"):
        receive(lambda: sorted(request.form), body)
