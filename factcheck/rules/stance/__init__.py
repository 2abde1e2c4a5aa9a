"""Rules on negation, hedges, plans, demands, denials and direction."""
