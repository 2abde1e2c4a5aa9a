"""The grammar of dates: rules, level by level, that join words to expressions."""
