"""A goal by its parts: by partner, by area, by question. A number is left out where it is withheld, and marked."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goals import frames
from goals.document.background import Background
from goals.document.origins import of_area, of_partner
from goals.document.series import lines_of, people
from goals.document.values import Document, shown, shown_or_none
from goals.kinds import COUNTS, OWN, Actual, Kind, Line
from goals.kinds.levels import level, makes_up
from goals.standing import Standing
from goals.suppression import is_small, withheld, withheld_parts

Place = tuple[str, str]  # area and question, each empty for the goal's own


@dataclass(frozen=True)
class Found:
    """A number of a part of a goal: what it measures (quantity or value), and the reports that it is from."""

    measure: str
    number: Fraction
    lines: tuple[Line, ...]


def by_partner(standing: Standing, background: Background, threshold: int) -> list[Document]:
    """Sums by partner, the largest first; the withheld ones last, in an order that says nothing of their size."""
    if standing.definition.kind not in COUNTS:
        return []
    organisations = background.organisations
    sums = frames.by_partner(standing.counted)
    hidden = withheld(list(sums["quantity"]), threshold=threshold)
    figures: dict[str, Document] = {}
    for position, (code, quantity) in enumerate(zip(sums["partner"], sums["quantity"], strict=True)):
        figures[code] = {"withheld": True} if position in hidden else {"quantity": shown(quantity)}
    order = [code for code in figures if "withheld" not in figures[code]]
    order += [code for code in organisations if "withheld" in figures.get(code, {})]
    return [
        {
            "partner": code,
            "organisation": organisations[code].name,
            "short": organisations[code].called,
            **figures[code],
            "provenance": of_partner(standing, background, code),
        }
        for code in order
    ]


def by_area(standing: Standing, background: Background, threshold: int) -> list[Document]:
    """What is known of a goal's parts: by code, its own area first; nothing where no part was reported by itself."""
    tell = AREAS.get(standing.definition.kind)
    return tell(standing, background, threshold) if tell else []


def _summed(standing: Standing, background: Background, threshold: int) -> list[Document]:
    """What adds up to the goal's figure."""
    own = background.sums[background.sums["goal"] == standing.goal.code]
    own = own[own["period"].isin(set(standing.counted["period"]))]
    sums: dict[str, Fraction] = {}
    for area, quantity in zip(own["area"], own["quantity"], strict=True):
        sums[area] = sums.get(area, Fraction(0)) + quantity
    if not sums.keys() - {OWN}:
        return []
    codes = sorted(sums)
    hidden = withheld([sums[code] for code in codes], threshold=threshold)
    return [
        {
            **_area(standing, background, code),
            **({"withheld": True} if place in hidden else {"quantity": shown(sums[code])}),
            "provenance": of_area(standing, background, code),
        }
        for place, code in enumerate(codes)
    ]


def _measured(standing: Standing, background: Background, threshold: int) -> list[Document]:
    """The newest measurement of each part, and of the goal's own area beside them; or only how it has changed.

    Parts that were measured together are taken to make up the whole: none that is withheld can be computed from the
    others.
    """
    newest = standing.definition.newest_first(lines_of(standing))
    is_survey = standing.definition.kind is Kind.SURVEY_SHARE
    within = standing.definition.within
    measured = [line for line in newest if line.value is not None and line.sample_size != 0]
    found: dict[Place, Found] = {}
    for line in measured:
        found.setdefault((line.area, line.question), Found("value", line.value or Fraction(0), (line,)))
    hidden: set[Place] = set()
    for question, together in _together(measured, found, within):
        counts = {area: people(line, is_survey=is_survey) for area, line in together.items()}
        few = withheld_parts(counts, within, threshold=threshold)
        hidden |= {(area, question) for area in few if found[area, question].lines == (together[area],)}
    own = found.get((OWN, OWN))
    if own and is_survey and is_small(own.lines[0].sample_size, threshold=threshold):
        hidden.add((OWN, OWN))
    return _rows(standing, background, found, hidden, newest, is_alone=is_survey)


def _followed(standing: Standing, background: Background, threshold: int) -> list[Document]:
    """Of the latest period with a number each part's, and how parts have changed; the goal's own value beside them."""
    newest = standing.definition.newest_first(lines_of(standing))
    numbers = [line for line in newest if line.quantity is not None or line.value is not None]
    latest = [line for line in numbers if line.period == numbers[0].period]
    found: dict[Place, Found] = {}
    for line in latest:
        if line.value is not None:
            found.setdefault((line.area, OWN), Found("value", line.value, (line,)))
    is_valued = (OWN, OWN) in found  # which is the figure itself, and no sum of the parts
    for area in {line.area for line in latest} - {area for area, _ in found}:
        lines = tuple(line for line in latest if line.area == area)
        quantity = sum((line.quantity or Fraction(0) for line in lines), Fraction(0))
        found[area, OWN] = Found("quantity", quantity, lines)
    places = [place for place in sorted(found) if not is_valued or place != (OWN, OWN)]
    counts = {area: found[area, question].number for area, question in places}
    is_summed = any(found[place].measure == "quantity" for place in places)  # nothing is counted in two areas
    within = {} if is_summed else standing.definition.within
    hidden = {(area, OWN) for area in withheld_parts(counts, within, threshold=threshold)}
    if is_valued and is_small(found[OWN, OWN].number, threshold=threshold):
        hidden.add((OWN, OWN))
    return _rows(standing, background, found, hidden, newest)


