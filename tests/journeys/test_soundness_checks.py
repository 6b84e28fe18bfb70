"""Every check of soundness names the fault planted in a page, and finds none in a sound page."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.journeys.browsers import DESKTOP, PHONE, watched_page
from tests.journeys.servers import Server
from tests.journeys.soundness import assert_sound, find_faults

HEAD = """
  <!doctype html><html lang="en"><head>
  <title>The old mill - quizapp</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>
    :root { color-scheme: light dark; }
    body { font: 16px/1.5 sans-serif; background: Canvas; }
    a, button { display: inline-flex; align-items: center; min-width: 44px; min-height: 44px; }
    p a { display: inline; min-height: 0; }
    :focus-visible { outline: 3px solid CanvasText; }
  </style></head><body><main><h1>The old mill</h1>
"""
FOOT = "</main></body></html>"
SOUND = """
  <p><a href="#1">The mill was built in 1820.</a> <a href="#2">The town bought the ruin in 1901.</a></p>
  <p>The mill burned down in <a href="/1875">1875</a>.</p>
  <form><fieldset><legend>When?</legend>
    <label style="display: block; padding: 12px"><input type="radio" name="when" value="1"> In 1875</label>
    <label style="display: block; padding: 12px"><input type="radio" name="when" value="2"> In 1901</label>
  </fieldset><button>Check</button></form>
  <details><summary style="min-height: 44px">More</summary><p><a href="/more">More about it</a></p></details>
  <div style="overflow-x: auto" tabindex="0" role="region" aria-label="Years">
    <table><tr><th scope="row" style="min-width: 600px">Year</th><td>1875</td></tr></table></div>
"""
UNREACHED = "<button tabindex='-1'>Check</button>"
SCRIPTED = "<div role='button' onclick='1' style='min-height: 44px'>Check</div>"
REVERSED = "<button tabindex='2'>Second</button><button tabindex='1'>First</button>"
TRAP = "<button onkeydown=\"if (event.key === 'Tab') event.preventDefault()\">Stay</button>"
UNSEEN = "<style>:focus-visible { outline: none }</style><button>Check</button>"
PALE = "<style>:focus-visible { outline: 3px solid #eee }</style><button>Check</button>"
THIN = "<style>:focus-visible { outline: 1px solid CanvasText }</style><button>Check</button>"
COVERED = """
  <div style="position: fixed; inset: 0 0 auto; height: 300px; background: Canvas">A bar over everything</div>
  <button>Check</button>
"""
SMALL = "<a href='/1' style='min-height: 0'>In 1875</a>"
NARROW = "<button style='min-width: 0; width: 30px; padding: 0'>1</button>"
CHECKBOX = "<label for='yes'>Yes</label><br><br><br><input type='checkbox' id='yes'>"
WIDE = "<p style='width: 400px'>The mill was built in 1820.</p>"
ROW = "<div style='display: flex'>" + "<button style='flex: none; width: 150px'>Check</button>" * 3 + "</div>"
INNER = (
    "<div style='overflow-x: auto' tabindex='0'><p style='width: 500px'>The mill was built in 1820.</p></div>"
)
CUT = "<p style='height: 1lh; overflow: hidden'>The mill was built in 1820. It burned down in 1875 or so.</p>"
SPILT = "<button style='width: 5em; height: 44px; white-space: nowrap; padding: 0'>Check now</button>"
LINE = "<p style='width: 15em; text-wrap: nowrap; overflow: hidden'>The mill was built in 1820, of oak.</p>"

PALE_PICTURE = "<svg width='90' height='20'><text y='15' style='fill: #999'>In 1875</text></svg>"
BELOW = """
  <div style="overflow: auto; height: 50px" tabindex="0"><div style="height: 200px"></div>
  <p style="color: #999">In 1875</p></div>
