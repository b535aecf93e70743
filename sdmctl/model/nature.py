"""What a ticket is in the eyes of the contract."""

from enum import StrEnum


class Nature(StrEnum):
    """What a ticket is in the eyes of the contract."""

    ANOMALY = "anomaly"
    EVOLUTION = "evolution"
    REQUEST = "request"
    DISPUTED = "disputed"
    UNCLASSIFIED = "unclassified"
