"""Checks of outages and of the availabilities that rest on them."""
