"""Arithmetic: what values a written figure stands for, and what follows from checked ones."""
