"""The CPU time of calls."""

import time

from spec.tools.cpu import seconds_of


def spin(seconds):
    """Use the processor for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def test_what_a_call_computes_counts():
    assert 0.005 <= seconds_of(lambda: spin(0.005)) < 1


def test_what_a_call_waits_for_does_not_count():
    assert seconds_of(lambda: time.sleep(0.02)) < 0.01
