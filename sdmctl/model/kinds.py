"""The kinds of document, each with its model: a literal table, imported late."""

from importlib import import_module

from sdmctl.model.document import Document

KINDS: dict[str, str] = {
    "contract": "sdmctl.model.contract:Contract",
    "amendment": "sdmctl.model.amendment:Amendment",
    "tickets": "sdmctl.model.tickets:Tickets",
    "source": "sdmctl.model.source:Source",
    "outages": "sdmctl.model.outages:Outages",
    "budget": "sdmctl.model.budget:Budget",
    "ledger": "sdmctl.model.ledger:Ledger",
    "project": "sdmctl.model.project:Project",
    "decisions": "sdmctl.model.decision:Decisions",
    "committee": "sdmctl.model.committee:Committee",
    "requirements": "sdmctl.model.requirement:Requirements",
    "actions": "sdmctl.model.action:Actions",
    "risks": "sdmctl.model.risk:Risks",
    "improvements": "sdmctl.model.improvement:Improvements",
    "teams": "sdmctl.model.team:Teams",
    "feedback": "sdmctl.model.feedback:Feedback",
    "contacts": "sdmctl.model.contacts:Contacts",
    "escalation": "sdmctl.model.escalation:Escalation",
    "procedures": "sdmctl.model.procedure:Procedures",
}


def model_of(kind: str) -> type[Document]:
    """The model of a kind of document; KeyError where there is none."""
    module, _, name = KINDS[kind].partition(":")
    model: type[Document] = getattr(import_module(module), name)
    return model
