"""What a desk does with findings before it is told of them: each is a function on reports.

Nothing here judges a draft, and no rule knows of it.
"""
