"""A student's quiz: from the link to the result, by finger, mouse or keys, with a script or without."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.journeys.browsers import DESKTOP, PHONE, Device, Scheme
from tests.journeys.conftest import NewPage
from tests.journeys.soundness import assert_sound
from tests.journeys.stage import Stage

YEARS = {
    "In which year was the mill built?": "1820",
    "In which year did the mill burn down?": "1875",
    "In which year did the town buy the ruin?": "1901",
    "In which year did a museum open in the mill?": "1932",
}
EVENTS = [
    "The mill was built",
    "The mill burned down",
    "The town bought the ruin",
    "A museum opened in the mill",
]


def start(page: Page, quiz: Stage, name: str = "Robin") -> None:
    page.goto(f"/q/{quiz.code}")
    page.get_by_label("Your nickname").fill(name)
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("heading", level=1, name="Question 1 of 5")).to_be_visible()


def answer_choice(page: Page, *, right: bool = True) -> None:
    """Choose the right year, or a wrong one, and check."""
    year = YEARS[page.locator("legend.stem").inner_text()]
    options = page.locator("label.option")
    option = options.filter(has_text=year) if right else options.filter(has_not_text=year).first
    option.click()
    page.get_by_role("button", name="Check").click()


def shown_events(page: Page) -> list[str]:
    return page.locator(".event-text").all_inner_texts()


def put_in_order(page: Page) -> None:
    """Bring every event to its place by the arrows alone, the earliest first."""
    for place, text in enumerate(EVENTS):
        for _ in range(shown_events(page).index(text) - place):
            before = shown_events(page).index(text)
            page.get_by_role("button", name=f"Move up: {text}", exact=True).click()
            expect(page.locator(".event-text").nth(before - 1)).to_have_text(text)
    assert shown_events(page) == EVENTS


def go_on(page: Page) -> None:
    page.get_by_role("link", name="Next question").click()


def answer_all_choices(page: Page) -> None:
    for _ in YEARS:
        answer_choice(page)
        expect(page.get_by_role("heading", name="Right", exact=True)).to_be_visible()
        go_on(page)


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_a_student_plays_a_quiz_of_both_kinds_to_the_end(
    open_quiz: Stage, new_page: NewPage, *, with_script: bool
) -> None:
    page = new_page(PHONE, with_script=with_script)
    start(page, open_quiz)

    answer_choice(page, right=False)
    expect(page.get_by_role("heading", name="Not right")).to_be_visible()
    expect(page.get_by_text("The right answer", exact=True)).to_be_visible()
    expect(page.locator("figure.evidence mark")).to_have_text("The mill was built in 1820.")
    go_on(page)
    for _ in range(3):
        answer_choice(page)
        expect(page.get_by_text("Your answer, and right")).to_be_visible()
        go_on(page)
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_role("alert")).to_contain_text("Move at least one event")
    put_in_order(page)
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text("6 of 6 pairs in order.")).to_be_visible()
    page.get_by_role("button", name="See your result").click()

    expect(page.get_by_role("heading", level=1, name="Your result")).to_be_visible()
    expect(page.locator(".result-figure")).to_have_text(re.compile(r"4\s*of 5 marks, 80\s%"))
    expect(page.locator(".event-when")).to_have_text(["1820", "1875", "1901", "1932"])
    page.get_by_role("link", name="My results").first.click()
    expect(page.get_by_role("cell", name="80 %")).to_be_visible()


def test_keys_alone_play_the_quiz(open_quiz: Stage, desktop: Page) -> None:
    desktop.goto(f"/q/{open_quiz.code}")
    desktop.get_by_label("Your nickname").focus()
    desktop.keyboard.type("Robin")
    desktop.keyboard.press("Enter")
    for at, year in enumerate(YEARS.values(), start=1):
        expect(desktop.get_by_role("heading", level=1, name=f"Question {at} of 5")).to_be_visible()
        expect(desktop.get_by_role("button", name="Turn the keys off")).to_be_visible()  # they are heard
        texts = desktop.locator(".option-text").all_inner_texts()
        desktop.keyboard.press(str(texts.index(year) + 1))
        desktop.keyboard.press("Enter")
        expect(desktop.get_by_role("heading", name="Right", exact=True)).to_be_focused()
        desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("heading", level=1, name="Question 5 of 5")).to_be_visible()

    last = shown_events(desktop)[-1]
    button = desktop.get_by_role("button", name=f"Move up: {last}", exact=True)
    button.focus()
    for place in (3, 2, 1):
        desktop.keyboard.press("Enter")
        expect(button).to_be_focused()
        expect(desktop.get_by_role("status")).to_have_text(f"Moved to position {place} of 4: {last}")
    desktop.keyboard.press("Enter")  # it is at the top: nothing happens, and the focus stays
    expect(button).to_be_focused()
    assert shown_events(desktop)[0] == last
    desktop.get_by_role("button", name="Check").focus()
    desktop.keyboard.press("Enter")
    expect(desktop.locator(".answer-verdict")).to_be_focused()


def test_starting_twice_makes_no_second_guest(open_quiz: Stage, phone: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:  # a slow network: the first request is still under way
        held.append(route)

    phone.route("**/start", hold)
    phone.goto(f"/q/{open_quiz.code}")
    phone.get_by_label("Your nickname").fill("Robin")
    for _ in range(2):
        phone.keyboard.press("Enter")
        phone.wait_for_timeout(200)

    assert len(held) == 1
    held[0].continue_()
    expect(phone.get_by_role("heading", level=1, name="Question 1 of 5")).to_be_visible()


def test_the_number_keys_can_be_turned_off(open_quiz: Stage, desktop: Page) -> None:
    start(desktop, open_quiz)
    desktop.get_by_role("button", name="Turn the keys off").click()

    desktop.keyboard.press("1")
    desktop.reload()
    desktop.keyboard.press("2")

    expect(desktop.locator("input:checked")).to_have_count(0)
    desktop.get_by_role("button", name="Turn the keys on").click()
    desktop.keyboard.press("2")
    expect(desktop.locator("input:checked")).to_have_value("1")


def reach_ordering(page: Page, quiz: Stage) -> None:
    start(page, quiz)
    for _ in YEARS:
        page.get_by_role("link", name="Skip", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Question 5 of 5")).to_be_visible()


def drag(page: Page, source: int, target: int, *, grip: bool) -> None:
    """Drag an event by the mouse to another's place, and past its middle."""
    where = ".grip" if grip else ".event-text"
    begin = page.locator(where).nth(source).bounding_box()
    end = page.locator(".event").nth(target).bounding_box()
    assert begin is not None
    assert end is not None
    x = begin["x"] + begin["width"] / 2
    page.mouse.move(x, begin["y"] + begin["height"] / 2)
    page.mouse.down()
    page.mouse.move(x, end["y"] + end["height"] / 2, steps=12)
    page.mouse.up()


