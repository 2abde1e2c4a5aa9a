"""Rules on days, months, years, weekdays and durations."""
