from playwright.sync_api import Page

from tests.journeys.conftest import NewPage
from tests.journeys.servers import Server
from tests.journeys.stage import Stage


def test_the_link_printed_at_the_first_start_makes_a_teacher(fresh_server: Server, new_page: NewPage) -> None:
    page = new_page(at=fresh_server)

    page.goto(fresh_server.welcome)
    page.get_by_label("Name").fill("Grace")
    page.get_by_label("Login").fill("grace")
    page.get_by_label("Password").fill("a mill by the river")
    page.get_by_role("button", name="Open the teacher's desk").click()

    assert page.title().startswith("Teacher's desk")


def test_who_is_signed_in_by_the_fixture_is_signed_in(
    server: Server, open_quiz: Stage, desktop: Page
) -> None:
    server.sign_in(desktop.context, open_quiz.teacher_id)

    desktop.goto("/teach")

    assert desktop.title().startswith("Teacher's desk")


def test_a_quiz_is_started_without_script(open_quiz: Stage, no_script: Page) -> None:
    no_script.goto(f"/q/{open_quiz.code}")
    no_script.get_by_label("nickname").fill("Ann")
    no_script.get_by_role("button", name="Start").click()

    assert no_script.title().startswith("Question 1 of 5")
