"""Stacks: which Flask starts with which companions. Needs neither Flask nor pytest."""
