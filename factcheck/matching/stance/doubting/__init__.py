"""Doubting: what one side leaves open, plans or fears, and the other has as done or as sure."""
