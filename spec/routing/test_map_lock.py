"""The lock of a ``Map``."""

from threading import Lock

from werkzeug.routing import Map

from spec.kit import claim

DOC = "werkzeug:routing#werkzeug.routing.Map"


@claim("routing.map.lock-class-makes-its-lock", werkzeug=">=1.0", otherwise=AttributeError)
def test_lock_class_makes_the_lock_of_a_map():
    """`Map.lock_class` makes the lock that a Map takes, `threading.Lock` by default."""
    made = []
    own = type("Own", (Map,), {"lock_class": lambda self: made.append(Lock()) or made[0]})
    own()

    assert (Map.lock_class, len(made)) == (Lock, 1)
