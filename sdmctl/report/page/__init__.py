"""The report as one page for a browser: nothing outside it is asked for, nothing in it runs but the sorting."""
