"""What is said of what stands beside the numbers: each sentence is a function of the words and of the document."""

from collections.abc import Mapping
from typing import Any

from dashapp import sentences
from dashapp.i18n import Words
from dashapp.sentences.amounts import listed, plural, qualified
from goals.recording.notes import OPEN

Record = Mapping[str, Any]

UNKNOWN = ("horizon_years", "method", "commissioned_by")  # of a valuation, what should be told and may not be known


def note(words: Words, given: Record) -> str:
    """Lärdom, jan–mars 2018."""
    kind = words(f"public-note-{given['kind']}")
    return words("public-note-of", kind=kind, period=sentences.period(words, given["period"]))


def state_of_obstacle(words: Words, given: Record) -> str:
    """How far an obstacle has come: Besvarat. Empty for what is none, and for an open one beside its answer."""
    if not given["state"] or (given["state"] == OPEN and given.get("answer")):
        return ""
    key = f"public-obstacle-{given['state'].replace('_', '-')}"
    return words(key) if key in words else words("public-obstacle-other", state=given["state"])


def state(words: Words, initiative: Record) -> str:
    """The state of an initiative: pågår."""
    return words(f"public-initiative-{initiative['state'].replace('_', '-')}")


def led(words: Words, initiative: Record) -> str:
    """Leds av Balder, tillsammans med Saab."""
    if not initiative["partners"]:
        return words("public-initiative-led", lead=initiative["lead"])
    partners = ", ".join(initiative["partners"])
    return words("public-initiative-led-with", lead=initiative["lead"], partners=partners)


def decision(words: Words, given: Record) -> str:
    """20 november 2023, Styrgrupp: avveckla."""
    what = words(f"public-decision-{given['kind'].replace('_', '-')}")
    return words("public-decision", date=sentences.day(given["date"]), forum=given["forum"], what=what)


def written(words: Words, evaluation: Record) -> str:
    """Av SEE, på uppdrag av Victoriapark."""
    author, commissioner = evaluation["author"], evaluation["commissioned_by"]
    if author == commissioner:
        return words("public-evaluation-own", author=author)
    return words("public-evaluation-by", author=author, commissioner=commissioner)


def covers(words: Words, evaluation: Record) -> str:
    """Gäller 2013 till 2019. Empty where nobody has said it."""
    if not evaluation["covers"]:
        return ""
    first, last = (sentences.period(words, evaluation["covers"][end]) for end in ("first", "last"))
    if first == last:
        return words("public-evaluation-of", period=first)
    return words("public-evaluation-covers", first=first, last=last)


def documents(words: Words, evaluation: Record) -> str:
    """Finns som hel rapport och sammanfattning. Empty where there is none."""
    named = []
    for code in evaluation["documents"]:
        key = f"public-document-{code.replace('_', '-')}"
        named.append(words(key) if key in words else code)
    return words("public-evaluation-documents", documents=listed(words, named)) if named else ""


def worth(words: Words, valuation: Record) -> str:
    """mer än 5 000 000 kronor per person, räknat över 20 år; för 23 personer sammanlagt 120 000 000 kronor."""
    amount = qualified(words, valuation["qualifier"], words.number(valuation["amount"]))
    if valuation["people"] and valuation["total"]:
        said = [words("public-valuation-amount-each", amount=amount)]
        if years := valuation["horizon_years"]:
            said.append(words("public-valuation-horizon-years", n=plural(years), number=words.number(years)))
        facts = {key: words.number(valuation[key]) for key in ("people", "total")}
        return f"{', '.join(said)}; {words('public-valuation-together', n=plural(valuation['people']), **facts)}."
    said = [words("public-valuation-amount", amount=amount)]
    said += [
        words(
            f"public-valuation-{key.replace('_', '-')}", n=plural(valuation[key]), number=words.number(valuation[key])
        )
        for key in ("horizon_years", "people", "total")
        if valuation[key]
    ]
    return f"{', '.join(said)}."


def unknown(words: Words, valuation: Record) -> str:
    """Inte angivet: metod, uppdragsgivare. Empty where all is known."""
    missing = [words(f"public-valuation-no-{key.replace('_', '-')}") for key in UNKNOWN if not valuation[key]]
    return words("public-valuation-unknown", what=", ".join(missing)) if missing else ""


def demo(words: Words, given: Record) -> str:
    """The mark of what was made up for a demonstration; empty for anything else."""
    return words("public-demo-mark") if given["prov"] == "demo" else ""
