"""What a browser makes of the answers: a real Chromium, with its profile on disk."""
