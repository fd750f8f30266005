from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress

import pytest

from spec.kit import claim

DOC = "python:library/contextlib#contextlib.ExitStack"


@contextmanager
def noted(trace, name):
    """Note when the block is entered and left."""
    trace.append(f"enter {name}")
    try:
        yield name
    finally:
        trace.append(f"exit {name}")


@claim("with_statement.exit-stack.last-in-first-out")
def test_an_exit_stack_leaves_in_reverse():
    """An ExitStack enters as many managers as are needed, and leaves them in reverse."""
    trace = []
    with ExitStack() as stack:
        values = [stack.enter_context(noted(trace, name)) for name in "ab"]

    assert (values, trace) == (["a", "b"], ["enter a", "enter b", "exit b", "exit a"])


@claim("with_statement.exit-stack.leaves-on-an-exception")
def test_an_exit_stack_leaves_all_when_the_block_raises():
    """When the block raises, an ExitStack leaves what it has entered so far."""
    trace = []

    def block():
        with ExitStack() as stack:
            stack.enter_context(noted(trace, "a"))
            raise KeyError

    with pytest.raises(KeyError):
        block()

    assert trace == ["enter a", "exit a"]


@claim("with_statement.exit-stack.callbacks")
def test_an_exit_stack_calls_functions():
    """A function given to callback() is called when the stack is left, in its turn."""
    trace = []
    with ExitStack() as stack:
        stack.enter_context(noted(trace, "a"))
        stack.callback(trace.append, "called")

    assert trace == ["enter a", "called", "exit a"]


@claim("with_statement.exit-stack.pop-all-keeps-open")
def test_pop_all_hands_the_managers_on():
    """pop_all() hands the managers on: the block leaves none, close() of the new stack does."""
    trace = []
    with ExitStack() as stack:
        stack.enter_context(noted(trace, "a"))
        kept = stack.pop_all()
    after_the_block = list(trace)
    kept.close()

    assert (after_the_block, trace) == (["enter a"], ["enter a", "exit a"])


DECORATOR = "python:library/contextlib#contextlib.contextmanager"


@claim("with_statement.contextmanager.needs-try-finally", doc=DECORATOR)
def test_a_generator_without_finally_tidies_nothing_up():
    """In a generator the exception comes out of the yield: without try, nothing after it runs."""
    trace = []

    @contextmanager
    def careless():
        yield
        trace.append("tidied up")

    with pytest.raises(KeyError), careless():
        raise KeyError

    assert trace == []


@claim("with_statement.contextmanager.a-caught-exception-ends", doc=DECORATOR)
def test_a_generator_that_catches_swallows():
    """A generator that catches the exception at its yield ends it."""
    caught = []

    @contextmanager
    def catching():
        try:
            yield
        except KeyError as error:
            caught.append(error.args)

    with catching():
        raise KeyError("a")

    assert caught == [("a",)]


@claim("with_statement.contextmanager.works-once", doc=DECORATOR)
def test_a_generator_manager_is_used_once():
    """What a generator function gives is a manager for one block only."""
    manager = noted([], "a")
    with manager:
        pass

    with pytest.raises((AttributeError, RuntimeError)), manager:
        pass


@claim(
    "with_statement.suppress.swallows-what-it-names",
    doc="python:library/contextlib#contextlib.suppress",
)
def test_suppress_swallows_what_it_names():
    """suppress ends exceptions of its classes, and lets others go on."""
    with suppress(LookupError):
        raise KeyError
    with pytest.raises(ValueError, match="other"), suppress(LookupError):
        raise ValueError("other")


@claim("with_statement.closing.calls-close", doc="python:library/contextlib#contextlib.closing")
def test_closing_calls_close():
    """closing makes a manager of any object with a close method."""
    trace = []

    class Socket:
        def close(self):
            trace.append("closed")

    with closing(Socket()):
        trace.append("block")

    assert trace == ["block", "closed"]


@claim(
    "with_statement.nullcontext.does-nothing",
    doc="python:library/contextlib#contextlib.nullcontext",
)
def test_nullcontext_gives_its_argument():
    """nullcontext gives back its argument and does nothing when it is left."""
    with nullcontext("a") as value:
        assert value == "a"
