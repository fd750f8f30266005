from spec.kit import claim

DOC = "reqcontext#teardown-callbacks"


def fail_then_serve(shop):
    """Give the trace after a view that raised in debug mode, and after the next request."""
    shop.app.debug = True
    shop.app.teardown_request(lambda error: shop.see(type(error)))
    shop.app.teardown_appcontext(lambda error: shop.see(type(error)))
    shop.app.add_url_rule("/fail", "fail", shop.note("fail", error=ZeroDivisionError()))
    try:
        shop.get("/fail")
    except ZeroDivisionError:
        first = list(shop.trace)
        shop.get("/")
        return first, shop.trace[len(first) :]


NONE = type(None)


@claim("hooks.teardown-request.runs-at-once-in-debug-mode", flask=">=2.2")
def test_teardown_runs_at_once_in_debug_mode(shop):
    """In debug mode teardown functions run at the end of a request that failed."""
    first, second = fail_then_serve(shop)

    assert first == ["fail", ZeroDivisionError, ZeroDivisionError]
    assert second == ["view", NONE, NONE]


@claim("hooks.teardown-request.waits-for-the-next-request-in-debug-mode", flask="<2.2")
def test_teardown_waits_for_the_next_request_in_debug_mode(shop):
    """Before Flask 2.2 teardown of a failed request waits for the next one in debug mode."""
    first, second = fail_then_serve(shop)

    assert first == ["fail"]
    assert second == [ZeroDivisionError, ZeroDivisionError, "view", NONE, NONE]
