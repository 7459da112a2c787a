"""A row as it is drawn."""

from dataclasses import dataclass

from dashapp.pages.report.beside import Outcome
from dashapp.pages.report.known import Known
from dashapp.pages.report.spot import Spot
from dashapp.pages.report.typed import Typed
from goals.models import ContributionState
from goals.reporting import SheetRow
from partners.errors import Refused


@dataclass(frozen=True)
class Line:
    """What has been kept, what stands in the fields, and what is said beside them.

    `reason` is what was typed as a reason that was refused, for the deed whose field has the id `refused_in`;
    `not_added` is why no further part came. With a `focus` the row gets it: in the field that is wrong, else in the
    first.
    """

    spot: Spot
    row: SheetRow
    typed: Typed
    outcome: Outcome
    refused_in: str = ""
    reason: str = ""
    focus: str = ""
    not_added: Refused | None = None

    @property
    def known(self) -> Known:
        return self.outcome.known


def is_open(row: SheetRow) -> bool:
    """Whether it can be written in: a report is, until it is handed in."""
    return row.state in (None, ContributionState.DRAFT)
