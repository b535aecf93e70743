"""Service levels: from what happened and what was promised to verdicts and lines."""
