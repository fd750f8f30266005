from flask import request

from spec.kit import claim

DOC = "quickstart#the-request-object"


@claim("request.everything.of-the-message-is-reachable")
def test_every_part_of_the_message_is_reachable(serve):
    """`request` has method, path, query, headers, cookies, form and the client's address."""
    client = serve(
        lambda: "|".join(
            [
                request.method,
                request.path,
                request.args["q"],
                request.headers["X-Note"],
                request.cookies["c"],
                request.form["f"],
                request.remote_addr,
            ]
        ),
        "/path",
    )

    response = client.post("/path?q=1", data={"f": "2"}, headers={"X-Note": "3", "Cookie": "c=4"})

    assert response.text == "POST|/path|1|3|4|2|127.0.0.1"
