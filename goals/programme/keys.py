"""The keys of a programme file and the rule of each, in the order of the format's description."""

from functools import cache

from goals.entry import DIRECTIONS, QUALIFIERS
from goals.kinds import KINDS, SHARES, Kind
from goals.programme.rules import (
    AMOUNT,
    ANYTHING,
    CODE,
    COUNT,
    DATE,
    EMAIL,
    LIST,
    NUMBER,
    PERIOD,
    PROVENANCE,
    SHARE,
    SUMMED_AMOUNT,
    SUMMED_NUMBER,
    TEXT,
    TEXT_WITHOUT_EMAIL,
    TRUE,
    WORDS,
    WORDS_WITHOUT_EMAIL,
    YEAR,
    YES_OR_NO,
    CodeOf,
    Counts,
    InTurn,
    Keys,
    ListOf,
    OneOf,
    OrElse,
    Pairs,
    one_of,
)
from goals.programme.walking import Rule
from partners.access import Role
from partners.directory import KINDS as KINDS_OF_ORGANISATION
from partners.directory import LEVELS
from partners.participation import ROLES

ORGANISATION_CODE, AREA_CODE, PARTNER_CODE = CodeOf("organisation"), CodeOf("area"), CodeOf("partner")
GOAL_CODE, INITIATIVE_CODE = CodeOf("goal"), CodeOf("initiative")
QUALIFIER = OneOf(QUALIFIERS)
INITIATIVE_STATE = one_of("idea planned ongoing scaled_up phased_out completed")
DECISION_KIND = one_of("scale_up continue adapt phase_out")
NOTE_KIND = one_of("story lesson obstacle")

ORGANISATION = Keys(
    {"code": CODE, "name": WORDS, "kind": OneOf(KINDS_OF_ORGANISATION)},
    {"short": WORDS, "group": ORGANISATION_CODE, "public_body": YES_OR_NO, "demo": YES_OR_NO},
)
PERSON = Keys(
    {"email": EMAIL, "name": WORDS, "organisation": ORGANISATION_CODE, "language": one_of("sv en")},
    {"roles": Pairs(CodeOf("partnership"), OneOf(tuple(Role))), "platform": YES_OR_NO},
)
AREA = Keys(
    {"code": CODE, "name": WORDS, "level": OneOf((*LEVELS, "group"))},
    {"parent": AREA_CODE, "members": ListOf(AREA_CODE), "demo": YES_OR_NO},
)
VERSION = Keys(
    {
        "year": InTurn((COUNT, YEAR)),
        "published": DATE,
        "areas": Pairs(AREA_CODE, Keys({"grade": CODE, "prov": PROVENANCE})),
    },
    {"grades": ListOf(CODE)},
)
CLASSIFICATION = Keys(
    {
        "code": CODE,
        "title": TEXT,
        "provider": ORGANISATION_CODE,
        "grades": ListOf(CODE),
        "titles": Pairs(CODE, TEXT),
        "versions": ListOf(VERSION),
    }
)
FILE = Keys(
    {"format": WORDS, "partnerships": LIST},
    {
        "demo": Keys({"today": DATE, "as_of": DATE, "banner": TEXT}),
        "provenance": Pairs(CODE, TEXT),
        "organisations": ListOf(ORGANISATION),
        "people": ListOf(PERSON, named_by="email"),
        "areas": ListOf(AREA),
        "classifications": ListOf(CLASSIFICATION),
    },
)

