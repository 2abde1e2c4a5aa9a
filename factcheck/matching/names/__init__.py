"""Names: which name or other term of a claim stands in a statement's other one's place."""
