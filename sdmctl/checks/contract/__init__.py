"""Checks of the contract as a whole: names, dates, priorities, statuses."""
