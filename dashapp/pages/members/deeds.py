"""What can be done on the page: inviting, roles, partners, and correcting what was typed wrong."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Session

from dashapp import clock, mail
from dashapp.auth.current import perform, perform_on_platform, visitor
from dashapp.form_page import Deed, Done, Given, Wrong, beside
from dashapp.invitations import hand_on
from dashapp.pages.members.words import role_key
from goals.entry import check_text
from partners import directory, memberships, participation
from partners.access import Permission
from partners.errors import Refused

LONGEST_NAME = directory.LONGEST_NAME


def invite(given: Given) -> Done:
    """Give somebody a role, by the address."""
    email, organisation_id = given.required("email"), given.required_key("organisation")
    with beside("name"):
        check_text(given.text("name"), longest=LONGEST_NAME)
    name, role, by_mail = given.text("name"), given.required("role"), mail.can_send()

    def deed(session: Session) -> memberships.Invited:
        return memberships.invite(
            session,
            visitor().actor,
            email=email,
            name=name,
            organisation_id=organisation_id,
            role=role,
            now=clock.now(),
            by_mail=by_mail,
        )

    try:
        invited = perform_on_platform(given.path["slug"], deed)
    except Refused as refused:
        if refused.code != "member-already":
            raise
        kept = visitor().words(role_key(refused.details["role"]))
        raise Wrong({"email": visitor().words("app-members-already", role=kept)}) from None
    return Done(_handed_on(given, invited))


def invite_again(given: Given) -> Done:
    """A new link for somebody who has not come in yet: by mail, to nobody else."""
    if not mail.can_send():
        raise Refused("no-mail")
    key = given.key()
    invited = perform_on_platform(
        given.path["slug"],
        lambda session: memberships.invite_again(session, visitor().actor, key, now=clock.now()),
    )
    return Done(_handed_on(given, invited))


def change_role(given: Given) -> Done:
    """Another role, from the next page that the person opens."""
    key, role = given.key(), given.required("role")
    perform(given.path["slug"], lambda session: memberships.change_role(session, visitor().actor, key, role))
    return Done(visitor().words("app-members-role-changed", role=visitor().words(role_key(role))))


def end(given: Given) -> Done:
    """Somebody belongs here no longer, or an invitation is taken back."""
    key = given.key()
    perform_on_platform(
        given.path["slug"], lambda session: memberships.end(session, visitor().actor, key, now=clock.now())
    )
    return Done(visitor().words("app-members-ended"))


def add_partner(given: Given) -> Done:
    """An organisation that the platform knows takes part."""
    key, terms = given.required_key("organisation"), _terms(given)
    perform(
        given.path["slug"],
        lambda session: participation.add_partner(session, visitor().actor, key, **terms),
    )
    return Done(visitor().words("app-members-partner-added"))


def add_new_partner(given: Given) -> Done:
    """An organisation that nobody here has known takes part."""
    name, short, kind, terms = given.required("name"), given.text("short"), given.required("kind"), _terms(given)
    for field, text in (("name", name), ("short", short)):
        with beside(field):
            check_text(text, longest=LONGEST_NAME)

    def deed(session: Session) -> None:
        actor = visitor().actor
        added = directory.add_organisation(session, actor, name=name, short_name=short, kind=kind)
        participation.add_partner(session, actor, added.id, **terms)

    perform_on_platform(given.path["slug"], deed)
    return Done(visitor().words("app-members-partner-added"))


def add_role(given: Given) -> Done:
    """A partner is something more."""
    key, terms = given.key(), _terms(given)
    perform(given.path["slug"], lambda session: participation.add_role(session, visitor().actor, key, **terms))
    return Done(visitor().words("app-members-part-added"))


def end_role(given: Given) -> Done:
    """A partner is something no longer after a day."""
    key, until = given.key(), given.day("until")
    if until is None:
        raise Refused("field-empty", field="until")
    perform(given.path["slug"], lambda session: participation.end_role(session, visitor().actor, key, until))
    return Done(visitor().words("app-members-part-ended", until=until))


def correct_role(given: Given) -> Done:
    """Days that were typed wrong."""
    key, since, until = given.key(), given.day("since"), given.day("until")
    perform(
        given.path["slug"],
        lambda session: participation.correct_role(session, visitor().actor, key, since, until),
    )
    return Done(visitor().words("app-members-part-corrected"))


def _handed_on(given: Given, invited: memberships.Invited) -> list[Any]:
    place = visitor().place(given.path["slug"])
    return hand_on(visitor().words, invited, by=visitor().person, partnership=place.name)


def _terms(given: Given) -> dict[str, Any]:
    """As what, from when, until when."""
    days: dict[str, dt.date | None] = {"since": given.day("since"), "until": given.day("until")}
    return {"role": given.required("role"), **days}


DAYS = {
    "until-before-since": "until",
    "until-before-partnership": "until",
    "partner-role-twice": "role",
    "partner-role-unknown": "role",
}
NAMES = {"organisation-known": "name", "name-empty": "name", "organisation-kind-unknown": "kind"}
INVITING = {
    "email-invalid": "email",
    "email-too-long": "email",
    "person-inactive": "email",
    "own-role": "email",
    "person-of-another-organisation": "organisation",
    "organisation-not-partner": "role",
    "role-unknown": "role",
}
RUN, INVITE = Permission.PARTNER_RUN, Permission.MEMBER_INVITE
DEEDS = (
    Deed("invite", invite, INVITE, INVITING),
    Deed("invite-again", invite_again, INVITE),
    Deed("role", change_role, INVITE, {"organisation-not-partner": "role", "role-unknown": "role"}),
    Deed("end", end, INVITE),
    Deed("partner", add_partner, RUN, {**DAYS, "partner-already": "organisation"}),
    Deed("new-partner", add_new_partner, RUN, {**DAYS, **NAMES}),
    Deed("part", add_role, RUN, DAYS),
    Deed("end-part", end_role, RUN, {**DAYS, "partner-role-ended": "until"}),
    Deed("correct-part", correct_role, RUN, {**DAYS, "partner-role-twice": "since"}),
)
