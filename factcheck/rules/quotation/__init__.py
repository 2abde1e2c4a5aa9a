"""Rules on the words between quotation marks."""
