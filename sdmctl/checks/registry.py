"""Every check there is: a literal table, in the order of the manual."""

from sdmctl.checks.amendments import amendment_outside_term, signed_after_effective
from sdmctl.checks.budget import (
    budget_outside_term,
    line_twice,
    line_without_price,
    month_outside_year,
    two_currencies,
)
from sdmctl.checks.calendars import closed_and_opened, empty_calendar, overlapping_hours, unknown_holiday_code
from sdmctl.checks.check import Check, DocumentCheck, NatureCheck, ProfileCheck, RowCheck
from sdmctl.checks.contract import (
    duplicate_priority,
    end_before_start,
    incomplete_matrix,
    nothing_resolves,
    reserved_name,
    unknown_reference,
)
from sdmctl.checks.decisions import (
    contradicted_decision,
    decided_twice,
    decision_before_ticket,
    decision_not_followed,
    decision_of_unknown_ticket,
    missing_evidence,
    open_question,
    question_never_asked,
    undecided_nature,
    unknown_question,
)
from sdmctl.checks.outages import (
    availability_without_outages,
    doubtful_outage,
    outage_out_of_range,
    outage_outside_term,
)
from sdmctl.checks.penalties import (
    cap_below_applied,
    misnamed_penalty,
    missing_amount,
    missing_fee,
    penalty_not_applicable,
    penalty_option_unused,
    penalty_without_amount,
    share_over_a_whole,
    target_below_objective,
    waiver_too_wide,
    waiver_without_approval,
)
from sdmctl.checks.procedures import escalation_without_contact, procedure_outside, role_without_deputy
from sdmctl.checks.project import (
    accepted_before_reached,
    after_the_project,
    baseline_moved_too_late,
    contradicted_progress,
    finished_before_started,
    forecast_passed,
    milestone_outside_term,
    missing_progress,
    not_re_estimated,
    projects_alike,
    shares_not_whole,
    weights_not_whole,
)
from sdmctl.checks.service_levels import (
    availability_with_targets,
    inverted_targets,
    level_never_matches,
    level_without_targets,
    missing_objective,
    missing_target,
    overlapping_levels,
    service_without_calendar,
    several_calendars,
    two_objectives,
    without_effect,
)
from sdmctl.checks.sources import incomplete_dates, misplaced_field, unmapped_field, unused_values
from sdmctl.checks.tickets import (
    accepted_before_delivered,
    approved_before_quoted,
    circular_duplicate,
    circular_regression,
    clocks_apart,
    control_characters,
    delivered_before_approved,
    due_before_opening,
    event_after_export,
    event_before_opening,
    level_without_tickets,
    long_pause,
    missing_due_date,
    opened_after_export,
    resolved_before_opened,
    ticket_outside_term,
    unit_in_no_catalogue,
    unknown_duplicate,
    unknown_regression,
)

DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (
    unknown_reference,
    reserved_name,
    duplicate_priority,
    incomplete_matrix,
    end_before_start,
    nothing_resolves,
    amendment_outside_term,
    signed_after_effective,
    overlapping_hours,
    empty_calendar,
    unknown_holiday_code,
    closed_and_opened,
    missing_objective,
    two_objectives,
    level_without_targets,
    missing_target,
    inverted_targets,
    service_without_calendar,
    several_calendars,
    level_never_matches,
    overlapping_levels,
    without_effect,
    availability_with_targets,
    availability_without_outages,
    outage_out_of_range,
    doubtful_outage,
    outage_outside_term,
    penalty_without_amount,
    missing_amount,
    missing_fee,
    penalty_not_applicable,
    cap_below_applied,
    two_currencies,
    line_twice,
    budget_outside_term,
    month_outside_year,
    line_without_price,
    misnamed_penalty,
    penalty_option_unused,
    share_over_a_whole,
    target_below_objective,
    waiver_without_approval,
    waiver_too_wide,
    missing_progress,
    contradicted_progress,
    weights_not_whole,
    shares_not_whole,
    not_re_estimated,
    accepted_before_reached,
    finished_before_started,
    after_the_project,
    milestone_outside_term,
    forecast_passed,
    baseline_moved_too_late,
    projects_alike,
    unmapped_field,
    misplaced_field,
    unused_values,
    incomplete_dates,
    question_never_asked,
    unknown_question,
    contradicted_decision,
    open_question,
    missing_evidence,
    decided_twice,
    role_without_deputy,
    escalation_without_contact,
    procedure_outside,
)
"""Of what the documents say."""

ROW_CHECKS: tuple[RowCheck, ...] = (
    event_before_opening,
    resolved_before_opened,
    clocks_apart,
    ticket_outside_term,
    opened_after_export,
    event_after_export,
    due_before_opening,
    long_pause,
    approved_before_quoted,
    delivered_before_approved,
    accepted_before_delivered,
    control_characters,
    unknown_duplicate,
    circular_duplicate,
    unknown_regression,
    circular_regression,
)
"""Of each ticket, event and pause."""

PROFILE_CHECKS: tuple[ProfileCheck, ...] = (level_without_tickets, missing_target, missing_due_date)
"""Of the tickets there are against the service levels."""

NATURE_CHECKS: tuple[NatureCheck, ...] = (
    decision_of_unknown_ticket,
    decision_before_ticket,
    decision_not_followed,
    undecided_nature,
    unit_in_no_catalogue,
)
"""Of the natures of tickets against the decisions on them."""

CHECKS: tuple[Check, ...] = tuple(dict.fromkeys((*DOCUMENT_CHECKS, *ROW_CHECKS, *PROFILE_CHECKS, *NATURE_CHECKS)))
"""Each once."""
