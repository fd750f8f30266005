from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-2-1-0"

RELOADER_FUNCTION = under("werkzeug.serving.", "can_open_by_fd main run_with_reloader")


@claim(
    "names.werkzeug-serving.reloader-function-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_reloader_function_is_there():
    """`werkzeug.serving` has `main()`, `run_with_reloader()` and `can_open_by_fd`."""
    take(*RELOADER_FUNCTION)


@claim("names.werkzeug-serving.reloader-function-is-gone", werkzeug=">=2.1")
def test_reloader_function_is_gone():
    """`werkzeug.serving` has none of `main()`, `run_with_reloader()` and `can_open_by_fd`."""
    assert gone(*RELOADER_FUNCTION) == RELOADER_FUNCTION
