"""Projects: earned value, landings and milestones."""
