"""The data that people edit."""
