"""Keys of config, environ and environment; headers, strings and commands."""

import pytest

READ = [
    pytest.param("app.config['ENV']", "read breaks sure", id="item"),
    pytest.param("app.config.get('ENV')", "read breaks sure", id="get"),
    pytest.param("current_app.config['ENV']", "read breaks sure", id="current-app"),
    pytest.param("c = app.config; c['ENV']", "read breaks sure", id="a-variable"),
    pytest.param("app.config['ENV'] = 1", "set answers sure", id="set"),
    pytest.param("app.config.setdefault('ENV', 1)", "set answers sure", id="setdefault"),
    pytest.param("app.config.update(ENV=1)", "set answers sure", id="update"),
    pytest.param("app.config.update({'ENV': 1, **x})", "set answers sure", id="update-by-dict"),
    pytest.param("app.config.from_mapping(x, ENV=1, **x)", "set answers sure", id="from-mapping"),
    pytest.param("self.config['ENV']", "read breaks likely", id="by-its-name"),
    pytest.param("m.setitem(app.config, 'ENV', 1)", None, id="monkeypatch"),
]


@pytest.mark.parametrize(("code", "found"), READ)
def test_a_key_of_config_is_found(look, code, found):
    code = f"from flask import Flask, current_app; app = Flask('a')\n{code}\n"

    assert look(code, "config:ENV") == ([f"app.py:2 {found}"] if found else [])


NOTHING = [
    pytest.param("app.config['DEBUG'], app.config[ENV], app.config[1]", id="other-keys"),
    pytest.param("os.environ['ENV']", id="environment"),
    pytest.param("x['ENV'], x.get('ENV'), x.update(ENV=1), get('ENV')", id="something-else"),
    pytest.param("class A:\n    ENV = 1", id="class-of-another-name"),
    pytest.param("config = {}; config['ENV']", id="own-dict"),
    pytest.param("class C: pass\nconfig = C(); config['ENV']; config.ENV", id="own-object"),
    pytest.param("ENV = 'ENV'", id="variable"),
    pytest.param("app.config.get(), app.config.from_object()", id="no-argument"),
    pytest.param("app.config.update(x, **y)", id="unknown-keys"),
]


@pytest.mark.parametrize("code", NOTHING)
def test_keys_of_other_things_are_passed_over(look, code):
    assert (
        look(f"import os\nfrom flask import Flask; app = Flask('a')\n{code}\n", "config:ENV") == []
    )


SETTINGS = [
    pytest.param({"app.py": "app.config.from_object(A)"}, "sure", id="class"),
    pytest.param({"app.py": "app.config.from_object(A())"}, "sure", id="instance"),
    pytest.param({"app.py": "app.config.from_object('shop.a.A')"}, "sure", id="named"),
    pytest.param({"app.py": "app.config.from_object(B)"}, None, id="another"),
    pytest.param({"app.py": "app.config.from_object(1)"}, None, id="number"),
    pytest.param({"app.py": "app.config.from_object('shop.x.A')"}, None, id="named-elsewhere"),
    pytest.param({"app.py": "app.config.from_object('shop.a.f')"}, None, id="no-class"),
    pytest.param({"app.py": "app.config.from_object(lambda: A)"}, None, id="lambda"),
    pytest.param({"app.py": "app.config.from_object(f)"}, None, id="function"),
]


@pytest.mark.parametrize(("files", "certainty"), SETTINGS)
def test_a_class_that_config_is_filled_from_is_found(look, files, certainty):
    head = "import flask\nfrom shop.a import A, B, f\napp = flask.Flask('a')\n"
    files = {
        "app.py": head + files["app.py"],
        "shop/__init__.py": "",
        "shop/a.py": "import flask\nclass A:\n    ENV = 1\nclass B: pass\ndef f(): pass\n",
    }

    found = [f"shop/a.py:3 set answers {certainty}"] if certainty else []
    assert look(files, "config:ENV") == found


@pytest.mark.parametrize(
    ("given", "certainty"), [("'settings'", "sure"), ("settings", "sure"), ("x", "likely")]
)
def test_a_module_may_hold_the_settings(look, given, certainty):
    files = {
        "app.py": f"import flask, settings\nflask.Flask('a').config.from_object({given})\n",
        "settings.py": "import flask\nENV = 1\nDEBUG = 2\n",
    }

    assert look(files, "config:ENV") == [f"settings.py:2 set answers {certainty}"]


