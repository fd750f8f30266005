import pytest

from spec.kit import claim

DOC = "python:reference/datamodel#with-statement-context-managers"


class Foo:
    """The class of note 1, as it is printed there, but for its base and for the % signs."""

    def __enter__(self):
        """Say that the block is entered."""
        print("enter called")

    def __exit__(self, exc_type, exc_val, exc_tb):
        """Say that the block is left, and how."""
        print("exit called")
        print(f"exc_type: {exc_type}")
        print(f"exc_val: {exc_val}")
        print(f"exc_tb: {exc_tb}")


@claim("with_statement.example.prints-six-lines")
def test_the_example_prints_six_lines(capsys):
    """The example of note 1 prints six lines: enter, block, exit, type, value and traceback."""

    def block():
        with Foo():
            print("hello python")
            _ = 1 / 0
            print("hello end")

    with pytest.raises(ZeroDivisionError, match="by zero$"):
        block()

    *lines, last = capsys.readouterr().out.splitlines()
    assert lines == [
        "enter called",
        "hello python",
        "exit called",
        "exc_type: <class 'ZeroDivisionError'>",
        "exc_val: division by zero",
    ]
    assert last.startswith("exc_tb: <traceback object at 0x")


@claim("with_statement.example.exception-propagates")
def test_the_exception_of_the_example_goes_on():
    """The example's `__exit__` returns nothing, so the exception leaves the block."""
    with pytest.raises(ZeroDivisionError) as caught, Foo():
        _ = 1 / 0

    assert str(caught.value) == "division by zero"


@claim("with_statement.example.foo-is-none")
def test_foo_is_none():
    """The example's `__enter__` returns nothing, so `foo` is None."""
    with Foo() as foo:
        pass

    assert foo is None


@claim("with_statement.example.object-base-changes-nothing")
def test_the_base_object_changes_nothing():
    """`class Foo(object)` and `class Foo` have the same one base."""
    with_base = type("Foo", (object,), {})

    assert (with_base.__bases__, Foo.__bases__) == ((object,), (object,))
