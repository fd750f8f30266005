"""``LocalProxy`` of a user's own: what it takes."""

from contextvars import ContextVar

import pytest
from werkzeug.local import Local, LocalManager, LocalProxy, LocalStack

from spec.kit import claim

DOC = "werkzeug:local#werkzeug.local.LocalProxy"


def variable():
    """A ContextVar that is set."""
    it = ContextVar("spec_own_proxy")
    it.set("tea")
    return it


def stack():
    """A LocalStack with one item."""
    it = LocalStack()
    it.push("tea")
    return it


@claim("contexts.own-proxy.takes-a-variable-or-a-stack", werkzeug=">=2.2", otherwise=TypeError)
@pytest.mark.parametrize("make", [variable, stack])
def test_a_proxy_takes_a_variable_or_a_stack(make):
    """A LocalProxy can be made of a ContextVar or a LocalStack."""
    assert LocalProxy(make()).upper() == "TEA"


@claim("contexts.own-proxy.unbound-message-is-raised", werkzeug=">=2.2", otherwise=TypeError)
def test_an_unbound_message_is_raised():
    """A LocalProxy raises RuntimeError with its `unbound_message` while nothing is bound."""
    proxy = LocalProxy(LocalStack(), unbound_message="No tea.")

    with pytest.raises(RuntimeError, match=r"^No tea\.$"):
        proxy.upper()


@claim("contexts.own-proxy.name-of-a-function-is-ignored", werkzeug="<2.2")
def test_the_name_of_a_function_is_ignored():
    """A LocalProxy of a function and a name is what the function returns; the name is ignored."""
    assert LocalProxy(lambda: 3 + 4j, "imag") == 3 + 4j


@claim("contexts.own-proxy.name-of-a-function-is-an-attribute", werkzeug=">=2.2")
def test_the_name_of_a_function_is_an_attribute():
    """A LocalProxy of a function and a name is that attribute of what the function returns."""
    assert LocalProxy(lambda: 3 + 4j, "imag") == 4.0


@claim("contexts.own-proxy.of-a-local-is-the-named-attribute")
@pytest.mark.parametrize("make", [LocalProxy, Local.__call__], ids=["class", "call"])
def test_a_proxy_of_a_local_is_the_named_attribute(make):
    """`LocalProxy(local, name)` and `local(name)` are proxies of an attribute of a Local."""
    local = Local()
    local.drink = "tea"

    assert make(local, "drink").upper() == "TEA"


@claim("contexts.own-local.loses-an-attribute-once")
def test_a_local_loses_an_attribute_once():
    """`del` of an attribute of a Local removes it; again it raises AttributeError."""
    local = Local()
    local.drink = "tea"
    del local.drink

    with pytest.raises(AttributeError, match="drink"):
        del local.drink


@claim(
    "contexts.own-proxy.of-a-local-without-a-name-raises-at-its-use",
    werkzeug="<2.2",
    otherwise=TypeError,
)
def test_a_proxy_of_a_local_without_a_name_raises_at_its_use():
    """Before Werkzeug 2.2 `LocalProxy(local)` of a Local raises TypeError when it is used."""
    proxy = LocalProxy(Local())

    with pytest.raises(TypeError, match="attribute name must be string"):
        str(proxy)


@claim(
    "contexts.own-proxy.of-a-local-without-a-name-raises",
    werkzeug=">=2.2",
    otherwise=pytest.fail.Exception,
)
def test_a_proxy_of_a_local_without_a_name_raises():
    """`LocalProxy(local)` of a Local raises TypeError without a name."""
    with pytest.raises(TypeError, match=r"^'name' is required when proxying a 'Local' object\.$"):
        LocalProxy(Local())


@claim(
    "contexts.local-manager.takes-none-one-or-many",
    doc="werkzeug:local#werkzeug.local.LocalManager",
)
def test_a_local_manager_takes_none_one_or_many():
    """`LocalManager(…)` takes no Local, one, or an iterable of them, as its list `locals`."""
    one, other = Local(), Local()
    managers = LocalManager(), LocalManager(one), LocalManager((one, other))

    assert [len(it.locals) for it in managers] == [0, 1, 2]
    assert (managers[1].locals[0] is one, managers[2].locals[1] is other) == (True, True)
