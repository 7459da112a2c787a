"""What is still said of a goal but belongs to a target that is no longer in force."""

import re
from dataclasses import dataclass
from decimal import Decimal

from goals.models import Goal, Target

SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
NUMBER = re.compile(rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+|\d+(?:[.,]\d+)?", re.ASCII)


@dataclass(frozen=True)
class Outdated:
    """The former targets that a goal's derivation and its title are about; None where they are about the new one."""

    derivation: Target | None
    title: Target | None


def outdated(goal: Goal) -> Outdated:
    """What of a goal speaks of a former target."""
    result = (goal.derivation or {}).get("result")
    derived = set() if result is None else {Decimal(str(result))}
    return Outdated(_former(goal, derived), _former(goal, _numbers(" ".join(goal.title.values()))))


def _former(goal: Goal, named: set[Decimal]) -> Target | None:
    """The newest of the former targets that is among some numbers, where the one in force is not."""
    values = [(target, target.value) for target in goal.targets if target.value is not None]
    if not values or values[-1][1] in named:
        return None
    return next((target for target, value in reversed(values[:-1]) if value in named), None)


def _numbers(text: str) -> set[Decimal]:
    """The numbers in a text: 575, 1 000 and 12,5."""
    written = (re.sub(f"[{SPACES}]", "", match[0]).replace(",", ".") for match in NUMBER.finditer(text))
    return {Decimal(one) for one in written}
