"""Parts that are here, and parts that are not."""

import hashlib
import subprocess
import sys
import threading

import pytest

from spec.tools import parts


@pytest.fixture
def wasm(monkeypatch):
    """CPython as WebAssembly, as far as the parts go."""
    monkeypatch.setattr(threading.Thread, "start", threading.Thread.start)
    monkeypatch.setattr(subprocess.Popen, "__init__", subprocess.Popen.__init__)
    monkeypatch.setattr(sys, "platform", "emscripten")
    parts.name_what_wasm_lacks()


@pytest.mark.parametrize(
    ("need", "part"),
    [
        pytest.param(lambda: parts.need_os("sockets"), "sockets", id="sockets"),
        pytest.param(lambda: threading.Thread().start(), "threads", id="threads"),
        pytest.param(lambda: subprocess.run(["true"], check=True), "processes", id="processes"),
    ],
)
def test_a_part_that_wasm_lacks_is_named(wasm, need, part):
    with pytest.raises(parts.MissingPart, match=f"^{part} is not here; run the claim on a CPython"):
        need()


def test_a_package_that_this_python_cannot_have_is_out_of_reach(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 18))
    monkeypatch.setattr(parts, "find_spec", lambda name: name)

    with pytest.raises(
        parts.OutOfReach, match=r"^the package playwright is not here; run .* 3\.10 or newer$"
    ):
        parts.need_package("playwright", "pip")


def test_a_hashlib_without_openssl_is_out_of_reach(monkeypatch):
    monkeypatch.delattr(hashlib, "scrypt")

    with pytest.raises(parts.OutOfReach, match=r"^OpenSSL in hashlib is not here; run the claim"):
        parts.need_openssl()


def test_the_releases_of_parts_are_those_that_are_here(monkeypatch, tmp_path):
    kettle = tmp_path / "kettle"
    kettle.write_text("#!/bin/sh\necho Kettle $1=2.10.3-debian 4.5 >&2\n")
    kettle.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(parts, "_PACKAGES", ("pytest", "tea-pot"))
    monkeypatch.setattr(parts, "_PROGRAMS", {"kettle": "-v", "tea-spoon": "-v"})

    assert parts.releases() == {"kettle": "2.10.3", "pytest": pytest.__version__}


def test_a_part_that_is_here_is_not_missed():
    assert parts.need_os("sockets") is None
    assert parts.need_openssl() is None


@pytest.mark.parametrize(
    ("need", "part", "how"),
    [
        pytest.param(parts.need_program, "tea-pot", "apt-get install tea-pot", id="program"),
        pytest.param(parts.need_package, "tea_pot", "pip install tea-pot", id="package"),
    ],
)
def test_a_part_that_is_missing_is_named_with_how_to_get_it(need, part, how):
    with pytest.raises(parts.MissingPart, match=f"{part} is not here; install it with: {how}$"):
        need(part, how)


def test_a_package_that_is_too_old_is_missing():
    with pytest.raises(parts.MissingPart, match="flask from 99 on is not here"):
        parts.need_package("flask", "pip install flask", "99")


def test_a_part_that_is_here_is_found():
    assert parts.need_package("flask", "pip install flask", "1.0") is None
    assert parts.need_package("flask", "pip install flask") is None
    assert parts.need_program("sh", "apt-get install dash").endswith("/sh")
