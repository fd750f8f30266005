"""Forms with files in plain Python, byte by byte as RFC 7578 and the browsers write them.

What is written is what arrives, but for names and headers: each release has its rules for those.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from spec.request.urlencoded import grouped


class Part(NamedTuple):
    """A field of a form; with a file name it is a file."""

    name: str
    filename: str | None
    headers: list[tuple[str, str]]
    value: bytes


class Rules(NamedTuple):
    """How a release reads what stands in the head of a part."""

    backslash: str
    """What it escapes in a name: "quotes" and itself, or "anything"."""
    percent_22: str
    """What it is in a name: "text", or a "quote"."""
    windows: str
    """What a Windows path is as a file name: "cut" to its last part, "raw" or "text"."""
    blanks: str | None
    """What is cut off around the value of a header; None is all that Unicode calls white space."""


def write(parts: list[Part], boundary: str) -> bytes:
    """The body of a form."""
    return b"".join(_part(part, boundary) for part in parts) + f"--{boundary}--\r\n".encode()


def _part(part: Part, boundary: str) -> bytes:
    disposition = f'form-data; name="{_escape(part.name)}"'
    if part.filename is not None:
        disposition += f'; filename="{_escape(part.filename)}"'
    headers = [("Content-Disposition", disposition), *part.headers]
    lines = [f"--{boundary}", *(f"{name}: {value}" for name, value in headers), "", ""]
    return "\r\n".join(lines).encode() + part.value + b"\r\n"


def _escape(name: str) -> str:
    """As the HTML standard does it; a name ends at a quote, a header at a line break."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def arrived(parts: list[Part], rules: Rules) -> tuple[object, object]:
    """The fields and the files of a form, each with all that have the same name."""
    fields, files = [], []
    for part in parts:
        name = _name(_escape(part.name), rules)
        if part.filename is None:
            fields.append((name, part.value.decode("utf-8", "replace")))
        else:
            headers = [(header, value.strip(rules.blanks)) for header, value in part.headers]
            files.append((name, (_filename(_escape(part.filename), rules), headers, part.value)))
    return grouped(fields), grouped(files)


def _name(sent: str, rules: Rules) -> str:
    if rules.backslash == "anything":
        name = re.sub(r"\\(.)", r"\1", sent)
    else:
        name = sent.replace("\\\\", "\\").replace('\\"', '"')
    return name.replace("%22", '"') if rules.percent_22 == "quote" else name


def _filename(sent: str, rules: Rules) -> str:
    in_network = sent.startswith("\\\\") and rules.windows != "text"
    name = sent if in_network else _name(sent, rules)
    if rules.windows == "cut" and (name[1:3] == ":\\" or name.startswith("\\\\")):
        return name.rpartition("\\")[2]
    return name
