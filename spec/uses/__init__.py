"""Reads a user's code for what changes touch: index, resolver, matcher. Imports none of it.

Knows the changes' touches and no chapter. ``find`` has the entry, ``uses_of``.
"""
