"""The lines of a goal: one measure each, in a period that fits, never the same report twice."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from goals.calendar import Frequency, Period
from goals.entry import MEASURES
from goals.kinds import COUNTS, KINDS, Kind
from goals.kinds.scales import Scale
from goals.programme.keys import CONTRIBUTION
from goals.programme.positions import Map, Position, Sequence, maps
from goals.programme.rules import SHARE, date_of, period_of
from goals.programme.walking import Spot, Walk


class Lines:
    """The lines of one goal. Its kind is known; nothing else of it or its partnership can be taken for granted."""

    def __init__(self, partnership: Map, goal: Map, spot: Spot, walk: Walk, scales: Mapping[str, Scale]) -> None:
        self.goal, self.kind = goal, Kind(goal["kind"])
        self.spot, self.walk = spot, walk
        reporting = partnership.get("reporting")
        self.opens = period_of(reporting.get("first")) if isinstance(reporting, Map) else None
        survey = goal.get("survey")
        questions = maps(survey.get("questions")) if isinstance(survey, Map) else []
        self.questions = [q["code"] for q in questions if isinstance(q.get("code"), str)]
        area = goal.get("area", partnership.get("area"))
        self.area = area if isinstance(area, str) else None
        scale = goal.get("scale")
        self.scale = scales.get(scale) if isinstance(scale, str) else None

    def check(self, names: Mapping[str, str]) -> None:
        """Check every line; `names` are what sentences call the organisations."""
        contributions = self.goal.get("contributions")
        if not isinstance(contributions, Sequence):
            return
        whole = self.spot.key(self.goal, "contributions")
        identities: list[tuple[Any, Position]] = []
        told: dict[Any, dict[str, str]] = {}
        for index, line in enumerate(contributions):
            here = whole.item(contributions, index, named_by="")
            if isinstance(line, Map):
                self._check_measure(line, here)
            if self.walk.visit(CONTRIBUTION, line, here):
                self._check_line(line, here)
                identity = self._identity(line)
                identities.append((identity, line.position))
                organisation = names.get(line["partner"], line["partner"])
                told[identity] = {"organisation": organisation, "period": str(line["period"])}
        self.walk.once(identities, self.spot.place, "contribution", told)

    def _identity(self, line: Map) -> tuple[str, str, str | None, str | None, str | None]:
        """What makes a report this one: what is left out is the goal's own area and first question."""
        question = line.get("question", self.questions[0] if self.questions else None)
        return line["partner"], str(line["period"]), line.get("area", self.area), question, line.get("initiative")

    def _check_measure(self, line: Map, spot: Spot) -> None:
        """Exactly one measure, the kind's own, or `nothing_to_report: true` instead."""
        given, fitting = {key for key in MEASURES if key in line}, KINDS[self.kind].measures
        whole = Spot(self.spot.place, spot.position)
        counted = given - {"response_rate"} if self.kind is Kind.SURVEY_SHARE and "value" in given else given
        named = tuple(key for key in MEASURES if key in counted)
        if "nothing_to_report" in line:
            if counted:
                self.walk.refuse("wrong-measure", whole, "beside-nothing", given=named)
        elif counted not in fitting:
            found = "nothing" if not counted else "part" if any(counted < fit for fit in fitting) else "other"
            self.walk.refuse("wrong-measure", whole, self.kind.value, given=named, found=found)
        if self.kind is not Kind.SURVEY_SHARE and "question" in line:
            self.walk.unknown_key("question", spot, line, "kind", kind=self.kind.value)

    def _check_line(self, line: Map, spot: Spot) -> None:
        """What needs the goal, or more than one key of the line; nothing is wrong with its keys."""
        period = Period.parse(line["period"])
        self._check_period(line, period, spot)
        self._check_grade(line, period, spot)
        self._check_numbers(line, spot)
        if "shares" in line:
            self._check_shares(line, spot)
        if "change" in line and not {"value", "direction"} & line["change"].keys():
            self.walk.missing_key("value", spot.key(line, "change"), "change")
        if self.kind is Kind.SURVEY_SHARE and "question" in line and self.questions:
            self.walk.member(line["question"], self.questions, spot.key(line, "question"), case="question")

    def _check_period(self, line: Map, period: Period, spot: Spot) -> None:
        if "date" in line and not period.first_day.isoformat() <= line["date"] <= period.last_day.isoformat():
            here = spot.key(line, "date")
            days = {"first": period.first_day.isoformat(), "last": period.last_day.isoformat()}
            self.walk.refuse("date-outside-period", here, date=line["date"], period=period.code, **days)
        frequency = self.goal.get("frequency")
        if frequency in (Frequency.QUARTER, Frequency.YEAR) and frequency != period.frequency:
            self.walk.refuse("period", spot.key(line, "period"), f"not-a-{frequency}", period=period.code)
        if self.kind in COUNTS and self.opens and period.last_day < self.opens.first_day:
            here = spot.key(line, "period")
            self.walk.refuse("period", here, "before-reporting", period=period.code, first=self.opens.code)

    def _check_numbers(self, line: Map, spot: Spot) -> None:
        if {"numerator", "denominator"} <= line.keys() and line["numerator"] > line["denominator"]:
            values = {"numerator": line["numerator"], "denominator": line["denominator"]}
            self.walk.refuse("numerator-above-denominator", spot.key(line, "numerator"), **values)
        if self.kind is Kind.SURVEY_SHARE and "value" in line:
            SHARE.look(line["value"], spot.key(line, "value"), self.walk)

    def _check_shares(self, line: Map, spot: Spot) -> None:
        """The shares add up to the quantity, exactly."""
        here = spot.key(line, "shares")
        if "quantity" not in line:
            self.walk.refuse("shares-sum", here, "without-quantity")
        elif sum(map(Fraction, line["shares"].values())) != Fraction(line["quantity"]):
            self.walk.refuse("shares-sum", here, sum=sum(line["shares"].values()), quantity=line["quantity"])

    def _check_grade(self, line: Map, period: Period, spot: Spot) -> None:
        """A grade is one of those that its version knows."""
        if self.kind is not Kind.STATUS or self.scale is None or "grade" not in line:
            return
        here = spot.key(line, "grade")
        version = self.scale.version_of(period, date_of(line.get("date")))
        if version is None:
            self.walk.member(line["grade"], self.scale.grades, here, code="grade-not-on-scale", scale=self.scale.code)
        else:
            details = {"scale": self.scale.code, "year": str(version.year)}
            self.walk.member(line["grade"], version.grades, here, code="grade-not-on-scale", case="version", **details)
