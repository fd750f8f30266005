"""Views: data in, lines and pages out."""
