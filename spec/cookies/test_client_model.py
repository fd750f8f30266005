import flask
from hypothesis import example, given
from hypothesis import strategies as st

from spec.cookies.model import Cookies
from spec.kit import claim
from spec.kit.client import client_of

DOC = "rfc:6265#section-5.4"
HOSTS = st.sampled_from(["example.com", "www.example.com", "badexample.com"])
PATHS = st.sampled_from(["/", "/x", "/x/", "/x/y", "/xy"])
LINES = st.tuples(
    HOSTS,
    st.sampled_from([None, "example.com"]),
    PATHS,
    st.sampled_from("ab"),
    st.sampled_from(["", "1", "2"]),
    st.booleans(),
)


@claim("cookies.client.agrees-with-the-rfc", werkzeug=">=2.3")
@given(lines=st.lists(LINES, max_size=6), host=HOSTS, url=PATHS)
@example(lines=[("example.com", None, "/x", "a", "1", True)], host="example.com", url="/xy")
def test_the_client_sends_what_the_rfc_says(lines, host, url):
    """After any cookies set and deleted, a request carries those that RFC 6265 sends."""
    app = flask.Flask("example")
    app.add_url_rule("/", "answer", answer, defaults={"path": ""})
    app.add_url_rule("/<path:path>", "answer", answer)
    client, model = client_of(app, use_cookies=True), Cookies()
    for setter, domain, path, name, value, lives in lines:
        line = f"{name}={value}; Path={path}"
        line += f"; Domain={domain}" if domain else ""
        line += "" if lives else "; Max-Age=0"
        client.get("/", f"http://{setter}/", headers={"X-Line": line})
        if lives:
            model.set(setter, domain, path, name, value)
        else:
            model.delete(setter, domain, path, name)

    sent = client.get(url, f"http://{host}/").text
    assert set(filter(None, sent.split("; "))) == model.sent_to(host, url)


def answer(path):
    """Set the cookie line of the request; answer its Cookie header."""
    line = flask.request.headers.get("X-Line")
    return flask.request.headers.get("Cookie", ""), {"Set-Cookie": line} if line else {}
