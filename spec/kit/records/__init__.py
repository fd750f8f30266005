"""Records: what was run, where, and what it gave."""
