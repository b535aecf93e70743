"""Checks of calendars: hours, holidays, closures, openings."""
