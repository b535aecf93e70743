"""Checks of penalties: whether each has an amount that something can fall under."""
