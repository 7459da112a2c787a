"""What pages say, made from the figures: every sentence is a function of the words and of the goals."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dashapp.i18n import Words

Goal = Mapping[str, Any]

# In the order in which they are told: first what is done, then what is on its way, then what cannot be said.
STATUSES = (
    "achieved", "on_track", "at_risk", "behind", "not_achieved", "too_early", "no_data", "no_result",
)  # fmt: skip
UNDER_WAY = ("on_track", "at_risk", "behind")


def day(iso: str) -> dt.date:
    """A date of the document, which the words can then tell."""
    return dt.date.fromisoformat(iso)


def promise(words: Words, goals: Sequence[Goal]) -> str:
    """Vi har lovat fyra saker till slutet av 2025."""
    if not goals:
        return words("public-promise-none")
    by = _by(words, {goal["target_date"] for goal in goals})
    count = len(goals)
    return words("public-promise", things=words("public-things", n=count), by=by and f" {by}")


def _by(words: Words, dates: set[str]) -> str:
    """Till slutet av 2025, where all targets share it; empty where they have no date in common."""
    if len(dates) > 1:
        return ""
    (date,) = dates
    if date.endswith("-12-31"):
        return words("public-by-end-of", year=date[:4])
    return words("public-by", date=day(date))


def standing(words: Words, goals: Sequence[Goal]) -> str:
    """Två löften går enligt plan, två är något efter. Empty without goals."""
    counted = Counter(goal["status"] for goal in goals)
    clauses: list[str] = []
    for status in STATUSES:
        if count := counted[status]:
            place = "next" if clauses else "first"
            who = words(f"public-promises-{place}", n=count)
            clauses.append(words(f"public-standing-{_key(status)}", n=count, who=who, place=place))
    if not clauses:
        return ""
    last = clauses.pop()
    told = words("public-and").join([", ".join(clauses), last]) if clauses else last
    return f"{told[0].upper()}{told[1:]}."


def status(words: Words, goal: Goal) -> str:
    """The public word of a goal's status: Något efter plan."""
    return words(f"status-public-{_key(goal['status'])}")


def preliminary(words: Words, goal: Goal) -> str:
    """Preliminärt: en rapport saknas. Empty where the figure is not preliminary."""
    return words("public-preliminary", n=goal["due"] - goal["received"]) if goal["preliminary"] else ""


def when(words: Words, goal: Goal) -> str:
    """The time that the number stands for: till och med 30 juni 2025; for a yearly count: under 2024."""
    if goal["per"] == "year":
        return words("public-in-year", year=goal["at"][:4])
    return words("public-through", date=day(goal["at"]))


def aim(words: Words, goal: Goal) -> str:
    """Av 575, of what was promised; an activity is promised as av minst 8."""
    key = "public-of-at-least" if goal["kind"] == "activity_count" else "public-of"
    return words(key, target=words.number(goal["target"]))


def bar(words: Words, goal: Goal) -> str:
    """What the drawings say to those who do not see them."""
    if goal["actual"] is None:
        return ""
    facts = {key: words.number(goal[key]) for key in ("actual", "expected")}
    return words("public-bar", **facts, aim=aim(words, goal), at=day(goal["at"]))


def why(words: Words, goal: Goal) -> str:
    """The status with its own arithmetic: what it should be by then, and how much of that it is."""
    facts = {"target": words.number(goal["target"]), "date": day(goal["target_date"])}
    if goal["actual"] is None:
        return words("public-why-no-result" if goal["final"] else "public-why-no-data", **facts)
    facts |= {key: words.number(goal[key]) for key in ("actual", "expected", "baseline")}
    facts |= {"at": day(goal["at"]), "year": goal["at"][:4], "way": way(words, goal)}
    facts["distance"] = words.number(abs(difference(goal["actual"], goal["target"])))
    if goal["ratio_percent"] is not None:
        facts["percent"] = words.percent(_exact(goal["ratio_percent"]) / 100)
    return words(f"public-why-{_reason(goal)}", **facts)


def _reason(goal: Goal) -> str:
    """Which sentence tells the status of a goal that has a figure."""
    more, less = goal["actual"] > goal["target"], goal["actual"] < goal["target"]
    if goal["per"] == "year":
        return "year-more" if more else "year-less" if less else "year"
    if goal["status"] in UNDER_WAY:
        return "from-baseline" if goal["baseline"] else "path"
    return "achieved-more" if more and goal["status"] == "achieved" else _key(goal["status"])


def way(words: Words, goal: Goal) -> str:
    """The expected path in words: enligt delmålen. What has no profile is expected evenly."""
    return words(f"public-way-{goal['profile'] or 'linear'}")


def pace(words: Words, goal: Goal) -> str:
    """49,5 per kvartal i snitt; det behövs 90. Empty where nothing more is needed, or no report is expected."""
    if goal["required_pace"] is None or goal["frequency"] not in ("quarter", "year"):
        return ""
    facts = {"needed": words.number(goal["required_pace"]), "per": words(f"public-per-{goal['frequency']}")}
    if goal["pace"] is None:
        return words("public-pace-needed", **facts)
    return words("public-pace", pace=words.number(goal["pace"]), span=goal["frequency"], **facts)


