"""Checks of tickets and their events, written once for documents and for exports."""
