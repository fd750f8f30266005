"""Own tags, and own serializers of the session."""

from __future__ import annotations

import json
from collections import OrderedDict

import flask
import pytest
from flask.json.tag import JSONTag, TaggedJSONSerializer
from flask.sessions import SecureCookieSessionInterface

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.json.tag.TaggedJSONSerializer.register"


class TagSet(JSONTag):
    """A set, written as a list."""

    key = " s"

    def check(self, value):
        """Tell a set."""
        return isinstance(value, set)

    def to_json(self, value):
        """Write it."""
        return self.serializer.tag(sorted(value))

    def to_python(self, value):
        """Read it."""
        return set(value)


class TagOrderedDict(JSONTag):
    """The example of the documentation."""

    key = " od"

    def check(self, value):
        """Tell an OrderedDict."""
        return isinstance(value, OrderedDict)

    def to_json(self, value):
        """Write it."""
        return [[k, self.serializer.tag(v)] for k, v in value.items()]

    def to_python(self, value):
        """Read it."""
        return OrderedDict(value)


class TagTuple(TagSet):
    """A second owner of the tuple's tag."""

    key = " t"


@claim("sessions.tags.own-tag-adds-a-type")
def test_an_own_tag_adds_a_type(app):
    """A registered JSONTag lets the session hold one more type."""

    class Interface(SecureCookieSessionInterface):
        serializer = TaggedJSONSerializer()

    Interface.serializer.register(TagSet)
    app.session_interface = Interface()
    client = client_of(app, use_cookies=True)
    with client.session_transaction() as session:
        session["ids"] = {2, 1}

    with client.session_transaction() as session:
        assert session["ids"] == {1, 2}


@claim("sessions.tags.index-0-comes-before-dict")
def test_a_tag_at_index_0_comes_before_the_dict():
    """`register(tag, index=0)` makes a tag for a dict subclass come before dict itself."""
    first, last = TaggedJSONSerializer(), TaggedJSONSerializer()
    first.register(TagOrderedDict, index=0)
    last.register(TagOrderedDict)
    value = OrderedDict([("a", 1), ("b", 2)])

    assert (first.dumps(value), last.dumps(value)) == (
        '{" od":[["a",1],["b",2]]}',
        '{"a":1,"b":2}',
    )


@claim("sessions.tags.reads-back")
def test_a_registered_tag_reads_its_own_text():
    """A registered JSONTag reads back what it wrote."""
    serializer = TaggedJSONSerializer()
    serializer.register(TagOrderedDict, index=0)

    assert serializer.loads('{" od":[["b",1],["a",2]]}') == OrderedDict([("b", 1), ("a", 2)])


@claim("sessions.tags.taken-key-raises-key-error")
def test_a_key_that_is_taken_is_refused():
    """Registering a second tag with one key raises KeyError."""
    with pytest.raises(KeyError, match="^\"Tag ' t' is already registered.\"$"):
        TaggedJSONSerializer().register(TagTuple)


@claim("sessions.tags.force-replaces-a-tag")
def test_force_takes_a_key_over():
    """`register(tag, force=True)` replaces the tag that has the key."""
    serializer = TaggedJSONSerializer()
    serializer.register(TagTuple, force=True)

    assert serializer.loads('{" t":[1,1]}') == {1}


@claim("sessions.tags.unknown-tag-is-a-dict", doc="api#flask.json.tag.TaggedJSONSerializer.untag")
def test_a_tag_that_is_not_registered_stays_a_dict():
    """An object with an unknown tag is read as a dict."""
    assert TaggedJSONSerializer().loads('{" s":[1]}') == {" s": [1]}


@claim("sessions.tags.own-tag-is-unknown-to-another-serializer")
def test_each_serializer_has_tags_of_its_own():
    """A tag registered in one TaggedJSONSerializer is unknown to another."""
    taught = TaggedJSONSerializer()
    taught.register(TagSet)

    assert sorted(TaggedJSONSerializer().tags) == [" b", " d", " di", " m", " t", " u"]


@claim("sessions.tags.base-class-raises-not-implemented-error", doc="api#flask.json.tag.JSONTag")
@pytest.mark.parametrize("method", ["check", "to_json", "to_python"])
def test_a_tag_without_its_methods_is_not_implemented(method):
    """JSONTag raises NotImplementedError in `check()`, `to_json()` and `to_python()`."""
    tag = JSONTag(TaggedJSONSerializer())

    with pytest.raises(NotImplementedError, match="^$"):
        getattr(tag, method)(1)


@claim(
    "sessions.tags.serializer-may-be-json",
    doc="api#flask.sessions.SecureCookieSessionInterface.serializer",
)
def test_another_serializer_replaces_the_tags(app):
    """`serializer` may be the json module: then a tuple comes back as a list."""

    class Interface(SecureCookieSessionInterface):
        serializer = json

    app.session_interface = Interface()
    client = client_of(app, use_cookies=True)
    with client.session_transaction() as session:
        session["pair"] = (1, 2)

    with client.session_transaction() as session:
        assert session["pair"] == [1, 2]


@claim(
    "sessions.tags.loads-needs-no-object-hook",
    doc="api#flask.json.provider.JSONProvider.loads",
    flask=">=3.0.1",
    otherwise=(AttributeError, TypeError),
)
def test_a_provider_without_object_hook_reads_sessions(app):
    """A session is read by a JSON provider whose `loads()` takes no `object_hook`."""

    class Plain(flask.json.provider.JSONProvider):
        dumps = staticmethod(lambda value, **options: json.dumps(value))
        loads = staticmethod(lambda text: json.loads(text))

    app.json = Plain(app)
    with app.app_context():
        assert TaggedJSONSerializer().loads('{"a":{" t":[1,2]}}') == {"a": (1, 2)}
