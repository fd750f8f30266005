"""What looks like a use and is none: each was met in the upgrade of a public project."""

import pytest

from spec.uses.conftest import change, told
from spec.uses.find import uses_of
from spec.uses.kinds import Chosen

ALL = (
    "flask.json.JSONEncoder",
    "flask.Markup",
    "flask.escape",
    "flask._app_ctx_stack",
    "flask.Flask::json_encoder",
    "flask.Flask::env",
    "flask.Flask::select_jinja_autoescape",
    "flask.Flask::session_cookie_name",
    "flask.send_file(attachment_filename=)",
    "werkzeug.wrappers.Request::json",
    "werkzeug.wrappers.Request::is_xhr",
    "werkzeug.test.Client::set_cookie(#3)",
    "werkzeug.user_agent.UserAgent::browser",
    "werkzeug.datastructures.Headers::set",
    "itsdangerous.json",
)

FRIENDS = [
    pytest.param("from json import JSONEncoder\nclass E(JSONEncoder): ...\n", id="json's-encoder"),
    pytest.param("import simplejson\nclass E(simplejson.JSONEncoder): ...\n", id="simplejson's"),
    pytest.param("from markupsafe import Markup, escape\nMarkup(escape('a'))\n", id="markupsafe's"),
    pytest.param(
        "import requests\nt = requests.post('a')\nt.json()['a']\n", id="answer-of-requests"
    ),
    pytest.param("import logging\nlogging.getLogger('alembic.env').info('a')\n", id="logger"),
    pytest.param("def f(attachment_filename): ...\nf(attachment_filename='a')\n", id="own-keyword"),
    pytest.param(
        "class D:\n    attachment_filename = 1\nD().attachment_filename\n", id="own-record"
    ),
    pytest.param(
        "import pystache\npystache.Renderer(escape=lambda it: it)\n", id="keyword-of-another"
    ),
    pytest.param(
        "from werkzeug.local import LocalStack\n_ctx_stack = LocalStack()\n_ctx_stack.top\n",
        id="own-stack",
    ),
    pytest.param(
        "class Environment: ...\nclass Context:\n    def __init__(self, env: Environment):\n"
        "        self.env = env\n    def f(self):\n        return self.env\n",
        id="own-environment",
    ),
    pytest.param(
        "import jinja2\nclass E(jinja2.Environment):\n    def __init__(self):\n"
        "        super().__init__(autoescape=self.select_jinja_autoescape)\n"
        "    def select_jinja_autoescape(self, name): ...\n",
        id="own-method",
    ),
    pytest.param(
        "import memcache\nclass S:\n    def __init__(self):\n"
        "        self.client = memcache.Client()\n"
        "    def f(self):\n        self.client.set('a', 'b', 1)\n",
        id="client-of-memcache",
    ),
    pytest.param("x = 1  # app.session_cookie_name\n'''app.env'''\n", id="comment"),
    pytest.param(
        "class _Config:\n    @property\n    def json_encoder(self): ...\nconfig = _Config()\n"
        "config.json_encoder\n",
        id="config-of-an-extension",
    ),
    pytest.param(
        "def encode(data, json_encoder=None): ...\nencode(1, json_encoder=x)\n", id="parameter"
    ),
    pytest.param(
        "from flask import make_response\nr = make_response('')\nr.set_cookie('a', 'b', 1)\n",
        id="cookie-of-a-response",
    ),
    pytest.param("from flask import request\nrequest.user_agent.string\n", id="another-member"),
    pytest.param("from flask import json, Response\njson.dumps(1)\nResponse.json\n", id="alike"),
    pytest.param("from itsdangerous import URLSafeSerializer as json\njson('a')\n", id="renamed"),
    pytest.param(
        "from flask import g\nclass Env:\n    env = 1\ng.env = Env()\ng.env.env\n",
        id="what-g-holds",
    ),
    pytest.param("import os\nenv = os.environ.copy()\nenv['env']\nos.env\n", id="environment"),
    pytest.param("from fabric.api import env\nenv.env = 'a'\nenv.hosts\n", id="env-of-fabric"),
    pytest.param("from sqlalchemy import JSON as json\njson.json\nx.y().json\n", id="column"),
    pytest.param("def test(mocker):\n    mocker.env\n    mocker.patch('shop.Markup')\n", id="mock"),
    pytest.param(
        "from starlette.requests import Request\nasync def f(r: Request):\n    r.json\n",
        id="starlette",
    ),
]


@pytest.mark.parametrize("code", FRIENDS)
def test_a_false_friend_is_passed_over(write, code):
    chosen = [Chosen(change(it), "breaks") for it in ALL]

    assert told(uses_of([write(f"import flask\n{code}")], chosen)) == []


def test_their_like_are_found(write):
    chosen = [Chosen(change(it), "breaks") for it in ALL]
    code = (
        "from flask import Markup, json, request\njson.JSONEncoder\nrequest.json, request.is_xhr\n"
    )

    assert told(uses_of([write(code)], chosen)) == [
        "app.py:1 import breaks sure",
        "app.py:2 read breaks sure",
        "app.py:3 read breaks sure",
        "app.py:3 read breaks sure",
    ]
