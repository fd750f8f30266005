import pytest
from werkzeug.routing import BaseConverter

from spec.kit import claim

DOC = "werkzeug:routing#rule-format"


class Arguments(BaseConverter):
    def __init__(self, map, *args, **kwargs):
        super().__init__(map)
        self.arguments = args, kwargs

    def to_python(self, value):
        return self.arguments


@claim("routing.own-converter.takes-python-values")
def test_a_converter_gets_its_arguments_as_python_values(routes, converter):
    """Arguments of a converter in a rule are numbers, True, False, None or strings, or named."""
    converter(Arguments)
    client = routes("/<own(1, 2.5, True, False, None, 'q,r', bare, k=3):n>")

    text = client.get("/x").text.partition(" n=")[2]
    assert text == "((1, 2.5, True, False, None, 'q,r', 'bare'), {'k': 3})"


@claim(
    "routing.own-converter.unreadable-argument-is-cut",
    doc="werkzeug:routing#custom-converters",
    werkzeug="<3.0.2",
    otherwise=ValueError,
)
def test_an_argument_that_cannot_be_read_is_cut(routes):
    """Before Werkzeug 3.0.2 a converter argument ends at an unexpected character."""
    client = routes("/<any(a-b,c):n>")

    assert [client.get(path).status_code for path in ["/a-b", "/b"]] == [404, 200]


@claim(
    "routing.own-converter.unreadable-argument-is-refused",
    doc="werkzeug:routing#custom-converters",
    werkzeug=">=3.0.2",
)
def test_an_argument_that_cannot_be_read_is_refused(routes):
    """A converter argument with an unexpected character raises ValueError."""
    with pytest.raises(ValueError, match="^Cannot parse converter argument 'a-'$"):
        routes("/<any(a-b,c):n>")
