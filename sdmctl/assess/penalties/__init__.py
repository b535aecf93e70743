"""Penalties: what was missed, in money."""
