"""Pictures: what a committee sees at a glance, each with a title, a description and the table behind it."""
