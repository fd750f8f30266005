"""The page of a run."""

import re

import pytest

PAGE = """
@pytest.fixture
def pot():
    return "pot"

@claim("tea.cup.is-wet", python="<3", otherwise=KeyError)
def test_tea_is_wet(pot):
    '''Tea is <wet>.'''
    raise KeyError("milk")

@claim("tea.cup.is-dry", python=">=3")
def test_tea_is_dry():
    '''Tea is dry.'''

@claim("tea.cup.is-blue", doc="werkzeug:datastructures#werkzeug.datastructures.RequestCacheControl")
def test_tea_is_blue():
    '''Tea is blue.'''
    assert "red" == "blue"

@claim("tea.cup.is-far")
def test_tea_is_far():
    '''Tea is far.'''
    from spec.tools.parts import need_program
    need_program("tea-pot", "apt-get install tea-pot")

@claim("tea.cup.is-full")
@pytest.mark.parametrize("cup", ["red", "blue"])
def test_tea_is_full(cup, record_property):
    '''Tea is full.'''
    record_property("how much", f"{len(cup)} <l>")

@claim("tea.app.is-run", example=True)
def test_the_app_is_run():
    '''The app is run.'''
    assert ["-m", "app"]
"""
STATEMENTS = """
[[statement]]
id = "tea.wet"
chapter = "tea"
note = "note 2"
says = "Tea is wet."
borne_out_by = ["tea.cup.is-wet"]
contradicted_by = ["tea.cup.is-dry"]

[[statement]]
id = "tea.good"
chapter = "tea"
note = "note 2"
says = "Tea is good."
borne_out_by = ["tea.cup.is-hot"]
advice = "Drink <less>."
"""


def build(house):
    """Build what has everything that a page shows."""
    notes = (house.root / "spec/notes.toml").read_text("utf-8")
    house.write("spec/notes.toml", notes + STATEMENTS)
    house.write("app/__init__.py", "POT = 1")
    house.add(PAGE)
    house.change(
        was=["tea.cup.is-wet"],
        now=["tea.cup.is-dry"],
        announced="Python 3.0: dry.",
        error="KeyError: 'milk'",
        shows="breaks",
        fix_runs="tea.cup.is-dry",
    )
    house.run("-Werror", "--page=page.html")
    return house.root / "page.html"


@pytest.fixture(scope="module")
def pages():
    """The page, once it is made."""
    return []


@pytest.fixture
def page(house, pages):
    if not pages:
        pages.append(re.sub(r"\s+", " ", build(house).read_text("utf-8")))
    return pages[0]


def test_the_page_says_what_is_wrong_before_the_chapters(page):
    wrong, chapters = page.index("<h2>What is wrong</h2>"), page.index('id="tea"')

    assert wrong < page.index('id="red-tea.cup.is-blue"') < chapters


def test_the_page_has_what_a_claim_opens_on(page):
    texts = [
        "Tea is &lt;wet&gt;.",
        "python &lt;3. Not on this install: here it has to fail with <code>KeyError</code>, ",
        "Changed in</dt><dd>python 3.0. Python 3.0: dry. <code>KeyError: &#39;milk&#39;</code> ",
        '<span class="from">(run by tea.cup.is-dry)</span>',
        "https://flask.palletsprojects.com/en/stable/quickstart/#tea",
        "python -m pytest --claim tea.cup.is-wet",
        "assert &#34;red&#34; == &#34;blue&#34;",
        "tea-pot is not here; install it with: apt-get install tea-pot. Waiting: ",
        "<tr><th></th><th>red</th><th>blue</th></tr>",
        "<tr><th>how much</th><td>3 &lt;l&gt;</td><td>4 &lt;l&gt;</td></tr>",
        "spec/tea/test_tea.py:14",
        "return &#34;pot&#34;",
    ]

    assert [text for text in texts if text not in page] == []


def test_the_notes_are_judged_by_what_holds_here(page):
    texts = [
        '“Tea is hot.” <span class="from">(note 1)</span><br> <strong>Right here.</strong>',
        (
            '“Tea is wet.” <span class="from">(note 2)</span><br> <strong>Wrong here.</strong>'
            " Right on no release that was run. Instead: Tea is dry."
        ),
        '“Tea is good.” <span class="from">(note 2)</span><br> Drink &lt;less&gt;.',
        "What two tutorials say and this install does otherwise: 1 statements.",
    ]

    assert [text for text in texts if text not in page] == []


def test_what_is_about_the_example_is_told_as_such(page):
    assert page.count("about the example app in <code>app/</code>, not about Flask") == 1


def test_the_record_tells_the_verdicts_too(house):
    build(house)

    assert house.record().statements == {
        "tea.hot": "right",
        "tea.wet": "wrong",
        "tea.good": "advice",
    }


def test_the_page_has_no_script_and_loads_nothing(page):
    assert [word for word in ("<script", "<link", "<img", "src=", "@import") if word in page] == []


def test_a_page_without_failures_says_so(house):
    house.run("--page=page.html")

    assert "Nothing: every claim holds" in (house.root / "page.html").read_text("utf-8")
