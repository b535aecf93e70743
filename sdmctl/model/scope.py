"""Which of a contract's services a service level is about."""

from sdmctl.model.contract import Contract
from sdmctl.model.service_level import ServiceLevel


def services_of(level: ServiceLevel, contract: Contract) -> tuple[str, ...]:
    """The contract's services that pass the level's filter, in the contract's order."""
    lots, services = level.applies_to.lot, level.applies_to.service
    return tuple(
        name
        for name, service in contract.services.items()
        if (not services or name in services) and (not lots or service.lot in lots)
    )


def names_services(level: ServiceLevel) -> bool:
    """Whether the level's filter asks for a service at all: what is of none does not pass then."""
    return bool(level.applies_to.service or level.applies_to.lot)
