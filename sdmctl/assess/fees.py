"""Fees: the money that a percentage in the contract is a percentage of."""

from fractions import Fraction

from sdmctl.model.budget import Budget
from sdmctl.model.penalty import Amount
from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier

MONTHS = 12


def fees(dossier: Dossier, year: int) -> dict[str, Fraction]:
    """What the documents say of `monthly_fee`, `annual_fee` and `amount` in a year; only those that they say."""
    known: dict[str, Fraction] = {}
    for read in dossier.others:
        if isinstance(read.document, Budget) and read.document.year == year:
            monthly = [line.monthly_fee for line in read.document.lines.values() if line.monthly_fee is not None]
            if monthly:
                total = sum(map(Fraction, monthly), Fraction())
                known["monthly_fee"] = known.get("monthly_fee", Fraction()) + total
        if isinstance(read.document, Project):
            known["amount"] = known.get("amount", Fraction()) + Fraction(read.document.amount)
    if "monthly_fee" in known:
        known["annual_fee"] = known["monthly_fee"] * MONTHS
    return known


def fee_named(amount: Amount | None) -> str | None:
    """Which fee an amount is a percentage of; `None` where it is money."""
    return amount.rpartition(" ")[2] if isinstance(amount, str) else None


def money(amount: Amount, known: dict[str, Fraction]) -> Fraction:
    """An amount in money; KeyError names the fee that no document says."""
    if not isinstance(amount, str):
        return Fraction(amount)
    percent, _, _ = amount.partition("%")
    return Fraction(percent.strip()) / 100 * known[amount.rpartition(" ")[2]]
