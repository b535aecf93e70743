"""Precedents: how tickets were decided before, and what that suggests for another one. It never decides."""
