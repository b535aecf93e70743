"""Checks of projects: whether progress can be told, and dates and shares agree."""
