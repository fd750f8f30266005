"""Files of ``--save`` and ``--known``: the keys of what was told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from spec.kit.data.schema import BadData
from spec.kit.diff.told import Told, keys_of
from spec.kit.records.files import write_whole


def write_keys(path: Path, told: Iterable[Told]) -> None:
    """Keep the keys of what is told."""
    keys = [text for _, _, text in keys_of(told)]
    write_whole(path, json.dumps(keys, indent=1) + "\n")


def read_keys(path: Path | None) -> frozenset[str]:
    """The keys that a file holds; none without a file. BadData: it is not what --save writes."""
    if path is None:
        return frozenset()
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadData(f"{path}: cannot be read: {error}; write it with --save") from None
    if not isinstance(found, list) or not all(isinstance(it, str) for it in found):
        raise BadData(f"{path}: is not what --save writes")
    return frozenset(found)
