"""Environment markers."""

import pytest

from spec.kit.stacks.markers import applies

MARKERS = [
    ("", True),
    ('python_version < "3.10"', False),
    ('python_version >= "3.10" and sys_platform == "win32"', True),
    ('(python_version < "3.8") or (python_full_version >= "3.11.0")', True),
    ("python_version in '3.10, 3.11'", True),
    ("python_version not in '3.11'", False),
    ('sys_platform == "linux"', True),
]


@pytest.mark.parametrize(("marker", "answer"), MARKERS)
def test_a_marker_speaks_of_the_python(marker, answer):
    assert applies(marker, "3.11") is answer
