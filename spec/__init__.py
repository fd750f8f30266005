"""Flask's documented behaviour, asserted."""
