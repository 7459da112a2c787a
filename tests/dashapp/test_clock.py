"""What day it is: in Sweden, or the day at which the demonstration stands still."""

import datetime as dt

from dashapp import clock
from db import Database
from tests.conftest import TODAY


def test_the_demonstration_s_day_stands_still(demo: Database) -> None:
    assert clock.today(demo) == TODAY


def test_elsewhere_it_is_the_day_in_sweden(empty: Database) -> None:
    before = dt.datetime.now(clock.STOCKHOLM).date()
    assert clock.today(empty) in (before, dt.datetime.now(clock.STOCKHOLM).date())
    assert str(clock.STOCKHOLM) == "Europe/Stockholm"
