import pytest

from spec.kit import claim

DOC = "python:reference/compound_stmts#the-with-statement"


class Manager:
    """A context manager that notes what is called, and with what."""

    def __init__(self, trace, name="", answer=None):
        """Note in `trace`, under `name`; answer `answer` when the block is left."""
        self.trace, self.name, self.answer = trace, name, answer

    def __enter__(self):
        """Note that the block is entered."""
        self.trace.append(f"enter {self.name}".strip())
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        """Note that the block is left, and keep the arguments."""
        self.trace.append(f"exit {self.name}".strip())
        self.arguments = (exc_type, exc_val, exc_tb)
        return self.answer


@pytest.fixture
def trace():
    """What the managers of a claim note."""
    return []


@claim("with_statement.protocol.enter-then-block-then-exit")
def test_enter_runs_before_the_block_and_exit_after_it(trace):
    """Entering calls __enter__, leaving calls __exit__."""
    with Manager(trace):
        trace.append("block")

    assert trace == ["enter", "block", "exit"]


@claim("with_statement.protocol.exit-runs-on-an-exception")
def test_exit_runs_when_the_block_raises(trace):
    """When the block raises, the rest of it is skipped, __exit__ runs, the exception goes on."""
    with pytest.raises(ZeroDivisionError), Manager(trace):
        trace.append(1 / 0)

    assert trace == ["enter", "exit"]


@claim("with_statement.protocol.exit-arguments", doc="python:reference/datamodel#object.__exit__")
def test_exit_receives_type_exception_and_traceback(trace):
    """__exit__ receives the exception's type, the exception and its traceback."""
    manager = Manager(trace)
    with pytest.raises(ZeroDivisionError) as caught, manager:
        _ = 1 / 0

    assert manager.arguments == (ZeroDivisionError, caught.value, caught.tb)


@claim("with_statement.protocol.exit-gets-none", doc="python:reference/datamodel#object.__exit__")
def test_exit_receives_none_three_times(trace):
    """When the block ends without an exception __exit__ receives None three times."""
    with Manager(trace) as manager:
        pass

    assert manager.arguments == (None, None, None)


@claim("with_statement.protocol.exit-runs-on-every-way-out")
@pytest.mark.parametrize("way", ["return", "break", "continue"])
def test_exit_runs_on_every_way_out(trace, way):
    """__exit__ runs as well when the block is left by return, break or continue."""

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


@claim("with_statement.protocol.a-true-answer-swallows")
@pytest.mark.parametrize("answer", [True, 1, "yes"])
def test_a_true_answer_of_exit_swallows_the_exception(trace, answer):
    """An exception ends in __exit__ if that returns something true."""
    with Manager(trace, answer=answer):
        raise KeyError

    assert trace == ["enter", "exit"]


@claim("with_statement.protocol.a-false-answer-does-not")
@pytest.mark.parametrize("answer", [None, False, 0, ""])
def test_a_false_answer_of_exit_lets_the_exception_go_on(trace, answer):
    """An exception goes on if __exit__ returns nothing, or something false."""
    with pytest.raises(KeyError), Manager(trace, answer=answer):
        raise KeyError


@claim("with_statement.protocol.base-exceptions-too")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_exit_receives_base_exceptions_too(trace, error):
    """__exit__ runs for KeyboardInterrupt and SystemExit, too, and may swallow them."""
    with Manager(trace, answer=True) as manager:
        raise error

    assert manager.arguments[0] is error


@claim("with_statement.protocol.exit-own-error-replaces")
def test_an_error_in_exit_replaces_the_exception():
    """An exception raised in __exit__ goes on instead, with the first one as its context."""

    class Broken(Manager):
        def __exit__(self, *_):
            raise LookupError

    with pytest.raises(LookupError) as caught, Broken([]):
        raise KeyError

    assert type(caught.value.__context__) is KeyError


@claim("with_statement.protocol.enter-raises")
def test_an_error_in_enter_skips_block_and_exit(trace):
    """When __enter__ raises, neither the block nor __exit__ runs."""

    class Broken(Manager):
        def __enter__(self):
            raise LookupError

    with pytest.raises(LookupError), Broken(trace):
        trace.append("block")

    assert trace == []


@claim("with_statement.protocol.as-binds-what-enter-returns")
def test_as_binds_what_enter_returns():
    """The name after `as` is what __enter__ returned, which may be anything."""

    class Door(Manager):
        def __enter__(self):
            return "key"

    with Door([]) as name:
        pass

    assert name == "key"


@claim("with_statement.protocol.only-the-class-counts")
def test_methods_of_the_object_itself_do_not_count(trace):
    """__exit__ is looked up on the class; one that is set on the object is not called."""
    manager = Manager(trace)
    manager.__exit__ = lambda *_: trace.append("own exit")
    with manager:
        pass

    assert trace == ["enter", "exit"]


@claim(
    "with_statement.protocol.another-object-is-an-attribute-error",
    python="<3.11",
    otherwise=TypeError,
)
def test_an_object_without_the_methods_raises_attribute_error():
    """Before Python 3.11 `with` raises AttributeError for an object without the two methods."""
    with pytest.raises(AttributeError, match="^__enter__$"), "text":
        pass


@claim(
    "with_statement.protocol.another-object-is-a-type-error",
    python=">=3.11",
    otherwise=AttributeError,
)
def test_an_object_without_the_methods_raises_type_error():
    """From Python 3.11 on `with` raises TypeError for an object without the two methods."""
    message = "^'str' object does not support the context manager protocol"
    with pytest.raises(TypeError, match=message), "text":
        pass


@claim("with_statement.nesting.last-in-first-out")
def test_several_managers_are_left_in_reverse(trace):
    """Managers in one statement are entered from left to right and left in reverse."""
    with Manager(trace, "a"), Manager(trace, "b"):
        trace.append("block")

    assert trace == ["enter a", "enter b", "block", "exit b", "exit a"]


@claim("with_statement.nesting.a-failing-enter-leaves-those-before")
def test_a_failing_enter_leaves_those_before_it(trace):
    """When the second manager cannot be entered, the first one is left with its exception."""

    class Broken(Manager):
        def __enter__(self):
            raise LookupError

    first = Manager(trace, "a")
    with pytest.raises(LookupError), first, Broken(trace, "b"):
        trace.append("block")

    assert (trace, first.arguments[0]) == (["enter a", "exit a"], LookupError)


@claim("with_statement.nesting.what-is-swallowed-inside-is-not-seen-outside")
def test_what_the_inner_one_swallows_the_outer_one_does_not_see(trace):
    """An exception that the inner manager swallows is no exception for the outer one."""
    outer = Manager(trace, "a")
    with outer, Manager(trace, "b", answer=True):
        raise KeyError

    assert outer.arguments == (None, None, None)
