"""Checks of amendments."""
