"""The shape of a class."""

from __future__ import annotations

Shape = tuple[tuple[str, ...], dict[str, str]]
"""Its bases, and what each member is: a type, ``type X`` the class itself, ``enters X`` a context
manager that gives an X, ``self`` the instance. Of a method, ``f()``, it is what a call gives.
"""
