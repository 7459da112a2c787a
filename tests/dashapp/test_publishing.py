"""What the public sees changes when a release is approved or withdrawn, and at no other moment."""

import pytest

from goals import contributions, releases
from partners.people import actor_for
from tests.dashapp import third_quarter
from tests.dashapp.figures import figures, file
from tests.dashapp.site import Site
from tests.dashapp.test_figures import agree_everywhere
from tests.dashapp.third_quarter import BERGSJON
from tests.goals.place import Place, goal, load_into, programme

FORMS = (
    "/handslag-bergsjon",
    "/en/handslag-bergsjon",
    "/handslag-bergsjon.json",
    "/handslag-bergsjon.csv",
    "/",
    "/en/",
)
NOTE = "Saabs siffra för sommaren räknades två gånger."


class Autumn:
    """Bergsjön's people at work in the autumn, in front of the public."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.place = Place(site.database, BERGSJON)
        self.asa, self.bo, self.stina = (
            actor_for(site.database, f"{one}@example.org") for one in ("asa", "bo", "stina")
        )

    def verify(self) -> None:
        third_quarter.verify(self.place, self.stina, owner=self.asa)

    def close(self) -> None:
        third_quarter.close(self.place, self.asa)

    def publish(self) -> int:
        return third_quarter.publish(self.place, prepared_by=self.asa, approved_by=self.stina)

    def withdraw(self, number: int) -> None:
        self.place.do(releases.withdraw, self.stina, number, note=NOTE)


@pytest.fixture
def autumn(own_site: Site) -> Autumn:
    return Autumn(own_site)


def test_the_public_sees_nothing_of_the_work_until_a_release_is_approved(autumn: Autumn) -> None:
    before = autumn.site.everything()
    place = autumn.place
    draft = place.draft(autumn.bo, 87_654, goal="lovjobb")
    assert autumn.site.everything() == before
    receipt = place.move(contributions.submit, autumn.bo, draft)
    assert autumn.site.everything() == before
    place.move(contributions.verify, autumn.stina, receipt)
    assert autumn.site.everything() == before
    autumn.verify()
    autumn.close()
    third_quarter.prepare(place, autumn.asa)
    assert autumn.site.everything() == before
    autumn.publish()
    after = autumn.site.everything()
    assert {path for path in before if before[path] != after[path]} == {
        path for path in before if BERGSJON in path and "bid-" not in path
    } | {"/", "/en/"}


def test_a_new_release_gives_the_new_figures_everywhere(autumn: Autumn) -> None:
    before = {path: autumn.site.ask(path) for path in FORMS}
    autumn.verify()
    autumn.close()
    assert autumn.publish() == 2
    for path, old in before.items():
        new = autumn.site.ask(path, If_None_Match=old.headers["ETag"])
        assert new.status_code == 200
        assert new.headers["ETag"] != old.headers["ETag"]
    agree_everywhere(autumn.site, BERGSJON, third_quarter.file_afterwards())
    assert autumn.site.json(BERGSJON)["release"] == 2


def test_a_withdrawn_release_gives_way_to_the_one_before_it_and_says_why(autumn: Autumn) -> None:
    first = {path: autumn.site.ask(path) for path in FORMS}
    autumn.verify()
    autumn.close()
    second = autumn.publish()
    withdrawn = {path: autumn.site.ask(path) for path in FORMS}
    autumn.withdraw(second)
    agree_everywhere(autumn.site, BERGSJON, file())
    for path, words in (
        ("/handslag-bergsjon", "Utgåva 2 drogs tillbaka"),
        ("/en/handslag-bergsjon", "Release 2 was withdrawn"),
    ):
        notice = autumn.site.page(path).one("p", class_="notice").text
        assert NOTE in notice
        assert notice.startswith(words)
    for path in FORMS:
        answer = autumn.site.ask(path, If_None_Match=withdrawn[path].headers["ETag"])
        assert answer.status_code == 200, "what was withdrawn is nobody's to keep"
        is_page = path.endswith(BERGSJON)
        assert (answer.data == first[path].data) is not is_page, "the page has the notice; all else is as before"
    assert autumn.site.json(BERGSJON)["release"] == 1


def test_what_follows_a_withdrawal_is_shown_without_the_notice(autumn: Autumn) -> None:
    autumn.verify()
    autumn.close()
    autumn.withdraw(autumn.publish())
    assert autumn.publish() == 3
    assert not autumn.site.page("/handslag-bergsjon").has("p", class_="notice")
    assert autumn.site.json(BERGSJON)["release"] == 3
    agree_everywhere(autumn.site, BERGSJON, third_quarter.file_afterwards())


def test_with_its_only_release_withdrawn_a_partnership_is_not_there(autumn: Autumn) -> None:
    nothing = autumn.site.ask("/finns-inte")
    autumn.withdraw(1)
    for path in ("/handslag-bergsjon", "/handslag-bergsjon.json", "/handslag-bergsjon.csv"):
        answer = autumn.site.ask(path)
        assert (answer.status_code, answer.data) == (404, nothing.data)
    assert "handslag-bergsjon" not in autumn.site.ask("/").text


def test_the_jobs_of_the_third_quarter_to_the_digit() -> None:
    """What the specification says about the autumn, so that the two tests above cannot be right by being empty."""
    jobs = figures(third_quarter.file_afterwards(), BERGSJON)["jobb"]
    assert (jobs["actual"], round(jobs["expected"], 1), round(jobs["ratio"], 3)) == (444, 513.2, 0.865)
    assert figures(third_quarter.file_afterwards(), BERGSJON)["lovjobb"]["actual"] == 1000


def test_a_partnership_without_a_release_cannot_be_told_from_none(empty_site: Site) -> None:
    load_into(empty_site.database, programme(goal(lines=[("saab", "2025Q1", 40)]), code="handslag-provby"))
    for ending in ("", ".json", ".csv", ".json?lang=en"):
        there, nowhere = (empty_site.ask(f"/{slug}{ending}") for slug in ("handslag-provby", "handslag-finnsinte"))
        assert there.status_code == nowhere.status_code == 404
        assert there.data == nowhere.data
        assert without_date(there.headers) == without_date(nowhere.headers)
    assert "provby" not in empty_site.ask("/").text


def without_date(headers: object) -> list[tuple[str, str]]:
    return [(name, value) for name, value in headers if name != "Date"]  # type: ignore[attr-defined]
