import re

from quizapp.web.teach.qr_code import draw_qr_code


def test_a_qr_code_has_its_three_finders_and_a_quiet_zone() -> None:
    code = draw_qr_code("http://school.example/q/abcdef")
    dark = {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", code.path)}

    far = code.size - 4 - 7
    for left, top in ((4, 4), (far, 4), (4, far)):
        for at in range(7):  # the ring around each finder is dark
            assert {(left + at, top), (left + at, top + 6), (left, top + at), (left + 6, top + at)} <= dark
    assert all(4 <= x < code.size - 4 and 4 <= y < code.size - 4 for x, y in dark)


def test_longer_addresses_give_larger_codes() -> None:
    assert draw_qr_code("http://a/q/b").size < draw_qr_code(f"http://{'a' * 60}/q/b").size
