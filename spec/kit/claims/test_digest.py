"""The digest of a definition: what moves it, what does not, and the names that it uses."""

import ast
from textwrap import dedent

import pytest

from spec.kit.claims.digest import digest


def digest_of(text, **options):
    return digest(ast.parse(dedent(text)).body[0], **options)


BODY = '''
def pour(cup, *, hot=True):
    """Pour."""
    return f"{cup!r:>{9}} {{tea}}" 'é', [b"\\x00", 0.1, 2j, ...], lambda: cup.size
'''


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY.replace('"""Pour."""', '"""Fill a cup."""'), id="docstring"),
        pytest.param(BODY.replace('    """Pour."""\n', ""), id="no-docstring"),
        pytest.param(BODY.replace("return", "# hot\n    return"), id="comment"),
        pytest.param(BODY.replace("(cup, *,", "(\n    cup,\n    *,"), id="layout"),
        pytest.param(BODY.replace("'é'", '"\\xe9"'), id="way-of-writing-a-string"),
        pytest.param(BODY.replace("0.1", "1e-1"), id="way-of-writing-a-number"),
    ],
)
def test_words_and_layout_do_not_count(text):
    assert digest_of(text) == digest_of(BODY)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY.replace("True", "1"), id="default"),
        pytest.param(BODY.replace("é", "e"), id="string"),
        pytest.param(BODY.replace("!r", "!s"), id="conversion"),
        pytest.param(BODY.replace("*, ", ""), id="parameter"),
        pytest.param(BODY.replace("def", "async def"), id="async"),
        pytest.param(BODY.replace("pour", "fill"), id="name"),
        pytest.param("@hot" + BODY, id="decorator"),
    ],
)
def test_what_runs_counts(text):
    assert digest_of(text)[0] != digest_of(BODY)[0]


def test_the_name_of_a_test_does_not_count():
    one, other = (digest_of(it, without_name=True) for it in (BODY, BODY.replace("pour", "fill")))

    assert one == other


@pytest.mark.parametrize(
    ("text", "hash"),
    [
        pytest.param(BODY, "f0f55dabf90b3a44", id="function"),
        pytest.param(
            'class Pot(Cup):\n    """A pot."""\n    size: int = 1', "16489781c9f891b9", id="class"
        ),
        pytest.param(
            "X[0:1] = {'a': 1, **b}, {*c}, (yes if no else 1)", "1bbd8f6ed95288cb", id="expressions"
        ),
        pytest.param("with a as b, c: x = y = not -1 @ z", "23593ff1ec2ceb21", id="with"),
        pytest.param(
            "try: pass\nexcept (A, B) as e: raise e from None", "68ce65c1898d4cc7", id="try"
        ),
        pytest.param("X = '\\ud800 \\U0001fae8 \\u200b'", "12b231f84d5496aa", id="odd-characters"),
    ],
)
def test_every_python_gives_the_same(text, hash):
    assert digest_of(text)[0] == hash


@pytest.mark.parametrize(
    ("code", "names"),
    [
        pytest.param(
            "tea(cup.size.unit, milk)", {"tea", "cup.size", "milk"}, id="names-and-attributes"
        ),
        pytest.param(
            "request.getfixturevalue('pot')",
            {"request.getfixturevalue", "fixture:pot"},
            id="fixture",
        ),
        pytest.param(
            "pytest.mark.usefixtures('pot', cup)",
            {"pytest.mark", "cup", "fixture:pot"},
            id="fixtures",
        ),
        pytest.param("'tea/pot.html'", {"file:tea/pot.html"}, id="file"),
        pytest.param("'no file'", set(), id="words"),
        pytest.param(
            "'import spec.tea.pot; spec.milk'", {"module:spec.tea.pot", "module:spec.milk"}, id="-c"
        ),
        pytest.param("['-m', 'app']", {"module:app"}, id="the-app-as-a-program"),
    ],
)
def test_the_names_that_are_used(code, names):
    assert set(digest_of(code)[1]) == names
