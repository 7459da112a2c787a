"""The vocabulary of rules: what a scalar, a map and a list of a programme file can be asked to be."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from goals.calendar import Period
from goals.kinds import ALL
from goals.programme.positions import Map, Sequence
from goals.programme.problems import REFUSED, nearest
from goals.programme.walking import Rule, Spot, Walk
from partners.years import FIRST_YEAR, LAST_YEAR, can_be_meant

CODE_FORM = re.compile(r"[a-z0-9][a-z0-9_-]{0,62}")
DATE_FORM = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
EMAIL_FORM = re.compile(r"[^@\s]+@[^@\s]+")

UPPER_BOUND = 10**12  # no number of a file reaches it: sums of numbers below it are kept exactly
SUMMED_DECIMALS = 6
DECIMALS = 15


def is_number(value: Any) -> bool:
    return is_whole(value) or (isinstance(value, Decimal) and value.is_finite())


def is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def date_of(value: Any) -> dt.date | None:
    """The day that a text names; None where it names none."""
    if not isinstance(value, str) or not DATE_FORM.fullmatch(value):
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def period_of(value: Any) -> Period | None:
    """The period that a text or a year names; None where it names none."""
    if not isinstance(value, str) and not is_whole(value):
        return None
    try:
        return Period.parse(value)
    except ValueError:
        return None


@dataclass(frozen=True)
class Scalar:
    """A value that passes a test; `noun` is the case of `wrong-type`, or of another code, that says what is right."""

    noun: str
    test: Callable[[Any], bool]
    code: str = "wrong-type"

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        if not self.test(value):
            walk.refuse(self.code, spot, self.noun, value=value)


@dataclass(frozen=True)
class MeantYear:
    """A day, a period or a year of four digits, in a year that somebody can mean."""

    code: str

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        if not can_be_meant(int(str(value)[:4])):
            walk.refuse(self.code, spot, "year-outside", value=value, first=FIRST_YEAR, last=LAST_YEAR)


@dataclass(frozen=True)
class Number:
    """A number of a size that can be kept; `least` is 0 for what is counted, weighed, paid or a share, of which `most`
    is all."""

    whole: bool = False
    least: int | None = None
    most: int | None = None
    decimals: int = DECIMALS

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        if not (is_whole(value) if self.whole else is_number(value)):
            walk.refuse("wrong-type", spot, "whole-number" if self.whole else "number", value=value)
        elif self.least is not None and value < self.least:
            walk.refuse("negative", spot, value=value, least=self.least)
        elif self.most is not None and value > self.most:
            walk.refuse("wrong-type", spot, "above-all", value=value, most=self.most)
        elif abs(value) >= UPPER_BOUND:
            walk.refuse("wrong-type", spot, "too-large", value=value)
        elif _decimals(value) > self.decimals:
            walk.refuse("wrong-type", spot, "too-many-decimals", value=value, most=self.decimals)


def _decimals(value: int | Decimal) -> int:
    """How many decimals a finite number has; 0.50 has one."""
    _, digits, exponent = Decimal(value).as_tuple()
    trailing = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return max(0, -int(exponent) - trailing) if any(digits) else 0


@dataclass(frozen=True)
class OneOf:
    """One of a list of words."""

    words: tuple[str, ...]

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        walk.member(value, self.words, spot, case="word", allowed=self.words)


@dataclass(frozen=True)
class CodeOf:
    """The code of something that the file, or the platform, has."""

    kind: str

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        codes = walk.codes[self.kind]
        if codes is None:
            CODE.look(value, spot, walk)
        else:
            walk.member(value, codes, spot, case=self.kind, partnership=walk.partnership)


@dataclass(frozen=True)
class Provenance:
    """Where a number comes from: one of the file's codes."""

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        declared = walk.codes["provenance"] or ()
        if not isinstance(value, str) or value not in declared:
            walk.refuse("provenance", spot, value=value, allowed=tuple(sorted(declared)))


