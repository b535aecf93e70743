"""Checks of sources: whether what they say of an export can be read by it."""