PARTNER = Keys(
    {
        "organisation": ORGANISATION_CODE,
        "role": OneOf(ROLES),
        "prov": PROVENANCE,
    },
    {"from": DATE, "to": DATE},
)
GROUP = Keys({"code": CODE, "title": TEXT, "goals": ListOf(GOAL_CODE)}, {"ordered": YES_OR_NO})
PLEDGE = Keys(
    {"partner": PARTNER_CODE, "kind": one_of("money hours results skills"), "public": YES_OR_NO, "prov": PROVENANCE},
    {"goal": GOAL_CODE, "amount": SUMMED_AMOUNT, "text": TEXT},
)
INITIATIVE = Keys(
    {
        "code": CODE,
        "title": TEXT,
        "goals": ListOf(GOAL_CODE),
        "lead": PARTNER_CODE,
        "state": INITIATIVE_STATE,
        "prov": PROVENANCE,
    },
    {"partners": ListOf(PARTNER_CODE), "budget": COUNT, "spent": COUNT},
)
DECISION = Keys(
    {
        "initiative": INITIATIVE_CODE,
        "kind": DECISION_KIND,
        "date": DATE,
        "forum": WORDS,
        "reason": TEXT,
        "prov": PROVENANCE,
    }
)
EVENT = Keys({"date": DATE, "title": TEXT, "prov": PROVENANCE})
NOTE = Keys(
    {"kind": NOTE_KIND, "period": PERIOD, "text": TEXT, "prov": PROVENANCE},
    {"goal": GOAL_CODE, "addressed_to": TEXT, "state": CODE, "answer": TEXT},
)
PROMISE = Keys({"year": YEAR, "text": TEXT, "goals": ListOf(GOAL_CODE), "prov": PROVENANCE})
OBSERVATION = Keys(
    {"period": OrElse("undated", PERIOD), "value": NUMBER, "prov": PROVENANCE},
    {"qualifier": QUALIFIER},
)
SERIES = Keys(
    {"code": CODE, "title": TEXT, "unit": TEXT, "area": AREA_CODE, "observations": ListOf(OBSERVATION)},
    {"goal": GOAL_CODE, "compare": CodeOf("series"), "note": TEXT},
)
EVALUATION = Keys(
    {
        "code": CODE,
        "title": TEXT,
        "author": ORGANISATION_CODE,
        "commissioned_by": ORGANISATION_CODE,
        "documents": ListOf(CODE),
        "finding": TEXT,
        "prov": PROVENANCE,
    },
    {"covers": Keys({"first": PERIOD, "last": PERIOD})},
)
VALUATION = Keys(
    {"code": CODE, "title": TEXT, "amount": COUNT, "prov": PROVENANCE},
    {
        "qualifier": QUALIFIER,
        "horizon_years": COUNT,
        "people": COUNT,
        "total": COUNT,
        "commissioned_by": ORGANISATION_CODE,
        "method": TEXT,
    },
)
PARTNERSHIP = Keys(
    {
        "code": CODE,
        "name": TEXT,
        "kind": one_of("handslag bid programme"),
        "area": OrElse(None, AREA_CODE),
        "start": DATE,
        "end": OrElse(None, DATE),
        "thresholds": Keys({"on_track": SUMMED_AMOUNT, "at_risk": SUMMED_AMOUNT, "small_count": COUNT}),
        "reporting": Keys({"first": PERIOD, "closed_through": PERIOD, "open": ListOf(PERIOD), "due_days": COUNT}),
        "partners": ListOf(PARTNER, named_by="organisation"),
        "goals": LIST,
    },
    {
        "pilot_areas": ListOf(AREA_CODE),
        "vision": TEXT,
        "about": TEXT,
        "contact": Keys({"function": TEXT_WITHOUT_EMAIL, "address": WORDS_WITHOUT_EMAIL}),
        "members": Counts(),
        "groups": ListOf(GROUP),
        "pledges": ListOf(PLEDGE),
        "initiatives": ListOf(INITIATIVE),
        "decisions": ListOf(DECISION),
        "events": ListOf(EVENT),
        "notes": ListOf(NOTE),
        "promises": ListOf(PROMISE),
        "context": ListOf(SERIES),
        "evaluations": ListOf(EVALUATION),
        "valuations": ListOf(VALUATION),
    },
)

GOAL_KIND = OneOf(tuple(kind.value for kind in KINDS))

