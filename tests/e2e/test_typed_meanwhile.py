"""What is typed while an answer is on its way stays: a slow line is no reason to lose it."""

from playwright.sync_api import expect

from tests.e2e.conftest import House
from tests.e2e.test_wrong_input import Queue, report_form

SLOWLY = """() => {
  const ask = window.fetch;
  window.fetch = async (...request) => {
    await new Promise((done) => setTimeout(done, 1500));
    return ask(...request);
  };
}"""


def test_a_reason_typed_while_the_answer_is_on_its_way_stays(house: House) -> None:
    queue = Queue(house, "sv")
    reason = queue.page.locator("#verify-reason")
    queue.press("return")
    expect(reason).to_be_focused()
    queue.page.evaluate(SLOWLY)
    queue.page.get_by_role("button", name="Återsänd", exact=True).click()
    reason.fill("Stämmer det med lönelistan?")
    expect(queue.page.locator("#verify-trouble")).to_contain_text("Skriv varför.")
    expect(reason).to_have_value("Stämmer det med lönelistan?")


def test_a_comment_typed_while_the_answer_is_on_its_way_stays(house: House) -> None:
    form = report_form(house, "Bo", "sv")
    form.type(form.number, "abc")
    form.page.evaluate(SLOWLY)
    form.send.click()
    form.comment.fill("Tre skolor i juli")
    form.page.wait_for_timeout(5000)
    expect(form.comment).to_have_value("Tre skolor i juli")
