"""What a crisis, the law and the end of an incident ask for, and the procedure's own title block."""

from datetime import date

from sdmctl.report.material import Context
from sdmctl.report.procedure.sheet import Sheet

_DUTIES = ("duty", "case", "within", "to", "by", "clause")


def title(sheet: Sheet) -> Context:
    """`facts`: pairs of a word and what it stands for; `contract`."""
    contract, committed, locale = sheet.contract, sheet.committed, sheet.locale
    missing = sheet.say("procedure.missing")

    def day(known: date | None) -> str:
        return locale.long_day(known) if known else missing

    facts = [
        ("customer", contract.customer.name),
        ("provider", contract.provider.name),
        ("version", (committed.version if committed else None) or missing),
        ("kept_by", sheet.person(committed.owner if committed else None) or missing),
        ("reviewed", day(committed.reviewed_on if committed else None)),
        ("review_due", day(committed.review_due if committed else None)),
        ("exercised", day(committed.exercised_on if committed else None)),
    ]
    amendments = [
        locale.say("amendment", id=each.id, title=each.title, effective=locale.long_day(each.effective))
        for each in (terms.amendment.document for terms in sheet.dossier.amended if terms.amendment)
    ]
    if amendments:
        facts.append(("amendments", sheet.joined(amendments) or ""))
    return {"contract": contract.title, "facts": [(locale.say(f"procedure.fact.{name}"), it) for name, it in facts]}


def crisis(sheet: Sheet) -> Context:
    """`criteria`, a list; `members`, a text, empty where nobody is named."""
    said = sheet.crisis
    return {"criteria": list(said.criteria), "members": sheet.listed(said.members) if said.members else ""}


def duties(sheet: Sheet) -> Context:
    """`duties`, a table of what the contract lists; `degraded`, a list."""
    rows = (
        (each.title, each.when, each.within, each.to, sheet.person(each.by), each.clause)
        for each in sheet.contract.legal_duties
    )
    return {"duties": sheet.grid(_DUTIES, rows), "degraded": list(sheet.degraded)}
