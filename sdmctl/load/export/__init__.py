"""Exports of ticketing tools, read as they come: opened, cut into cells, and turned into columns of numbers."""
