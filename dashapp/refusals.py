"""The sentence of a refusal, as pages tell it; the command line keeps the codes that are typed there."""

from typing import Any

from dashapp import sentences
from dashapp.i18n import Words
from goals.calendar import Period
from partners.errors import Refused

PERIODS = ("period", "first", "earlier", "since")  # the details that may be the code of a period


def refusal(words: Words, refused: Refused) -> str:
    """Why not, with its periods as people write them."""
    periods = {name: _period(words, refused.details[name]) for name in PERIODS if name in refused.details}
    return words(f"refused-{refused.code}", **{**refused.details, **periods})


def _period(words: Words, value: Any) -> Any:
    """What is no code of a period is itself: a day, a number, or what somebody has typed."""
    try:
        return sentences.period(words, Period.parse(value).code)
    except ValueError:
        return value