@dataclass(frozen=True)
class Keys:
    """A map of the keys that the format knows. `elsewhere` are keys of other kinds; this one is of `kind`."""

    required: Mapping[str, Rule] = field(default_factory=dict)
    optional: Mapping[str, Rule] = field(default_factory=dict)
    elsewhere: Collection[str] = ()
    kind: str = ""

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        if not isinstance(value, Map):
            walk.refuse("wrong-type", spot, "map", value=value)
            return
        rules = {**self.required, **self.optional}
        for key in value:
            if key in rules:
                walk.visit(rules[key], value[key], spot.key(value, key))
            else:
                self._refuse_key(key, value, spot, walk)
        for key in self.required:
            if key not in value:
                walk.missing_key(key, spot)

    def _refuse_key(self, key: Any, holder: Map, spot: Spot, walk: Walk) -> None:
        if key in self.elsewhere:
            walk.unknown_key(key, spot, holder, "kind", kind=self.kind)
        else:
            meant = nearest(key, {*self.required, *self.optional})
            walk.unknown_key(key, spot, holder, **({"suggestion": meant} if meant else {}))
        walk.scan(key, Spot(spot.place, holder.keys_at[key]))
        walk.scan(holder[key], Spot(spot.place, holder.at[key]))


@dataclass(frozen=True)
class Pairs:
    """A map of codes that the file chooses, to values of one kind."""

    key: Rule
    value: Rule

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        if not isinstance(value, Map):
            walk.refuse("wrong-type", spot, "map", value=value)
            return
        for key, item in value.items():
            walk.visit(self.key, key, Spot(spot.place, value.keys_at[key]))
            walk.visit(self.value, item, spot.key(value, key))


@dataclass(frozen=True)
class Counts:
    """A map of counts, and where they come from: {property_owners: 11, prov: seed}."""

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        names = [key for key in value if key != "prov"] if isinstance(value, Map) else []
        for name in names:
            walk.visit(CODE, name, Spot(spot.place, value.keys_at[name]))
        Keys({**dict.fromkeys(names, COUNT), "prov": PROVENANCE}).look(value, spot, walk)


@dataclass(frozen=True)
class ListOf:
    """A list of things of one kind; `named_by` is the key that holds an item's name."""

    rule: Rule
    named_by: str = "code"

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        if not isinstance(value, Sequence):
            walk.refuse("wrong-type", spot, "list", value=value)
            return
        for index, item in enumerate(value):
            walk.visit(self.rule, item, spot.item(value, index, self.named_by))


@dataclass(frozen=True)
class InTurn:
    """Several rules for one value: the first that finds something wrong speaks for all."""

    rules: tuple[Rule, ...]

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        before = len(walk.problems)
        for rule in self.rules:
            if len(walk.problems) == before:
                rule.look(value, spot, walk)


@dataclass(frozen=True)
class OrElse:
    """One value that stands for itself (null, `undated`), or what a rule asks for."""

    alone: str | None
    rule: Rule

    def look(self, value: Any, spot: Spot, walk: Walk) -> None:
        if value != self.alone:
            self.rule.look(value, spot, walk)


def one_of(words: str) -> OneOf:
    return OneOf(tuple(words.split()))


ANYTHING = Scalar("", lambda value: True)
LIST = Scalar("list", lambda value: isinstance(value, Sequence))
CODE = Scalar("code", lambda value: isinstance(value, str) and bool(CODE_FORM.fullmatch(value)))
WORDS = Scalar("text", lambda value: isinstance(value, str) and bool(value.strip()))
NO_EMAIL = Scalar("text-address", lambda value: "@" not in value, code=REFUSED)
EMAIL = Scalar("email", lambda value: isinstance(value, str) and bool(EMAIL_FORM.fullmatch(value)))
DATE = InTurn((Scalar("date", lambda value: date_of(value) is not None), MeantYear("wrong-type")))
YES_OR_NO = Scalar("boolean", lambda value: isinstance(value, bool))
TRUE = Scalar("true", lambda value: value is True)
PERIOD = InTurn((Scalar("form", lambda value: period_of(value) is not None, code="period"), MeantYear("period")))
YEAR = InTurn(
    (Scalar("year", lambda value: is_whole(value) and period_of(value) is not None, "period"), MeantYear("period"))
)
NUMBER, AMOUNT, COUNT = Number(), Number(least=0), Number(whole=True, least=0)
SUMMED_NUMBER, SUMMED_AMOUNT = Number(decimals=SUMMED_DECIMALS), Number(least=0, decimals=SUMMED_DECIMALS)
SHARE = Number(least=0, most=ALL, decimals=SUMMED_DECIMALS)
PROVENANCE = Provenance()
TEXT = Keys({"sv": WORDS}, {"en": WORDS})
WORDS_WITHOUT_EMAIL = InTurn((WORDS, NO_EMAIL))
TEXT_WITHOUT_EMAIL = Keys({"sv": WORDS_WITHOUT_EMAIL}, {"en": WORDS_WITHOUT_EMAIL})
