"""Methods and stored hashes that are refused, and how; CPython 3.10 leaves hash types unnamed."""

import hashlib

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.generate_password_hash"
CHECK = "werkzeug:utils#werkzeug.security.check_password_hash"

without_warnings = pytest.mark.filterwarnings("ignore:The '.*' password method is:UserWarning")


@claim("passwords.method.that-is-unknown-is-refused")
@without_warnings
def test_an_unknown_method_is_refused():
    """`generate_password_hash()` raises ValueError for an unknown method, such as bcrypt."""
    words = "unsupported( hash type bcrypt)?$|^Invalid hash method 'bcrypt'\\.$"
    with pytest.raises(ValueError, match=words):
        generate_password_hash("secret", "bcrypt")


@claim("passwords.pbkdf2.with-a-third-argument-is-refused")
def test_pbkdf2_with_a_third_argument_is_refused():
    """PBKDF2 takes a hash and iterations; a third argument raises ValueError."""
    words = "^Invalid number of arguments for PBKDF2$|^'pbkdf2' takes 2 arguments\\.$"
    with pytest.raises(ValueError, match=words):
        generate_password_hash("secret", "pbkdf2:sha256:10:20")


@claim("passwords.pbkdf2.with-iterations-in-words-is-refused")
def test_pbkdf2_with_iterations_in_words_is_refused():
    """Iterations of PBKDF2 that are not a whole number raise ValueError."""
    with pytest.raises(ValueError, match="^invalid literal for int\\(\\) with base 10: '1e6'$"):
        generate_password_hash("secret", "pbkdf2:sha256:1e6")


@claim("passwords.pbkdf2.takes-zero-for-the-default", werkzeug="<2.0", otherwise=ValueError)
def test_pbkdf2_takes_zero_for_the_default():
    """PBKDF2 with 0 iterations takes the default number."""
    stored = generate_password_hash("secret", "pbkdf2:sha256:0")

    assert stored.startswith("pbkdf2:sha256:150000$")


@claim("passwords.pbkdf2.with-zero-iterations-is-refused", werkzeug=">=2.0")
def test_pbkdf2_with_zero_iterations_is_refused():
    """PBKDF2 with 0 iterations raises ValueError."""
    with pytest.raises(ValueError, match=r"^iteration value must be greater than 0\.?$"):
        generate_password_hash("secret", "pbkdf2:sha256:0")


@claim("passwords.pbkdf2.alone-is-unknown", werkzeug="<2.3")
def test_pbkdf2_alone_is_unknown(asked):
    """The method pbkdf2 has to name a hash; alone it raises ValueError."""
    with pytest.raises(ValueError, match="unsupported( hash type pbkdf2)?$"):
        generate_password_hash("secret", "pbkdf2")


@claim("passwords.scrypt.is-unknown", werkzeug="<2.3")
@pytest.mark.parametrize("method", ["scrypt", "scrypt:32768:8:1"])
def test_scrypt_is_unknown(method, asked):
    """The method scrypt is unknown: it raises ValueError."""
    with pytest.raises(ValueError, match="unsupported( hash type scrypt.*)?$"):
        generate_password_hash("secret", method)


@claim("passwords.scrypt.without-three-numbers-is-refused", werkzeug=">=2.3")
@pytest.mark.parametrize("method", ["scrypt:256", "scrypt:n:r:p"])
def test_scrypt_without_three_numbers_is_refused(method):
    """Scrypt with any parameters but n, r and p, three whole numbers, raises ValueError."""
    with pytest.raises(ValueError) as caught:
        generate_password_hash("secret", method)
    assert str(caught.value) == "'scrypt' takes 3 arguments."


@claim("passwords.scrypt.with-a-small-n-is-refused", werkzeug=">=2.3")
def test_scrypt_with_a_small_n_is_refused():
    """Scrypt with n below 128 raises ValueError: Werkzeug allows too little memory for it."""
    with pytest.raises(ValueError) as caught:
        generate_password_hash("secret", "scrypt:64:8:1")
    assert str(caught.value).endswith("memory limit exceeded")


@claim("passwords.stored.of-an-unknown-method-raises", doc=CHECK)
@without_warnings
def test_a_stored_hash_of_an_unknown_method_raises():
    """`check_password_hash()` raises ValueError for a hash of another framework, such as Django."""
    words = "unsupported( hash type pbkdf2_sha256)?$|^Invalid hash method 'pbkdf2_sha256'\\.$"
    with pytest.raises(ValueError, match=words):
        check_password_hash("pbkdf2_sha256$600000$salt$AAAA", "secret")


@claim(
    "passwords.stored.of-bcrypt-raises",
    doc=CHECK,
    werkzeug=">=3.0",
    otherwise=(TypeError, AssertionError),
)
@without_warnings
def test_a_stored_hash_of_bcrypt_raises():
    """`check_password_hash()` raises ValueError for a hash of bcrypt: its method is empty."""
    with pytest.raises(ValueError, match="hash") as caught:
        check_password_hash("$2b$12$C6UzMDM.H6dfI/f/IKcEeO", "secret")
    assert str(caught.value) == "Invalid hash method ''."


@claim("passwords.stored.that-is-incomplete-is-false", doc=CHECK)
@pytest.mark.parametrize(
    "stored",
    [
        pytest.param("", id="empty"),
        pytest.param("sha1$e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4", id="without a salt's place"),
    ],
)
def test_a_stored_hash_that_is_incomplete_is_false(stored):
    """`check_password_hash()` returns False for what has fewer than two dollar signs."""
    assert check_password_hash(stored, "secret") is False


@claim("passwords.stored.that-a-column-changed-is-false", doc=CHECK)
@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("{:.60}", id="cut off"),
        pytest.param("{:100}", id="padded with spaces"),
    ],
)
def test_a_stored_hash_that_a_column_changed_is_false(kept):
    """`check_password_hash()` returns False for a hash that a column cut off or filled up."""
    digest = hashlib.pbkdf2_hmac("sha256", b"secret", b"salt", 10).hex()

    assert check_password_hash(kept.format(f"pbkdf2:sha256:10$salt${digest}"), "secret") is False


@claim("passwords.stored.as-bytes-raises", doc=CHECK)
def test_a_stored_hash_as_bytes_raises():
    """`check_password_hash()` raises TypeError if the stored hash is bytes."""
    words = "a(rgument should be integer or| bytes-like object is required)"
    with pytest.raises(TypeError, match=words):
        check_password_hash(b"pbkdf2:sha256:10$salt$00", "secret")


@claim("passwords.stored.as-none-raises", doc=CHECK)
def test_a_stored_hash_as_none_raises():
    """`check_password_hash()` raises AttributeError if the stored hash is None."""
    words = "^'NoneType' object has no attribute '(count|split)'$"
    with pytest.raises(AttributeError, match=words):
        check_password_hash(None, "secret")
