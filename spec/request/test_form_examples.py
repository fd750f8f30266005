import io

import pytest
from flask import request

from spec.kit import claim

DOC = "quickstart#the-request-object"


def index():
    """The view of the form example."""
    return "hello name={}, age={}, city={}, name_li={}".format(
        request.form.get("name"),
        request.form.get("age"),
        request.args.get("city"),
        request.form.getlist("name"),
    )


@claim("request.example.index-reads-form-and-query")
@pytest.mark.parametrize(
    ("method", "path", "data", "expected"),
    [
        pytest.param(
            "POST",
            "/index?city=Shenzhen&country=China",
            {"name": ["Tom", "Ann"], "age": "24"},
            "hello name=Tom, age=24, city=Shenzhen, name_li=['Tom', 'Ann']",
            id="POST",
        ),
        pytest.param(
            "GET",
            "/index?city=Shenzhen",
            None,
            "hello name=None, age=None, city=Shenzhen, name_li=[]",
            id="GET",
        ),
    ],
)
def test_the_index_view_reads_form_and_query(serve, method, path, data, expected):
    """A view reads name, age and all names from `form`, the city from `args`, on GET and POST."""
    assert serve(index, "/index").open(path, method=method, data=data).text == expected


@claim("request.example.the-shown-html-form-does-not-fit-the-view")
def test_the_shown_html_form_fills_only_the_age(serve):
    """The form of the notes sends city, age and a file; their view finds only the age."""
    data = {"city": "Shenzhen", "age": "24", "gender": (io.BytesIO(b"x"), "x.txt")}

    assert serve(index, "/index").post("/index", data=data).text == (
        "hello name=None, age=24, city=None, name_li=[]"
    )


@claim("request.example.one-url-shows-and-takes-the-form", doc="quickstart#http-methods")
def test_one_view_shows_the_form_and_takes_it(serve):
    """One view shows a form on GET and reads it on POST, by `request.method`."""
    client = serve(lambda: "form" if request.method == "GET" else request.form["name"])

    assert (client.get("/").text, client.post("/", data={"name": "Tom"}).text) == ("form", "Tom")


def login():
    """The view of the login example."""
    error = None
    if request.method == "POST":
        if (request.form["username"], request.form["password"]) == ("tom", "secret"):
            return "welcome tom"
        error = "Invalid username/password"
    return f"login: {error}"


@claim("request.example.login-has-three-answers")
def test_the_login_view_has_three_answers(serve):
    """A login view shows its form on GET, welcomes the right user, or shows an error."""
    client = serve(login)

    assert [
        client.get("/").text,
        client.post("/", data={"username": "tom", "password": "secret"}).text,
        client.post("/", data={"username": "tom", "password": "guess"}).text,
    ] == ["login: None", "welcome tom", "login: Invalid username/password"]


@claim("request.example.login-takes-nothing-from-the-query")
def test_credentials_in_the_query_are_a_bad_request(serve):
    """A login view that indexes `form` answers 400 for credentials in the query string."""
    assert serve(login).post("/?username=tom&password=secret").status_code == 400
