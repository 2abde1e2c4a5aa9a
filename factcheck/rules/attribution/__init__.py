"""Rules on who said it: speakers, chains, contested claims and anonymous sources."""