@pytest.mark.parametrize("grip", [True, False], ids=["grip", "text"])
def test_an_event_is_dragged_to_its_place_and_stays_there(
    open_quiz: Stage, desktop: Page, *, grip: bool
) -> None:
    reach_ordering(desktop, open_quiz)
    a, b, c, d = shown_events(desktop)

    with desktop.expect_response(re.compile("/arrange$")):
        drag(desktop, 0, 2, grip=grip)

    assert shown_events(desktop) == [b, c, a, d]
    expect(desktop.get_by_role("status")).to_have_text(f"Moved to position 3 of 4: {a}")
    desktop.reload()
    assert shown_events(desktop) == [b, c, a, d]


def test_a_drag_is_taken_back_by_escape(open_quiz: Stage, desktop: Page) -> None:
    reach_ordering(desktop, open_quiz)
    before = shown_events(desktop)
    box = desktop.locator(".grip").first.bounding_box()
    assert box is not None

    desktop.mouse.move(box["x"] + 9, box["y"] + 9)
    desktop.mouse.down()
    desktop.mouse.move(box["x"] + 9, box["y"] + 220, steps=8)
    assert shown_events(desktop) != before
    desktop.keyboard.press("Escape")
    desktop.mouse.up()

    assert shown_events(desktop) == before


