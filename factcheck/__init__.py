"""factcheck: a linter for facts."""
