"""Checks of governance: actions, risks, requirements, improvements, feedback, teams, parties."""
