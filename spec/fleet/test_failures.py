from concurrent.futures import ThreadPoolExecutor
from threading import Semaphore

import pytest

from spec.fleet.visitors import tried
from spec.kit import claim

DOC = "quickstart#sessions"

LOGINS = 120


def logged_in_while(trouble, visitors):
    """Log many visitors in, four at a time; when a third are, there is trouble; gives who are."""
    done = Semaphore(0)

    def log_in(number):
        answer = tried(visitors[number].log_in, f"visitor {number}")
        done.release()
        return answer

    with ThreadPoolExecutor(4) as four:
        answers = four.map(log_in, range(len(visitors)))
        for _ in range(len(visitors) // 3):
            done.acquire()
        trouble()
        return {number: answer for number, answer in enumerate(answers) if answer.status == 303}


@pytest.fixture
def kill_and_start(own_fleet):
    """Kill a server at once, as the kernel would, and start it again."""

    def kill_and_start():
        own_fleet.nodes["a"].kill()
        own_fleet.start("a")

    return kill_and_start


@claim("fleet.killed-server.shared-logins-are-kept", example=True)
def test_a_killed_server_loses_no_login_that_is_shared(own_fleet, kill_and_start):
    """No login in Redis is lost if one of the example app's two servers is killed."""
    visitors = [own_fleet.visitor("redis") for _ in range(LOGINS)]
    acknowledged = logged_in_while(kill_and_start, visitors)

    greetings = {number: visitors[number].greeting().text for number in acknowledged}
    assert greetings == {number: f"hello visitor {number}" for number in acknowledged}
    assert len(acknowledged) >= LOGINS - 8


@claim("fleet.killed-server.logins-in-memory-are-lost", example=True)
def test_a_killed_server_loses_the_logins_in_its_memory(own_fleet):
    """A server of the example app that is killed forgets the logins in its memory."""
    visitors = [own_fleet.visitor("memory", "REGION", f"127.{n % 2 + 1}.0.1") for n in range(8)]
    for number, visitor in enumerate(visitors):
        visitor.log_in(f"visitor {number}")
    own_fleet.nodes["a"].kill()
    own_fleet.start("a")

    known = [visitor.greeting().text != "hello None" for visitor in visitors]
    assert known == [False, True] * 4


@claim("fleet.killed-server.the-other-one-answers", example=True)
def test_the_other_server_answers_while_one_is_gone(own_fleet):
    """If a server of the example app is killed, nginx uses the other; a fixed region gets 502."""
    own_fleet.nodes["a"].kill()
    in_turn = [own_fleet.visitor("redis").greeting()[:2] for _ in range(4)]
    hebei = own_fleet.visitor("redis", "REGION", "127.1.0.1").greeting().status
    own_fleet.start("a")

    assert (in_turn, hebei) == ([(200, "b")] * 4, 502)


@claim("fleet.redis-restart.logins-are-kept", example=True)
def test_a_new_start_of_redis_loses_no_login(own_fleet):
    """The example app's logins in a Redis that writes to disk outlive a restart of Redis."""
    visitors = [own_fleet.visitor("redis") for _ in range(LOGINS)]
    acknowledged = logged_in_while(own_fleet.restart_redis, visitors)

    greetings = {number: visitors[number].greeting().text for number in acknowledged}
    assert greetings == {number: f"hello visitor {number}" for number in acknowledged}
    assert len(acknowledged) > LOGINS // 3


@claim("fleet.redis-down.is-a-503", example=True, doc="errorhandling#error-handlers")
def test_without_redis_a_login_is_answered_with_503(own_fleet):
    """A login to the example app answers 503 while Redis is down, and succeeds afterwards."""
    visitor = own_fleet.visitor("redis")
    own_fleet.stop_redis()
    down = visitor.log_in()
    own_fleet.start_redis()

    assert (down.status, "Traceback" in down.text, visitor.log_in().status) == (503, False, 303)
