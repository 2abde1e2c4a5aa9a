"""From text to structure: everything checkable that a text mentions, with exact spans."""
