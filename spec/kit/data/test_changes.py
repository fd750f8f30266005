"""Changes: how they are read, and each mistake in them."""

import pytest
from packaging.version import Version

from spec.kit.data.changes import Change, fixes, read_changes
from spec.kit.data.quotes import Quote
from spec.kit.data.schema import BadData
from spec.kit.data.touches import Touch

FIELDS = {
    "id": "flask.tea-is-dry",
    "release": "2.3.0",
    "was": ["tea.cup.is-wet"],
    "now": ["tea.cup.is-dry"],
    "shows": "breaks",
    "warned": "2.2.0",
    "error": "KeyError: 'milk'",
    "touches": ["flask.Tea"],
    "announced": "Flask 2.3.0: Tea is dry.",
    "fix": "Drink it.",
}


@pytest.fixture
def read(tmp_path):
    """Write changes to a file, with other fields than FIELDS, and read the folder."""

    def read(*changes, name="flask-2.3.toml"):
        lines = []
        for change in changes:
            fields = {key: it for key, it in {**FIELDS, **change}.items() if it is not None}
            lines += ["[[change]]"]
            lines += [
                f"{key} = {str(it).lower() if it in (True, False) else repr(it)}"
                for key, it in fields.items()
            ]
        (tmp_path / name).write_text("\n".join(lines), "utf-8")
        return read_changes(tmp_path)

    return read


def test_a_change_is_read(read):
    (change,) = read({})

    assert (change.id, change.package, change.release) == (
        "flask.tea-is-dry",
        "flask",
        Version("2.3.0"),
    )
    assert (change.was, change.now) == (("tea.cup.is-wet",), ("tea.cup.is-dry",))
    assert (change.shows, change.warned, change.errors, change.fix) == (
        "breaks",
        Version("2.2.0"),
        ("KeyError: 'milk'",),
        "Drink it.",
    )
    assert change.touches == (Touch("name", "flask.Tea"),)
    assert change.written == ("flask.Tea",)
    assert change.quotes == (Quote("flask", Version("2.3.0"), "Tea is dry."),)


def test_a_change_that_nobody_announced_has_no_quotes(read):
    (change,) = read({"announced": None, "unannounced": True, "warned": None, "now": None})

    assert (change.announced, change.quotes, change.warned, change.now) == ("", (), None, ())


@pytest.mark.parametrize(
    ("announced", "is_announced"),
    [
        ("Flask 2.3.0: Tea is dry.", True),
        ("Flask 2.2.0: Tea is deprecated; Flask 2.3.0: It is dry.", True),
        ("Werkzeug 2.3.1: Tea is dry.", True),
        ("Flask 2.3.1: Tea is wet again.", False),
    ],
)
def test_what_only_a_later_release_tells_was_not_announced(read, announced, is_announced):
    (change,) = read({"announced": announced})

    assert change.is_announced is is_announced


def test_the_files_of_a_folder_are_read_in_order(read):
    read({"id": "werkzeug.b", "release": "2.3"}, name="werkzeug-2.3.toml")

    assert [change.id for change in read({})] == ["flask.tea-is-dry", "werkzeug.b"]


def test_a_folder_that_is_not_there_has_no_changes(tmp_path):
    assert read_changes(tmp_path / "changes") == ()


MISTAKES = [
    pytest.param({"id": "tea"}, 'write id = "flask.what-changed", lower case, hyphens', id="id"),
    pytest.param({"id": "flask.Tea"}, 'write id = "flask.what-changed"', id="id-in-capitals"),
    pytest.param({"id": "jinja2.tea"}, 'write id = "flask.what-changed"', id="id-of-another"),
    pytest.param(
        {"shows": "breaks?"}, "shows is 'breaks?'; use one of adds, answers, ", id="shows"
    ),
    pytest.param(
        {"was": None, "now": None}, 'name claims with was = ["…"], now = ["…"]', id="sides"
    ),
    pytest.param({"release": "two"}, 'write release = "2.3.0", or "2.3.0 (unrel', id="release"),
    pytest.param({"release": "2.3 (not out)"}, 'write release = "2.3.0", or ', id="not-out"),
    pytest.param({"warned": "two"}, 'write release = "2.3.0", or "2.3.0 (unrel', id="warned"),
    pytest.param({"warned": "2.3"}, "warned has to come before 2.3.0", id="warned-late"),
    pytest.param(
        {"announced": None}, 'give either announced = "…" or unannounced = true', id="none"
    ),
    pytest.param({"unannounced": True}, 'give either announced = "…" or unannounced', id="both"),
    pytest.param({"announced": "Tea is dry."}, 'write announced = "Flask 2.3.0: …; ', id="quotes"),
    pytest.param({"error": "it fails"}, 'write error = "ImportError: cannot', id="error"),
    pytest.param({"error": ["KeyError", "it fails"]}, 'write error = "ImportError: ', id="errors"),
    pytest.param({"error": 1}, "'error' has to be a string, or a list of strings", id="no-error"),
    pytest.param({"error": None}, 'say with error = "…" what a person sees', id="breaks"),
    pytest.param({"touches": ["tea"]}, "'tea' is not a touch; see spec/kit/data/", id="touch"),
    pytest.param({"touches": []}, "'touches' is missing", id="no-touches"),
    pytest.param({"fix": ""}, "'fix' is missing", id="no-fix"),
    pytest.param({"was": [1]}, "'was' has to be a list of strings", id="numbers"),
    pytest.param({"release": 2.3}, "'release' has to be a string", id="release-without-quotes"),
    pytest.param({"verdict": "-"}, "'verdict' is not known; use one of announced, ", id="key"),
]


