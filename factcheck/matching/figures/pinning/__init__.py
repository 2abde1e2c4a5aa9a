"""Pinning: figures of which one that is named has but one, so that another is wrong."""
