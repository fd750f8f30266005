"""Beyond the notes: sessions in a Redis server, which several app servers can share."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from redis import Redis
from redis.exceptions import ConnectionError as NotConnected
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as NotInTime
from werkzeug.exceptions import ServiceUnavailable

SECONDS = 0.5
"""How long Redis may take to answer; by default the client waits for longer, or for ever."""

PREFIX = "session:"


class RedisStore:
    """A store in the Redis of a URL; Redis itself drops what has expired."""

    def __init__(self, url: str) -> None:
        """Know the URL; the first use connects. ValueError: it is no URL of a Redis."""
        self._redis = Redis.from_url(
            url,
            decode_responses=True,
            socket_timeout=SECONDS,
            socket_connect_timeout=SECONDS,
        )

    def load(self, id: str) -> str | None:
        """Find the text of an id."""
        with answering():
            return cast("str | None", self._redis.get(PREFIX + id))

    def save(self, id: str, text: str, seconds: int, replaces: str | None) -> bool:
        """Keep text in place of that of the id `replaces`, in one transaction."""
        with answering(), self._redis.pipeline() as pipeline:
            if replaces and replaces != id:
                pipeline.delete(PREFIX + replaces)
            pipeline.set(PREFIX + id, text, ex=seconds, xx=replaces == id)
            return bool(pipeline.execute()[-1])

    def delete(self, id: str) -> None:
        """Drop the text of an id."""
        with answering():
            self._redis.delete(PREFIX + id)


@contextmanager
def answering() -> Iterator[None]:
    """Make every failure of Redis one line in the log and a ServiceUnavailable."""
    try:
        yield
    except RedisError as error:
        # Other messages repeat the command, with the id and the data of the session.
        why = error if isinstance(error, (NotConnected, NotInTime)) else type(error).__name__
        logging.getLogger(__name__).warning("Redis does not keep sessions: %s", why)
        message = "The sessions cannot be reached now. Please try again later."
        raise ServiceUnavailable(message) from error
