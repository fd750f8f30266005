"""The grid of stacks, made by running: ``python -m spec stack --make``."""
