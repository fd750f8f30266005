"""The pins that mend a stack."""

from spec.kit.stacks.choice import choose
from spec.kit.stacks.mend import Mender


def pins(mends):
    return [mend.pins for mend in mends]


def test_one_pin_is_held_back_to_the_highest_that_starts(known):
    stack = choose(known, {"flask": "==2.2.2"}, "3.9")

    assert pins(Mender(known, {}, stack).hold_back()) == [{"werkzeug": "2.3.8"}]


def test_the_metadata_decide_which_pin(known):
    stack = choose(known, {"flask": "==1.1.4"}, "3.9")

    assert pins(Mender(known, {}, stack).hold_back()) == [{"markupsafe": "2.0.1"}]


def test_several_pins_are_held_back_together(known):
    stack = choose(known, {"flask": "==1.0"}, "3.9")

    assert pins(Mender(known, {}, stack).hold_back()) == [{"werkzeug": "2.0.3", "jinja2": "3.0.3"}]


def test_what_no_pin_mends_is_not_mended(known):
    broken = known.fails[0]._replace(other="python")
    known = known._replace(fails=[broken])

    assert Mender(known, {}, choose(known, {"flask": "==1.1.4"}, "3.9")).hold_back() == []


def test_one_moves_on_to_the_next_line_and_to_the_newest(known):
    asked = {"flask": "==2.0.0", "werkzeug": "==3.0.6"}

    assert pins(Mender(known, asked, choose(known, asked, "3.9")).move_on()) == [
        {"flask": "2.2.5"},
        {"flask": "2.3.3"},
    ]


def test_one_moves_on_with_another_pin(known):
    asked = {"flask": "==1.1.4", "werkzeug": "==1.0.1"}

    found = pins(Mender(known, asked, choose(known, asked, "3.9")).move_on())
    assert found == [
        {"flask": "2.0.3", "werkzeug": "2.3.8"},
        {"flask": "2.3.3", "werkzeug": "3.1.9"},
    ]


def test_the_newest_moves_nowhere(known):
    asked = {"flask": "==2.3.3", "werkzeug": "==1.0.1"}

    assert Mender(known, asked, choose(known, asked, "3.9")).move_on() == []


def test_a_package_of_which_nothing_fits_is_left_out(known):
    stack = choose(known, {"flask": "==2.2.2", "click": ">9"}, "3.9")

    assert pins(Mender(known, {}, stack).hold_back()) == [{"werkzeug": "2.3.8"}]


def test_an_extension_is_mended_on_either_side(known):
    asked = {"flask": "==2.2.5", "werkzeug": "==3.0.6", "flask-login": "==0.6.1"}
    mender = Mender(known, asked, choose(known, asked, "3.9"))

    assert pins(mender.hold_back()) == [{"flask-login": "0.6.3"}, {"werkzeug": "2.3.8"}]
    assert pins(mender.move_on()) == [{"flask": "2.3.3", "flask-login": "0.6.3"}]