def afterwards(words: Words, goal: Goal) -> str:
    """What was counted after the target date, which stands beside the figure; empty where there is nothing."""
    if not goal["after_target"]:
        return ""
    return words("public-afterwards", more=words.number(goal["after_target"]), date=day(goal["target_date"]))


def together(words: Words, goal: Goal) -> str:
    """Tillsammans: Familjebostäder 171, Saab 126, Balder 98. One partner alone is only named."""
    rows = goal["by_partner"]
    if len(rows) == 1:
        return words("public-reported-by", partner=rows[0]["short"])
    shares = [words("public-share", partner=row["short"], quantity=quantity(words, row)) for row in rows]
    return words("public-together", shares=", ".join(shares)) if shares else ""


def quantity(words: Words, row: Mapping[str, Any]) -> str:
    """What a partner has contributed, or the one phrase for every figure that is withheld."""
    return words.number(row["quantity"]) if "quantity" in row else words("public-withheld")


def coverage(words: Words, goal: Goal) -> str:
    """30 av 30 väntade rapporter har kommit. Empty where no report is expected."""
    if not goal["due"]:
        return ""
    return words("public-coverage", n=goal["due"], received=words.number(goal["received"]))


def short(document: Mapping[str, Any], partner: str) -> str:
    """The short name of a partner, by its code."""
    return next((row["short"] for row in document["partners"] if row["partner"] == partner), partner)


def road(words: Words, goal: Goal) -> str:
    """The fixed points of the expected path, which the curve draws: 0 (31 december 2022), 120 (31 december 2023) …"""
    start = (goal["baseline_date"] or goal["first_day"], goal["baseline"])
    between = [(milestone["date"], milestone["value"]) for milestone in goal["milestones"]]
    points = [start, *between, (goal["target_date"], goal["target"])]
    told = [words("public-point", value=words.number(value), date=day(date)) for date, value in points]
    return words("public-road", points=", ".join(told), way=way(words, goal))


def period(words: Words, code: str) -> str:
    """2025Q2 as april–juni 2025; a year is itself."""
    year, _, quarter = code.partition("Q")
    return words("public-quarter", quarter=int(quarter), year=year) if quarter else year


def thresholds(words: Words, document: Mapping[str, Any]) -> str:
    """From how much of the expected value a promise goes to plan, and from how much it is slightly behind."""
    shares = {key: _exact(document["thresholds"][key]) * 100 for key in ("on_track", "at_risk")}
    return words("public-how-thresholds", **{key: words.number(share, decimals=2) for key, share in shares.items()})


def small_numbers(words: Words, document: Mapping[str, Any]) -> str:
    """The rule for small numbers of people; empty where the partnership has none."""
    least = document["thresholds"]["small_count"]
    return words("public-how-small", small=words.number(least)) if least > 1 else ""


def because(words: Words, goal: Goal) -> str:
    """The whole arithmetic for those who steer: 395 av 575. Till 30 juni 2025 borde det vara …: risk."""
    told, word = why(words, goal).removesuffix("."), in_short(words, goal)
    if told.casefold().endswith(word.casefold()):
        reason = f"{told}."
    elif goal["actual"] is not None and (goal["per"] == "year" or goal["status"] in (*UNDER_WAY, "not_achieved")):
        reason = words("app-why-so", why=told, status=word)
    else:
        reason = words("app-why-status", why=told, status=word)
    if goal["actual"] is None or goal["per"] == "year":
        return reason
    return f"{words.number(goal['actual'])} {aim(words, goal)}. {reason}"


def difference(more: float, less: float) -> Decimal:
    """The distance between two figures as they are shown."""
    return _exact(more) - _exact(less)


def in_short(words: Words, goal: Goal) -> str:
    """The word of a goal's status for those who steer, within a sentence: risk."""
    word = words(f"status-{_key(goal['status'])}")
    return f"{word[0].lower()}{word[1:]}"


def trouble(words: Words, goals: Sequence[Goal]) -> list[str]:
    """Två av fyra mål är i risk, the worst first; or that all go as they should. Empty where neither can be said."""
    counted = Counter(goal["status"] for goal in goals)
    of = words("public-number-of-promises", n=len(goals))
    clauses = [
        words(f"app-goals-{_key(status)}", n=count, of=of, all=len(goals))
        for status in ("not_achieved", "behind", "at_risk")
        if (count := counted[status])
    ]
    well = [status for status in ("on_track", "achieved") if counted[status]]
    if goals and sum(counted[status] for status in well) == len(goals):
        key = "well" if len(well) > 1 else _key(well[0])
        return [words(f"app-goals-{key}", n=len(goals))]
    return clauses


def _exact(value: float) -> Decimal:
    return Decimal(str(value))


def _key(status: str) -> str:
    return status.replace("_", "-")
