"""Small numbers of people: which cells of a published breakdown are withheld. Pure.

The rule of this version, for one table at a time: a count from 1 up to the threshold is withheld, and with it as many
other cells, the smallest first, as it takes that the withheld ones cannot be computed from the table's total.
"""

from collections.abc import Sequence
from fractions import Fraction


def withheld(counts: Sequence[Fraction], *, threshold: int) -> set[int]:
    """The positions of the cells that are not shown, in a table whose total is known.

    A table of one cell is its total, and shown: there is nothing to protect.
    """
    small = {position for position, count in enumerate(counts) if 0 < count < threshold}
    if not small or len(counts) == 1:
        return set()
    hidden = set(small)
    others = sorted(set(range(len(counts))) - small, key=lambda position: (counts[position] == 0, counts[position]))
    for position in others:
        if len(hidden) > 1 and sum(counts[place] for place in hidden) >= threshold:
            break
        hidden.add(position)
    return hidden


def withheld_sums(hidden: set[int]) -> set[int]:
    """The positions of running sums that would give withheld steps away: from the first of them to before the last."""
    return set(range(min(hidden), max(hidden))) if hidden else set()
