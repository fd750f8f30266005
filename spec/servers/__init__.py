"""On the wire: what servers make of an app."""
