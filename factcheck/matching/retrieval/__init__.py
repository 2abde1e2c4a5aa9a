"""Retrieval: which of many claims a sentence may repeat, or which ones are almost the same."""
