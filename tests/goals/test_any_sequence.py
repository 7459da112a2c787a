"""Whatever people do, in any order: the figures are what their own log says, and what was known stays known.

The model is slow and obvious: it keeps a log of what was let through, says beforehand what will be refused and why,
adds everything up anew after each step, and asks the specification what a file of its log amounts to.
"""

import datetime as dt
import json
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from db import PLATFORM, PUBLIC, Database, within
from goals import contributions, frames, periods, releases
from goals.calendar import Period
from goals.entry import Entry
from goals.kinds import KINDS, Kind
from goals.models import PeriodState
from goals.posting import reconcile
from goals.standing import standings
from partners.access import Actor
from partners.errors import Refused
from partners.models import Area, AuditEvent
from tests.conftest import Cast
from tests.goals.agreement import specified, stands
from tests.goals.all_kinds import Part, Report, entries, objection_to_handing_in, parts_of, promises, told_by
from tests.goals.place import CAST, FOREVER, Place, line, load_into

CODES = (f"provby-{number}" for number in count())
WRITERS = {"asa": ("saab", "balder", "fb"), "bo": ("saab",), "pia": ("balder",)}
VERIFIERS = {"asa": "fb", "stina": "balder"}
QUARTERS = ("2025Q1", "2025Q2", "2025Q3")
WRITES = ("edit", "submit", "withdraw", "correct", "retract")
FROM = {"edit": "draft", "submit": "draft", "withdraw": "submitted", "verify": "submitted", "return_": "submitted",
        "correct": "verified", "retract": None}  # fmt: skip
ONWARDS = {"draft": ["submit", "submit", "edit"], "submitted": ["verify", "verify", "return_", "withdraw"],
           "verified": ["correct", "correct", "retract"], "retracted": ["retract"]}  # fmt: skip
WHOSE = st.sampled_from([("bo", "saab"), ("pia", "balder"), ("asa", "balder"), ("bo", "balder"), ("vera", "saab")])
ANYBODY = st.sampled_from(sorted(CAST))
OWN: Part = (None, None)
JOBS = Kind.CUMULATIVE_COUNT  # half of all reports
GOALS = st.one_of(st.just(JOBS), st.sampled_from([*KINDS]))


