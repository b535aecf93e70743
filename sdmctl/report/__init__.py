"""What was judged, put into words and figures: tables, formats, and the committee's report."""
