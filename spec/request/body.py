"""What any reads of a body leave of it, in plain Python."""

from __future__ import annotations

from collections.abc import Callable

Fields = list[tuple[str, list[str]]]


class Body:
    """The body of a request of a ``kind``: "urlencoded", "multipart", "other" or "of no type".

    It can be read once; only its fields and what `get_data` caches are kept for later readers.
    """

    def __init__(
        self, sent: bytes, kind: str, fields_of: Callable[[bytes], Fields], cut_multipart: str
    ) -> None:
        """Nothing was read yet; ``fields_of`` finds the fields in what the form reads.

        A multipart form that is read from a cache of less than was sent is "read" or "refused".
        """
        self._sent, self._left, self._kind = sent, sent, kind
        self._fields_of, self._cut_multipart = fields_of, cut_multipart
        self._fields: Fields | None = None
        self._cached: bytes | None = None

    def stream(self, size: int | None = None) -> bytes:
        """Read what is left, or up to ``size`` of it."""
        read = self._left[:size]
        self._left = self._left[len(read) :]
        return read

    def form(self) -> Fields:
        """Read, once, the fields from what is cached or else from what is left, if it is a form.

        What is cached, has a type and is no form is left to the stream once more.
        """
        if self._fields is None:
            if self._cached is not None and self._kind != "of no type":
                refused = self._kind == "multipart" and self._cut_multipart == "refused"
                if refused and self._cached != self._sent:
                    raise EOFError
                self._left = self._cached
            is_form = self._kind in ("urlencoded", "multipart")
            self._fields = self._fields_of(self.stream()) if is_form else []
        return self._fields

    def get_data(self, cache: bool = True, parse_form_data: bool = False) -> bytes:
        """Give what is cached, or read what is left, perhaps by the form."""
        if self._cached is not None:
            return self._cached
        if parse_form_data:
            self.form()
        data = self.stream()
        if cache:
            self._cached = data
        return data