def test_a_finger_drags_by_the_grip(open_quiz: Stage, phone: Page) -> None:
    reach_ordering(phone, open_quiz)
    a, b, c, d = shown_events(phone)
    box = phone.locator(".grip").first.bounding_box()
    below = phone.locator(".event").nth(1).bounding_box()
    assert box is not None
    assert below is not None
    finger = phone.context.new_cdp_session(phone)

    def touch(kind: str, y: float | None) -> None:
        points = [] if y is None else [{"x": box["x"] + 10, "y": y}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", box["y"] + 20)
    for step in range(1, 9):
        touch("touchMove", box["y"] + 20 + step * (below["y"] - box["y"]) / 8)
    touch("touchEnd", None)

    expect(phone.locator(".event-text")).to_have_text([b, a, c, d])


def test_a_closed_tab_goes_on_where_it_was(open_quiz: Stage, phone: Page) -> None:
    start(phone, open_quiz)
    answer_choice(phone)
    go_on(phone)
    answer_choice(phone)
    expect(phone.get_by_role("heading", name="Right", exact=True)).to_be_visible()
    context = phone.context
    phone.close()

    page = context.new_page()
    page.goto("/")
    card = page.get_by_role("listitem").filter(has_text="2 of 5 answered")
    card.get_by_role("link", name="Go on").click()

    expect(page.get_by_role("heading", level=1, name="Question 3 of 5")).to_be_visible()


def test_back_and_check_again_shows_the_first_answer(open_quiz: Stage, phone: Page) -> None:
    start(phone, open_quiz)
    answer_choice(phone, right=False)
    expect(phone.get_by_role("heading", name="Not right")).to_be_visible()

    phone.go_back()
    if phone.get_by_role("button", name="Check").count():
        answer_choice(phone)

    expect(phone.get_by_role("heading", name="Not right")).to_be_visible()


LOOKS: list[tuple[Device, Scheme]] = [
    (PHONE, "light"),
    (PHONE, "dark"),
    (DESKTOP, "light"),
    (DESKTOP, "dark"),
]


@pytest.mark.parametrize(("device", "scheme"), LOOKS, ids=[f"{d.name} {s}" for d, s in LOOKS])
def test_every_page_of_a_student_is_sound(
    open_quiz: Stage, new_page: NewPage, device: Device, scheme: Scheme
) -> None:
    page = new_page(device, scheme=scheme)
    for address in ("/", "/sign-in", "/register", f"/q/{open_quiz.code}", "/nowhere"):
        page.goto(address)
        assert_sound(page)
    page.goto(f"/q/{open_quiz.code}")
    page.get_by_role("button", name="Start").click()
    look(page, "#name-error")

    start(page, open_quiz)
    look(page, "label.option")
    page.locator("label.option").first.click()
    look(page, "label.option :checked")
    answer_choice(page, right=False)
    page.locator(".answer.wrong").wait_for()
    page.get_by_text("All questions").click()
    look(page, ".jump-link.wrong")
    go_on(page)
    page.get_by_role("heading", level=1, name="Question 2 of 5").wait_for()
    page.get_by_role("button", name="Check").click()
    look(page, "fieldset[aria-describedby=error]")
    for position in (3, 4, 5):
        page.get_by_role("link", name="Skip", exact=True).click()
        page.get_by_role("heading", level=1, name=f"Question {position} of 5").wait_for()
    page.get_by_role("button", name="Check").click()
    look(page, ".events[aria-describedby~=error]")
    page.locator(".move").nth(2).click()
    look(page, ".event.was-moved")
    page.get_by_role("button", name="Check").click()
    look(page, ".placed-event")
    page.get_by_role("link", name="To the end").click()
    look(page, ".unanswered")
    page.get_by_role("button", name="Hand in and see the result").click()
    page.get_by_text("The timeline as a list").click()
    look(page, ".dated-list li")
    page.get_by_role("link", name="1. In which year was the mill built?").click()
    look(page, ".answer.wrong")
    hand_in_another(page, open_quiz)
    page.goto("/results")
    look(page, "svg.trend")
    page.goto("/account")
    look(page, "h1")


def look(page: Page, selector: str) -> None:
    """Prove the page sound once it shows what is awaited."""
    page.locator(selector).first.wait_for(state="attached")
    assert_sound(page)


def hand_in_another(page: Page, quiz: Stage) -> None:
    """Start the quiz again and hand it in as it is."""
    page.goto(f"/q/{quiz.code}")
    page.locator("main").get_by_role("button", name="Start").click()
    page.get_by_role("link", name="Skip", exact=True).wait_for()
    page.goto(page.url.partition("/items/")[0] + "/submit")
    page.get_by_role("button", name="Hand in").click()
    page.get_by_role("heading", level=1, name="Your result").wait_for()
