"""With statements."""
