"""What is typed or pressed while the line is slow or gone: no text is lost, no deed meets the wrong report."""

from playwright.sync_api import expect

from tests.e2e.conftest import House
from tests.e2e.messages import held
from tests.e2e.test_wrong_input import JOBS, SUMMER, Queue, nothing_changes, report_form, stands
from tests.pages.office import Office


def test_a_reason_typed_while_the_answer_is_on_its_way_stays(house: House) -> None:
    queue = Queue(house, "sv")
    reason = queue.page.locator("#verify-reason")
    queue.press("return")
    expect(reason).to_be_focused()
    with held(queue.page):
        queue.page.get_by_role("button", name="Återsänd", exact=True).click()
        reason.fill("Stämmer det med lönelistan?")
    expect(queue.page.locator("#verify-trouble")).to_contain_text("Skriv varför.")
    queue.settle()
    expect(reason).to_have_value("Stämmer det med lönelistan?")


def test_a_comment_typed_while_the_answer_is_on_its_way_stays(house: House) -> None:
    form = report_form(house, "Bo", "sv")
    form.type(form.number, "abc")
    expect(form.number).to_have_attribute("aria-invalid", "true")
    with held(form.page):
        form.send.click()
        form.comment.fill("Tre skolor i juli")
    expect(form.number).to_be_focused()
    form.settle()
    expect(form.comment).to_have_value("Tre skolor i juli")


def test_a_key_pressed_before_another_row_has_come_verifies_nothing(house: House) -> None:
    """What stands in the pane is still the row before, and the key means the row that was just clicked."""
    queue = Queue(house, "sv")
    with nothing_changes(house):
        with held(queue.page):
            queue.row("Balder", "lovjobb").get_by_role("button", name="Balder").click()
            queue.page.keyboard.press("v")
        expect(queue.page.locator(".pane h2")).to_have_text("Balder")
        queue.settle()
    office = Office(house.site)
    assert [stands(office, JOBS)[0], office.report(SUMMER, "balder").state] == ["submitted", "submitted"]  # type: ignore[union-attr]
    queue.page.keyboard.press("v")
    expect(queue.status).to_contain_text("Balder")
    assert office.report(SUMMER, "balder").state == "verified"  # type: ignore[union-attr]


def test_without_a_connection_the_page_says_so_and_saves_when_it_is_back(house: House) -> None:
    form = report_form(house, "Bo", "sv")
    bar, context = form.page.locator("#offline"), form.page.context
    context.set_offline(True)
    form.number.fill("14")
    expect(bar).to_contain_text("Ingen förbindelse")
    form.comment.fill("Fjorton i verkstaden")
    context.set_offline(False)
    expect(bar).to_be_empty()
    expect(form.number).to_have_value("14")
    expect(form.comment).to_have_value("Fjorton i verkstaden")
    expect(form.beside_number()).to_contain_text(form.said["draft"])
    form.settle()
    report = Office(house.site).report(SUMMER)
    assert report is not None
    assert (report.state, report.quantity, report.note) == ("draft", 14, {"sv": "Fjorton i verkstaden"})
