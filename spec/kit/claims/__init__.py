"""Claims: what makes a test function one, and what is read of it."""
