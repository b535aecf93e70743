"""The incident procedures, written from the contract and from what is said for incidents."""
