"""The rules that the test client holds every page to: each finds the fault it is for."""

import pytest

from tests.html import find_faults

SOUND = """<!DOCTYPE html>
<html lang="en"><head><title>Sign in | quizapp</title></head><body><main>
<h1>Sign in</h1>
<form method="post" action="/sign-in">
<input type="hidden" name="csrf_token" value="x">
<label for="login">Login</label><p id="login-hint">As your teacher gave it.
<ul><li>one<li>two</ul>
<input id="login" name="login" aria-describedby="login-hint">
<button type="submit"><span aria-hidden="true"><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></span>
Go on</button>
</form><h2>More</h2></main></body></html>"""


def test_a_sound_page_has_no_faults() -> None:
    assert find_faults(SOUND) == []


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("<h1>Sign in</h1>", "", "0 h1"),
        ("<title>Sign in", "<title>Home", "title ['Home | quizapp'] does not open with the h1 'Sign in'"),
        (' lang="en"', "", "no language"),
        ("<main>", "<div>", "</main> closes nothing"),
        ("<h2>More</h2>", "<h3>More</h3>", "h3 after h1"),
        ('id="login-hint"', 'id="login"', "id 'login' 2 times"),
        ('id="login-hint"', "", "input aria-describedby='login-hint' leads nowhere"),
        ("<h2>More</h2>", '<a href="#nowhere">x</a>', "link #nowhere leads nowhere"),
        ("<h2>More</h2>", "<script>alert(1)</script>", "inline script"),
        ("<h2>More</h2>", "<style>p {}</style>", "inline style element"),
        ("<h2>More</h2>", '<p style="color: red">x</p>', "p with a style attribute"),
        ("<h2>More</h2>", '<p onclick="go()">x</p>', "p with onclick"),
        ("<h2>More</h2>", '<a href=" JavaScript:go()">x</a>', "a javascript: address"),
        ('<label for="login">Login</label>', "", "input 'login' without a label"),
        ('for="login"', 'for="log"', "label for 'log' leads nowhere"),
        ("Go on</button>", "</button>", "button without a name"),
        ("<h2>More</h2>", '<img src="/a.png">', "image without alt"),
        (' aria-hidden="true"', "", "picture without a name or a role"),
        ('name="csrf_token"', 'name="other"', "1 forms that change something, 0 tokens"),
        ('<button type="submit">', "<button>", "button without a type"),
    ],
)
def test_a_fault_is_found_and_named(right: str, wrong: str, fault: str) -> None:
    assert SOUND.count(right) == 1

    assert fault in find_faults(SOUND.replace(right, wrong))
