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
from goals.entry import MEASURES, NUMBERS, Entry
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
    shares = line.get("shares")
    return Entry(
        **{name: _number(line.get(name)) for name in NUMBERS},
        change=_plain(line["change"]) if "change" in line else None,
        grade=line.get("grade"),
        done=line.get("done"),
        nothing_to_report=line.get("nothing_to_report", False),
        day=dt.date.fromisoformat(line["date"]) if "date" in line else None,
        qualifier=line.get("qualifier"),
        shares={code: Decimal(str(share)) for code, share in shares.items()} if shares else None,
        note=dict(line["note"]) if "note" in line else None,
        provenance=line["prov"],
    )


def _content(content: Entry | Contribution) -> Any:
    return plain([getattr(content, name) for name in CONTENT])


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _plain(change: Map) -> dict[str, Any]:
    """A change as it is kept: its number as it was written, its period as a code."""
    return {key: value if key in ("direction", "qualifier", "prov") else str(value) for key, value in change.items()}


def _measure(content: Entry | Contribution | Submission) -> dict[str, Any]:
    """What a report measures, and whose it is; a change by its number, however it was written."""
    measure = {name: getattr(content, name) for name in MEASURES}
    if content.change is not None:
        measure["change"] = {**content.change, "value": _number(content.change.get("value"))}
    measure["shares"] = {code: Decimal(str(share)) for code, share in (content.shares or {}).items()} or None
    return {name: value for name, value in measure.items() if value is not None}


def _told(measure: dict[str, Any]) -> Any:
    """A measure in a sentence; nothing where there was nothing to report."""
    if not measure:
        return "–"
    shares = measure.pop("shares", None)
    told = said(next(iter(measure.values()))) if len(measure) == 1 else said(measure)
    return f"{told} ({said(shares)})" if shares else told
