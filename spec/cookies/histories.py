"""Histories of a client: requests with waits before them, and the lines that answer them."""

from __future__ import annotations

from itertools import product

from hypothesis import strategies as st

from spec.cookies.browser import Url

NOON = 1767268800
"""Where the clock of a history starts, in seconds since 1970."""

MINUTE, EPOCH = "Thu, 01 Jan 2026 12:01:00 GMT", "Thu, 01-Jan-1970 00:00:00 GMT"
NAMES = [*["a=1", "b=1", "c=1"] * 4, "a=2", "b=", "a", "=1", "a b=1"]
LIVES = [
    *[""] * 20,
    *["; Max-Age=60", "; Max-Age=0", "; max-age = -1", "; Max-Age=", "; Max-Age=soon"],
    *[f"; Expires={MINUTE}", f"; Expires={EPOCH}", "; Expires=soon"],
    *[f"; Expires={EPOCH}; Max-Age=60", "; Max-Age=0; Max-Age=60"],
]
PATHS = ["; Path=/", "; Path=/x", "; Path=x", "", "; Path=/x/", "; Path=/x; Path="]
DOMAINS = ["example.com", ".example.com", "EXAMPLE.com", "0.1", "", "a.com; Domain="]
SCOPES = [
    *PATHS,
    *PATHS[:3] * 2,
    *[f"; Domain={domain}; Path=/" for domain in [*DOMAINS, "example.com"]],
    *["; Domain=0.1", "; Secure; Path=/"],
]
LINES = st.builds(
    "{}{}".format,
    st.sampled_from([name + life for name, life in product(NAMES, LIVES)]),
    st.sampled_from(SCOPES),
)

HOSTS = ["example.com", "www.example.com", "127.0.0.1", "badexample.com"]
PLACES = product(["http", "https"], [HOSTS[0]] * 4 + HOSTS[1:], ["/x", "/x/y", "/xy", "/z/y"])
REQUESTS = st.sampled_from(list(product([0, 59, 61], [Url(*place) for place in PLACES])))
STEPS = st.tuples(REQUESTS, st.lists(LINES, min_size=1, max_size=6))
# What is kept in the end shows at these addresses.
LAST = [((0, Url("http", host, path)), []) for host in HOSTS for path in ("/x/y", "/z/y")]
HISTORIES = st.lists(STEPS, min_size=1, max_size=3).map(lambda steps: steps + LAST)
ROOT_PATH, EMPTY_DOMAIN = [
    [((0, Url("http", "example.com", "/x")), [line]), *LAST]
    for line in ("a=1; Path=/", "a=1; Domain=; Path=/")
]
