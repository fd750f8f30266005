"""Names of a library: imported, renamed, passed on by modules of the project."""

import pytest

FOUND = [
    pytest.param("from flask import safe_join\n", ["app.py:1 import breaks sure"], id="import"),
    pytest.param(
        "from flask import safe_join as sj\n\nsj('a', 'b')\n",
        ["app.py:1 import breaks sure", "app.py:3 call breaks sure"],
        id="import-as",
    ),
    pytest.param(
        "import flask\nflask.safe_join('a')\n", ["app.py:2 call breaks sure"], id="module"
    ),
    pytest.param(
        "import flask as f\nx = f.safe_join\n", ["app.py:2 read breaks sure"], id="module-as"
    ),
    pytest.param(
        "import flask\n\ndef view():\n    f = flask\n    return f.safe_join('a')\n",
        ["app.py:5 call breaks sure"],
        id="module-in-a-variable",
    ),
    pytest.param(
        "def view():\n    from flask import safe_join\n    return safe_join('a')\n",
        ["app.py:2 import breaks sure", "app.py:3 call breaks sure"],
        id="inside-a-function",
    ),
    pytest.param(
        "from flask import *\nsafe_join('a')\n", ["app.py:2 call breaks likely"], id="star"
    ),
    pytest.param(
        "import flask\nf = getattr(flask, 'safe_join')\n",
        ["app.py:2 read breaks sure"],
        id="getattr",
    ),
    pytest.param(
        "from flask import safe_join\nfs = [safe_join for _ in 'ab']\ng = lambda: safe_join('a')\n",
        [
            "app.py:1 import breaks sure",
            "app.py:2 read breaks sure",
            "app.py:3 call breaks sure",
        ],
        id="inside-expressions",
    ),
    pytest.param(
        "from flask import safe_join\n@safe_join\nclass A(safe_join):\n    pass\n",
        [
            "app.py:1 import breaks sure",
            "app.py:2 call breaks sure",
            "app.py:3 read breaks sure",
        ],
        id="decorator-and-base",
    ),
    pytest.param(
        "from flask import safe_join\nmatch safe_join:\n    case 1:\n        safe_join\n",
        ["app.py:1 import breaks sure", "app.py:2 read breaks sure", "app.py:4 read breaks sure"],
        id="match",
        marks=pytest.mark.skipif("sys.version_info < (3, 10)"),
    ),
]


@pytest.mark.parametrize(("code", "found"), FOUND)
def test_a_name_is_found(look, code, found):
    assert look(code, "flask.safe_join") == found


NOTHING = [
    pytest.param("from werkzeug.utils import safe_join\nsafe_join('a')\n", id="of-another-module"),
    pytest.param("from flask import jsonify\nsafe_join = 1\nsafe_join\n", id="the-project's-own"),
    pytest.param("# from flask import safe_join\n'see flask.safe_join'\n", id="comment-and-string"),
    pytest.param("import flask\nflask.json.safe_join\n", id="of-a-submodule"),
    pytest.param("from flask import x\ndef f(safe_join):\n    safe_join()\n", id="parameter"),
    pytest.param("import flask\nclass A:\n    safe_join = 1\nA.safe_join\n", id="attribute"),
    pytest.param("import flask\nimport helpers\nhelpers.safe_join()\n", id="of-a-foreign-module"),
    pytest.param("import flask\ngetattr(flask, name)\ngetattr(x)\n", id="getattr-of-a-variable"),
    pytest.param("from flask import *\nprint(str)\n", id="builtins-behind-a-star"),
    pytest.param("from flask import abort as safe_join\nsafe_join(404)\n", id="another-renamed"),
    pytest.param(
        "import flask\nfor safe_join in 'ab':\n    safe_join\nelse:\n    safe_join\n", id="loop"
    ),
    pytest.param("import flask\ndel safe_join\n(safe_join := 1)\nsafe_join\n", id="named"),
    pytest.param("import flask\n[safe_join for safe_join in 'a']\n", id="comprehension"),
    pytest.param("import flask\nf = lambda safe_join: safe_join\n", id="lambda"),
    pytest.param(
        "import flask\ntry:\n    pass\nexcept OSError as safe_join:\n    safe_join\n", id="except"
    ),
    pytest.param("from os import *\nimport flask\nsafe_join('a')\n", id="foreign-star"),
    pytest.param("import flask\nsafe_join = flask.x if y else [1]\nsafe_join\n", id="several"),
    pytest.param("import flask\nclass safe_join: pass\nsafe_join()\nx.y = safe_join\n", id="class"),
    pytest.param("import flask, a\na, *safe_join = x\nsafe_join\n", id="unpacked"),
]


@pytest.mark.parametrize("code", NOTHING)
def test_what_is_called_alike_is_passed_over(look, code):
    assert look(code, "flask.safe_join") == []


def test_a_name_is_followed_through_the_modules_of_the_project(look):
    files = {
        "shop/__init__.py": "",
        "shop/compat.py": "from flask import safe_join as sj\n",
        "shop/more.py": "from .compat import *\n",
        "shop/api/__init__.py": "from ..more import sj as join\n",
        "shop/api/views.py": "from . import join\nfrom .. import compat\njoin('a')\n"
        "compat.sj('b')\n",
        "run.py": "import shop.compat\nfrom shop.api import join\nshop.compat.sj('a')\njoin('b')\n",
    }

    assert look(files, "flask.safe_join") == [
        "run.py:3 call breaks sure",
        "run.py:4 call breaks sure",
        "shop/api/views.py:3 call breaks sure",
        "shop/api/views.py:4 call breaks sure",
        "shop/compat.py:1 import breaks sure",
    ]


