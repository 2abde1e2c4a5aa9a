"""Rules on what the draft relies on, and on what was not checked."""
