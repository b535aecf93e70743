"""Checks of disputes: positions, steps, outcomes."""
