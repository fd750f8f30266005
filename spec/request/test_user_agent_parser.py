"""The parser of the User-Agent header that Werkzeug had up to 2.0."""

import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.user_agent"
AGENT = "Mozilla/5.0 ({}) AppleWebKit/537.36 (KHTML, like Gecko) {}"
OPERA = AGENT.format("Macintosh; Intel Mac OS X 10_14_4", "Chrome/73.0 Safari/537.36 OPR/60.0")
CROSSWALK = AGENT.format("Linux; Android 4.4.2; CrosKey", "Chrome/30.0 Crosswalk/9 Safari/537.36")
MOTOROLA = AGENT.format("Linux; Android 9; motorola one macro", "Chrome/88.0 Safari/537.36")
EDGE = AGENT.format("Windows NT 10.0; Win64; x64", "Chrome/88.0 Safari/537.36 Edg/88.0.705")

pytestmark = pytest.mark.filterwarnings("ignore:The built-in user agent parser:DeprecationWarning")


@pytest.fixture
def told(ask):
    """Tell the platform and the browser of a User-Agent header."""

    def told(header):
        def look():
            return request.user_agent.platform, request.user_agent.browser

        return ask(look, headers={"User-Agent": header})

    return told


@claim("request.user-agent.opera-and-crosswalk-are-misread", werkzeug="<1.0")
def test_opera_60_and_crosswalk_are_misread(told):
    """`user_agent` reads Opera 60 as Chrome, and Crosswalk on Android as on Chrome OS."""
    assert (told(OPERA), told(CROSSWALK)) == (("macos", "chrome"), ("chromeos", "chrome"))


@claim("request.user-agent.opera-and-crosswalk-are-recognized", werkzeug=">=1.0,<2.1")
def test_opera_60_and_crosswalk_are_recognized(told):
    """`user_agent` reads Opera 60 as Opera, and Crosswalk on Android as on Android."""
    assert (told(OPERA), told(CROSSWALK)) == (("macos", "opera"), ("android", "chrome"))


@claim("request.user-agent.a-part-of-a-word-is-a-platform", werkzeug="<2.0")
def test_a_part_of_a_word_is_a_platform(told):
    """`user_agent.platform` is "macos" for a phone whose name begins with "mac"."""
    assert told(MOTOROLA) == ("macos", "chrome")


@claim("request.user-agent.a-whole-word-is-a-platform", werkzeug=">=2.0,<2.1")
def test_a_whole_word_is_a_platform(told):
    """`user_agent.platform` is "android" for a phone whose name begins with "mac"."""
    assert told(MOTOROLA) == ("android", "chrome")


@claim("request.user-agent.edge-is-misread", werkzeug="<2.0")
def test_edge_on_chromium_is_misread(told):
    """`user_agent.browser` is "chrome" for Edge 79 and newer."""
    assert told(EDGE) == ("windows", "chrome")


@claim("request.user-agent.edge-is-recognized", werkzeug=">=2.0,<2.1")
def test_edge_on_chromium_is_recognized(told):
    """`user_agent.browser` is "edge" for Edge 79 and newer."""
    assert told(EDGE) == ("windows", "edge")
