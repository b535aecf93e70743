"""Checks of service levels: what they reach, what they grant, how often it must be kept."""
