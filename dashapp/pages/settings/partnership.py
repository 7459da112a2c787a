"""The form of the partnership's own terms, in parts that open."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dash import html

from dashapp.components.form import NOTHING, Form, Sent
from dashapp.components.heading import section
from dashapp.i18n import Words
from dashapp.pages.settings.version import VersionedForm
from goals.setting.partnership import LEAST_SMALL_COUNT
from goals.setting.reading import Settings


def own_terms(words: Words, sent: Sent, seen: Settings) -> html.Section:
    """What it is, whom residents turn to, when it reports, how it judges, what it publishes."""
    form, given = VersionedForm(words, sent, page="settings", deed="set"), seen.given
    parts = (
        ("what", _what(words, form, seen)),
        ("contact", _contact(words, form, given.get("contact", {}))),
        ("reporting", _reporting(words, form, seen)),
        ("judging", _judging(words, form, given["thresholds"])),
        ("publishing", _publishing(words, form, given["thresholds"])),
    )
    return section(
        words("app-settings-partnership"),
        html.P(words("app-settings-partnership-what"), className="m"),
        *[form.folded(words(f"app-settings-part-{name}"), *inside) for name, inside in parts],
        form.version(seen.version),
        form.send(words("app-settings-save"), main=True),
    )


def _what(words: Words, form: Form, seen: Settings) -> list[Any]:
    given = seen.given
    areas = [(NOTHING, words("app-settings-no-area")), *((one.code, one.name) for one in seen.areas)]
    return [
        form.texts("name", words("app-settings-name"), given["name"]),
        form.texts("vision", words("app-settings-vision"), given.get("vision"), rows=3),
        form.texts("about", words("app-settings-about"), given.get("about"), rows=4),
        form.choice("area", words("app-settings-area"), areas, given["area"] or NOTHING),
    ]


def _contact(words: Words, form: Form, contact: Mapping[str, Any]) -> list[Any]:
    return [
        html.P(words("app-settings-contact-what"), className="m"),
        form.texts(
            "contact/function",
            words("app-settings-contact-function"),
            contact.get("function"),
            hint=words("app-settings-contact-function-hint"),
        ),
        form.text(
            "contact/address",
            words("app-settings-contact-address"),
            contact.get("address", ""),
            hint=words("app-settings-contact-address-hint"),
        ),
    ]


def _reporting(words: Words, form: Form, seen: Settings) -> list[Any]:
    given, reporting = seen.given, seen.given["reporting"]
    hint = words("app-settings-first-fixed" if seen.is_begun else "app-settings-first-hint")
    return [
        form.text("start", words("app-settings-start"), given["start"], type_="date"),
        form.text(
            "end", words("app-settings-end"), given["end"] or "", type_="date", hint=words("app-settings-end-hint")
        ),
        form.text("reporting/first", words("app-settings-first"), str(reporting["first"]), hint=hint),
        form.number(
            "reporting/due_days",
            words("app-settings-due-days"),
            reporting["due_days"],
            hint=words("app-settings-due-days-hint"),
        ),
    ]


def _judging(words: Words, form: Form, thresholds: Mapping[str, Any]) -> list[Any]:
    return [
        html.P(words("app-settings-judging-what"), className="m"),
        *[
            form.number(f"thresholds/{key}", words(f"app-settings-{name}"), Decimal(str(thresholds[key])) * 100)
            for key, name in (("on_track", "on-track"), ("at_risk", "at-risk"))
        ],
    ]


def _publishing(words: Words, form: Form, thresholds: Mapping[str, Any]) -> list[Any]:
    hint = words("app-settings-small-count-hint", least=LEAST_SMALL_COUNT)
    label = words("app-settings-small-count")
    return [form.number("thresholds/small_count", label, thresholds["small_count"], hint=hint)]
