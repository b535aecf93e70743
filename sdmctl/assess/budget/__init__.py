"""The budget: consumed, ordered, left; where it lands, and what may be invoiced."""
