"""What is said of a partnership: what has been promised, and how the promises stand together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from dashapp.i18n import Words
from dashapp.sentences.amounts import Goal, capital, day, exact, key, listed
from dashapp.sentences.goals import is_promised

# In the order in which they are told: first what is done, then what is on its way, then what cannot be said.
STATUSES = (
    "achieved", "on_track", "at_risk", "behind", "not_achieved", "too_early", "no_data", "no_result",
)  # fmt: skip


def promise(words: Words, goals: Sequence[Goal]) -> str:
    """Vi har lovat fyra saker till slutet av 2025 och följer tre mått."""
    promises = [goal for goal in goals if is_promised(goal)]
    followed = len(goals) - len(promises)
    if not goals:
        return words("public-promise-none")
    if not promises:
        return words("public-promise-followed", figures=words("public-figures", n=followed))
    by = _by(words, {goal["target_date"] for goal in promises})
    facts = {"things": words("public-things", n=len(promises)), "by": by and f" {by}"}
    if not followed:
        return words("public-promise", **facts)
    return words("public-promise-and-followed", figures=words("public-figures", n=followed), **facts)


def _by(words: Words, dates: set[str]) -> str:
    """Till slutet av 2025, where all targets share it; empty where they have no date in common."""
    if len(dates) > 1:
        return ""
    (date,) = dates
    if date.endswith("-12-31"):
        return words("public-by-end-of", year=date[:4])
    return words("public-by", date=day(date))


def standing(words: Words, goals: Sequence[Goal]) -> str:
    """Två löften går enligt plan, två är något efter. Empty where no goal has a status."""
    counted = Counter(goal["status"] for goal in goals)
    clauses: list[str] = []
    for status in STATUSES:
        if count := counted[status]:
            place = "next" if clauses else "first"
            who = words(f"public-promises-{place}", n=count)
            clauses.append(words(f"public-standing-{key(status)}", n=count, who=who, place=place))
    if not clauses:
        return ""
    last = clauses.pop()
    told = words("public-and").join([", ".join(clauses), last]) if clauses else last
    return f"{capital(told)}."


def trouble(words: Words, goals: Sequence[Goal]) -> list[str]:
    """Två av fyra mål är i risk, the worst first; or that all go as they should. Empty where neither can be said."""
    goals = [goal for goal in goals if goal["status"]]
    counted = Counter(goal["status"] for goal in goals)
    of = words("public-number-of-promises", n=len(goals))
    clauses = [
        words(f"app-goals-{key(status)}", n=count, of=of, all=len(goals))
        for status in ("not_achieved", "behind", "at_risk")
        if (count := counted[status])
    ]
    well = [status for status in ("on_track", "achieved") if counted[status]]
    if goals and sum(counted[status] for status in well) == len(goals):
        form = "well" if len(well) > 1 else key(well[0])
        return [words(f"app-goals-{form}", n=len(goals))]
    return clauses


def short(document: Mapping[str, Any], partner: str) -> str:
    """The short name of a partner, by its code."""
    return next((row["short"] for row in document["partners"] if row["partner"] == partner), partner)


def pilots(words: Words, document: Mapping[str, Any]) -> str:
    """Where a partnership without a single place tries things first; empty where it does not say."""
    names = [area["name"] for area in document.get("pilot_areas", ())]
    return words("public-pilots", areas=listed(words, names)) if names else ""


def thresholds(words: Words, document: Mapping[str, Any]) -> str:
    """From how much of the expected value a promise goes to plan, and from how much it is slightly behind."""
    shares = {name: exact(document["thresholds"][name]) * 100 for name in ("on_track", "at_risk")}
    return words("public-how-thresholds", **{name: words.number(share, decimals=2) for name, share in shares.items()})


def small_numbers(words: Words, document: Mapping[str, Any]) -> str:
    """The rule for small numbers of people; empty where the partnership has none."""
    least = document["thresholds"]["small_count"]
    return words("public-how-small", small=words.number(least)) if least > 1 else ""
