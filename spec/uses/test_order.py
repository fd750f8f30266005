"""The same tree gives the same findings, whatever the order of its files, on one core or on two."""

import ast
import gc
import os
import pickle
import random

import pytest

from spec.kit.claims import cores
from spec.kit.claims.cores import cores_here
from spec.uses import find
from spec.uses.conftest import change
from spec.uses.find import uses_of
from spec.uses.kinds import Chosen
from spec.uses.marks import Marks
from spec.uses.walk import walk
from spec.uses.words import Words

FILES = {
    "shop/__init__.py": "from flask import Flask\nfrom .a import make\nfrom .b import *\n"
    "app = make()\n",
    "shop/a.py": "from . import b\ndef make(n=1):\n    return b.make(n - 1) if n else b.app\n",
    "shop/b.py": "import shop\nfrom . import a\nfrom flask import Flask\n"
    "def make(n):\n    return a.make(n) or app\napp = Flask('a')\napp.env\n",
    "tests/conftest.py": "import pytest, shop\n@pytest.fixture\ndef app():\n    return shop.app\n"
    "@pytest.fixture\ndef client(app):\n    return shop.a.make().test_client()\n",
    "tests/test_a.py": "def test(client, app):\n    app.env\n    client.application.env\n"
    "    assert client.get('/').location == 'http://a'\n",
    "run.py": "from shop import *\nmake(2).env\nshop.make(1).env\n",
}
TOUCHES = "flask.Flask::env", 'answer:location ~ "https?://"'
EXPECTED = [
    "run.py:2 env",
    "shop/b.py:7 env",
    "tests/test_a.py:2 env",
    "tests/test_a.py:3 env",
    "tests/test_a.py:4 ~",
]


def in_short(found):
    return [f"{it.path}:{it.line} {'~' if it.kind == 'test' else 'env'}" for it in found.uses]


def test_shuffled_files_give_the_same_findings(write, monkeypatch):
    folder, read = write(FILES), find.read_tree
    chosen = [Chosen(change(*TOUCHES, error=""), "answers")]
    expected = uses_of([folder], chosen)
    assert in_short(expected) == EXPECTED

    orders = random.Random(7)

    def shuffled(paths, base):
        tree = read(paths, base)
        orders.shuffle(tree.sources)
        return tree

    monkeypatch.setattr(find, "read_tree", shuffled)
    assert [uses_of([folder], chosen) for _ in range(20)] == [expected] * 20


@pytest.mark.skipif(not cores.CAN_FORK, reason="no process can be forked here")
def test_two_cores_give_the_same_findings(write, monkeypatch):
    folder = write(FILES)
    chosen = [Chosen(change(*TOUCHES, error=""), "answers")]
    monkeypatch.setattr(find, "_MANY", 1)

    assert uses_of([folder], chosen, 2) == uses_of([folder], chosen)


WALKED = b"""\
from flask import *
import os as b
class A(b.C):
    def f(self, c: int = 1, *d) -> b.E:
        self.g = c.status_code
    @b.h(i=1)
    def j(k): yield k
def m():
    return 2
try:
    from n import o
except ImportError:
    assert o.status_code == 3.5
"""


def test_what_is_kept_of_a_file_arrives_in_another_process_as_it_was():
    words = Words(answers=frozenset({"status_code"}))
    summary = walk(ast.parse(WALKED), words, Marks(WALKED, words))
    arrived = pickle.loads(pickle.dumps(summary))

    assert all(vars(summary).values())
    assert (arrived, repr(arrived)) == (summary, repr(summary))


@pytest.mark.skipif(not cores.CAN_FORK, reason="no process can be forked here")
def test_what_is_shared_comes_together():
    assert cores.shared(list, [1, 2, 3, 4, 5], 2) == [[1, 3, 5], [2, 4]]
    assert cores.shared(list, [1, 2], 1) == [[1, 2]]


@pytest.mark.skipif(not cores.CAN_FORK, reason="no process can be forked here")
def test_the_work_of_a_process_that_dies_is_done_here(monkeypatch):
    here = os.getpid()

    def work(items):
        return list(items) if os.getpid() == here else os._exit(1)

    assert cores.shared(work, [1, 2, 3], 2) == [[1, 3], [2]]


def test_a_forked_process_tells_what_it_made_and_ends(monkeypatch):
    class Ended(BaseException):
        pass

    def end(status):
        raise Ended

    pipe = os.pipe()
    monkeypatch.setattr(os, "pipe", lambda: pipe)
    monkeypatch.setattr(os, "fork", lambda: 0, raising=False)
    monkeypatch.setattr(os, "_exit", end)

    with pytest.raises(Ended):
        cores.shared(list, [1, 2, 3], 2)
    with os.fdopen(pipe[0], "rb") as told:
        assert pickle.load(told) == [2]


def test_a_collector_that_is_off_stays_off(write):
    gc.disable()
    try:
        uses_of([write("import flask")], [])
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_small_tree_is_left_to_one_core(write, monkeypatch):
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("it is shared"), raising=False)

    assert uses_of([write(FILES)], [], 2).files == 6


@pytest.mark.parametrize(
    ("can_fork", "there", "threads", "asked"),
    [(True, 8, 1, 2), (True, 1, 1, 1), (False, 8, 1, 1), (True, 8, 2, 1)],
)
def test_two_cores_are_asked_for_where_they_pay(monkeypatch, can_fork, there, threads, asked):
    monkeypatch.setattr(cores, "CAN_FORK", can_fork)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(there), raising=False)
    monkeypatch.setattr("threading.active_count", lambda: threads)

    assert cores_here() == asked


def test_a_chain_of_assignments_is_followed_to_its_end(look):
    chain = "".join(f"a{it + 1} = a{it}\n" for it in range(300))
    code = f"import flask\na0 = flask.Flask('a')\n{chain}a300.env\n"

    assert look(code, "flask.Flask::env") == ["app.py:303 read breaks sure"]


def test_a_chain_without_an_end_is_told_as_unsure(write, monkeypatch):
    monkeypatch.setattr(find, "_DEPTH", 0)
    chain = "".join(f"a{it + 1} = a{it}\n" for it in range(3000))
    folder = write(f"import flask\na0 = flask.Flask('a')\n{chain}a3000.env\na0.env\n")

    found = uses_of([folder], [Chosen(change("flask.Flask::env"), "breaks")])
    assert [it.line for it in found.uses] == [3004]
    assert [(it.line, it.why) for it in found.unsure] == [(3003, "too deep to be followed")]
