"""Opening hours, holidays and business time: the only place that knows time zones."""
