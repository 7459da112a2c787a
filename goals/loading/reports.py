"""The contributions of one goal of a programme file, moved along by the same functions as everybody's."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals import contributions
from goals.calendar import Period
from goals.content import CONTENT, slot_of
from goals.entry import Entry
from goals.loading.differences import Differences, plain, said
from goals.models import Contribution, ContributionState, Goal, Submission
from goals.programme import Map, Sequence
from partners.access import COMMAND_LINE
from partners.errors import Refused
from partners.models import Area, Organisation


class ReportsLoad:
    """The loading of one goal's lines; afterwards it tells how many were new, and how many drafts were replaced."""

    def __init__(
        self,
        session: Session,
        goal: Goal,
        organisations: Mapping[str, Organisation],
        areas: Mapping[str, Area],
        differences: Differences,
        *,
        today: dt.date,
    ) -> None:
        self.session, self.goal, self.differences, self.today = session, goal, differences, today
        self.organisations, self.areas = organisations, areas
        self.new = self.replaced = 0

    def run(self, lines: Sequence) -> None:
        """Add the lines that are new; a line that somebody has retracted since is not entered again."""
        existing: dict[tuple[Any, ...], Contribution] = {}
        statement = select(Contribution).where(Contribution.goal_id == self.goal.id)
        for report in self.session.scalars(statement.order_by(Contribution.id)):
            existing[report.organisation_id, report.period, report.slot] = report
        for line in lines:
            row = existing.get((self.organisations[line["partner"]].id, str(line["period"]), self._slot(line)))
            try:
                self._load(row, line)
            except Refused as refusal:
                self.differences.refused(line.position, f"goals/{self.goal.code}/contributions", refusal)

    def _load(self, row: Contribution | None, line: Map) -> None:
        if row is None:
            self._add(line)
        elif row.state == ContributionState.DRAFT and row.verified_submission is None:
            self._replace(row, line)
        elif row.state != ContributionState.RETRACTED:
            self._compare(row, line)

    def _slot(self, line: Map) -> str:
        return slot_of(
            self.session,
            self.goal,
            area=self.areas.get(line.get("area", "")),
            question=line.get("question"),
            initiative=line.get("initiative"),
        )

    def _add(self, line: Map) -> None:
        contribution = contributions.draft(
            self.session,
            COMMAND_LINE,
            self.goal.id,
            organisation_id=self.organisations[line["partner"]].id,
            period=Period.parse(line["period"]),
            entry=entry_of(line),
            today=self.today,
            area=self.areas.get(line.get("area", "")),
            question=line.get("question"),
            initiative=line.get("initiative"),
        )
        if line["state"] != ContributionState.DRAFT:
            receipt = contributions.submit(
                self.session, COMMAND_LINE, contribution.id, version=contribution.version, today=self.today
            )
            if line["state"] == ContributionState.VERIFIED:
                contributions.verify(
                    self.session, COMMAND_LINE, contribution.id, version=receipt.version, today=self.today
                )
        self.new += 1

    def _replace(self, row: Contribution, line: Map) -> None:
        entry = entry_of(line)
        if _content(row) != _content(entry):
            self.replaced += 1
            contributions.edit(self.session, COMMAND_LINE, row.id, version=row.version, entry=entry, today=self.today)

    def _compare(self, row: Contribution, line: Map) -> None:
        kept = self._counting(row)
        entry = entry_of(line)
        stored, given = _measure(kept), _measure(entry)
        place = f"goals/{self.goal.code}"
        if plain(stored) != plain(given):
            organisation = self.organisations[line["partner"]].called
            self.differences.report(line, place, organisation=organisation, stored=_told(stored), given=_told(given))
        for key, name in (("date", "day"), ("qualifier", "qualifier"), ("prov", "provenance")):
            position = line.at.get(key, line.position)
            self.differences.compare(getattr(kept, name), getattr(entry, name), position, place, key)

    def _counting(self, row: Contribution) -> Contribution | Submission:
        """What counts is compared, not the correction that somebody is writing."""
        if row.verified_submission is None:
            return row
        return self.session.get_one(Submission, (row.partnership_id, row.id, row.verified_submission))


def entry_of(line: Map) -> Entry:
    """What a line of a file enters."""
    quantity = line.get("quantity")
    shares = line.get("shares")
    return Entry(
        quantity=None if quantity is None else Decimal(str(quantity)),
        nothing_to_report=line.get("nothing_to_report", False),
        day=dt.date.fromisoformat(line["date"]) if "date" in line else None,
        qualifier=line.get("qualifier"),
        shares={code: Decimal(str(share)) for code, share in shares.items()} if shares else None,
        note=dict(line["note"]) if "note" in line else None,
        provenance=line["prov"],
    )


def _content(content: Entry | Contribution) -> Any:
    return plain([getattr(content, name) for name in CONTENT])


def _measure(content: Entry | Contribution | Submission) -> list[Any]:
    shares = {code: Decimal(str(share)) for code, share in (content.shares or {}).items()}
    return [content.quantity, shares]


def _told(measure: list[Any]) -> Any:
    """A measure in a sentence; no number where there was nothing to report."""
    quantity, shares = measure
    if quantity is None:
        return "–"
    return f"{said(quantity)} ({said(shares)})" if shares else said(quantity)
