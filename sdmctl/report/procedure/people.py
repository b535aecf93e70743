"""People: roles with their holders and deputies, how an incident is declared, contacts."""

from sdmctl.model.procedure import Role
from sdmctl.report.material import Context
from sdmctl.report.procedure.sheet import Sheet

_CONTACTS = ("contact", "role", "channel", "phone", "email", "hours", "deputy")


def roles(sheet: Sheet) -> Context:
    """`roles`, a table: every role, who has it, who stands in, what it does."""
    rows = []
    for role in Role:
        holder = sheet.roles.get(role)
        own = sheet.contact(holder.contact) if holder else None
        deputy = (holder.deputy or (own.deputy if own else None)) if holder else None
        rows.append(
            (
                sheet.locale.say(f"procedure.role.{role}"),
                sheet.person(holder.contact) if holder else sheet.locale.say("procedure.to_name"),
                sheet.person(deputy) or sheet.locale.say("procedure.to_name"),
                sheet.locale.say(f"procedure.mission.{role}"),
            )
        )
    return {"roles": sheet.grid(("role", "holder", "deputy", "mission"), rows)}


def declaring(sheet: Sheet) -> Context:
    """`who` and `number`, texts, empty where nothing is written; `never`, a list."""
    said = sheet.declaration
    desk = sheet.contact(said.contact)
    reached = [each for each in (desk.channel, desk.phone, desk.email) if each] if desk else []
    number = sheet.person(said.contact) or ""
    return {
        "who": sheet.listed(said.who, "or") if said.who else "",
        "number": f"{number} ({', '.join(reached)})" if reached else number,
        "never": list(said.never),
    }


def contacts(sheet: Sheet) -> Context:
    """`contacts`, a table of all there are; `annexes`, a list."""
    rows = [
        (
            each.name,
            each.role,
            each.channel,
            each.phone,
            each.email,
            sheet.hours(each.hours) if each.hours else None,
            sheet.person(each.deputy),
        )
        for each in sheet.contacts
    ]
    kept = [n for n in range(len(_CONTACTS)) if n < 2 or any(row[n] for row in rows)]
    names = [_CONTACTS[n] for n in kept]
    shown = (tuple(row[n] for n in kept) for row in rows)
    return {"contacts": sheet.grid(names, shown), "annexes": list(sheet.annexes)}
