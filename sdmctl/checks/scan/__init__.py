"""How the checks of tickets run: over plain values for documents, over data frames for exports."""
