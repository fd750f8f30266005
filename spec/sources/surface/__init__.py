"""What came, went or changed between releases, made by running: ``python -m spec stack --make``."""
