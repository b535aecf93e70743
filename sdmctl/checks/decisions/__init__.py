"""Checks of decisions: what was decided on the nature of tickets, and on which evidence."""
