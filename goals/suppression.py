"""Small numbers of people: which cells of a published breakdown are withheld. Pure.

The rule of this version, for one table at a time: a count from 1 up to the threshold is withheld, and with it as many
other cells, the smallest first, as it takes that the withheld ones cannot be computed from the table's total. Every
number in a release that comes from counted people is shown or withheld by the functions of this module.
"""

from collections.abc import Sequence
from fractions import Fraction


def is_small(count: Fraction | None, *, threshold: int) -> bool:
    """Whether a number of people is too small for a breakdown. 0 is not small, and neither is what nobody knows."""
    return count is not None and 0 < count < threshold


def withheld(counts: Sequence[Fraction], *, threshold: int, is_total_known: bool = True) -> set[int]:
    """The positions of the cells that are not shown.

    A single cell whose total is known is its total: there is nothing to protect.
    """
    return withheld_cases([(count,) for count in counts], threshold=threshold, is_total_known=is_total_known)


def withheld_cases(cases: Sequence[Sequence[Fraction]], *, threshold: int, is_total_known: bool = True) -> set[int]:
    """The same for cells that each hold several counts: those with the wanted outcome, say, and those without.

    A cell is small where one of its counts is, and it is shown or withheld as a whole.
    """
    small = {place for place, counts in enumerate(cases) if any(is_small(one, threshold=threshold) for one in counts)}
    if not small or (len(cases) == 1 and is_total_known):
        return set()
    hidden = set(small)
    others = sorted(set(range(len(cases))) - small, key=lambda place: (sum(cases[place]) == 0, sum(cases[place])))
    for place in others:
        if len(hidden) > 1 and not _is_telling([cases[one] for one in hidden], threshold=threshold):
            break
        hidden.add(place)
    return hidden


def _is_telling(hidden: Sequence[Sequence[Fraction]], *, threshold: int) -> bool:
    """Whether the withheld cells together, which the total tells, are small themselves."""
    return any(is_small(sum(counts, Fraction(0)), threshold=threshold) for counts in zip(*hidden, strict=True))


def withheld_sums(hidden: set[int], count: int, *, is_total_known: bool = True) -> set[int]:
    """The positions of running sums that would give withheld steps away: from the first of them to before the last,
    or to the end of `count` cells where nobody knows their total."""
    if not hidden:
        return set()
    return set(range(min(hidden), max(hidden) if is_total_known else count))
