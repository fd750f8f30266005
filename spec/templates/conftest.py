"""An app with templates of its own."""

import flask
import pytest


@pytest.fixture
def site(tmp_path):
    """Make an app that has these templates, written as ``{name: source}``."""

    def site(templates, **options):
        for name, source in templates.items():
            path = tmp_path / "templates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, "utf-8")
        return flask.Flask("site", root_path=str(tmp_path), **options)

    return site
