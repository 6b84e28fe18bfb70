"""Every page in each of its states: who goes where, and what they do there before it is looked at."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import render_template
from playwright.sync_api import Page

from tests.journeys.tour import Tour

Act = Callable[[Page, Tour], object]


@dataclass(frozen=True, slots=True)
class Visit:
    """A page in one state; `endpoint` is whose page the address brings up, before the act, None for nobody's.

    `path` may name ids of the tour in braces; `who` is one of its people, None for somebody unknown.
    """

    endpoint: str | None
    path: str
    who: str | None = None
    act: Act | None = None

    def make(self, page: Page, tour: Tour) -> None:
        """Bring the page up in a browser that knows nobody yet."""
        if self.who:
            tour.server.sign_in(page.context, tour.people[self.who])
        page.goto(tour.address(self.path))
        if self.act:
            self.act(page, tour)
            page.wait_for_load_state()


def press(name: str) -> Act:
    """Return an act: press the button of this name."""
    return lambda page, _: page.get_by_role("button", name=name, exact=True).click()


def fill_and_press(fields: dict[str, str], button: str) -> Act:
    """Return an act: type texts into the fields of these labels, then press a button."""

    def act(page: Page, tour: Tour) -> None:
        for label, text in fields.items():
            page.get_by_label(label, exact=True).fill(text)
        press(button)(page, tour)

    return act


def open_all(page: Page, _: Tour) -> None:
    """Unfold what can be unfolded, but for menus: they lie over the page."""
    for summary in page.locator("summary:not(.button)").all():
        summary.click()


def choose_first(page: Page, _: Tour) -> None:
    page.locator(".option").first.click()


def move_down(page: Page, _: Tour) -> None:
    page.locator("button[value='0:down']").click()
    page.locator("[data-said]:not(:empty)").wait_for(state="attached")


def take_in_bad_file(page: Page, tour: Tour) -> None:
    content = b"format: 1\ntitle: A bank\nfacts:\n  - id: 1\nitems: 3\n"
    file = {"name": "bank.yaml", "mimeType": "application/yaml", "buffer": content}
    page.get_by_label("Bank file", exact=True).set_input_files(file)  # type: ignore[arg-type]  # a dict is what it takes
    press("Take it in")(page, tour)


def send_old_form(page: Page, tour: Tour) -> None:
    page.locator("main [name=csrf_token]").evaluate("field => { field.value = 'old' }")
    press("Sign in")(page, tour)


def break_down(page: Page, tour: Tour) -> None:
    """Show the page of a failure of ours, which no request brings about at will."""
    with tour.server.database() as app, app.test_request_context():
        body = render_template("errors/failure.html", bare=True, status=500)
    page.route("**/broken", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("/broken")


ITEM = "/attempts/{finished}/items"
CHECK = press("Check")
DRAFT = press("Save as a draft")

ACCOUNT = {
    "sign in": Visit("account.sign_in", "/sign-in"),
    "sign in: sent there": Visit("account.sign_in", "/sign-in", act=lambda page, _: page.goto("/account")),
    "sign in: empty": Visit("account.sign_in", "/sign-in", act=press("Sign in")),
    "sign in: wrong": Visit(
        "account.sign_in",
        "/sign-in",
        act=fill_and_press({"Login": "nobody", "Password": "a guess"}, "Sign in"),
    ),
    "register": Visit("account.register", "/register"),
    "register: guest": Visit("account.register", "/register", "guest"),
    "register: wrong": Visit(
        "account.register", "/register", act=fill_and_press({"Password": "short"}, "Register")
    ),
    "account: learner": Visit("account.show", "/account", "learner"),
    "account: guest": Visit("account.show", "/account", "guest"),
    "account: teacher": Visit("account.show", "/account", "teacher"),
    "account: wrong": Visit(
        "account.show", "/account", "learner", press("Change it and sign out everywhere else")
    ),
    "welcome": Visit("account.welcome", "/welcome/{welcome}"),
    "welcome: wrong": Visit("account.welcome", "/welcome/{welcome}", act=press("Open the teacher's desk")),
    "new password": Visit("account.welcome", "/welcome/{reset}"),
    "link used": Visit("account.welcome", "/welcome/used-already"),
}
LEARN = {
    "home": Visit("learn.home", "/"),
    "home: learner": Visit("learn.home", "/", "learner"),
    "home: under way": Visit("learn.home", "/", "guest"),
    "quiz": Visit("learn.quiz", "/q/{open}"),
    "quiz: wrong": Visit("learn.quiz", "/q/{open}", act=press("Start")),
    "quiz: learner": Visit("learn.quiz", "/q/{open}", "learner"),
    "quiz: under way": Visit("learn.quiz", "/q/{open}", "guest"),
    "quiz: closed": Visit("learn.quiz", "/q/{closed}"),
    "choice": Visit("learn.item", "/attempts/{under_way}/items/3", "guest"),
    "choice: chosen": Visit("learn.item", "/attempts/{under_way}/items/3", "guest", choose_first),
    "choice: nothing chosen": Visit("learn.item", "/attempts/{under_way}/items/4", "guest", CHECK),
    "choice: right": Visit("learn.item", "/attempts/{under_way}/items/1", "guest"),
    "choice: wrong": Visit("learn.item", "/attempts/{under_way}/items/2", "guest"),
    "choice: all questions": Visit("learn.item", ITEM + "/5", "learner", open_all),
    "choice: closed": Visit("learn.item", "/attempts/{stopped}/items/4", "guest"),
    "ordering": Visit("learn.item", "/attempts/{under_way}/items/8", "guest"),
    "ordering: moved": Visit("learn.item", "/attempts/{under_way}/items/7", "guest", move_down),
    "ordering: right": Visit("learn.item", ITEM + "/7", "learner"),
    "ordering: partly right": Visit("learn.item", ITEM + "/8", "learner"),
    "last question answered": Visit("learn.item", "/attempts/{all_answered}/items/8", "late guest"),
    "submit": Visit("learn.submit", "/attempts/{under_way}/submit", "guest"),
    "submit: all answered": Visit("learn.submit", "/attempts/{all_answered}/submit", "late guest"),
    "submit: closed": Visit("learn.submit", "/attempts/{stopped}/submit", "guest"),
    "result": Visit("learn.result", "/attempts/{finished}/result", "learner"),
    "result: unfolded": Visit("learn.result", "/attempts/{finished}/result", "learner", open_all),
    "my results": Visit("learn.my_results", "/results", "learner"),
    "my results: none": Visit("learn.my_results", "/results", "newcomer"),
}
TEACH = {
    "desk": Visit("teach.desk", "/teach", "teacher"),
    "desk: first time": Visit("teach.desk", "/teach", "new teacher"),
    "bank: drafts": Visit("teach.show_bank", "/teach/banks/{drafts}", "teacher"),
    "bank: unfolded": Visit("teach.show_bank", "/teach/banks/{drafts}", "teacher", open_all),
    "bank: approved": Visit("teach.show_bank", "/teach/banks/{shipped}?status=approved", "teacher"),
    "bank: retired": Visit("teach.show_bank", "/teach/banks/{reviewed}?status=retired", "teacher"),
    "bank: none found": Visit("teach.show_bank", "/teach/banks/{shipped}?words=zebra", "teacher"),
    "new bank": Visit("teach.new_bank", "/teach/banks/new", "teacher"),
    "new bank: no text": Visit(
        "teach.new_bank", "/teach/banks/new", "teacher", press("Write questions from it")
    ),
    "new bank: no file": Visit("teach.new_bank", "/teach/banks/new", "teacher", press("Take it in")),
    "new bank: bad file": Visit("teach.new_bank", "/teach/banks/new", "teacher", take_in_bad_file),
    "offer": Visit("teach.show_offer", "/teach/banks/{shipped}/offer", "teacher"),
    "article": Visit("teach.show_article", "/teach/articles/{article}", "teacher"),
    "article: drafts": Visit("teach.show_article", "/teach/articles/{mill}", "teacher"),
    "review": Visit("teach.review_queue_page", "/teach/banks/{drafts}/review?done={decision}", "teacher"),
    "review: ordering": Visit(
        "teach.review_queue_page", "/teach/banks/{drafts}/review?after={after_choices}", "teacher", open_all
    ),
    "review: none left": Visit("teach.review_queue_page", "/teach/banks/{reviewed}/review", "teacher"),
    "version: choice": Visit("teach.show_version", "/teach/versions/{choice}", "teacher"),
    "version: flawed": Visit("teach.show_version", "/teach/versions/{flawed}", "teacher"),
    "version: retired": Visit("teach.show_version", "/teach/versions/{retired}", "teacher"),
    "edit: choice": Visit("teach.edit", "/teach/versions/{version}/edit", "teacher"),
    "edit: ordering": Visit("teach.edit", "/teach/versions/{ordering}/edit", "teacher"),
    "edit: flawed": Visit("teach.edit", "/teach/versions/{flawed}/edit", "teacher"),
    "write a choice": Visit("teach.new_item", "/teach/banks/{drafts}/new/choice", "teacher"),
    "write a choice: empty": Visit("teach.new_item", "/teach/banks/{drafts}/new/choice", "teacher", DRAFT),
    "write an ordering": Visit("teach.new_item", "/teach/banks/{drafts}/new/ordering", "teacher"),
    "write an ordering: empty": Visit(
        "teach.new_item", "/teach/banks/{drafts}/new/ordering", "teacher", DRAFT
    ),
    "build a quiz": Visit("teach.new_quiz", "/teach/banks/{shipped}/quiz", "teacher"),
    "build a quiz: picking": Visit("teach.new_quiz", "/teach/banks/{shipped}/quiz", "teacher", open_all),
    "build a quiz: wrong": Visit(
        "teach.new_quiz", "/teach/banks/{shipped}/quiz", "teacher", fill_and_press({"Title": ""}, "Publish")
    ),
    "build a quiz: nothing to ask": Visit("teach.new_quiz", "/teach/banks/{reviewed}/quiz", "teacher"),
    "change the quiz": Visit("teach.change_quiz", "/teach/quizzes/{draft_quiz}/change", "teacher"),
    "quiz at the desk: draft": Visit("teach.show_quiz", "/teach/quizzes/{draft_quiz}", "teacher"),
    "quiz at the desk: open": Visit("teach.show_quiz", "/teach/quizzes/{open_quiz}", "teacher"),
    "quiz at the desk: closed": Visit("teach.show_quiz", "/teach/quizzes/{closed_quiz}", "teacher"),
    "results": Visit("teach.show_results", "/teach/quizzes/{open_quiz}/results", "teacher"),
    "results: none": Visit("teach.show_results", "/teach/quizzes/{unplayed_quiz}/results", "teacher"),
    "a learner's attempt": Visit("teach.show_attempt", "/teach/attempts/{finished}", "teacher"),
    "an attempt under way": Visit("teach.show_attempt", "/teach/attempts/{under_way}", "teacher"),
}
FAILURES = {
    "nothing here": Visit("learn.quiz", "/q/no-such-quiz"),
    "no page": Visit(None, "/no-such-page"),
    "not yours": Visit("teach.desk", "/teach", "learner"),
    "form too old": Visit("account.sign_in", "/sign-in", act=send_old_form),
    "broken": Visit("learn.home", "/", act=break_down),
}
VISITS = ACCOUNT | LEARN | TEACH | FAILURES
