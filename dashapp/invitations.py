"""What becomes of an invitation once it is kept: a letter, or a link that whoever has invited hands over."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp import mail
from dashapp.i18n import Words
from dashapp.public.environment import address
from partners.accounts import links
from partners.accounts.models import Purpose
from partners.memberships import Invited
from partners.models import Person

HOURS = int(links.LASTS[Purpose.INVITATION].total_seconds() // 3600)


def hand_on(words: Words, invited: Invited, *, by: Person, partnership: Mapping[str, str]) -> list[Any]:
    """Send the letter, and say what happens next; the link itself where nobody but the inviter can hand it over."""
    facts = {"name": invited.name, "email": invited.email, "hours": HOURS}
    if mail.can_send():
        about = "membership" if invited.token is None else "invitation"
        values = {"name": invited.name, "by": by.name, "partnership": partnership, "site": mail.site(), "hours": HOURS}
        mail.send(mail.Letter(invited.email, invited.language, about, {**values, "link": _link(invited)}))
        return [html.P(words(f"app-members-letter-{about}", **facts))]
    if invited.token is None or not invited.is_new:
        return [html.P(words("app-members-tell", **facts))]
    return [
        html.P(words("app-members-link", **facts)),
        html.P(html.Code(_link(invited), className="text-reset user-select-all")),
        html.P(words("app-members-link-once", **facts)),
    ]


def _link(invited: Invited) -> str:
    """Where the password is chosen, or where somebody signs in who has one."""
    way = "signin" if invited.token is None else f"signin/{Purpose.INVITATION}/{invited.token}"
    return mail.site() + address(invited.language, way)
