"""Parts that are not here."""

import signal
import socket
import subprocess
import sys
import threading

import pytest

from spec.kit import parts, plugin


@pytest.fixture
def wasm(monkeypatch):
    """What CPython as WebAssembly lacks, taken away."""
    monkeypatch.delattr(signal, "setitimer")
    monkeypatch.delattr(socket, "SO_REUSEADDR")
    monkeypatch.setattr(sys, "prefix", "/")
    monkeypatch.setattr(threading.Thread, "start", threading.Thread.start)
    monkeypatch.setattr(subprocess.Popen, "__init__", subprocess.Popen.__init__)
    parts.name_what_wasm_lacks()


@pytest.mark.parametrize(
    ("need", "part"),
    [
        pytest.param(parts.need_sockets, "sockets are", id="sockets"),
        pytest.param(parts.need_timer, "timers are", id="timer"),
        pytest.param(parts.need_prefix, "a folder that Python is installed in is", id="prefix"),
        pytest.param(lambda: threading.Thread().start(), "threads are", id="threads"),
        pytest.param(lambda: subprocess.run(["true"], check=True), "processes are", id="processes"),
    ],
)
def test_a_part_that_wasm_lacks_is_named(wasm, need, part):
    with pytest.raises(parts.MissingPart, match=f"^{part} not here; run the claim on a CPython"):
        need()


def test_parts_that_are_here_are_not_missed():
    assert [parts.need_sockets(), parts.need_timer(), parts.need_prefix()] == [None] * 3


def test_the_parts_are_named_on_wasm_alone(monkeypatch, request):
    named = []
    monkeypatch.setattr(plugin, "name_what_wasm_lacks", lambda: named.append("named"))
    plugin.pytest_configure(request.config)
    monkeypatch.setattr(sys, "platform", "emscripten")
    plugin.pytest_configure(request.config)

    assert named == ["named"]
