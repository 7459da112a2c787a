"""The page as it stands now: the people, who may be invited as what, and the organisations that take part."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashapp.auth.current import may, reading_on_platform, visitor
from dashapp.components.form import Form, Sent
from dashapp.components.heading import heading, section
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.members.people import former, people
from dashapp.pages.members.taking_part import adding, taking_part
from dashapp.pages.members.words import Options, may_do, role_key, roles
from partners import directory
from partners.access import Permission, Role
from partners.members import Member, members
from partners.memberships import WITHIN_AN_ORGANISATION
from partners.models import Organisation
from partners.participation import Participant, participants


@dataclass(frozen=True)
class Seen:
    """What there is to see; without the participants for somebody who invites within the own organisation only."""

    members: Sequence[Member]
    organisations: Sequence[Organisation]
    participants: Sequence[Participant] | None


def draw(sent: Sent, slug: str) -> Content:
    """Everything that somebody may run here."""
    words, seen = visitor().words, _look(slug)
    body = [
        heading(words("app-members"), _lead(words, seen)),
        sent.note(),
        *_first_steps(words, seen),
        html.Div([_people(words, sent, seen), _invitation(words, sent, seen)], className="side ver"),
    ]
    if seen.participants is not None:
        known = {one.organisation_id for one in seen.participants}
        others = [one for one in seen.organisations if one.id not in known]
        body += [
            section(words("app-members-partners"), *taking_part(words, sent, seen.participants)),
            section(words("app-members-add"), *adding(words, sent, others)),
        ]
    return Content(words("app-members"), body)


def _look(slug: str) -> Seen:
    """What the visitor sees of a partnership; raises NotFound or NotAllowed."""
    actor = visitor().actor
    with reading_on_platform(slug) as session:
        everybody = members(session, actor)
        every = directory.organisations(session)
        if may(Permission.PARTNER_RUN, slug):
            return Seen(everybody, every, participants(session, actor))
        return Seen(everybody, [one for one in every if one.id == actor.organisation_id], None)


def _lead(words: Words, seen: Seen) -> str:
    """How many, and from where: whoever sees the own organisation only reads which one it is."""
    inside = [one for one in seen.members if one.active]
    if seen.participants is None:
        return words("app-members-lead-own", people=len(inside), organisation=seen.organisations[0].called)
    return words("app-members-lead", people=len(inside), organisations=len({one.organisation_id for one in inside}))


def _first_steps(words: Words, seen: Seen) -> list[html.P]:
    """Whoever is alone in a partnership reads what comes first."""
    is_alone = seen.participants is not None and sum(one.active for one in seen.members) == 1
    return [html.P(words("app-members-alone"), className="lead")] if is_alone else []


def _offered(seen: Seen) -> list[Role]:
    """The roles that the visitor may give."""
    return [role for role in Role if seen.participants is not None or role in WITHIN_AN_ORGANISATION]


def _people(words: Words, sent: Sent, seen: Seen) -> html.Section:
    """Who belongs here, and who has."""
    inside = [one for one in seen.members if one.active]
    gone = [one for one in seen.members if not one.active]
    listed = people(words, sent, inside, _offered(seen))
    return section(words("app-members-people"), listed, former(words, gone) if gone else None)


def _invitation(words: Words, sent: Sent, seen: Seen) -> html.Section:
    """The form that invites, and what each role is for."""
    form, offered = Form(words, sent, page="members", deed="invite"), _offered(seen)
    own = str(seen.organisations[0].id) if seen.participants is None else ""
    explained = [html.Li([html.Strong(words(role_key(one))), f": {may_do(words, one)}"]) for one in offered]
    return section(
        words("app-members-invite"),
        form.text("email", words("app-members-email"), type_="email"),
        form.text("name", words("app-members-name"), hint=words("app-members-name-hint")),
        form.choice("organisation", words("app-members-organisation"), _organisations(words, seen), own),
        form.choice("role", words("app-members-role"), roles(words, offered)),
        html.Ul(explained, className="s q ps-3"),
        form.send(words("app-members-invite-send"), main=True),
    )


def _organisations(words: Words, seen: Seen) -> Options:
    """Where somebody can come from: the partners first; one's own where there is no choice."""
    if seen.participants is None:
        return [(str(one.id), one.called) for one in seen.organisations]
    here = [(str(one.organisation_id), one.name) for one in seen.participants]
    known = {key for key, _ in here}
    others = [(str(one.id), one.called) for one in seen.organisations if str(one.id) not in known]
    return [*here, *others]
