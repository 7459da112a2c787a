"""A small drawing of what a partner has reported before, and of what waits: a column for each period."""

from base64 import b64encode
from collections.abc import Sequence
from decimal import Decimal

from dash import html
from markupsafe import Markup

from dashapp.components.periods import short, told
from dashapp.i18n import Words
from dashapp.pages.verify import sentences
from dashapp.sentences import mark, marked
from dashapp.sentences.amounts import is_in_per_cent
from goals.calendar import Period
from goals.hints import Report
from goals.review import Waiting

WIDTH, HEIGHT, BASE, TOP = 272, 70, 52, 6
WIDEST, MOST, LABEL = 27, 16, 70
WHOLE = Decimal(100)
# The tokens of the stylesheet, which an image does not see.
STYLE = (
    "text{font:12px system-ui,sans-serif;fill:#4d5862}.b{font-weight:600;fill:#17212b}.a{stroke:#4d5862}"
    ".d{fill:#14558f}.n{fill:none;stroke:#17212b;stroke-width:1.5;stroke-dasharray:3 3}"
    "@media(prefers-color-scheme:dark){text{fill:#aab4bd}.b{fill:#e9ebed}.a{stroke:#aab4bd}"
    ".d{fill:#7db4e6}.n{stroke:#e9ebed}}"
)


def drawing(words: Words, report: Waiting) -> html.Img | None:
    """The picture, with the same numbers in words; None where no number was reported before. Shares in per cent stand
    in the whole, from 0 to 100.
    """
    if all(one.number is None for one in report.history):
        return None
    return html.Img(src=_address(_svg(words, report)), alt=_told(words, report), className="history")


def _told(words: Words, report: Waiting) -> str:
    earlier = ", ".join(
        words("app-verify-history-one", period=told(words, one.period), quantity=_said(words, report, one))
        for one in report.history
    )
    return words("app-verify-history", earlier=earlier, now=_said(words, report, report.own))


def _said(words: Words, report: Waiting, one: Report) -> str:
    return marked(sentences.said(words, report, one.said, beside=one.provenance), mark(words, {one.provenance}))


def _svg(words: Words, report: Waiting) -> str:
    """Every period has its place, also one without a report; nothing to report is a dash, zero a line on the ground."""
    said = {one.period: one.number for one in (*report.history, report.own)}
    places = _places(sorted(said))
    shown = [number for period in places if (number := said.get(period)) is not None]
    highest = max([*shown, *([WHOLE] if is_in_per_cent(vars(report.about)) else [])]) or Decimal(1)
    # a few columns stand farther apart: the first and the last have their names below them
    step = max(min(WIDEST, WIDTH // len(places)), 2 * LABEL // len(places))
    first = WIDTH - step * len(places)
    parts = [Markup('<path class="a" d="M{} {}H{}"/>').format(first, BASE, WIDTH)]
    for place, period in enumerate(places):
        left, number = first + step * place, said.get(period)
        if number is not None:
            high = max(1, round((BASE - TOP) * float(number / highest)))
            column = Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>')
            is_new = period == report.period
            parts.append(column.format("n" if is_new else "d", left + 3, BASE - high, min(step, WIDEST) - 7, high))
        elif period in said:
            parts.append(Markup('<text x="{}" y="{}" text-anchor="middle">–</text>').format(left + step // 2, BASE - 4))
    parts.append(Markup('<text x="{}" y="66">{}</text>').format(first, short(words, places[0])))
    last = Markup('<text class="b" x="{}" y="66" text-anchor="end">{}</text>')
    parts.append(last.format(WIDTH, short(words, report.period)))
    whole = Markup('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}"><style>{}</style>{}</svg>')
    return str(whole.format(WIDTH, HEIGHT, Markup(STYLE), Markup().join(parts)))  # noqa: S704  our own style


def _places(said: Sequence[Period]) -> list[Period]:
    """The newest periods up to the last one, without gaps where all have the same length."""
    if len({period.frequency for period in said}) > 1:
        return list(said[-MOST:])
    places = [said[0]]
    while places[-1] < said[-1]:
        places.append(places[-1].following)
    return places[-MOST:]


def _address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
