"""What is read before a release is approved: what it changes, what it leaves out, what was checked; and all before it.

What prepares, approves and withdraws stands in `goals.releases`.
"""

from goals.publishing.changes import Aspect, Change, changes
from goals.publishing.checks import disagreeing, personal
from goals.publishing.desk import Account, Missing, account
from goals.publishing.difference import Difference, Way, difference
from goals.publishing.editions import Edition, State, before, candidate, history, obtain, shown_now
from goals.publishing.recorded import Recorded, recorded
from goals.publishing.withholding import Hidden, Part, Why, hidden

__all__ = [
    "Account", "Aspect", "Change", "Difference", "Edition", "Hidden", "Missing", "Part", "Recorded", "State", "Way",
    "Why", "account", "before", "candidate", "changes", "difference", "disagreeing", "hidden", "history", "obtain",
    "personal", "recorded", "shown_now",
]  # fmt: skip
