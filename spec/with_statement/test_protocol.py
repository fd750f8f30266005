import pytest

from spec.kit import claim

DOC = "python:reference/compound_stmts#the-with-statement"


class Manager:
    """A context manager that notes what is called, and with what."""

    def __init__(self, trace, answer=None):
        """Note in `trace`; answer `answer` when the block is left."""
        self.trace, self.answer = trace, answer

    def __enter__(self):
        """Note that the block is entered."""
        self.trace.append("enter")
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        """Note that the block is left, and keep the arguments."""
        self.trace.append("exit")
        self.arguments = (exc_type, exc_val, exc_tb)
        return self.answer


@pytest.fixture
def trace():
    """What the managers of a claim note."""
    return []


@claim("with_statement.protocol.calls-enter-and-exit")
def test_enter_runs_before_the_block_and_exit_after_it(trace):
    """Entering a `with` block calls `__enter__`, leaving it calls `__exit__`."""
    with Manager(trace):
        trace.append("block")

    assert trace == ["enter", "block", "exit"]


@claim("with_statement.protocol.exit-runs-on-an-exception")
def test_exit_runs_when_the_block_raises(trace):
    """If a `with` block raises, its rest is skipped and `__exit__` runs."""
    with pytest.raises(ZeroDivisionError, match="^division by zero$"), Manager(trace):
        trace.append(1 / 0)

    assert trace == ["enter", "exit"]


@claim(
    "with_statement.protocol.exit-receives-the-exception",
    doc="python:reference/datamodel#object.__exit__",
)
def test_exit_receives_type_exception_and_traceback(trace):
    """`__exit__` receives the exception's type, the exception and its traceback."""
    manager = Manager(trace)
    with pytest.raises(ZeroDivisionError) as caught, manager:
        _ = 1 / 0

    assert manager.arguments == (ZeroDivisionError, caught.value, caught.tb)


@claim("with_statement.protocol.exit-gets-none", doc="python:reference/datamodel#object.__exit__")
def test_exit_receives_none_three_times(trace):
    """`__exit__` receives None three times if the block ends without an exception."""
    with Manager(trace) as manager:
        pass

    assert manager.arguments == (None, None, None)


@claim("with_statement.protocol.exit-runs-on-every-way-out")
@pytest.mark.parametrize("way", ["return", "break", "continue"])
def test_exit_runs_on_every_way_out(trace, way):
    """`__exit__` runs if the block is left by `return`, `break` or `continue`."""

    def leave():
        for _ in range(1):
            with Manager(trace):
                if way == "return":
                    return
                if way == "break":
                    break
                continue

    leave()

    assert trace == ["enter", "exit"]


@claim("with_statement.protocol.a-false-answer-lets-the-exception-go-on")
@pytest.mark.parametrize("answer", [None, False])
def test_a_false_answer_of_exit_lets_the_exception_go_on(trace, answer):
    """An exception leaves the block if `__exit__` returns a false value."""
    with pytest.raises(KeyError, match="tea"), Manager(trace, answer=answer):
        raise KeyError("tea")


@claim("with_statement.protocol.exit-runs-for-base-exceptions")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_exit_receives_base_exceptions_too(trace, error):
    """`__exit__` runs for KeyboardInterrupt and SystemExit."""
    with Manager(trace, answer=True) as manager:
        raise error

    assert manager.arguments[0] is error


@claim("with_statement.protocol.enter-raises")
def test_an_error_in_enter_skips_block_and_exit(trace):
    """If `__enter__` raises, neither the block nor `__exit__` runs."""

    class Broken(Manager):
        def __enter__(self):
            raise LookupError("tea")

    with pytest.raises(LookupError, match="^tea$"), Broken(trace):
        trace.append("block")

    assert trace == []


@claim("with_statement.protocol.as-binds-what-enter-returns")
def test_as_binds_what_enter_returns():
    """`with manager as name` binds what `__enter__` returned."""

    class Door(Manager):
        def __enter__(self):
            return "key"

    with Door([]) as name:
        pass

    assert name == "key"
