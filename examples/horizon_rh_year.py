"""The year around March 2024 in `horizon-rh`: `python -m examples.horizon_rh_year` writes its documents again.

March is written by hand and worked out to the second; the other months of 2024 are drawn here, always alike. January
and February leave nothing open to March, so that its figures stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.zone import instant_of, to_local
from sdmctl.load.repository import read_repository
from sdmctl.model.contract import Contract

FOLDER = Path(__file__).parent / "horizon-rh"
ZONE = "Europe/Paris"
MONTHS = (1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12)
EXPORTED = "2025-01-06T08:00:00+01:00"
_HOUR = 3600
_CALENDARS = {"paie": "ho-als", "gta": "ho-als", "portail": "ho-fr", "recrutement": "ho-als"}
_ALLOWED = {"P1": (1800, 4), "P2": (3600, 8), "P3": (4 * _HOUR, 40), "P4": (8 * _HOUR, 80)}
"""By priority, seconds to respond and business hours to resolve."""
_UNITS = {"ETU": (2, 10), "EVO-S": (3, 14), "EVO-M": (8, 40), "EVO-C": (20, 95)}
"""By kind of work, units and hours."""

TITLES = {
    ("paie", "anomaly"): (
        "Prime de nuit absente du bulletin", "Taux de cotisation non mis à jour",
        "Net à payer faux après régularisation", "Bulletin édité deux fois",
        "Arrondi faux sur la prime de transport", "Fichier de virement rejeté par la banque",
        "Absence non déduite de la paie", "Cumul annuel décalé d'un mois", "DSN rejetée, rubrique manquante",
        "Message d'erreur à la clôture de paie", "Prélèvement à la source au taux neutre à tort",
        "Indemnité de départ mal calculée", "Saisie sur salaire prélevée deux fois", "Titres-restaurant non déduits",
        "Rappel de salaire sur le mauvais mois", "Mutuelle absente du bulletin d'un entrant",
    ),
    ("gta", "anomaly"): (
        "Badgeages du week-end perdus", "Compteur d'heures négatif", "Planning vide pour l'équipe de nuit",
        "Congé validé affiché comme refusé", "Jour férié compté comme travaillé",
        "Solde de RTT faux après un report", "Badgeuse du quai 3 non remontée",
        "Heures supplémentaires comptées deux fois", "Cycle de travail décalé d'une semaine",
        "Export du planning tronqué", "Pause déjeuner déduite deux fois", "Absence maladie sans décompte",
        "Alerte de retard envoyée à tort", "Annualisation faussée par un temps partiel",
    ),
    ("portail", "anomaly"): (
        "Page blanche à l'ouverture du bulletin", "Connexion impossible depuis un téléphone",
        "Lenteurs le jour de paie", "Photo d'un autre salarié affichée", "Demande de congé envoyée deux fois",
        "Lien de réinitialisation expiré", "Document introuvable dans le coffre-fort",
        "Accents illisibles dans les courriels", "Menu absent pour les managers",
        "Session fermée toutes les cinq minutes", "Pièce jointe refusée sans message", "Annuaire vide",
    ),
    ("recrutement", "anomaly"): (
        "Candidature enregistrée deux fois", "Annonce publiée sans date de fin", "CV illisible après import",
        "Courriel de refus envoyé à tort",
    ),
    ("paie", "request"): (
        "Droits de consultation pour le contrôle de gestion", "Copie d'un bulletin de 2022",
        "Comment saisir un acompte ?", "Liste des salariés sans coordonnées bancaires",
        "Date limite des éléments variables",
    ),
    ("gta", "request"): (
        "Création de profils d'intérimaires", "Rattacher une équipe au nouveau responsable",
        "Comment corriger un badgeage ?", "Ouvrir les droits au site de Nantes",
    ),
    ("portail", "request"): (
        "Désactiver le compte d'un salarié parti", "Réinitialiser un mot de passe",
        "Mode d'emploi de l'entretien annuel",
    ),
    ("recrutement", "request"): (
        "Accès pour deux recruteurs", "Modèle d'annonce à ajouter",
    ),
    ("paie", "evolution"): (
        "Prime de vacances selon le nouvel accord", "Simulation de paie pour les entrants",
        "Bulletin clarifié, nouveau modèle", "Export mensuel pour le contrôle de gestion",
        "Prendre en compte le forfait mobilités",
    ),
    ("gta", "evolution"): (
        "Gestion des astreintes dans le planning", "Badgeage depuis un téléphone",
        "Seuil d'alerte sur les heures supplémentaires", "Compteur de télétravail",
        "Planning partagé entre deux sites",
    ),
    ("portail", "evolution"): (
        "Signature électronique des avenants", "Tableau de bord des managers", "Portail en allemand",
        "Recherche par compétence", "Solde de l'année suivante",
    ),
    ("recrutement", "evolution"): (
        "Diffusion sur deux sites d'emploi", "Vivier de candidats",
    ),
}  # fmt: skip


@dataclass
class Written:
    """A ticket on its way: what was drawn of it."""

    id: str
    title: str
    service: str
    nature: str
    priority: str
    opened: int
    effort: int
    """Hours."""
    lines: list[str] = field(default_factory=list)
    """What stands between the effort and the history."""
    history: list[tuple[int, str]] = field(default_factory=list)
    decision: list[str] = field(default_factory=list)


class Year:
    """Draws the year, month by month."""

    def __init__(self, contract: Contract) -> None:
        self.random = Random(2024)  # noqa: S311  # an example, always the same
        self.clocks = {
            name: BusinessTime(definition, date(2023, 12, 1), date(2025, 4, 1))
            for name, definition in (
                (name, contract.calendars[name].definition(ZONE)) for name in ("ho-als", "ho-fr", "24x7")
            )
        }
        self.number = 100
        self.drawn: dict[tuple[str, str], list[str]] = {}
        self.accepted: list[tuple[str, int]] = []
        """Evolutions that were delivered, with the day of acceptance: what warranties are traced to."""

    def tickets(self) -> Iterator[Written]:
        """Every ticket, in order of its opening."""
        for month in MONTHS:
            count = self.random.randint(20, 27) if month != 8 else 13
            found = [self.ticket(month) for _ in range(count)]
            yield from sorted(found, key=lambda each: each.opened)

    def ticket(self, month: int) -> Written:
        """One ticket of a month."""
        services = ["paie"] * 5 + ["gta"] * 5 + ["portail"] * 4 + (["recrutement"] if month >= 6 else [])
        service = self.random.choice(services)
        nature = self.random.choices(("anomaly", "request", "evolution"), (66, 16, 18))[0]
        priority = self.random.choices(("P1", "P2", "P3", "P4"), (6, 26, 48, 20))[0] if nature == "anomaly" else "P4"
        self.number += 1
        prefix = {"anomaly": "INC", "request": "SR", "evolution": "EVO"}[nature]
        day = self.random.randint(1, 20 if month == 2 and nature != "anomaly" else 28 if month != 2 else 22)
        opened = _at(date(2024, month, day), self.random.randint(8 * 60, 18 * 60))
        ticket = Written(f"{prefix}-{self.number}", self.title(service, nature), service, nature, priority, opened, 1)
        {"anomaly": self.support, "request": self.support, "evolution": self.evolution}[nature](ticket, month)
        return ticket

    def title(self, service: str, nature: str) -> str:
        """One that was not used yet, as long as there is one."""
        left = self.drawn.setdefault((service, nature), [])
        if not left:
            left += TITLES[service, nature]
            self.random.shuffle(left)
        return left.pop()

    def support(self, ticket: Written, month: int) -> None:
        """An anomaly or a request: taken in charge and resolved, mostly in time."""
        respond, hours = _ALLOWED[ticket.priority]
        clock = self.clocks["24x7" if ticket.priority == "P1" else _CALENDARS[ticket.service]]
        taken = self.after(clock, ticket.opened, int(respond * self.share(0.94)))
        ticket.history.append((taken, "status: acknowledged"))
        spent = int(hours * _HOUR * self.share(0.93))
        if month == 2:
            spent = min(spent, 12 * _HOUR)
        if self.random.random() < 0.12 and ticket.priority != "P1":
            waits = self.after(clock, taken, spent // 3)
            back = self.after(clock, waits, self.random.randint(2, 10) * _HOUR)
            ticket.history += [(waits, "status: waiting_customer"), (back, "status: in_progress")]
            taken, spent = back, spent - spent // 3
        done = self.after(clock, taken, spent)
        ticket.history.append((done, "status: resolved"))
        if self.random.random() < 0.05 and month != 2:
            again = self.after(clock, done, self.random.randint(3, 12) * _HOUR)
            done = self.after(clock, again, 2 * _HOUR)
            ticket.history += [(again, "status: reopened"), (done, "status: resolved")]
        closed = self.after(self.clocks["ho-fr"], done, 20 * _HOUR)
        if month != 2 or to_local(closed, ZONE).month < 3:
            ticket.history.append((closed, "status: closed"))
        ticket.effort = max(1, round(spent / _HOUR * 0.4))
        self.decide(ticket, ticket.opened)
        self.extras(ticket, done)

    def extras(self, ticket: Written, done: int) -> None:
        """Warranty, exclusion and other turns that a few tickets take."""
        if ticket.nature != "anomaly":
            return
        drawn = self.random.random()
        recent = [(name, at) for name, at in self.accepted if 0 < ticket.opened - at < 80 * 86_400]
        if drawn < 0.06 and recent:
            name, at = recent[-1]
            ticket.lines += [f"warranty: {{of: {name}, accepted_on: {_day(at)}}}", f"regression_of: {name}"]
        elif drawn < 0.08:
            approved = _day(done + 86_400)
            ticket.lines.append(f"excluded: {{reason: réseau du client, approved_by: client, approved_on: {approved}}}")

    def evolution(self, ticket: Written, month: int) -> None:
        """An evolution: quoted, mostly approved, delivered, accepted."""
        clock = self.clocks[_CALENDARS[ticket.service]]
        unit = self.random.choices(tuple(_UNITS), (25, 45, 24, 6))[0]
        _, hours = _UNITS[unit]
        quoted = self.after(clock, ticket.opened, int(40 * _HOUR * self.share(0.92)))
        if month == 2:
            quoted = min(quoted, _at(date(2024, 2, 27), 900))
        ticket.lines += [f"unit: {unit}", f"estimate: {hours}h"]
        ticket.effort = max(2, round(hours * self.random.uniform(0.8, 1.25)))
        ticket.history.append((quoted, "event: quoted"))
        self.decide(ticket, ticket.opened)
        if self.random.random() < 0.2 or month < 3:
            ticket.effort = max(2, hours // 6)
            ticket.history.append((self.after(clock, quoted, 8 * _HOUR), "event: refused"))
            return
        approved = self.after(clock, quoted, self.random.randint(6, 40) * _HOUR)
        delivered = self.after(clock, approved, self.random.randint(40, 160) * _HOUR)
        accepted = self.after(clock, delivered, self.random.randint(8, 40) * _HOUR)
        steps = [(approved, "event: approved"), (delivered, "event: delivered"), (accepted, "event: accepted")]
        if to_local(accepted, ZONE).month < 12:  # the draft of December's invoice is still being looked at
            invoiced = _at((to_local(accepted, ZONE).replace(day=28) + timedelta(days=9)).date().replace(day=5), 600)
            steps += [(invoiced, "event: invoiced"), (invoiced + 30 * 86_400, "event: paid")]
        ticket.history += steps
        self.accepted.append((ticket.id, accepted))

    def share(self, kept: float) -> float:
        """Of what is granted, how much it takes: seldom more than all of it."""
        if self.random.random() < kept:
            return self.random.uniform(0.05, 0.95)
        return self.random.uniform(1.05, 1.6)

    def decide(self, ticket: Written, at: int) -> None:
        """Why it has its nature."""
        on = _day(at)
        no = "ecart: no, regression: no, garantie: no, etat_de_l_art: no, besoin:"
        answers, by = {
            "anomaly": ("{ecart: yes}", "Karim Benali"),
            "request": (f"{{{no} no, usage: yes}}", "Support N1 Valmont"),
            "evolution": (f"{{{no} yes}}", "COSUI"),
        }[ticket.nature]
        version, paragraph = f"2.{ticket.opened % 7}", f"{1 + ticket.opened % 9}.{1 + ticket.opened % 5}"
        shown = f'{{reference: SFD {ticket.service}, version: "{version}", paragraph: "{paragraph}"}}'
        evidence = "" if ticket.nature == "request" else shown
        ticket.decision = [f"answers: {answers}", *([f"evidence: {evidence}"] if evidence else []),
                           f"nature: {ticket.nature}", f"by: {by}", f"on: {on}"]  # fmt: skip

    def after(self, clock: BusinessTime, at: int, seconds: int) -> int:
        """The instant at which so much business time has passed, to the minute."""
        found = clock.last_instant(clock.at(at) + seconds)
        assert found is not None
        return found - found % 60


def documents() -> dict[Path, str]:
    """Every document of the year, by its file."""
    contract = next(each.contract.document for each in read_repository(FOLDER).dossiers)
    year = Year(contract)
    exported = instant_of(datetime(2025, 1, 6, 8), ZONE)
    found = {FOLDER / "year" / "tickets.yaml": _tickets(list(year.tickets()), exported)}
    found[FOLDER / "year" / "outages.yaml"] = _outages(year.random)
    for month in MONTHS:
        found[FOLDER / "year" / f"feedback-{month:02}.yaml"] = _feedback(year.random, month)
    found[FOLDER / "year" / "ledger.yaml"] = _ledger(year.random)
    return found


def _tickets(tickets: list[Written], exported: int) -> str:
    lines = [*_head("tickets", "The tickets of the year but March's, drawn by examples/horizon_rh_year.py.")]
    lines += [f"exported_at: {EXPORTED}", "tickets:"]
    for each in tickets:
        history = sorted(step for step in each.history if step[0] < exported)
        lines += [
            f"  - id: {each.id}",
            f"    title: {each.title if ':' not in each.title else repr(each.title)}",
            f"    service: {each.service}",
            f"    nature: {each.nature}",
            f"    priority: {each.priority}",
            f"    opened: {_iso(each.opened)}",
            f"    effort: {each.effort}h",
            *(f"    {line}" for line in each.lines),
            *(["    history:"] if history else []),
            *(f"      - {{at: {_iso(at)}, {said}}}" for at, said in history),
            "    decision:",
            *(f"      {line}" for line in each.decision),
        ]
    return "\n".join(lines) + "\n"


def _outages(random: Random) -> str:
    lines = [*_head("outages", "Interruptions of the year but March's."), "outages:"]
    for month in MONTHS:
        for service in ("portail", "paie"):
            day = date(2024, month, random.randint(2, 27))
            start = _at(day, random.randint(7 * 60, 16 * 60))
            end = start + random.randint(5, 70) * 60
            lines.append(f"  - {{service: {service}, start: {_iso(start)}, end: {_iso(end)}, planned: false}}")
        start = _at(date(2024, month, random.randint(2, 27)), 19 * 60)
        lines.append(f"  - {{service: portail, start: {_iso(start)}, end: {_iso(start + 2 * _HOUR)}, planned: true}}")
    planned = _at(date(2025, 1, 14), 19 * 60)
    lines.append(f"  - {{service: paie, start: {_iso(planned)}, end: {_iso(planned + 3 * _HOUR)}, planned: true}}")
    return "\n".join(lines) + "\n"


def _feedback(random: Random, month: int) -> str:
    csat = [random.choices((1, 2, 3, 4, 5), (3, 5, 14, 45, 33))[0] for _ in range(random.randint(9, 16))]
    nps = [random.choices(range(11), (1, 0, 1, 2, 2, 4, 7, 14, 22, 26, 21))[0] for _ in range(random.randint(8, 12))]
    lines = [*_head("feedback"), f"period: 2024-{month:02}", f"csat: {csat}", f"nps: {nps}"]
    return "\n".join(lines) + "\n"


def _ledger(random: Random) -> str:
    lines = [*_head("ledger", "Days worked and invoices from April on."), "entries:"]
    for month in range(4, 13):
        last = (date(2024, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        days = random.choice(("1.5", "2", "2.5", "3"))
        lines.append(f"  - {{line: carnet, stage: consumed, day: {last}, quantity: {days}}}")
        lines.append(f"  - {{line: fee, stage: invoiced, day: {last}, amount: 18000, reference: F-2024-{month:03}}}")
    return "\n".join(lines) + "\n"


def _head(kind: str, comment: str = "") -> Iterator[str]:
    yield f"# yaml-language-server: $schema=../../../schemas/{kind}.json"
    if comment:
        yield f"# {comment}"
    yield from (f"kind: {kind}", "contract: horizon-rh")


def _at(day: date, minute: int) -> int:
    """An instant of a day; no minute of ours is skipped by a clock or occurs twice."""
    return instant_of(datetime(day.year, day.month, day.day, minute // 60, minute % 60), ZONE)


def _iso(at: int) -> str:
    return to_local(at, ZONE).isoformat()


def _day(at: int) -> str:
    return to_local(at, ZONE).date().isoformat()


if __name__ == "__main__":
    for file, text in documents().items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
