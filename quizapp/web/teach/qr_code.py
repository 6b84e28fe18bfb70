"""An address as a QR code, drawn by the page as one SVG path."""

from dataclasses import dataclass

import segno

QUIET = 4  # modules of empty space around, as ISO/IEC 18004 asks


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square of `size` modules, the quiet zone included, and the path of its dark ones."""

    size: int
    path: str


def draw_qr_code(address: str) -> QrCode:
    """Return the QR code of an address, readable with up to 15 % of it lost."""
    matrix = segno.make_qr(address, error="m").matrix
    runs = (
        f"M{at + QUIET} {line + QUIET}h1v1h-1z"
        for line, row in enumerate(matrix)
        for at, is_dark in enumerate(row)
        if is_dark
    )
    return QrCode(len(matrix) + 2 * QUIET, "".join(runs))
