"""Small numbers of people: which cells of a published breakdown are withheld. Pure.

The rule of this version, for one table at a time: a count from 1 up to the threshold is withheld, and with it as many
other cells, the smallest first, as it takes that the withheld ones cannot be computed from the table's total. Every
number in a release that comes from counted people is shown or withheld by the functions of this module.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
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
    return _covered(cases, small, threshold=threshold)


def withheld_parts(
    counts: Mapping[str, Fraction], within: Mapping[str, Collection[str]], *, threshold: int
) -> set[str]:
    """The parts that are not shown, where some lie in others: `within` tells all that each lies in.

    Those that lie in one part are taken to make it up, and those that lie in no other the whole, whose number is known:
    what is withheld can be computed from none of these sums.
    """
    hidden = {part for part, count in counts.items() if is_small(count, threshold=threshold)}
    sums = list(_sums(counts.keys(), within))
    known = -1
    while hidden and known != len(hidden):
        known = len(hidden)
        for whole, parts in sums:
            hidden |= _withheld_of(parts, counts, hidden, is_whole_hidden=whole in hidden, threshold=threshold)
    return hidden


def _sums(measured: Collection[str], within: Mapping[str, Collection[str]]) -> Iterator[tuple[str | None, list[str]]]:
    """Each part with those directly in it; None stands for the whole."""
    around = {part: set(within.get(part, ())) & set(measured) for part in sorted(measured)}
    yield None, [part for part in around if not around[part]]
    for whole in around:
        inside = {part for part in around if whole in around[part]}
        if inside:
            yield whole, [part for part in sorted(inside) if not around[part] & inside]


def _withheld_of(
    parts: Sequence[str],
    counts: Mapping[str, Fraction],
    hidden: Collection[str],
    *,
    is_whole_hidden: bool,
    threshold: int,
) -> set[str]:
    """Of the parts of one sum. A whole that is withheld is told by its parts, unless one of them is withheld too."""
    gone = {place for place, part in enumerate(parts) if part in hidden}
    if is_whole_hidden:
        smallest = min(parts, key=lambda part: (counts[part] == 0, counts[part]), default=None)
        return {smallest} if smallest is not None and not gone else set()
    if not gone:
        return set()
    return {parts[place] for place in _covered([(counts[part],) for part in parts], gone, threshold=threshold)}


def _covered(cases: Sequence[Sequence[Fraction]], hidden: Collection[int], *, threshold: int) -> set[int]:
    """Withheld cells and as many others, the smallest first, as it takes that their sum does not tell them."""
    covered = set(hidden)
    others = sorted(set(range(len(cases))) - covered, key=lambda place: (sum(cases[place]) == 0, sum(cases[place])))
    for place in others:
        if len(covered) > 1 and not _is_telling([cases[one] for one in covered], threshold=threshold):
            break
        covered.add(place)
    return covered


def _is_telling(hidden: Sequence[Sequence[Fraction]], *, threshold: int) -> bool:
    """Whether the withheld cells together, which the total tells, are small themselves."""
    return any(is_small(sum(counts, Fraction(0)), threshold=threshold) for counts in zip(*hidden, strict=True))


def withheld_sums(hidden: set[int], count: int, *, is_total_known: bool = True) -> set[int]:
    """The positions of running sums that would give withheld steps away: from the first of them to before the last,
    or to the end of `count` cells where nobody knows their total."""
    if not hidden:
        return set()
    return set(range(min(hidden), max(hidden) if is_total_known else count))
