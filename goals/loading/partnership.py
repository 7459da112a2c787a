"""One partnership of a programme file: itself, its partners, its periods, its goals and what was reported to them."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import enter
from db.types import uuid7
from goals import periods
from goals.calendar import Period
from goals.loading.differences import Differences
from goals.loading.goal import compare_goal, terms_of
from goals.loading.platform import by_code
from goals.loading.records import RecordsLoad
from goals.loading.reports import ReportsLoad
from goals.models import Goal, GoalGroup, GoalGrouping
from goals.programme import Map
from goals.setting import add_goal
from partners.access import COMMAND_LINE, Actor, Role
from partners.errors import Refused
from partners.models import Area, Organisation, Partner, PartnerRole, Partnership, PilotArea


class PartnershipLoad:
    """The loading of one partnership; afterwards it tells what was new."""

    def __init__(
        self,
        session: Session,
        given: Map,
        differences: Differences,
        *,
        today: dt.date,
        actor: Actor = COMMAND_LINE,
    ) -> None:
        self.session, self.given, self.differences, self.today = session, given, differences, today
        self.actor = actor
        self.organisations: dict[str, Organisation] = by_code(session, Organisation)
        self.areas: dict[str, Area] = by_code(session, Area)
        self.goals = self.contributions = self.new = 0
        self.is_changed = False
        self.added: list[Goal] = []

    def run(self) -> None:
        """Load it, in a transaction that goes on in this partnership."""
        partnership = self.session.scalar(select(Partnership).where(Partnership.code == self.given["code"]))
        is_new = partnership is None
        if partnership is None:
            partnership = self._add()
        else:
            self._compare(partnership)
        enter(self.session, partnership.id)
        self._load_partners(partnership)
        for position, given in enumerate(self.given["goals"]):
            self._load_goal(given, position)
        self._load_groups()
        records = RecordsLoad(self.session, self.actor, self.given, self.differences)
        records.run()
        if is_new:
            self._load_periods()
        self.is_changed = self.is_changed or is_new or self.new > 0 or records.is_changed

    def _values(self) -> dict[str, Any]:
        """The partnership's own columns, as the file has them."""
        given, thresholds, reporting = self.given, self.given["thresholds"], self.given["reporting"]
        area = self.areas[given["area"]] if given["area"] else None
        return {
            "kind": given["kind"],
            "area_id": area and area.id,
            "start": _day(given["start"]),
            "end": _day(given["end"]),
            "members": dict(given["members"]) if "members" in given else None,
            "on_track": Decimal(str(thresholds["on_track"])),
            "at_risk": Decimal(str(thresholds["at_risk"])),
            "small_count": thresholds["small_count"],
            "first_period": str(reporting["first"]),
            "due_days": reporting["due_days"],
        }

    def _add(self) -> Partnership:
        given = self.given
        texts = {key: dict(given[key]) if key in given else None for key in ("name", "vision", "about")}
        partnership = Partnership(id=uuid7(), code=given["code"], **texts, **self._values())
        if given.get("contact"):
            partnership.contact_function = dict(given["contact"]["function"])
            partnership.contact_address = given["contact"]["address"]
        self.session.add(partnership)
        self.session.flush()
        if not self.actor.is_command_line:  # whoever begins a partnership sets it up
            roles = {**self.actor.roles, partnership.id: Role.COORDINATOR}
            self.actor = replace(self.actor, roles=roles)
        return partnership

    def _compare(self, partnership: Partnership) -> None:
        given = self.given
        for key, value in self._values().items():
            if key == "area_id":
                stored = partnership.area.code if partnership.area else None
                self.differences.compare(stored, given["area"], given.at["area"], "", "area")
                continue
            within = next((one for one in (given, given["thresholds"], given["reporting"]) if key in one), given)
            position = given["reporting"].at["first"] if key == "first_period" else within.at.get(key, given.position)
            self.differences.compare(getattr(partnership, key), value, position, "", key)

    def _load_partners(self, partnership: Partnership) -> None:
        known = {row.organisation_id for row in self.session.scalars(select(Partner))}
        roles = {(row.organisation_id, row.role, row.since) for row in self.session.scalars(select(PartnerRole))}
        for position, given in enumerate(self.given["partners"]):
            organisation_id = self.organisations[given["organisation"]].id
            if organisation_id not in known:
                known.add(organisation_id)
                self.session.add(Partner(organisation_id=organisation_id, position=position))
                self.session.flush()
                self.is_changed = True
            since, until = _day(given.get("from")), _day(given.get("to"))
            if (organisation_id, given["role"], since) in roles:
                continue
            self.session.add(
                PartnerRole(
                    organisation_id=organisation_id,
                    role=given["role"],
                    since=since,
                    until=until,
                    provenance=given["prov"],
                )
            )
            self.is_changed = True
        for position, code in enumerate(self.given.get("pilot_areas", ())):
            key = (partnership.id, self.areas[code].id)
            if self.session.get(PilotArea, key) is None:
                self.session.add(PilotArea(area_id=key[1], position=position))
        self.session.flush()

    def _load_goal(self, given: Map, position: int) -> None:
        goal = self.session.scalar(select(Goal).where(Goal.code == given["code"]))
        if goal is not None and goal.removed_at:
            return  # what people have done since is not undone
        terms = terms_of(given, self.organisations, self.areas)
        if goal is None:
            goal = add_goal(self.session, self.actor, terms, position=position)
            self.is_changed = True
            self.added.append(goal)
        else:
            compare_goal(goal, terms, given, self.differences, own_area=self.given["area"])
        reports = ReportsLoad(self.session, goal, self.organisations, self.areas, self.differences, today=self.today)
        reports.run(given["contributions"])
        self.goals += 1
        self.contributions += len(given["contributions"])
        self.new += reports.new
        self.is_changed = self.is_changed or reports.replaced > 0

    def _load_groups(self) -> None:
        """Add the groups that are new; goals that stand in none go where the file has them, if they or it are new."""
        known = set(self.session.scalars(select(GoalGroup.code)))
        grouped = set(self.session.scalars(select(GoalGrouping.goal_id)))
        goals = {goal.code: goal.id for goal in self.session.scalars(select(Goal).where(Goal.removed_at.is_(None)))}
        new = {goal.code for goal in self.added}
        for position, given in enumerate(self.given.get("groups", ())):
            is_new = given["code"] not in known
            if is_new:
                ordered = given.get("ordered", False)
                group = GoalGroup(code=given["code"], title=dict(given["title"]), ordered=ordered, position=position)
                self.session.add(group)
                self.session.flush()
                self.is_changed = True
            for code in given["goals"]:
                if code in goals and goals[code] not in grouped and (is_new or code in new):
                    self.session.add(GoalGrouping(goal_id=goals[code], group_code=given["code"]))
        self.session.flush()

    def _load_periods(self) -> None:
        reporting = self.given["reporting"]
        first, closed_through = Period.parse(reporting["first"]), Period.parse(reporting["closed_through"])
        if closed_through.last_day >= first.first_day:  # otherwise nothing is closed yet
            periods.settle_through(self.session, self.actor, closed_through)
        for code, position in zip(reporting["open"], reporting["open"].at, strict=True):
            try:
                periods.open_(self.session, self.actor, Period.parse(code))
            except Refused as refusal:
                self.differences.refused(position, "reporting/open", refusal)


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
