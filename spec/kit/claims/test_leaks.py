"""What a claim leaves behind fails it."""

CLAIM = """
@claim("tea.cup.is-{0}")
def test_{0}():
    '''{0}.'''
    {1}
"""
HEAD = """
import logging, os, threading
import flask
KEPT, STOP = [], threading.Event()

@pytest.fixture(scope="module", autouse=True)
def clean():
    folder = os.getcwd()
    yield
    STOP.set()
    [file.close() for file in KEPT]
    logging.getLogger("tea").handlers.clear()
    os.chdir(folder)
    os.environ["TEA"] = "hot"
"""
LEAKS = {
    "a": ("flask.Flask('a').app_context().push()", "left behind: context <flask.*>"),
    "b": ("flask.Flask('a').test_request_context().push()", "left behind: context <*>*"),
    "c": ("os.environ['POT'] = 'hot'", "left behind: environment variable POT=hot"),
    "d": ("del os.environ['TEA']", "taken away: environment variable TEA=hot"),
    "e": (
        "threading.Thread(target=STOP.wait, name='kettle', daemon=True).start()",
        "left behind: thread kettle",
    ),
    "f": ("KEPT.append(open('pytest.ini'))", "left behind: open file *pytest.ini"),
    "g": (
        "logging.getLogger('tea').addHandler(logging.StreamHandler())",
        "left behind: logging handler StreamHandler of 'tea'",
    ),
    "m": ("logging.getLogger('tea').addHandler(logging.NullHandler())", ""),
    "h": ("logging.getLogger('milk.pot')", ""),
    "i": ("assert not flask.has_app_context() and 'POT' not in os.environ", ""),
    "j": ("assert os.environ['TEA'] == 'hot'", ""),
    "k": ("os.chdir('spec')", "left behind: working directory *spec"),
    "l": ("open('../pytest.ini')", ""),
}


def test_a_claim_that_leaves_something_behind_fails(house, monkeypatch):
    monkeypatch.setenv("TEA", "hot")
    made = [CLAIM.format(name, body) for name, (body, _) in LEAKS.items()]
    house.add(HEAD, *made)

    result = house.run("-W", "ignore::ResourceWarning")

    lines = [line for _, line in LEAKS.values() if line]
    result.stdout.fnmatch_lines([f"E*Failed: {line}" for line in lines])
    result.assert_outcomes(passed=1 + len(LEAKS), errors=len(lines))