def test_a_class_may_be_settings_by_its_name(look):
    code = "import flask\nclass TestConfig:\n    ENV = 1\n    debug = 2\n"

    assert look(code, "config:ENV") == ["app.py:3 set answers likely"]


OTHERS = [
    ("env:FLASK_ENV", "os.environ['FLASK_ENV']", "read breaks likely"),
    ("env:FLASK_ENV", "os.environ.get('FLASK_ENV')", "read breaks likely"),
    ("env:FLASK_ENV", "os.getenv('FLASK_ENV')", "read breaks likely"),
    ("env:FLASK_ENV", "monkeypatch.setenv('FLASK_ENV', 1)", "set answers likely"),
    ("env:FLASK_ENV", "x['FLASK_ENV']", None),
    ("env:FLASK_ENV", "os.environ['FLASK_APP']", None),
    ("environ:werkzeug.x", "request.environ['werkzeug.x']", "read breaks likely"),
    ("environ:werkzeug.x", "request.environ.get('werkzeug.x')", "read breaks likely"),
    ("environ:werkzeug.x", "environ['werkzeug.x']", "read breaks likely"),
    ("environ:werkzeug.x", "x['werkzeug.x']", None),
    ("environ:werkzeug.x", "request.x['werkzeug.x']", None),
    ("text:jinja2.ext.with_", "['jinja2.ext.with_']", "text breaks sure"),
    ("text:jinja2.ext.with_", "x == 'jinja2.ext.with_'", "compared breaks likely"),
    ("text:jinja2.ext.with_", "f('jinja2.ext.with_') in x", "text breaks sure"),
    ("text:jinja2.ext.with_", "assert 'jinja2.ext.with_' in x", "pin test sure"),
    ("text:jinja2.ext.with_", "assert f(x, 'jinja2.ext.with_')", "pin test sure"),
    ("text:jinja2.ext.with_", "assert 'jinja2.ext.with' in x", None),
    ("text:jinja2.ext.with_", "'jinja2.ext.with_ '", None),
    ("text:jinja2.ext.with_", "b'jinja2.ext.with_'", None),
    ("text:Location", "'Location'", "text breaks likely"),
    ("text:Location", "Location, 'location'", None),
    ("header:Accept", "c.get('/', headers={'accept': 'x', **y, z: 1})", "header breaks likely"),
    ("header:Accept", "c.get('/', headers={'Allow': 'x'})", None),
    ("header:Accept", "c.get('/', headers=h)", None),
    ("header:Accept", "x.get('/', headers={'Accept': 'x'})", None),
    ("header:Accept", "get(headers={'Accept': 'x'})", None),
]


@pytest.mark.parametrize(("touch", "code", "found"), OTHERS)
def test_keys_are_found_where_they_belong(look, touch, code, found):
    head = "import os, flask; from flask import request; c = flask.Flask('a').test_client()"
    error = "AttributeError: module 'jinja2.ext' has no attribute 'with_'"

    at = [f"app.py:2 {found}"] if found else []
    assert look(f"{head}\n{code}\n", touch, error=error) == at


COMMANDS = [
    ("subprocess.run(['flask', 'run', '--cert', 'x'])", True),
    ("subprocess.run([sys.executable, '-m', 'flask', 'run', '--cert=x'])", True),
    ("os.system('flask run --port 1 --cert x')", True),
    ("call(['flask', 'run', '--cert', x])", True),
    ("subprocess.run(['flask', 'run'])", False),
    ("subprocess.run(['flask', 'routes', '--cert'])", False),
    ("subprocess.run(['echo', 'flask', 'run', '--cert'])", False),
    ("subprocess.run(x)", False),
    ("subprocess.run()", False),
    ("os.system('flask \"')", False),
    ("app.run('flask', 'run', '--cert')", False),
    ("x('flask run --cert')", False),
    ("subprocess.run(args=['flask', 'run', '--cert'])", True),
]


@pytest.mark.parametrize(("code", "found"), COMMANDS)
def test_a_command_is_found_where_it_is_written_out(look, code, found):
    code = f"import os, subprocess, sys, flask; from subprocess import call\n{code}\n"

    at = ["app.py:2 command answers sure"] if found else []
    assert look(code, "command:flask run --cert", shows="answers") == at
