"""A teacher's lesson: an article becomes drafts, drafts a quiz, a quiz results."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizapp.config import shipped
from tests.factories import make_teacher
from tests.journeys.browsers import DESKTOP, PHONE
from tests.journeys.conftest import NewPage
from tests.journeys.servers import Server

ARTICLE = shipped("questions") / "soviet-japanese-war-1945" / "article.md"


def sign_in_teacher(server: Server, page: Page) -> None:
    with server.database():
        teacher_id = make_teacher("Grace").id
    server.sign_in(page.context, teacher_id)


def paste(page: Page) -> None:
    """Paste an article under a title of one's own, and see its bank."""
    page.goto("/teach")
    page.get_by_role("link", name="New bank from an article").click()
    page.get_by_label("Title").fill("My war")
    page.get_by_label("Text").fill(ARTICLE.read_text(encoding="utf-8"))
    page.get_by_role("button", name="Write questions from it").click()
    expect(page.get_by_role("heading", level=1, name="My war")).to_be_visible()


def begin_review(page: Page) -> int:
    """Open the review, and return how many drafts wait."""
    page.get_by_role("link", name=re.compile(r"Review \d+ drafts")).click()
    expect(page.get_by_role("heading", level=1, name="Review")).to_be_visible()
    expect(page.locator("figure.evidence mark").first).to_be_visible()
    return left(page)


def left(page: Page) -> int:
    return int(page.locator(".left strong").inner_text())


def approve(page: Page, count: int) -> None:
    """Approve the next drafts by the button."""
    for _ in range(count):
        page.get_by_role("button", name="Approve", exact=True).click()
        expect(page.get_by_text("Approved:")).to_be_visible()


def approve_the_good(page: Page) -> None:
    """Approve every good draft at one stroke."""
    page.get_by_text("In a hurry?").click()
    page.get_by_role("button", name="Approve the good ones unread").click()
    expect(page.get_by_text("questions at one stroke.")).to_be_visible()


def publish(page: Page, *, choice: int) -> str:
    """Build a quiz of so many choice questions, publish it, and return the address to hand out."""
    page.get_by_role("link", name="Build a quiz").click()
    page.get_by_label("Title").fill("War test")
    page.get_by_label("Choice questions").fill(str(choice))
    page.get_by_label("Ordering questions").fill("0")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("The quiz is open: give your class the address.")).to_be_visible()
    address = page.locator("#address").get_attribute("href")
    assert address is not None
    return address


def play(page: Page, address: str, *, questions: int) -> None:
    """Play a quiz of choice questions as a guest, always choosing the first option."""
    page.goto(address)
    page.get_by_label("name").fill("Zoë")
    page.get_by_role("button", name="Start").click()
    for turn in range(questions):
        page.locator("label.option").first.click()
        page.get_by_role("button", name="Check").click()
        expect(page.locator("figure.evidence mark").first).to_be_visible()
        if turn < questions - 1:
            page.get_by_role("link", name="Next question").click()
    page.get_by_role("button", name="See your result").click()
    expect(page.get_by_role("heading", level=1, name="Your result")).to_be_visible()


def read_results(page: Page, *, questions: int) -> str:
    """Return the results' file after a look at the page and at the learner's attempt."""
    page.goto("/teach")
    page.get_by_role("link", name="Results of War test").click()
    expect(page.get_by_role("cell", name=f"{questions} of {questions}", exact=True).last).to_be_visible()
    expect(page.locator("ol.item-results > li")).to_have_count(questions)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as CSV").click()
    page.get_by_role("link", name="Zoë").click()
    expect(page.get_by_role("heading", level=1, name="Zoë: War test")).to_be_visible()
    return Path(download.value.path()).read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_an_article_becomes_a_quiz_and_a_quiz_results(
    server: Server, new_page: NewPage, *, with_script: bool
) -> None:
    page = new_page(DESKTOP, with_script=with_script)
    sign_in_teacher(server, page)
    paste(page)
    count = begin_review(page)
    assert count >= 10

    page.get_by_role("link", name="Edit").click()
    page.get_by_label("Question", exact=True).fill("On what day did the Red Army attack in Manchuria?")
    page.get_by_role("button", name="Save as a draft").click()
    expect(page.get_by_text("Changed:")).to_be_visible()
    page.get_by_role("button", name="Reject").click()
    expect(page.get_by_text("Rejected:")).to_be_visible()
    approve(page, 4)
    assert left(page) == count - 5

    page.locator(".path").get_by_role("link", name="My war").click()
    address = publish(page, choice=2)
    play(new_page(PHONE, with_script=with_script), address, questions=2)

    lines = read_results(page, questions=2).splitlines()
    assert lines[0].startswith("Learner,Attempt,Started (UTC)")
    assert lines[1].startswith("Zoë,1,")


def test_the_review_goes_by_keys(server: Server, desktop: Page) -> None:
    sign_in_teacher(server, desktop)
    paste(desktop)
    count = begin_review(desktop)

    desktop.keyboard.press("a")
    expect(desktop.get_by_text("Approved:")).to_be_visible()
    desktop.keyboard.press("R")
    expect(desktop.get_by_text("Rejected:")).to_be_visible()
    assert left(desktop) == count - 2
    desktop.keyboard.press("u")
    expect(desktop.get_by_text("Taken back.")).to_be_visible()
    desktop.get_by_role("link", name="Go on with the review").click()
    assert left(desktop) == count - 1
    desktop.keyboard.press("e")
    expect(desktop.get_by_role("heading", level=1, name="Edit the question")).to_be_visible()
    desktop.get_by_label("Question", exact=True).press("a")  # while typing, a letter is a letter
    expect(desktop.get_by_role("heading", level=1, name="Edit the question")).to_be_visible()


def test_the_keys_can_be_turned_off(server: Server, desktop: Page) -> None:
    sign_in_teacher(server, desktop)
    paste(desktop)
    count = begin_review(desktop)

    desktop.get_by_role("button", name="Turn the keys off").click()
    desktop.keyboard.press("a")
    desktop.reload()
    desktop.keyboard.press("r")
    desktop.get_by_role("button", name="Turn the keys on").click()

    assert left(desktop) == count
    desktop.keyboard.press("a")
    expect(desktop.get_by_text("Approved:")).to_be_visible()


def test_the_address_of_a_quiz_is_copied(server: Server, desktop: Page) -> None:
    sign_in_teacher(server, desktop)
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste(desktop)
    begin_review(desktop)
    approve_the_good(desktop)
    desktop.locator(".path").get_by_role("link", name="My war").click()
    address = publish(desktop, choice=1)

    desktop.get_by_role("button", name="Copy the address").click()

    expect(desktop.get_by_text("Copied", exact=True)).to_be_visible()
    assert desktop.evaluate("navigator.clipboard.readText()") == address
