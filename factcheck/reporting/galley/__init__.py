"""The checker's galley: a draft as a page on which every fact is struck out, marked or left."""
