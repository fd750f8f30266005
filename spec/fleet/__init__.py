"""Sessions behind a balancer: nginx before two gunicorns."""
