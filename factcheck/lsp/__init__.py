"""The language server: what `factcheck check` finds, shown by an editor while the draft is typed.

One thread reads messages, another checks; a check that a newer text overtakes is given up.
"""
