"""Quarters and years."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goals.calendar import Frequency, Period, last_whole_period, whole_periods
from tests.oracle import check as oracle

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))
FREQUENCIES = st.sampled_from(list(Frequency))


@pytest.mark.parametrize("code", ["2025Q5", "2025q1", "25Q1", "3025", "2025-Q1", "2025Q1 ", "٢٠٢٥", True, None, 20251])
def test_what_is_not_a_period(code: object) -> None:
    with pytest.raises(ValueError, match="is not a period"):
        Period.parse(code)


def test_a_year_may_be_written_as_a_number() -> None:
    assert Period.parse(2025) == Period(2025) == Period.parse("2025")


def test_a_leap_year_s_first_quarter_has_a_day_more() -> None:
    quarter = Period.parse("2024Q1")
    assert (quarter.first_day, quarter.last_day) == (dt.date(2024, 1, 1), dt.date(2024, 3, 31))
    assert (quarter.last_day - quarter.first_day).days == 90
    assert Period(2024).last_day == dt.date(2024, 12, 31)


def test_a_quarter_comes_before_its_year_and_after_the_one_before() -> None:
    assert [str(period) for period in sorted([Period(2025), Period(2024), Period(2024, 4), Period(2025, 1)])] == [
        "2024Q4", "2024", "2025Q1", "2025",
    ]  # fmt: skip


@given(DAYS, st.sampled_from([Frequency.QUARTER, Frequency.YEAR]))
@settings(deadline=None)
def test_periods_follow_each_other_without_a_gap(day: dt.date, frequency: Frequency) -> None:
    period = Period.containing(day, frequency)
    assert period.first_day <= day <= period.last_day
    assert period.following.first_day == period.last_day + dt.timedelta(days=1)
    assert period.frequency == period.following.frequency == frequency
    assert Period.parse(period.code) == period
    assert period < period.following


@given(FREQUENCIES, DAYS, DAYS)
@settings(deadline=None)
def test_whole_periods_are_the_specification_s(frequency: Frequency, first: dt.date, last: dt.date) -> None:
    assert [period.code for period in whole_periods(frequency, first, last)] == oracle.whole(frequency, first, last)


@given(FREQUENCIES, DAYS)
@settings(deadline=None)
def test_the_last_whole_period_is_the_specification_s(frequency: Frequency, day: dt.date) -> None:
    assert last_whole_period(frequency, day).last_day == oracle.last_whole(frequency, day)
