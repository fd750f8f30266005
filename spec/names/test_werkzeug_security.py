from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-2-1-0"

HASHING_FUNCTIONS = under("werkzeug.security.", "pbkdf2_bin pbkdf2_hex safe_str_cmp")


@claim(
    "names.werkzeug-security.hashing-functions-are-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_hashing_functions_are_there():
    """`werkzeug.security` has `pbkdf2_bin()`, `pbkdf2_hex()` and `safe_str_cmp()`."""
    take(*HASHING_FUNCTIONS)


@claim("names.werkzeug-security.hashing-functions-are-gone", werkzeug=">=2.1")
def test_hashing_functions_are_gone():
    """`werkzeug.security` has none of `pbkdf2_bin()`, `pbkdf2_hex()` and `safe_str_cmp()`."""
    assert gone(*HASHING_FUNCTIONS) == HASHING_FUNCTIONS
