"""Words: what is left of a text when form is taken away, and which words mean the same."""
