"""Small numbers of people: which cells of a published breakdown are withheld. Pure.

The rule of this version, for one table at a time: a count from 1 up to the threshold is withheld, and with it as many
other cells, the smallest first, as it takes that the withheld ones cannot be computed from the table's total.
"""

from collections.abc import Sequence
from fractions import Fraction


def is_small(count: Fraction, *, threshold: int) -> bool:
    """Whether a number of people is too small for a breakdown. 0 is not small."""
    return 0 < count < threshold


def withheld(counts: Sequence[Fraction], *, threshold: int, is_total_known: bool = True) -> set[int]:
    """The positions of the cells that are not shown.

    A single cell whose total is known is its total: there is nothing to protect.
    """
    small = {position for position, count in enumerate(counts) if is_small(count, threshold=threshold)}
    if not small or (len(counts) == 1 and is_total_known):
        return set()
    hidden = set(small)
    others = sorted(set(range(len(counts))) - small, key=lambda position: (counts[position] == 0, counts[position]))
    for position in others:
        if len(hidden) > 1 and sum(counts[place] for place in hidden) >= threshold:
            break
        hidden.add(position)
    return hidden


def withheld_sums(hidden: set[int], count: int, *, is_total_known: bool = True) -> set[int]:
    """The positions of running sums that would give withheld steps away: from the first of them to before the last,
    or to the end of `count` cells where nobody knows their total."""
    if not hidden:
        return set()
    return set(range(min(hidden), max(hidden) if is_total_known else count))
