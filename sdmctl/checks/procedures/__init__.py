"""Checks of what is written for incidents: roles, escalation, committed procedures."""
