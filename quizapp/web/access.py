"""Who is asking, and what they may see: every route names its audience."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Literal, ParamSpec, TypeVar, cast

from flask import Flask, Request, current_app, flash, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user as _current_user
from werkzeug.exceptions import HTTPException

from quizapp import clock
from quizapp.extensions import login_manager
from quizapp.queries.accounts import SignedIn, find_signed_in
from quizapp.services import sign_ins
from quizapp.services.accounts import Origin
from quizapp.services.refusals import Forbidden

Audience = Literal["everyone", "learner", "teacher"]
Arguments = ParamSpec("Arguments")
View = TypeVar("View", bound=Callable[..., ResponseReturnValue])

TOKEN = "sign_in"  # noqa: S105 - the name of the token's place in the cookie, not a secret
NOTICE_AFTER = timedelta(minutes=5)  # a sign-in's last use is written down this often, not at every page

UNCHANGING = {"GET", "HEAD", "OPTIONS"}
OWN_SITES = {"same-origin", "none"}  # "none": the person's own doing, such as a bookmark

BROWSERS = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)

current_user: SignedIn = cast("SignedIn", _current_user)
"""The person asking; beyond a page for learners or teachers ask `is_authenticated` first."""


def init_app(app: Flask) -> None:
    """Let Flask-Login find people by their server-side sign-in."""
    login_manager.session_protection = None  # the sign-in row decides, and it can be ended
    login_manager.request_loader(load_person)
    app.before_request(refuse_other_sites)


def refuse_other_sites() -> None:
    """Refuse a change that a page of another site asks for; the token guards browsers too old to say so."""
    if request.method not in UNCHANGING and request.headers.get("Sec-Fetch-Site", "none") not in OWN_SITES:
        raise Forbidden("Another site sent this form.", "Open the page here, and send it from there.")


def load_person(_request: Request) -> SignedIn | None:
    """Return who holds the sign-in of this request's cookie, if it still stands."""
    token = session.get(TOKEN)
    if not isinstance(token, str):
        return None
    person = find_signed_in(sign_ins.hash_token(token))
    now = clock.now()
    if person is None or not sign_ins.stands(person.seen_at, person.expires_at, now=now):
        return None
    if now - person.seen_at > NOTICE_AFTER:
        sign_ins.note_use(person.sign_in_id, now=now)
    return person


def remember(token: str) -> None:
    """Put a new sign-in into the cookie; whatever the cookie held before is dropped."""
    session.clear()
    session[TOKEN] = token


def forget() -> None:
    """Empty the cookie."""
    session.clear()


def origin() -> Origin:
    """Return where the request comes from.

    The address is as far as the proxies in front are believed; the device in words that its owner
    recognises ("Firefox on Windows").
    """
    text = request.user_agent.string
    browser = next((name for mark, name in BROWSERS if mark in text), "A browser")
    system = next((name for mark, name in SYSTEMS if mark in text), "")
    return Origin(request.remote_addr or "unknown", f"{browser} on {system}" if system else browser)


def audience(who: Audience) -> Callable[[View], View]:
    """Mark a view with who may see it, and keep the others out.

    "learner" is anyone signed in, guests and teachers too. Who is not signed in is asked to; who is, but may
    not, is refused.
    """

    def mark(view: View) -> View:
        @wraps(view)
        def guarded(*args: object, **kwargs: object) -> ResponseReturnValue:
            if who != "everyone" and not current_user.is_authenticated:
                return _ask_to_sign_in()
            if who == "teacher" and not current_user.is_teacher:
                raise Forbidden("This page belongs to the teacher's desk.", "Sign in as a teacher to see it.")
            return view(*args, **kwargs)

        guarded.audience = who  # type: ignore[attr-defined]  # read by the test that no route lacks one
        return cast("View", guarded)

    return mark


def _ask_to_sign_in() -> ResponseReturnValue:
    flash("Please sign in first.")
    back = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("account.sign_in", next=back), 303)


def local_address(address: str | None) -> str | None:
    """Return an address to go back to if it is one of our own pages, else None."""
    if not address or not address.startswith("/") or "\\" in address:
        return None
    adapter = current_app.url_map.bind("localhost")
    try:
        adapter.match(address.partition("?")[0], method="GET")
    except HTTPException:
        return None
    return address
