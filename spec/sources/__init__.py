"""Sources: changelogs and docs of releases, from their source distributions."""
