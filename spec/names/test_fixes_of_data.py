"""What changes of Werkzeug say to write instead, run: headers, dicts, cookies, URLs."""

import io
import shutil
from email.parser import HeaderParser

import pytest
from markupsafe import Markup
from werkzeug.datastructures import (
    CombinedMultiDict,
    FileStorage,
    Headers,
    ImmutableDict,
    MultiDict,
)
from werkzeug.http import dump_cookie, parse_options_header, quote_header_value
from werkzeug.routing import Map, Rule
from werkzeug.security import check_password_hash, generate_password_hash
from werkzeug.urls import iri_to_uri
from werkzeug.utils import secure_filename

from spec.kit import claim
from spec.tools.parts import need_openssl

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


def changed(made, change):
    """Something after a change of it."""
    change(made)
    return made


def copied(file):
    """What a stream has that an upload was copied to."""
    stream = io.BytesIO()
    shutil.copyfileobj(file, stream)
    return stream.getvalue()


def measured(file):
    """The size of a file, and all of it."""
    file.seek(0, 2)
    size = file.tell()
    file.seek(0)
    return size, file.read()


@claim("names.fixes.of-headers-and-dicts-run-on-every-release")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(lambda: [*Headers([("A", "1")])], [("A", "1")], id="list-of-headers"),
        pytest.param(
            lambda: [*changed(Headers(), lambda it: it.add("Tea", "oolong"))],
            [("Tea", "oolong")],
            id="add-by-places",
        ),
        pytest.param(lambda: "tea" in Headers([("Tea", "oolong")]), True, id="in-for-has-key"),
        pytest.param(
            lambda: [*Headers([("A", "".join("b\r\nc".splitlines()))])],
            [("A", "bc")],
            id="no-line-breaks",
        ),
        pytest.param(lambda: [*CombinedMultiDict([])], [], id="no-dicts"),
        pytest.param(
            lambda: changed(ImmutableDict(a=1).copy(), lambda it: it.update(b=2)),
            {"a": 1, "b": 2},
            id="copy-and-update",
        ),
        pytest.param(
            lambda: changed(MultiDict(), lambda it: it.update({"a": 1})).to_dict(),
            {"a": 1},
            id="by-places",
        ),
        pytest.param(lambda: HeaderParser().parsestr("A: b\n")["a"], "b", id="email-parser"),
    ],
)
def test_fixes_of_headers_and_dicts_run(run, value):
    """Copies, `in`, lists and arguments by position serve headers and dicts on every release."""
    assert run() == value


@claim("names.fixes.of-cookies-and-values-run-on-every-release", doc="werkzeug:http#http-utilities")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(
            lambda: dump_cookie("a", "b", path="/", samesite="" or None),
            "a=b; Path=/",
            id="samesite-or-none",
        ),
        pytest.param(lambda: dump_cookie("a", b"b".decode(), path="/"), "a=b; Path=/", id="bytes"),
        pytest.param(lambda: dump_cookie("a", "b c", path="/"), 'a="b c"; Path=/', id="spaces"),
        pytest.param(
            lambda: [parse_options_header(it) for it in ["a; b=1", "c"]],
            [("a", {"b": "1"}), ("c", {})],
            id="split-at-commas",
        ),
        pytest.param(lambda: quote_header_value("a b"), '"a b"', id="without-arguments"),
        pytest.param(lambda: iri_to_uri("/\xe9"), "/%C3%A9", id="without-a-charset"),
    ],
)
def test_fixes_of_cookies_and_values_run(run, value):
    """Cookies, header values and URLs are written without arguments that are gone."""
    assert run() == value


def is_tea(password):
    """Whether the hash of a password is one of ``tea``."""
    need_openssl()
    return check_password_hash(generate_password_hash(password, "pbkdf2:sha256:1"), "tea")


@claim("names.fixes.of-files-and-texts-run-on-every-release", doc="werkzeug:utils#general-helpers")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(lambda: secure_filename("../a b.txt"), "a_b.txt", id="from-its-module"),
        pytest.param(lambda: FileStorage(io.BytesIO(b"tea")).read(), b"tea", id="file-storage"),
        pytest.param(lambda: copied(FileStorage(io.BytesIO(b"tea"))), b"tea", id="copyfileobj"),
        pytest.param(
            lambda: measured(FileStorage(io.BytesIO(b"tea"))), (3, b"tea"), id="seek-and-tell"
        ),
        pytest.param(lambda: Markup("<b>%s</b>") % "<", "<b>&lt;</b>", id="format-a-markup"),
        pytest.param(lambda: is_tea(b"tea".decode()), True, id="decoded-password"),
    ],
)
def test_fixes_of_files_and_texts_run(run, value):
    """Uploads are copied and measured as files, markup is formatted, passwords are strings."""
    assert run() == value


def matched(rule, path):
    """What a map with one rule finds for a path."""
    return Map([rule]).bind("").match(path)


@claim("names.fixes.of-rules-run-on-every-release", doc="werkzeug:routing#werkzeug.routing.Map")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(
            lambda: matched(Rule("/<int:a>", endpoint="tea"), "/1"), ("tea", {"a": 1}), id="match"
        ),
        pytest.param(
            lambda: matched(Rule('/<any("a-b", c):name>', endpoint="tea"), "/a-b"),
            ("tea", {"name": "a-b"}),
            id="quotes",
        ),
        pytest.param(
            lambda: Map([Rule("/<b>", endpoint="tea")]).bind("").build("tea", {"b": "x", "c": 1}),
            "/x?c=1",
            id="build",
        ),
        pytest.param(
            lambda: next(Map([Rule("/<b>/<int:c>")]).iter_rules()).arguments,
            {"b", "c"},
            id="arguments",
        ),
        pytest.param(
            lambda: Map([Rule("/<any(a, b):c>", endpoint="tea")]).bind("").build("tea", {"c": "a"}),
            "/a",
            id="one-of-the-items",
        ),
        pytest.param(lambda: "int" in Map.default_converters, True, id="converters"),
    ],
)
def test_fixes_of_rules_run(run, value):
    """A rule in a `Map` is matched and built, and lists its arguments, on every release."""
    assert run() == value
