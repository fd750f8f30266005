import shutil

import markupsafe
import pytest

from spec.kit import claim
from spec.names.taking import old

DOC = "jinja:api#jinja2.pass_context"


@claim(
    "names.jinja2.pass-context-replaces-contextfunction", jinja2=">=3.0,<3.1", otherwise=ImportError
)
@pytest.mark.filterwarnings("ignore:'contextf:DeprecationWarning")
@pytest.mark.parametrize("name", ["contextfunction", "pass_context"])
def test_pass_context_replaces_contextfunction(name):
    """A function with `pass_context` is given the context, as with `contextfunction`."""
    from jinja2 import Environment, contextfunction, pass_context

    decorate = {"contextfunction": contextfunction, "pass_context": pass_context}[name]
    template = Environment(autoescape=True).from_string("{{ of('tea') }}")

    of = decorate(lambda context, key: context[key])
    assert template.render(of=of, tea="oolong") == "oolong"


@claim("names.jinja2.markupsafe-has-markup-and-escape", jinja2="<3.1")
def test_markupsafe_has_markup_and_escape():
    """`jinja2.Markup` and `jinja2.escape` do what those of `markupsafe` do."""
    assert old("jinja2.escape")("<") == markupsafe.escape("<") == markupsafe.Markup("&lt;")
    assert isinstance(old("jinja2.Markup")("<"), markupsafe.Markup)


@claim(
    "names.markupsafe.soft-str-replaces-soft-unicode",
    markupsafe="<2.1",
    otherwise=ImportError,
)
@pytest.mark.filterwarnings("ignore:'soft_unicode' has been renamed:DeprecationWarning")
def test_soft_str_replaces_soft_unicode():
    """`soft_str()` keeps Markup and makes strings of others, as `soft_unicode()` does."""
    from markupsafe import soft_str, soft_unicode

    tea = markupsafe.Markup("tea")
    assert soft_unicode(tea) is soft_str(tea) is tea
    assert soft_unicode(1) == soft_str(1) == "1"


@claim("names.click.shutil-replaces-get-terminal-size", click="<8.1", doc="click:api#utilities")
def test_shutil_replaces_get_terminal_size(monkeypatch):
    """`shutil.get_terminal_size()` returns what `click.get_terminal_size()` returns."""
    monkeypatch.setenv("COLUMNS", "99")
    monkeypatch.setenv("LINES", "9")

    assert old("click.get_terminal_size")() == tuple(shutil.get_terminal_size()) == (99, 9)
