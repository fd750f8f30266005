"""What changes between two sets of packages, worked out from changes and guards."""
