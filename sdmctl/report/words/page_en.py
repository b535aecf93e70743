"""Words of the report as a page: English."""

WORDS = {
    "page.skip": "Skip to the report",
    "page.contents": "Contents",
    "page.sort": "Sort by this column",
}
