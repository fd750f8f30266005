"""``spec/surface.txt``, read."""

import pytest

from spec.kit.data.schema import BadData
from spec.kit.stacks.surface import Span, read_surface, surface_of
from spec.kit.stacks.versions import Range

LINES = """\
# What came and went.
run flask 1.0..3.1.3
run werkzeug 0.14.1..3.1.9
flask.Flask::env  1.0..2.1.3  2.2.0..2.2.5!
flask.Flask::json  2.2.0.. self
flask.Markup  1.0..1.1.4 <jinja2>  2.3.1..2.3.3! <markupsafe>
flask.app.Flask = flask.Flask
flask.Response < werkzeug.Response flask.Base
flask.send_file(max_age=)  2.0.0..2.1.3 #10=None  2.2.0.. #8='a b'
flask.signals_available  1.0..2.2.5 =False  2.3.0..2.3.3! =True
werkzeug.Response::charset  0.14.1..2.3.8 ='utf-8'
werkzeug.contrib.*  0.14.1..0.16.1!
werkzeug.contrib.cache.Cache::add(key=)  0.16.0.. #1
werkzeug.Client  0.14.1..0.16.1
werkzeug.Client = werkzeug.test.Client
"""


@pytest.fixture
def surface():
    return surface_of(LINES.splitlines())


@pytest.mark.parametrize(
    ("key", "spans"),
    [
        ("flask.Flask::env", [("1.0..2.1.3", False, "", ""), ("2.2.0..2.2.5", True, "", "")]),
        ("flask.app.Flask::json", [("2.2.0..", False, "", "self")]),
        (
            "flask.Markup",
            [("1.0..1.1.4", False, "jinja2", ""), ("2.3.1..2.3.3", True, "markupsafe", "")],
        ),
        (
            "flask.send_file(max_age=)",
            [("2.0.0..2.1.3", False, "", "#10=None"), ("2.2.0..", False, "", "#8='a b'")],
        ),
        (
            "flask.signals_available",
            [("1.0..2.2.5", False, "", "=False"), ("2.3.0..2.3.3", True, "", "=True")],
        ),
        ("flask.Response::charset", [("0.14.1..2.3.8", False, "", "='utf-8'")]),
        ("werkzeug.contrib.cache.Cache::add(x=)", [("0.14.1..0.16.1", True, "", "")]),
        ("werkzeug.contrib.*", [("0.14.1..0.16.1", True, "", "")]),
        ("flask.Flask::env(x=)", [("1.0..2.1.3", False, "", ""), ("2.2.0..2.2.5", True, "", "")]),
    ],
)
def test_a_key_has_spans(surface, key, spans):
    assert surface.spans(key) == tuple(Span(Range.of(low), *rest) for low, *rest in spans)


@pytest.mark.parametrize("key", ["flask.Flask::route", "flask.url_for(_anchor=)", "tea"])
def test_what_no_row_tells_has_none(surface, key):
    assert (surface.spans(key), surface.has(key, "1.0")) == (None, None)


@pytest.mark.parametrize(
    ("release", "there"), [("1.1.4", True), ("2.0.0", False), ("2.3.0", False), ("2.3.1", True)]
)
def test_what_came_back_is_there_again(surface, release, there):
    assert surface.has("flask.Markup", release) is there


def test_a_name_by_another_path_is_gone_from_there(surface):
    assert surface.has("werkzeug.Client", "1.0.0") is False
    assert surface.has("werkzeug.test.Client", "1.0.0") is None


def test_the_releases_that_were_run_are_told(surface):
    assert surface.run["flask"] == Range("1.0", "3.1.3")


def test_a_table_that_is_not_there_or_damaged_is_told(tmp_path):
    path = tmp_path / "surface.txt"
    with pytest.raises(BadData, match=r"^surface\.txt: cannot be read: .*; make it anew: python"):
        read_surface(path)

    path.write_text(LINES)
    assert read_surface(path).run["werkzeug"].high == "3.1.9"

    path.write_text("# tea\ntea")
    with pytest.raises(BadData, match=r"^surface\.txt:2: not a line of it; make it anew: python"):
        read_surface(path)