class Partnership(RuleBasedStateMachine):
    """A new partnership, and its people."""

    database: Database
    reports = Bundle("reports")

    @initialize(target=reports)
    def begin(self) -> Any:
        self.code = next(CODES)
        data = promises(line("fb", "2025Q1", 9))
        data["partnerships"][0]["code"] = self.code
        for person in data["people"]:
            person["roles"] = {self.code: CAST[person["name"].lower()][1]}
        load_into(self.database, data)
        self.place = Place(self.database, self.code)
        with self.database.reading(PLATFORM) as session:
            self.areas = {area.code: area for area in session.scalars(select(Area))}
        cast = Cast(self.database)
        self.people: dict[str, Actor] = {name: getattr(cast, name) for name in CAST}
        first = Entry(quantity=Decimal(9))
        self.log = [Report("fb", "2025Q1", first, state="verified", counts=first)]
        self.periods = {"2025Q1": "closed"}
        self.notes: list[tuple[dt.datetime, Any]] = []
        self.is_judged = False
        release = self.place.do(releases.prepare, self.people["asa"])
        self.place.do(releases.approve, self.people["stina"], release.id)
        self.public = self.published()
        self.events = len(self.place.events())
        begun = [(("bo", "saab"), "2025Q3"), (("pia", "balder"), "2025Q3"), (("asa", "saab"), "2025Q2")]
        return multiple(*[self.draft(whose, JOBS, period, Entry(quantity=Decimal(17))) for whose, period in begun])

    def published(self) -> str:
        with self.database.reading(PUBLIC) as session:
            return json.dumps(releases.published(session, self.code).publication.document, sort_keys=True)

    def attempt(self, expected: str | None, who: str, deed: Any, *given: Any, **named: Any) -> Any:
        """Somebody tries something that the model expects to be let through (None) or refused with a code."""
        said = answer = None
        try:
            answer = self.place.do(deed, self.people[who], *given, **named)
        except Refused as refused:
            said = refused.code
        assert said == expected, (who, deed.__name__, given, named)
        self.events += said is None
        return answer

    # ---- what the rules say, in their order

    def objection(self, name: str, who: str, report: Report) -> str | None:
        """Found, allowed, in the right state, in an open period, by somebody who may judge it, with a measure."""
        own = who in WRITERS and report.partner == CAST[who][0]
        settled = report.state in ("verified", "retracted")
        if not (who == "asa" or own or settled or (who in VERIFIERS and report.state == "submitted")):
            return "not-found"
        if report.partner not in WRITERS.get(who, ()) if name in WRITES else who not in VERIFIERS:
            return "not-allowed"
        if FROM[name] not in (None, report.state):
            return "wrong-state"
        if self.periods.get(report.period) == "closed":
            return "period-closed"
        return self.objection_to_deed(name, who, report)

    def objection_to_deed(self, name: str, who: str, report: Report) -> str | None:
        if name == "retract" and (report.counts is None or report.state == "retracted"):
            return "wrong-state"
        if name == "submit" and (wrong := objection_to_handing_in(report)):
            return wrong
        if name in ("verify", "return_"):
            if who in report.authors:
                return "own-entry"
            if report.partner == VERIFIERS[who]:  # Åsa and Stina are of two organisations: there is another who can
                return "own-organisation"
        return None

    # ---- what people do

    @rule(target=reports, whose=WHOSE, kind=GOALS, period=st.sampled_from([*QUARTERS, "2025Q3"]), data=st.data())
    def begin_a_report(self, whose: tuple[str, str], kind: Kind, period: str, data: st.DataObject) -> Any:
        part, entry = data.draw(st.sampled_from(parts_of(kind))), data.draw(entries(kind, period))
        return self.draft(whose, kind, period, entry, part)

    def draft(self, whose: tuple[str, str], kind: Kind, period: str, entry: Entry, part: Part = OWN) -> Any:
        who, partner = whose
        report = Report(partner, period, entry, kind, part, authors={who})
        same = [one for one in self.log if one.place == report.place and one.state != "retracted"]
        expected = "already-reported" if same else None
        if partner not in WRITERS.get(who, ()):
            expected = "not-allowed"
        elif self.periods.get(period) == "closed":
            expected = "period-closed"
        area, question = part
        held = self.attempt(
            expected,
            who,
            contributions.draft,
            self.place.goal(kind.value),
            organisation_id=self.place.organisations[partner],
            period=Period.parse(period),
            entry=entry,
            today=self.place.today,
            area=self.areas[area] if area else None,
            question=question,
        )
        if held is None:
            return multiple()
        report.key, report.version = held.id, held.version
        self.log.append(report)
        return report

    @rule(report=reports, data=st.data())
    def go_on(self, report: Report, data: st.DataObject) -> None:
        """A move that fits, by somebody who may make it, if there is anybody."""
        name = data.draw(st.sampled_from(ONWARDS[report.state]))
        able = [who for who in sorted(CAST) if self.objection(name, who, report) is None]
        self.move(name, data.draw(st.sampled_from(able or ["asa"])), report, data)

    @rule(report=reports, data=st.data())
    def go_further(self, report: Report, data: st.DataObject) -> None:
        self.go_on(report, data)

    @rule(report=reports, name=st.sampled_from(sorted(FROM)), who=ANYBODY, data=st.data())
    def move(self, name: str, who: str, report: Report, data: st.DataObject) -> None:
        """Anybody tries any move."""
        entry = data.draw(entries(report.kind, report.period))
        more = {"entry": entry} if name in ("edit", "correct") else {}
        if name in ("return_", "correct", "retract"):
            more["reason"] = "Fel"
        deed = getattr(contributions, name)
        named = {"version": report.version, "today": self.place.today, **more}
        answer = self.attempt(self.objection(name, who, report), who, deed, report.key, **named)
        if answer is None:
            return
        report.version = answer.version
        report.state = {"submit": "submitted", "verify": "verified", "retract": "retracted"}.get(name, "draft")
        if name in ("edit", "correct"):
            report.entry = entry
        if name in ("edit", "correct", "submit"):
            report.authors.add(who)
        if name in ("verify", "retract"):
            report.counts = report.entry if name == "verify" else None
            self.is_judged = False

    @rule(period=st.sampled_from(QUARTERS), who=st.sampled_from(["asa", "asa", "bo"]), closing=st.booleans())
    def run_periods(self, period: str, who: str, closing: bool) -> None:
        state = self.periods.get(period)
        unsettled = [one for one in QUARTERS if one < period and one not in self.periods]
        if who != "asa":
            expected = "not-allowed"
        elif not closing:
            expected = None if state == "closed" else "period-not-closed"
        elif state == "closed":
            expected = "period-closed-already"
        else:
            expected = "period-earlier-open" if state is None and unsettled else None
        if closing:
            self.attempt(expected, who, periods.close, Period.parse(period), today=self.place.today)
        else:
            self.attempt(expected, who, periods.reopen, Period.parse(period), reason="Glömd rapport")
        if expected is None:
            self.periods[period] = "closed" if closing else "reopened"
            self.is_judged = False

    @rule()
    def take_a_note(self) -> None:
        """Somebody writes the figures down, with the moment."""
        self.notes = [*self.notes[-2:], (self.place.now(), self.place.lines())]

    # ---- what must hold after each step

    @invariant()
    def everything_adds_up(self) -> None:
        with self.database.reading(within(self.place.id)) as session:
            assert reconcile(session) == []
            rows = frames.lines(session, as_of=FOREVER)
            for moment, then in self.notes:
                assert frames.lines(session, as_of=FOREVER, known_at=moment).equals(then)
            assert session.scalar(select(func.count()).select_from(AuditEvent)) == self.events
            for code in QUARTERS:
                state = periods.state_of(session, Period.parse(code), self.place.today)
                assert state == PeriodState(self.periods.get(code, "open"))
        rows = rows[rows["goal"] == JOBS]
        assert {(row.partner, row.period): (row.quantity, row.reported) for row in rows.itertuples()} == self.counted()
        totals = [sum(view(rows)["quantity"], Fraction(0)) for view in (frames.by_partner, frames.by_period)]
        total = sum((Fraction(one.counts.quantity or 0) for one in self.log_of_jobs()), Fraction(0))
        assert totals == [total, total]

    def counted(self) -> dict[tuple[str, str], tuple[Fraction | None, bool]]:
        """Partner and period → what counts there, and whether the partner has reported."""
        cells: dict[tuple[str, str], list[Fraction]] = {}
        for report in self.log_of_jobs():
            own = {report.partner: Decimal(0) if report.counts.shares else report.counts.quantity}
            for partner, share in {**own, **(report.counts.shares or {})}.items():
                cells.setdefault((partner, report.period), []).extend([] if share is None else [Fraction(share)])
        reported = {(report.partner, report.period) for report in self.log_of_jobs()}
        return {place: (sum(cell) if cell else None, place in reported) for place, cell in cells.items()}

    def log_of_jobs(self) -> list[Report]:
        return [one for one in self.log if one.counts is not None and one.kind is JOBS]

    @invariant()
    def every_goal_stands_as_the_log_says(self) -> None:
        """Asked again where something has come to count, or counts no longer, or a period has been closed."""
        if self.is_judged:
            return
        data = told_by(self.log, max(code for code, state in self.periods.items() if state != "open"))
        (partnership,) = data["partnerships"]
        every = self.place.see(standings, self.people["asa"])
        for standing, goal in zip(every, partnership["goals"], strict=True):
            expected = specified(partnership, goal, standing.as_of, data)
            assert stands(standing, partnership["area"]) == expected, goal["code"]
        self.is_judged = True

    @invariant()
    def no_public_byte_has_changed(self) -> None:
        assert self.published() == self.public


def test_whatever_people_do_the_sums_are_right(empty: Database) -> None:
    machine = type("Here", (Partnership,), {"database": empty})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=8,
            stateful_step_count=30,
            deadline=None,
            phases=[Phase.generate],  # with a database, making a failing sequence shorter takes longer than reading it
            suppress_health_check=list(HealthCheck),
        ),
    )
