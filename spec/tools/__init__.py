"""Tools that claims use; they know neither the kit nor the app."""
