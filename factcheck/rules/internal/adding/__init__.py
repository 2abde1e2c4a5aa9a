"""Adding up: which figures of a draft are parts of which whole, or leave a rest of it."""