"""
GLASS = "<p style='background: #000c; color: #fff6'>In 1875</p>"
FAULTS = {
    "not reached": (UNREACHED, "Tab does not reach button “Check”"),
    "no control": (SCRIPTED, "Tab does not reach div “Check”"),
    "out of order": (REVERSED, "Tab goes back from button “First” to button “Second”"),
    "trap": (TRAP, "Tab never leaves the page; last at button “Stay”"),
    "focus unseen": (UNSEEN, "focus is not seen on button “Check”"),
    "focus too pale": (PALE, "focus is not seen on button “Check”"),
    "focus too thin": (THIN, "focus is not seen on button “Check”"),
    "focus covered": (COVERED, "with the focus, something hides button “Check”"),
    "low target": (SMALL, "target too small: a “In 1875”"),
    "narrow target": (NARROW, "target too small: button “1”: 30 x 44 px"),
    "small checkbox": (CHECKBOX, "target too small: input#yes “Yes”"),
    "wide text": (WIDE, "at 320 px the page scrolls sideways: p “The mill was built in 1820.”"),
    "wide row": (ROW, "at 320 px the page scrolls sideways: button “Check”"),
    "text in a scroller": (INNER, "at 320 px this text scrolls sideways: div “The mill was built in 1820.”"),
    "text cut below": (CUT, "with wide spacing, “The mill was built in 1820. It burned down in 1875"),
    "text cut at the side": (
        LINE,
        "with wide spacing, “The mill was built in 1820, of oak.” does not fit",
    ),
    "text beside its box": (SPILT, "with wide spacing, “Check now” does not fit button"),
    "two h1": ("<h1>And another</h1>", "2 h1 instead of one"),
    "grey on white": ("<p style='color: #aaa'>The mill.</p>", "axe color-contrast: p:"),
    "grey in a picture": (PALE_PICTURE, "text too pale: text “In 1875”: contrast 2.85"),
    "grey out of sight": (BELOW, "text too pale: p “In 1875”: contrast 2.85"),
    "grey by transparency": (GLASS, "text too pale: p “In 1875”"),
    "no label": ("<input type='text' style='min-height: 44px'>", "axe label: input:"),
    "no alternative": ("<img src='data:,' width='9' height='9'>", "axe image-alt: img:"),
    "heading left out": ("<h4>Later</h4>", "axe heading-order: h4:"),
}


@pytest.fixture(scope="module", name="context")
def one_context(chromium: Browser) -> Iterator[BrowserContext]:
    """Yield one phone for all: nothing is kept but the pages that the tests set."""
    context = chromium.new_context(viewport={"width": PHONE.width, "height": PHONE.height}, is_mobile=True)
    yield context
    context.close()


@pytest.fixture(name="page")
def blank_page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(("planted", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_named(page: Page, planted: str, expected: str) -> None:
    page.set_content(HEAD + planted + FOOT)

    assert [fault for fault in find_faults(page) if expected in fault]


def test_a_sound_page_has_no_fault_on_any_device(page: Page) -> None:
    for device in (PHONE, DESKTOP):
        page.set_viewport_size({"width": device.width, "height": device.height})
        page.set_content(HEAD + SOUND + FOOT)

        assert find_faults(page) == []


def test_a_title_must_open_with_the_heading(page: Page) -> None:
    page.set_content(HEAD.replace("<title>The old mill", "<title>quizapp: the mill") + FOOT)

    assert find_faults(page) == ["the title 'quizapp: the mill - quizapp' does not open with 'The old mill'"]


def test_colours_of_the_dark_are_looked_at_too(page: Page) -> None:
    ink = "<style>@media (prefers-color-scheme: dark) { p { color: #444 } }</style><p>The mill.</p>"

    for scheme, expected in (("light", 0), ("dark", 1)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # the table's types are lost
        page.set_content(HEAD + ink + FOOT)

        assert sum("axe color-contrast" in fault for fault in find_faults(page)) == expected


def test_the_page_is_left_as_it_was(page: Page) -> None:
    page.set_viewport_size({"width": 700, "height": 500})
    page.set_content(HEAD + SOUND + FOOT)
    before = page.content()

    find_faults(page)

    assert page.content() == before
    assert page.viewport_size == {"width": 700, "height": 500}
    assert page.evaluate("document.adoptedStyleSheets.length") == 0


def test_the_message_says_where_and_what(page: Page) -> None:
    page.set_content(HEAD + UNREACHED + FOOT)

    with pytest.raises(AssertionError, match=r"about:blank \(The old mill - quizapp\) is not sound:\n- Tab"):
        assert_sound(page)


BROKEN = {
    "console": ("<script>console.error('lost')</script>", "console error"),
    "script": ("<script>null.x</script>", "script error"),
    "policy": ("<script src='https://elsewhere.invalid/x.js'></script>", "request failed"),
    "missing": ("<img src='/nothing.png' alt=''>", "status 404"),
}


@pytest.mark.parametrize(("planted", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_page_that_breaks_in_silence_fails(
    chromium: Browser, server: Server, planted: str, expected: str
) -> None:
    page = HEAD + planted + FOOT

    with pytest.raises(AssertionError, match=expected):
        visit(chromium, server, lambda route: route.fulfill(body=page, content_type="text/html"))


def visit(
    chromium: Browser, server: Server, answer: Callable[[Route], object] | None, script: str = "0"
) -> None:
    """Open a page, answered by the test or by the app, run a script in it, and close it."""
    with watched_page(chromium, server.address) as page:
        if answer:
            page.route("**/sign-in", answer)
        page.goto("/sign-in", wait_until="networkidle")
        page.evaluate(script)
        page.wait_for_timeout(100)


def test_a_script_that_breaks_the_policy_fails(chromium: Browser, server: Server) -> None:
    script = "void setTimeout(() => { document.body.innerHTML = 'x' })"

    with pytest.raises(AssertionError, match="TrustedHTML"):
        visit(chromium, server, None, script)


def test_the_checks_break_no_policy_themselves(chromium: Browser, server: Server) -> None:
    with watched_page(chromium, server.address) as page:
        page.goto("/sign-in")
        assert_sound(page)
