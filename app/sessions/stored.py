"""Beyond the notes: sessions in a store; the client has their id alone, by default in a cookie."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol, cast

from flask.json.tag import TaggedJSONSerializer
from flask.sessions import SessionInterface, SessionMixin
from werkzeug.exceptions import ServiceUnavailable

if TYPE_CHECKING:
    from flask import Flask, Request, Response

ID = re.compile(r"[A-Za-z0-9_-]{43}")
"""An id: 32 random bytes, in the base64 of URLs."""

SERIALIZER = TaggedJSONSerializer()
"""The same types are kept as in Flask's signed cookie."""

COOKIE_OPTIONS = ("domain", "path", "secure", "httponly", "samesite", "partitioned")


class Store(Protocol):
    """Keeps text by id, for some seconds. ServiceUnavailable: it cannot be reached, or is full."""

    def load(self, id: str) -> str | None:
        """Find the text of an id."""

    def save(self, id: str, text: str, seconds: int, replaces: str | None) -> bool:
        """Keep text in place of that of the id `replaces`, all of it or nothing.

        False: `replaces` is `id` and has no text any more, so nothing was kept.
        """

    def delete(self, id: str) -> None:
        """Drop the text of an id."""


class StoredSession(SessionMixin):
    """A session that is loaded when it is first used. Once it is cleared its id is another one."""

    def __init__(self, store: Store, sent_id: str | None) -> None:
        """Know the store, and the id that the client sent."""
        self.accessed = self.modified = False
        self.known_id: str | None = None
        self._id: str | None = None
        self._store = store
        self._sent_id = sent_id or ""
        self._data: dict[str, Any] | None = None

    @property
    def is_loaded(self) -> bool:
        """Whether anything of it was read or written."""
        return self._data is not None

    @property
    def data(self) -> dict[str, Any]:
        """What it holds; an id that the store does not know is not adopted."""
        if self._data is None:
            text = self._store.load(self._sent_id) if ID.fullmatch(self._sent_id) else None
            if text is not None:
                self._id = self.known_id = self._sent_id
            self._data = SERIALIZER.loads(text or "{}")
        self.accessed = True
        return self._data

    @property
    def id(self) -> str:
        """The id under which it is kept, or will be."""
        if self.data is not None and self._id is None:
            self._id = secrets.token_urlsafe(32)
        return self._id or ""

    def __getitem__(self, key: str) -> Any:
        """Give the value of a key."""
        return self.data[key]

    def __setitem__(self, key: str, value: Any) -> None:
        """Set the value of a key."""
        self.data[key] = value
        self.modified = True

    def __delitem__(self, key: str) -> None:
        """Drop a key."""
        del self.data[key]
        self.modified = True

    def __iter__(self) -> Iterator[str]:
        """Go through the keys."""
        return iter(self.data)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self.data)

    def clear(self) -> None:
        """Drop all keys, and the id: what is put in afterwards is another session."""
        self.data.clear()
        self._id = None
        self.modified = True


class StoredSessions(SessionInterface):
    """Keeps the sessions of an app in a store, and their ids in a cookie."""

    def __init__(self, store: Store) -> None:
        """Know the store."""
        self.store = store

    def open_session(self, app: Flask, request: Request) -> StoredSession:
        """Give the session of a request, without asking the store yet."""
        return StoredSession(self.store, self.sent_id(app, request))

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Keep a session that was changed; where that fails the response becomes a 503."""
        session = cast("StoredSession", session)
        try:
            if session.is_loaded:
                self._keep(app, session, response)
        except ServiceUnavailable as error:
            refusal = error.get_response()
            response.status = refusal.status
            response.headers.clear()
            response.headers.extend(refusal.headers)
            response.set_data(refusal.get_data())
        self.mark(session, response)

    def _keep(self, app: Flask, session: StoredSession, response: Response) -> None:
        if session and self.should_set_cookie(app, session):
            text = SERIALIZER.dumps(session.data)
            seconds = int(app.permanent_session_lifetime.total_seconds())
            kept = self.store.save(session.id, text, seconds, session.known_id)
            self.tell(app, session if kept else None, response)
        elif not session and session.modified:
            if session.known_id:
                self.store.delete(session.known_id)
            self.tell(app, None, response)

    def sent_id(self, app: Flask, request: Request) -> str | None:
        """Find the id that a client sent."""
        return request.cookies.get(app.config["SESSION_COOKIE_NAME"])

    def tell(self, app: Flask, session: StoredSession | None, response: Response) -> None:
        """Give the client the id of a session, or take away the one that it has."""
        getters = {name: getattr(self, f"get_cookie_{name}", None) for name in COOKIE_OPTIONS}
        options = {name: getter(app) for name, getter in getters.items() if getter}
        if session:
            options["expires"] = self.get_expiration_time(app, session)
        else:
            options.update(expires=0, max_age=0)
        value = session.id if session else ""
        response.set_cookie(app.config["SESSION_COOKIE_NAME"], value, **options)

    def mark(self, session: StoredSession, response: Response) -> None:
        """Tell caches and browsers what the response depends on."""
        if session.accessed:
            response.vary.add("Cookie")
