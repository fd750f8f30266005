"""Numbers in a URL that are greater than any float."""

from spec.kit import claim

DOC = "werkzeug:routing#werkzeug.routing.FloatConverter"


@claim("routing.converter.float-of-400-digits-is-inf")
def test_a_float_of_400_digits_is_infinite(serve):
    """A `float` part of 400 digits is an infinite float."""
    client = serve(lambda number: repr(number), "/<float:number>")

    assert client.get("/" + "9" * 400 + ".5").text == "inf"
