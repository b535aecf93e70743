"""The page on disputes, evolutions and warranties: what it writes is read, and means what it says."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sdmctl.assess.natures.disputes import Ended, disputes
from sdmctl.assess.natures.evolutions import evolutions
from sdmctl.assess.natures.life import Remark, State
from sdmctl.assess.natures.warranties import warranties
from sdmctl.model.budget import Budget
from sdmctl.model.classification import TacitAcceptance
from sdmctl.values.duration import Duration, Unit
from tests.report.scene import contract, dossier, judged

PAGE = Path(__file__).parents[2] / "docs" / "evolutions.md"


def blocks() -> list[Any]:
    parts = PAGE.read_text(encoding="utf-8").split("```yaml\n")[1:]
    return [yaml.load(part.split("```")[0], Loader=yaml.BaseLoader) for part in parts]


def test_what_the_page_writes_is_what_it_says() -> None:
    contested, silence, evolution, budget, lots = blocks()
    services = {"payroll": {"title": "Payroll", "calendar": "office", "lot": "run"}}
    terms = contract(services=services, managers={"ada": {"name": "Ada"}}, lots=lots["lots"])
    of = dossier([*contested["tickets"], *evolution["tickets"]], terms)
    one = judged(of, period="2026-04")
    [ended] = disputes(of, one)
    assert (ended.ended, ended.ended_on, ended.by) == (Ended.OUTCOME, date(2026, 4, 9), "Steering committee")
    [disputed, quoted] = evolutions(of, one)
    assert (disputed.id, disputed.state) == ("INC-021", State.TO_QUOTE)
    assert (quoted.state, quoted.remarks, quoted.valid_until) == (
        State.QUOTED,
        (Remark.NEW_VERSION,),
        date(2026, 5, 15),
    )
    assert warranties(of, one) == ()
    rule = TacitAcceptance.model_validate(silence["classification"]["tacit_acceptance"])
    assert rule.after == Duration(10, Unit.BUSINESS_DAYS)
    allowance = Budget.model_validate(budget).lines["uo"].allowance
    assert allowance is not None
    assert allowance.units == 12
    assert allowance.at_most == 3
