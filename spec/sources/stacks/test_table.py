"""The lines of ``spec/stacks.txt``."""

from email.message import Message

from spec.kit.stacks.versions import Range
from spec.sources.stacks.table import needs, rectangles

ONES = ["1.0", "1.1", "2.0", "2.1"]
OTHERS = ["none", "3.0", "3.1"]
NO = ("", "")
E, F = ("app", "E"), ("app", "F")


def test_failures_become_ranges_by_ranges():
    table = [(F, NO, NO), (NO, E, E), (NO, E, E), (E, NO, E)]

    assert [
        (str(row), str(column), failure) for row, column, failure in rectangles(table, ONES, OTHERS)
    ] == [
        ("1.0", "none", F),
        ("1.1..2.0", "3.0..", E),
        ("2.1..", "none", E),
        ("2.1..", "3.1..", E),
    ]


def test_the_same_columns_apart_are_two_ranges():
    table = [(E, NO, NO), (NO, NO, NO), (E, NO, NO), (E, NO, NO)]

    assert [row for row, _, _ in rectangles(table, ONES, OTHERS)] == [
        Range("1.0", "1.0"),
        Range("2.0", ""),
    ]


class Bench:
    """Has metadata."""

    def metadata(self, package, release):
        """The headers of a release."""
        headers = Message()
        if release != "1.0":
            headers["Requires-Python"] = ">= 3.8"
            headers["Requires-Dist"] = "Werkzeug (>=2.0, <3)"
            headers["Requires-Dist"] = "Jinja2>=3.0"
            headers["Requires-Dist"] = "click; python_version >= '3.8'"
            headers["Requires-Dist"] = "setuptools >=65"
            headers["Requires-Dist"] = "asgiref>=3.2; extra == 'async'"
            headers["Requires-Dist"] = "blinker ; extra == 'signals'"
            headers["Requires-Dist"] = "importlib-metadata>=3.6; python_version < '3.10'"
        return headers


def test_what_releases_need_is_told_of_ranges():
    assert [*needs("flask", Bench(), ["none", *ONES])] == [
        "needs flask 1.1.. click jinja2>=3.0 python>=3.8 setuptools>=65 werkzeug>=2.0,<3"
    ]
