"""An app module in a folder of its own, as the flask command finds it."""

import sys

import pytest


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working directory, first on the import path, whose modules are forgotten."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("shop", "wsgi", "app"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    yield tmp_path
    for name in ("shop", "wsgi", "app"):
        sys.modules.pop(name, None)


@pytest.fixture
def write(folder):
    """Write a module that has imported Flask, by default shop.py."""

    def write(source, file="shop.py"):
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"from flask import Flask\n{source}\n")

    return write
