"""What happened, before any judgement: stays in a phase, and the clocks of a ticket."""
