"""Rules on figures: values, bounds, units, scope, rates and roundings."""
