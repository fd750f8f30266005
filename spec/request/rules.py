"""Which rules of the models the installed release follows; their changes are in changes.toml."""

from spec.kit.claims.guards import Guard
from spec.request import limits, multipart


def here(range, package="werkzeug"):
    """Whether the installed release is in the range."""
    return Guard(package, range).holds_here()


VALUES_OF_GET = "args and form" if here("<2.0") else "args"
"""What ``values`` of a GET request holds."""

WRONG_BYTES = "replaced" if here("<2.3") else "left"
"""What escapes in a query or a form become that are no UTF-8."""

RAW_BYTES_IN_A_FORM = "read" if here("<2.3") else "413" if here("<3.0.4") else "ignored"
"""What a form is that has bytes that are no UTF-8; "ignored" is empty."""

HEADS = multipart.Rules(
    backslash="quotes" if here("<3.1.9") else "anything",
    percent_22="text" if here("<2.3") else "quote",
    windows="cut" if here("<2.0") else "raw" if here("<2.3") else "text",
    blanks=None if here("<3.1.9") else " \t",
)

SHORT_READS = "end the body" if here("<2.2.3") else "are joined"
"""What reads of less than was asked for do, unless the server itself ends the body."""

NO_READ_ENDS = rb"\r\n--%s-(?=-)" if here(">=3.1.5") else rb"\r(?=\n--%s)"
"""Where in a boundary a read must not end, or the value before it may gain a carriage return."""

CUT_MULTIPART = "refused" if here("<2.3") else "read"
"""What a multipart form is of which `get_data` has kept a part."""

LIMITS = limits.Rules(
    ended="not counted" if here("<2.3") else "counted",
    memory=(
        ("all fields" if here("<2.0") else "each read") if here("<3.0.6") else "each read and field"
    ),
    urlencoded_memory="counted" if here("<3.1.9") else "not counted",
    parts="not counted" if here("<2.2.3") else "counted",
)

LIMITS_OF_FORMS = "config" if here(">=3.1", "flask") else "request class"
"""Where the limits of the memory and of the parts are set."""
