"""Anomalies and evolutions: the split, its flow, disputes, the life of evolutions and their warranties."""
