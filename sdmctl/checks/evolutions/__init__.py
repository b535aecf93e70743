"""Checks of the life of evolutions: quotes, deliveries, acceptances, warranties."""
