"""The page of a run."""

import pytest

from spec.kit.docs import doc_url

PAGE = """
@claim("tea.cup.is-wet", python="<3", otherwise=KeyError)
def test_tea_is_wet():
    '''Tea is <wet>.'''
    raise KeyError

@claim("tea.cup.is-blue")
def test_tea_is_blue():
    '''Tea is blue.'''
    assert "red" == "blue"

@claim("tea.cup.is-far")
def test_tea_is_far():
    '''Tea is far.'''
    from spec.kit.parts import need_program
    need_program("tea-pot", "apt-get install tea-pot")
"""


@pytest.fixture
def page(house):
    house.add(PAGE)
    house.change('was = ["tea.cup.is-wet"]\nannounced = "Python 3.0: dry."')
    house.run("--page=page.html")
    return (house.root / "page.html").read_text("utf-8")


def test_the_page_says_what_is_wrong_before_the_chapters(page):
    wrong, chapters = page.index("<h2>What is wrong</h2>"), page.index('id="tea"')

    assert wrong < page.index('id="red-tea.cup.is-blue"') < chapters


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tea is &lt;wet&gt;.", id="sentence"),
        pytest.param("python &lt;3", id="guard"),
        pytest.param("Changed in</dt><dd>python 3. Python 3.0: dry. To mend: -", id="change"),
        pytest.param("“Tea is hot.” ", id="statement"),
        pytest.param("<strong>The note is right.</strong>", id="verdict"),
        pytest.param("https://flask.palletsprojects.com/en/stable/quickstart/#tea", id="link"),
        pytest.param("python -m pytest --claim tea.cup.is-wet", id="rerun"),
        pytest.param("assert &#34;red&#34; == &#34;blue&#34;", id="source"),
        pytest.param("tea-pot is not here; install it with: apt-get install tea-pot", id="part"),
    ],
)
def test_a_claim_opens_on(page, text):
    assert text in page


def test_a_claim_shows_what_it_recorded(house):
    house.add(
        """
@claim("tea.cup.is-full")
@pytest.mark.parametrize("cup", ["red", "blue"])
def test_tea_is_full(cup, record_property):
    '''Tea is full.'''
    record_property("how much", f"{len(cup)} <l>")
"""
    )
    house.run("--page=page.html")

    page = (house.root / "page.html").read_text("utf-8")
    assert "<tr><th></th><th>red</th><th>blue</th></tr>" in page
    assert "<tr><th>how much</th><td>3 &lt;l&gt;</td><td>4 &lt;l&gt;</td></tr>" in page


def test_the_page_has_no_script_and_loads_nothing(page):
    assert [word for word in ("<script", "<link", "<img", "src=", "@import") if word in page] == []


def test_a_page_without_failures_says_so(house):
    house.run("--page=page.html")

    assert "Nothing: every claim holds" in (house.root / "page.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("api#flask.Flask", "https://flask.palletsprojects.com/en/stable/api/#flask.Flask"),
        ("rfc:6265#section-4.1", "https://www.rfc-editor.org/rfc/rfc6265#section-4.1"),
        ("python:library/uuid#uuid.UUID", "https://docs.python.org/3/library/uuid.html#uuid.UUID"),
    ],
)
def test_a_doc_link_is_an_address(link, url):
    assert doc_url(link) == url


def test_a_bad_doc_link_has_no_address():
    with pytest.raises(ValueError, match="nowhere"):
        doc_url("nowhere")
