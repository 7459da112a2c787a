"""The words that people read: every code and sentence in every language, dates and numbers in the reader's form.

The sentences live in `translations/<language>/*.ftl` (Project Fluent), one file per subject; a key is the same in all
languages, and Swedish is the language that a missing text of a programme file falls back to.
"""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("sv", "en")
DEFAULT = "sv"
# A language is named in itself, so that those who read it find it.
NAMES = {"sv": "svenska", "en": "English"}
LOCALES = {"sv": "sv_SE", "en": "en_GB"}
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Words:
    """One language: `words("status-at-risk")` is the sentence of a key, with its values filled in and made readable."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = LOCALES[language]
        self._fixed: dict[str, str] = {}  # the sentences that nothing is filled into, once they have been asked for
        self._bundle = FluentBundle([self.locale.replace("_", "-")], use_isolating=False)
        folder = files("dashapp") / "translations" / language
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".ftl"):
                self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def __contains__(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def __call__(self, key: str, /, **values: Any) -> str:
        """The sentence of `key`. A whole number can choose a plural; dates, decimals and texts arrive readable."""
        if not values and key in self._fixed:
            return self._fixed[key]
        message = self._bundle.get_message(key)
        if message.value is None:
            raise LookupError(f"{key} has no sentence in {self.language}")
        sentence, errors = self._bundle.format_pattern(
            message.value, {name: self._readable(value) for name, value in values.items()}
        )
        if errors:
            raise LookupError(f"{key} in {self.language}: {errors}")
        if not values:
            self._fixed[key] = str(sentence)
        return str(sentence)

    def text(self, texts: Mapping[str, str]) -> str:
        """A text of a programme file in this language, or in Swedish where it has none."""
        return texts.get(self.language) or texts[DEFAULT]

    def number(self, value: float | Decimal, decimals: int = 1) -> str:
        """1 000; 451,5; −3: at most so many decimals, none where the number is whole."""
        return _written(Decimal(str(value)), decimals, self.locale)

    def percent(self, share: float | Decimal) -> str:
        """0.687 as 69 %; in English 69%."""
        number = self.number(Decimal(str(share)) * 100, decimals=0)
        return f"{number}{NO_BREAK_SPACE}%" if self.language == "sv" else f"{number}%"

    def day(self, day: dt.date) -> str:
        """30 juni 2025; 30 June 2025."""
        return _written_day(day, self.locale)

    def _readable(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            # a text has its languages; anything else (the two sides of a conflict) is shown elsewhere
            return self.text(value) if DEFAULT in value else ""
        if isinstance(value, dt.date):
            return self.day(value)
        if isinstance(value, bool) or value is None:
            return str(value).lower()
        if isinstance(value, (Decimal, float)):
            return self.number(value, decimals=6)
        if isinstance(value, (list, tuple, set, frozenset)):
            return ", ".join(str(self._readable(item)) for item in value)
        return value


@lru_cache(maxsize=20_000)  # a page writes hundreds of numbers, mostly the same ones in every language and form
def _written(value: Decimal, decimals: int, locale: str) -> str:
    exact = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    form = "#,##0" if exact == exact.to_integral_value() else "#,##0." + "#" * decimals
    written = format_decimal(exact + 0, form, locale=locale)
    return re.sub("[\N{NARROW NO-BREAK SPACE}\\s]", NO_BREAK_SPACE, written).replace("-", "\N{MINUS SIGN}")


@lru_cache(maxsize=20_000)
def _written_day(day: dt.date, locale: str) -> str:
    return format_date(day, "d MMMM y", locale=locale)


@cache
def words(language: str) -> Words:
    """The words of one of LANGUAGES, read once."""
    return Words(language)