def test_a_string_that_names_it_is_likely(look):
    code = "import flask\nextensions = ['flask.safe_join', 'safe_join']\n"

    assert look(code, "flask.safe_join") == ["app.py:2 text breaks likely"]


def test_a_value_that_passes_by_is_no_use(look):
    code = "import flask\nclass C:\n    escape = flask.JSONEncoder\nC.escape\n"

    assert look(code, "flask.JSONEncoder", "flask.escape") == ["app.py:3 read breaks sure"]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(
            {
                "s/__init__.py": "",
                "s/a/__init__.py": "",
                "t.py": "import s, flask\ns.safe_join\ns.a.safe_join",
            },
            id="not-in-the-package",
        ),
        pytest.param(
            {"flask/__init__.py": "", "a.py": "from flask import safe_join"}, id="is-flask"
        ),
        pytest.param(
            {
                "compat.py": "import flask\nsafe_join = 1",
                "a.py": "from compat import *\nsafe_join\n",
            },
            id="the-project's-own-behind-a-star",
        ),
        pytest.param(
            {"b/compat.py": "import flask", "a.py": "from b.compat import safe_join\nsafe_join()"},
            id="not-there",
        ),
        pytest.param({"a.py": "from .a import safe_join\nimport flask\nsafe_join"}, id="itself"),
    ],
)
def test_what_the_project_has_itself_is_its_own(look, files):
    assert look(files, "flask.safe_join") == []


def test_the_nearest_module_of_a_name_is_meant(look):
    files = {
        "one/compat.py": "from flask import safe_join as sj",
        "two/compat.py": "import flask\nsj = 1",
        "one/app.py": "from compat import sj\nsj('a')\n",
        "two/app.py": "from compat import sj\nsj('a')\n",
    }

    assert look(files, "flask.safe_join") == [
        "one/app.py:2 call breaks sure",
        "one/compat.py:1 import breaks sure",
    ]


def test_a_module_counts_with_all_below_it(look):
    code = """\
        import werkzeug.contrib.cache
        from flask_script import Manager as M, cli
        from flask_script.commands import Server
        import flask_script.cli

        manager = M(app)

        @manager.command
        def clean(): ...

        manager.add_command("run", Server())
        manager.add_option = 1
    """

    assert look(code, "flask_script.*", "werkzeug.contrib.*") == [
        "app.py:1 import breaks sure",
        "app.py:2 import breaks sure",
        "app.py:3 import breaks sure",
        "app.py:4 import breaks sure",
        "app.py:6 call breaks sure",
        "app.py:8 call breaks sure",
        "app.py:11 call breaks sure",
        "app.py:11 call breaks sure",
        "app.py:12 set breaks sure",
    ]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("import werkzeug as w\nw.contrib.cache.SimpleCache()\n", 2),
        ("import werkzeug\nwerkzeug.contrib.cache.SimpleCache()\n", 2),
        ("import werkzeug as w\n\ndef f():\n    c = w.contrib\n    return c.cache.Tea()\n", 4),
    ],
)
def test_a_module_as_a_whole_is_met_behind_its_package(look, code, line):
    assert look(code, "werkzeug.contrib.*") == [f"app.py:{line} read breaks sure"]


def test_a_module_as_a_whole_leaves_other_names_alone(look):
    code = "from flask import Flask\na = Flask('a')\na.env\n"

    assert look(code, "flask_script.*", "flask.Flask", "flask.Flask::env") == [
        "app.py:1 import breaks sure",
        "app.py:2 call breaks sure",
        "app.py:3 read breaks likely",
    ]


@pytest.mark.parametrize(
    "code",
    [
        "import flask\nimport flask_scripting\nfrom script import Manager\nManager(x).run()\n",
        "import flask\nmanager.command()\n",
        "import flask\nfrom werkzeug import contribution\ncontribution.x()\n",
        "import flask, tea as w\nw.contrib.cache.SimpleCache()\n",
        "import werkzeug as w\nw.contribution.cache\nw.urls.contrib\n",
    ],
)
def test_modules_of_another_name_are_passed_over(look, code):
    assert look(code, "flask_script.*", "werkzeug.contrib.*") == []


def test_a_use_tells_its_import(write):
    from spec.uses.conftest import change  # noqa: PLC0415
    from spec.uses.find import uses_of  # noqa: PLC0415
    from spec.uses.kinds import Chosen  # noqa: PLC0415

    code = "from flask import safe_join\n\ndef f():\n    return safe_join(\n        'a')\n"
    found = uses_of([write(code)], [Chosen(change("flask.safe_join"), "breaks")])

    assert [(it.line, it.end_line, it.column, it.through) for it in found.uses] == [
        (1, 1, 0, ""),
        (4, 4, 11, "app.py:1"),
    ]
    assert (found.uses[1].name, found.uses[1].why) == ("flask.safe_join", "flask.safe_join")


def test_a_whole_module_is_met_through_another_file(look):
    files = {
        "app.py": "from tea import contrib\ncontrib.cache.Tea().open()\n",
        "tea.py": "from werkzeug import contrib\n",
    }

    assert look(files, "werkzeug.contrib.*") == ["tea.py:1 import breaks sure"]


def test_what_is_of_another_module_is_not_of_the_whole_one(look):
    code = "import flask_script\nfrom flask import Flask\nFlask('a').env\n"

    assert look(code, "flask_script.*", "flask.Flask", "flask.Flask::env") == [
        "app.py:1 import breaks sure",
        "app.py:2 import breaks sure",
        "app.py:3 call breaks sure",
        "app.py:3 read breaks likely",
    ]