COMMON: dict[str, Rule] = {
    "code": CODE,
    "title": TEXT,
    "kind": GOAL_KIND,
    "level": one_of("activity output outcome impact"),
    "frequency": one_of("quarter year irregular"),
    "reporters": ListOf(PARTNER_CODE),
}
COMMON_OPTIONAL: dict[str, Rule] = {
    "contributions": ANYTHING,  # required, and looked at apart: what is wrong with a line leaves the goal itself sound
    "counts": one_of("people things"),
    "rba": one_of("how_much how_well better_off population"),
    "first": PERIOD,
    "area": AREA_CODE,
    "about": TEXT,
    "source": TEXT,
    "reference": Keys({"value": NUMBER, "date": DATE, "text": TEXT, "prov": PROVENANCE}),
    "derivation": Keys(
        {
            "method": one_of("gap_to_city_average"),
            "people": COUNT,
            "rate_area": AMOUNT,
            "rate_city": AMOUNT,
            "already_planned": AMOUNT,
            "result": NUMBER,
            "prov": PROVENANCE,
        }
    ),
}
SURVEY = Keys(
    {
        "provider": ORGANISATION_CODE,
        "counted_answers": Keys({"sv": ListOf(WORDS)}, {"en": ListOf(WORDS)}),
        "questions": ListOf(Keys({"code": CODE, "text": TEXT})),
    }
)
OF_ONE_KIND: dict[str, dict[str, Rule]] = {
    "ratio": {"numerator": TEXT, "denominator": TEXT},
    "threshold": {"direction": one_of("at_least at_most")},
    "status": {"scale": CodeOf("classification")},
    "survey_share": {"survey": SURVEY},
}
OF_SOME_KINDS = {"unit", "unit_one", "baseline", "target", "profile", "milestones", "monthly_weights"}.union(
    *OF_ONE_KIND.values()
)


MAY_BE_NEGATIVE = (Kind.REDUCTION, Kind.THRESHOLD)  # what is counted, and a share in per cent, never is


@cache
def goal_keys(kind: str) -> Keys:
    """The keys of a goal of one of KINDS."""
    rules = KINDS[Kind(kind)]
    level = SUMMED_NUMBER if kind in MAY_BE_NEGATIVE else SHARE if kind in SHARES else SUMMED_AMOUNT
    measure: dict[str, Rule] = {"value": level, "grade": CODE, "done": TRUE}
    day: dict[str, Rule] = {"date": DATE, "prov": PROVENANCE}
    required: dict[str, Rule] = {**COMMON, **OF_ONE_KIND.get(kind, {})}
    optional: dict[str, Rule] = {**COMMON_OPTIONAL}
    if rules.has_unit:
        required["unit"] = TEXT
        optional["unit_one"] = TEXT
    if rules.target:
        per = {"per": one_of("year period")} if kind == Kind.ACTIVITY_COUNT else {}
        required["target"] = Keys({rules.target: measure[rules.target], **day, **per})
    if rules.baseline:
        required["baseline"] = Keys({rules.baseline: measure[rules.baseline], **day})
    if rules.has_path:
        required["profile"] = one_of("linear milestones steps seasonal")
        optional["milestones"] = ListOf(Keys(day, {"value": level, "relative_to_baseline": SUMMED_AMOUNT}))
        optional["monthly_weights"] = ListOf(AMOUNT)
    return Keys(required, optional, OF_SOME_KINDS - required.keys() - optional.keys(), kind)


CHANGE = Keys(
    {"since": PERIOD, "prov": PROVENANCE},
    {"value": SUMMED_NUMBER, "direction": OneOf(DIRECTIONS), "qualifier": QUALIFIER},
)
MEASURE: dict[str, Rule] = {
    "quantity": SUMMED_AMOUNT,
    "numerator": COUNT,
    "denominator": COUNT,
    "value": SUMMED_NUMBER,
    "sample_size": COUNT,
    "response_rate": SHARE,
    "change": CHANGE,
    "grade": CODE,
    "done": YES_OR_NO,
}
CONTRIBUTION = Keys(
    {"partner": PARTNER_CODE, "period": PERIOD, "state": one_of("draft submitted verified"), "prov": PROVENANCE},
    {
        **MEASURE,
        "nothing_to_report": TRUE,
        "area": AREA_CODE,
        "date": DATE,
        "question": CODE,
        "initiative": INITIATIVE_CODE,
        "qualifier": QUALIFIER,
        "shares": Pairs(PARTNER_CODE, SUMMED_AMOUNT),
        "note": TEXT,
    },
)