def _together(
    measured: Sequence[Line], found: Mapping[Place, Found], within: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, dict[str, Line]]]:
    """By question and last day the parts that were measured together, by area.

    Those that are shown, and those measured anew since, where a number of that day is shown that they are part of.
    """
    groups: dict[tuple[dt.date, str], dict[str, Line]] = {}
    for line in measured:
        day, question = line.period.last_day, line.question
        wholes = [found[area, question] for area in (OWN, *within.get(line.area, ())) if (area, question) in found]
        shown_then = [found[line.area, question], *wholes]
        if line.area != OWN and any(one.lines[0].period.last_day == day for one in shown_then):
            groups.setdefault((day, question), {}).setdefault(line.area, line)
    for (_, question), together in sorted(groups.items()):
        yield question, together


def _rows(
    standing: Standing,
    background: Background,
    found: Mapping[Place, Found],
    hidden: Collection[Place],
    newest: Sequence[Line],
    *,
    is_alone: bool = False,
) -> list[Document]:
    """What was found of each part, the withheld ones marked, and the newest change of each."""
    changes: dict[Place, Line] = {}
    for line in newest:
        if line.change is not None:
            changes.setdefault((line.area, line.question), line)
    parts = {place for place in {*found, *changes} if place[0] != OWN}
    own = {(OWN, OWN)} & found.keys() if parts or is_alone else set()
    return [
        {
            **_area(standing, background, place[0]),
            "question": place[1] or None,
            **_number(found.get(place) or changes[place], is_hidden=place in hidden),
            "change": changed(changes.get(place)),
            "provenance": _origins(standing, background, found.get(place), changes.get(place)),
        }
        for place in sorted({*parts, *own})
    ]


def _number(one: Found | Line, *, is_hidden: bool) -> Document:
    """The number of a part; of a report that only tells a change its period."""
    if isinstance(one, Line):
        return {"period": one.period.code, "value": None, "sample_size": None, "qualifier": None}
    line = one.lines[0]
    if is_hidden:
        return {"period": line.period.code, "withheld": True, "sample_size": None, "qualifier": None}
    qualifier = line.qualifier if len(one.lines) == 1 else None
    return {
        "period": line.period.code,
        one.measure: shown(one.number),
        "sample_size": shown_or_none(line.sample_size),
        "qualifier": qualifier,
    }


def _area(standing: Standing, background: Background, part: str) -> Document:
    code, name = background.area_of(standing, part)
    return {"area": code, "name": name}


def _origins(standing: Standing, background: Background, one: Found | None, change: Line | None) -> list[str]:
    lines = one.lines if one else (change,) if change else ()
    codes = (background.origins(standing, line) for line in lines)
    return sorted({code for several in codes for code in several})


AREAS: Mapping[Kind, Callable[[Standing, Background, int], list[Document]]] = {
    Kind.CUMULATIVE_COUNT: _summed,
    Kind.ACTIVITY_COUNT: _summed,
    Kind.SURVEY_SHARE: _measured,
    Kind.REDUCTION: _measured,
    Kind.MONITOR: _followed,
}


def by_question(standing: Standing, background: Background, threshold: int) -> list[Document]:
    """What the goal's own area has answered to each question of a survey, in the survey's order."""
    goal = standing.definition
    newest = goal.newest_first(lines_of(standing))
    rows = []
    for place, question in enumerate(goal.questions):
        own = [line for line in newest if line.question == (question if place else OWN)]
        measured = [line for line in own if line.value is not None and line.sample_size != 0]
        found = level(goal, measured) if measured else Actual()
        change = next((line for line in own if line.change and line.area == OWN), None)
        known: Document = {"at": found.at.isoformat() if found.at else None, "sample_size": None, "qualifier": None}
        if is_small(found.sample_size, threshold=threshold):
            known["withheld"] = True
        else:
            known |= {
                "value": shown_or_none(found.value),
                "sample_size": shown_or_none(found.sample_size),
                "qualifier": found.qualifier,
            }
        lines = makes_up(goal, measured) or ([change] if change else [])
        codes = {code for line in lines for code in background.origins(standing, line)}
        rows.append({"question": question, **known, "change": changed(change), "provenance": sorted(codes)})
    return rows


def own_change(standing: Standing) -> Document | None:
    """The newest change that is known of a goal's own area and question."""
    newest = standing.definition.newest_first(lines_of(standing))
    own = (line for line in newest if line.change and (line.area, line.question) == (OWN, OWN))
    return changed(next(own, None))


def changed(line: Line | None) -> Document | None:
    """What a report says of a change: its size, or which way it went."""
    if line is None or line.change is None:
        return None
    change = line.change
    return {
        "period": line.period.code,
        "since": change.since,
        "value": shown_or_none(change.value),
        "direction": change.direction,
        "qualifier": change.qualifier,
        "prov": change.provenance,
    }


def unsized(change: Document | None) -> Document | None:
    """A change without its size, which would give a withheld number away; none that says that nothing has changed."""
    if change is None or change["value"] is None:
        return change
    if change["value"] == 0:
        return None
    way = "up" if change["value"] > 0 else "down"
    return {**change, "value": None, "direction": way, "qualifier": None, "withheld": True}
