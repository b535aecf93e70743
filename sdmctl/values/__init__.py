"""Values: durations, ratios and periods, exact and free of any document."""
