"""Small numbers of people cannot be computed from what is shown beside them."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goals.suppression import withheld, withheld_sums
from tests.goals.attacker import learned

COUNTS = st.lists(st.integers(0, 12), min_size=1, max_size=5)


def withheld_counts(counts: list[int], threshold: int = 5) -> set[int]:
    return withheld([Fraction(count) for count in counts], threshold=threshold)


@given(COUNTS, st.sampled_from([3, 5]))
@settings(max_examples=400, deadline=None)
def test_no_withheld_count_can_be_computed_from_the_total(counts: list[int], threshold: int) -> None:
    hidden = withheld_counts(counts, threshold)
    shown = [None if position in hidden else count for position, count in enumerate(counts)]
    if hidden:
        assert learned(shown, sum(counts), threshold=threshold) == {}


@given(COUNTS)
@settings(deadline=None)
def test_every_small_count_is_withheld_unless_it_is_the_total(counts: list[int]) -> None:
    small = {position for position, count in enumerate(counts) if 0 < count < 5}
    assert len(counts) == 1 or small <= withheld_counts(counts)
    if not small:
        assert withheld_counts(counts) == set()


@given(COUNTS)
@settings(max_examples=400, deadline=None)
def test_running_sums_do_not_give_a_withheld_step_away(counts: list[int]) -> None:
    hidden = withheld_counts(counts)
    hidden_sums = withheld_sums(hidden, len(counts))
    if not hidden:
        assert hidden_sums == set()
        return
    sums = [sum(counts[: place + 1]) for place in range(len(counts))]

    def agrees(table: list[int]) -> bool:
        return all(sum(table[: place + 1]) == sums[place] for place in range(len(table)) if place not in hidden_sums)

    shown = [None if position in hidden else count for position, count in enumerate(counts)]
    assert learned(shown, sum(counts), agrees=agrees) == {}


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ([40, 9, 7, 3], {3, 2}),  # the smallest of the others goes with it
        ([40, 2, 1, 9], {1, 2, 3}),  # two that add up to a small number need a third
        ([4, 1, 20], {0, 1}),  # together they are not small
        ([3, 0, 0], {0, 1, 2}),  # where there are only zeros, all of them
        ([3, 0, 8], {0, 2}),  # otherwise a zero is shown
        ([3], set()),  # a table of one cell is its total
        ([0, 0], set()),
        ([5, 6], set()),
    ],
)
def test_what_is_withheld(counts: list[int], hidden: set[int]) -> None:
    assert withheld_counts(counts) == hidden


def test_where_nobody_knows_the_total_a_single_small_count_is_withheld_to_the_end() -> None:
    counts = [Fraction(3)]
    hidden = withheld(counts, threshold=5, is_total_known=False)
    assert (hidden, withheld_sums(hidden, 1, is_total_known=False)) == ({0}, {0})
    counts = [Fraction(count) for count in (30, 3, 7, 40)]
    hidden = withheld(counts, threshold=5, is_total_known=False)
    assert (hidden, withheld_sums(hidden, 4, is_total_known=False)) == ({1, 2}, {1, 2, 3})


def test_things_are_counted_in_the_open() -> None:
    assert withheld_counts([1, 2, 3], threshold=0) == set()


def test_the_attacker_finds_what_is_hidden_badly() -> None:
    """One cell alone; two cells whose order of size is known."""
    assert learned([40, None], 43) == {1: 3}
    assert learned([None, None], 5, agrees=lambda table: table[0] >= 4 and table[1] == 5 - table[0] >= 1) == {
        0: 4,
        1: 1,
    }
