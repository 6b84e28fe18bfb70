"""What must be true of every page, told from its HTML: the test client proves it of each one it fetches."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

from werkzeug.test import TestResponse

HEADERS = {
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
    "Cache-Control",
}
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
OPTIONAL_END = frozenset(("li", "p", "dd", "dt", "option", "tr", "td", "th"))
UNLABELLED_INPUTS = frozenset(("hidden", "submit", "button", "image", "reset"))
REFERENCES = (
    "aria-describedby",
    "aria-labelledby",
    "aria-controls",
    "aria-details",
    "aria-owns",
    "list",
    "form",
)
NAMED_BY_ATTRIBUTE = ("aria-label", "aria-labelledby", "title")


@dataclass(slots=True)
class Element:
    """One element with the text within it and what it stands in."""

    tag: str
    attributes: dict[str, str]
    ancestors: tuple["Element", ...]
    text: str = ""

    def is_in(self, tag: str) -> bool:
        return any(element.tag == tag for element in self.ancestors)

    @property
    def is_hidden(self) -> bool:
        """Return whether it is kept from those who listen to the page."""
        return any(e.attributes.get("aria-hidden") == "true" for e in (self, *self.ancestors))

    def names(self, attribute: str) -> list[str]:
        return self.attributes.get(attribute, "").split()


@dataclass(slots=True)
class Page:
    """The elements of a page in their order, and what its parser stumbled over."""

    elements: list[Element] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Element]:
        return (element for element in self.elements if element.tag in tags)

    @property
    def ids(self) -> Counter[str]:
        return Counter(e.attributes["id"] for e in self.elements if "id" in e.attributes)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.page.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:  # of SVG
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open[-1].tag != tag and self._open[-1].tag in OPTIONAL_END:
            self._open.pop()
        if self._open and self._open[-1].tag == tag:
            self._open.pop()
        else:
            self.page.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data


def read_page(text: str) -> Page:
    """Return the page's elements."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.page


def assert_sound_html(response: TestResponse) -> None:
    """Fail, naming every fault, if a response that is a page breaks one of the house's rules."""
    if response.mimetype != "text/html" or response.status_code in {301, 302, 303, 307, 308}:
        return
    faults = [f"no header {name}" for name in HEADERS if name not in response.headers]
    faults += find_faults(response.get_data(as_text=True))
    assert not faults, f"{response.request.path}: " + "; ".join(faults)


def find_faults(text: str) -> list[str]:
    """Return what is wrong with a page's HTML, one line each; empty when it is sound."""
    page = read_page(text)
    rules = (_frame, _identifiers, _scripts_and_styles, _labels, _names, _forms)
    return [*page.faults, *(fault for rule in rules for fault in rule(page))]


def _words(text: str) -> str:
    return " ".join(text.split())


def _frame(page: Page) -> Iterator[str]:
    headings = [_words(e.text) for e in page.all("h1")]
    titles = [_words(e.text) for e in page.all("title") if not e.is_in("svg")]
    if len(headings) != 1:
        yield f"{len(headings)} h1"
    elif not titles or not titles[0].startswith(headings[0]):
        yield f"title {titles} does not open with the h1 {headings[0]!r}"
    if not all(e.attributes.get("lang") for e in page.all("html")):
        yield "no language"
    if len(list(page.all("main"))) != 1:
        yield "not one main"
    levels = [int(e.tag[1]) for e in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    yield from (f"h{low} after h{high}" for high, low in pairwise(levels) if low > high + 1)


def _identifiers(page: Page) -> Iterator[str]:
    yield from (f"id {name!r} {count} times" for name, count in page.ids.items() if count > 1)
    for element in page.elements:
        for attribute in REFERENCES:
            yield from (
                f"{element.tag} {attribute}={name!r} leads nowhere"
                for name in element.names(attribute)
                if name not in page.ids
            )
    for link in page.all("a"):
        href = link.attributes.get("href", "")
        if href.startswith("#") and href[1:] not in page.ids:
            yield f"link {href} leads nowhere"


def _scripts_and_styles(page: Page) -> Iterator[str]:
    yield from ("inline script" for e in page.all("script") if "src" not in e.attributes)
    yield from ("inline style element" for _ in page.all("style"))
    for element in page.elements:
        yield from (f"{element.tag} with {name}" for name in element.attributes if name.startswith("on"))
        if "style" in element.attributes:
            yield f"{element.tag} with a style attribute"
        if element.attributes.get("href", "").strip().lower().startswith("javascript:"):
            yield "a javascript: address"


def _labels(page: Page) -> Iterator[str]:
    labelled = {e.attributes["for"] for e in page.all("label") if "for" in e.attributes}
    yield from (f"label for {name!r} leads nowhere" for name in labelled if name not in page.ids)
    for control in page.all("input", "select", "textarea"):
        if control.attributes.get("type") in UNLABELLED_INPUTS:
            continue
        named = control.attributes.get("id") in labelled or control.is_in("label")
        if not named and not any(control.attributes.get(name) for name in NAMED_BY_ATTRIBUTE):
            yield f"{control.tag} {control.attributes.get('name')!r} without a label"


def _names(page: Page) -> Iterator[str]:
    for element in page.all("a", "button", "summary"):
        if not _words(element.text) and not any(element.attributes.get(n) for n in NAMED_BY_ATTRIBUTE):
            yield f"{element.tag} without a name"
    yield from ("image without alt" for e in page.all("img") if "alt" not in e.attributes)
    yield from (
        "picture without a name or a role"
        for e in page.all("svg")
        if "role" not in e.attributes and not e.is_hidden
    )


def _forms(page: Page) -> Iterator[str]:
    posts = [e for e in page.all("form") if e.attributes.get("method", "get").lower() == "post"]
    tokens = sum(e.attributes.get("name") == "csrf_token" for e in page.all("input"))
    if tokens < len(posts):
        yield f"{len(posts)} forms that change something, {tokens} tokens"
    yield from ("button without a type" for e in page.all("button") if "type" not in e.attributes)
