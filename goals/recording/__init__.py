"""What stands beside the numbers: events, notes, promises, initiatives, decisions, evaluations and valuations.

What somebody gives is written in the words of a programme file, and checked by the rules of a file.
"""

from goals.recording.decisions import DECISIONS
from goals.recording.document import of_goal, of_partnership
from goals.recording.evaluations import EVALUATIONS
from goals.recording.events import EVENTS
from goals.recording.initiatives import INITIATIVES
from goals.recording.keeping import add, change, remove
from goals.recording.notes import NOTES
from goals.recording.noun import Noun
from goals.recording.promises import PROMISES
from goals.recording.reading import Choices, Records, choices, records
from goals.recording.valuations import VALUATIONS

# In the order in which they are loaded: a decision names an initiative
NOUNS = (EVENTS, NOTES, PROMISES, INITIATIVES, DECISIONS, EVALUATIONS, VALUATIONS)

__all__ = [
    "DECISIONS",
    "EVALUATIONS",
    "EVENTS",
    "INITIATIVES",
    "NOTES",
    "NOUNS",
    "PROMISES",
    "VALUATIONS",
    "Choices",
    "Noun",
    "Records",
    "add",
    "change",
    "choices",
    "of_goal",
    "of_partnership",
    "records",
    "remove",
]