@pytest.mark.parametrize(("fields", "line"), MISTAKES)
def test_a_mistake_is_told(read, fields, line):
    with pytest.raises(BadData) as caught:
        read(fields)

    where = f"flask-2.3.toml: change {fields.get('id', FIELDS['id'])!r}: "
    assert str(caught.value).startswith(where + line)


def test_an_error_may_be_worded_in_two_ways(read):
    (change,) = read({"error": ["KeyError: 'milk'", "KeyError: 'tea'"]})

    assert change.errors == ("KeyError: 'milk'", "KeyError: 'tea'")


def test_a_change_without_an_error_may_answer(read):
    assert read({"shows": "answers", "error": None})


@pytest.mark.parametrize(
    "name", ["tea.toml", "django-3.0.toml", "flask-2.3.0.toml", "Flask-2.3.toml"]
)
def test_a_file_is_called_after_a_release_line(read, name):
    line = rf"^{name}: call it after a release line, such as flask-2.3.toml$"

    with pytest.raises(BadData, match=line):
        read(name=name)


@pytest.mark.parametrize(
    ("name", "release"), [("flask-2.3.toml", "2.2.5"), ("flask-2.0.toml", "2.3.0")]
)
def test_a_change_stands_in_the_file_of_its_line(read, name, release):
    with pytest.raises(
        BadData, match=f"^{name}: change 'flask.tea-is-dry' is of {release}: move it$"
    ):
        read({"release": release, "warned": None}, name=name)


def test_a_release_of_one_number_is_of_the_first_line(read):
    assert read({"id": "python.a", "release": "3", "warned": None}, name="python-3.0.toml")


@pytest.mark.parametrize(
    "other",
    [{"release": "2.3.1"}, {"id": "flask.u", "announced": "Flask 2.3: U."}],
    ids=["release", "id"],
)
def test_changes_are_sorted(read, other):
    first = {"id": "flask.t", "announced": "Flask 2.3: T."}
    assert len(read(first, {**first, "announced": "Flask 2.3: V.", "id": "flask.u", **other})) == 2

    with pytest.raises(BadData, match=r"stands after 'flask\.u': sort them$"):
        read({**first, "id": "flask.u", "announced": "Flask 2.3: V.", **other}, first)


def test_an_id_is_given_once(read):
    read({}, name="flask-2.3.toml")

    with pytest.raises(BadData, match=r"^change 'flask\.tea-is-dry' stands twice in .*: choose"):
        read({}, {"announced": "Flask 2.3.0: Tea is very dry."})


def test_what_a_changelog_says_of_a_release_is_one_change(read):
    line = "^change 'flask.u' quotes what 'flask.tea-is-dry' quotes: make them one$"

    with pytest.raises(BadData, match=line):
        read({}, {"id": "flask.u"})


def test_a_mistake_stops_the_run_with_one_line(house):
    house.write("spec/changes/flask-2.3.toml", "[[change]]\nid = 1")

    assert house.refusal() == [
        "Exit: flask-2.3.toml: change 1: 'id' has to be a string",
    ]


def test_fixes_are_counted_by_what_runs_them():
    told = [
        Change(id, "flask", Version("2.0"), (), (), shows, (), (), "-", fix_runs=runs)
        for id, shows, runs in [
            ("flask.a", "breaks", "tea.cup.is-hot"),
            ("flask.b", "breaks", "upgrade"),
            ("flask.c", "answers", "advice"),
            ("flask.d", "adds", ""),
        ]
    ]

    assert fixes(told).split("; ") == [
        "fixes: 1 run, 2 cannot be run, 1 not yet",
        "of what breaks: 1 run, 1 cannot be run, 0 not yet",
    ]
    assert [it.mend for it in told] == ["-", "-", "-", "- (not run)"]


def test_a_change_may_be_of_a_release_that_is_not_out(read):
    (change,) = read({"release": "2.3.0 (unreleased)"})

    assert (change.release, change.came) == (Version("2.3.0"), "2.3.0 (unreleased)")
    assert fixes([change]).startswith("fixes: 0 run, 0 cannot be run, 0 not yet; ")
