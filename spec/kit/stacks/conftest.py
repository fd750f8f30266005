"""A small table of stacks."""

from __future__ import annotations

import pytest

from spec.kit.stacks.known import Known, known_of

LINES = """\
# What starts with what.
made 2026-01-02
releases flask 1.0 1.1.0 1.1.4 2.0.0 2.0.3 2.2.2 2.2.5 2.3.0 2.3.3
releases werkzeug 1.0.1 2.0.3 2.1.0 2.2.3 2.3.8 3.0.0 3.0.6 3.1.9
releases jinja2 2.11.3 3.0.3 3.1.6
releases markupsafe 2.0.1 2.1.0 3.0.4
releases itsdangerous 1.1.0 2.2.0
releases click 7.1.2 8.1.8 8.2.1
releases blinker none 1.8.2 1.9.0
releases simplejson none 3.20.1
releases python 3.9 3.13
needs flask 1.0 click jinja2>=2.10 itsdangerous>=0.24 werkzeug>=0.14
needs flask 1.1.0..1.1.4 click<8.0,>=5.1 jinja2<3.0,>=2.10.1 itsdangerous<2.0 werkzeug<2.0,>=0.15
needs flask 2.0.0..2.2.5 click>=7.1.2 jinja2>=3.0 itsdangerous>=2.0 werkzeug>=2.0
needs flask 2.3.0.. blinker>=1.6.2 click>=8.1.3 jinja2>=3.1.2 itsdangerous>=2.1.2 werkzeug>=2.3.3
needs jinja2 2.11.3 markupsafe>=0.23
needs jinja2 3.0.3.. markupsafe>=2.0
needs click 8.2.1.. python>=3.10
fails flask 1.0..1.1.4  werkzeug 2.1.0..  import  ImportError: no name 'BaseResponse'
fails flask 2.0.0..2.2.2  werkzeug 3.0.0..  import  ImportError: no name 'url_quote'
fails flask 2.2.5..2.3.0  werkzeug 3.1.9..  client  AttributeError: no attribute '__version__'
fails flask 1.0..1.1.4  jinja2 3.1.6..  import  ImportError: no name 'escape'
fails flask 2.3.0..  blinker none  import  ModuleNotFoundError: No module named 'blinker'
fails flask 2.0.0..  werkzeug 1.0.1..1.0.1  import  ImportError: no name 'ContextVar'
fails jinja2 2.11.3  markupsafe 2.1.0..  import  ImportError: no name 'soft_unicode'
releases flask-login 0.5.0 0.6.0 0.6.2 0.6.3
needs flask-login 0.6.0.. flask>=1.0.4 werkzeug>=1.0.1
fails flask-login 0.5.0..0.6.2  werkzeug 3.0.0..  import  ImportError: no name 'url_decode'
fails flask-login 0.5.0..0.6.0  flask 2.3.0..  setup  AttributeError: no attribute 'teardown'
fails flask-login 0.6.2  flask 2.2.5  use  AttributeError: no attribute 'user'
alone 2.0.0..2.2.2  import  ImportError: no name 'url_quote'  | Werkzeug==2.3.8
"""


@pytest.fixture
def known() -> Known:
    """What the small table holds."""
    return known_of(LINES.splitlines())
