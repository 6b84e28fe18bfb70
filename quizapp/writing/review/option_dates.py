"""Read options as dates, to see whether they overlap and whether they are told alike."""

import re
from dataclasses import dataclass

from quizapp.reading.calendar import Day, Interval, days_in_month

_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBER, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>\d{1,4})(?: (?P<era>bce?|ce|ad))?"
_ERA = r"(?: (?P<era>bce?|ce|ad))?"
_LEAD = re.compile(r"(?:(?:on|in|by|during|since|about|around|circa|c\.|the|year) )+")
_PART = re.compile(r"(?P<part>early|mid|late|the beginning of|the middle of|the end of)[ -](?:in )?")
_AD_FIRST = re.compile(r"\bad (?P<year>\d{1,4})$")
_MONTH_FIRST = re.compile(
    rf"^{_MONTH} (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?=,? \d{{3,4}}|$|[ \u2013-])"
)
_FORMS = {
    "day": re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? {_YEAR})?"),
    "month": re.compile(rf"{_MONTH}(?:,? (?:of )?{_YEAR})?"),
    "season": re.compile(rf"(?P<season>spring|summer|autumn|fall|winter)(?: of| in)? {_YEAR}"),
    "decade": re.compile(r"(?P<year>\d{1,3}0)s"),
    "century": re.compile(rf"(?P<century>\d{{1,2}})(?:st|nd|rd|th) century{_ERA}"),
    "year": re.compile(
        r"(?P<year>\d{3,4})(?: (?P<era>bce?|ce|ad))?|(?P<low>\d{1,2}) (?P<low_era>bce?|ce|ad)"
    ),
}
_GROUPED = re.compile(r"\d,\d{3}\b")  # "4,500" is a number of things: no year is written so
_RANGE = re.compile(
    r"(?:from |between )?(?P<first>.{1,30}?)\s*"
    r"(?:\u2013|\u2014|-| to | until | till | and )\s*(?P<last>.{1,30})"
)


@dataclass(frozen=True, slots=True)
class DateValue:
    """An option that is a date: its days (None without a year) and how it is told."""

    interval: Interval | None
    form: str
    parts: frozenset[str]


def read_date(text: str) -> DateValue | None:
    """Return the date that a whole option names, or None when it names something else."""
    if _GROUPED.search(text):
        return None
    plain = _plain(text)
    return _read_single(plain) or _read_range(plain)


def _plain(text: str) -> str:
    """Return the option in lower case with the day before its month: "August 9, 1945" as "9 august 1945"."""
    spaced = _AD_FIRST.sub(r"\g<year> ad", " ".join(text.lower().strip(" .").split()))
    plain = _LEAD.sub("", spaced, count=1) if _LEAD.match(spaced) else spaced
    return _MONTH_FIRST.sub(lambda found: f"{found['day']} {found['month']}", plain).replace(",", "")


def _read_single(plain: str) -> DateValue | None:
    if found := _PART.match(plain):
        whole = _read_single(_LEAD.sub("", plain[found.end() :], count=1))
        return whole and DateValue(None, f"part of a {whole.form}", whole.parts | {found["part"]})
    for form, pattern in _FORMS.items():
        if found := pattern.fullmatch(plain):
            return _dated(form, {key: value for key, value in found.groupdict().items() if value})
    return None


def _dated(form: str, parts: dict[str, str]) -> DateValue | None:
    told = frozenset(value for key, value in parts.items() if not key.endswith("era"))
    try:
        return DateValue(_interval(form, parts), form, told)
    except ValueError:  # 31 February: no day, so no date
        return None


def _interval(form: str, parts: dict[str, str]) -> Interval | None:
    is_bc = parts.get("era", parts.get("low_era", "")).startswith("bc")
    if form == "century":
        return _century(int(parts["century"]), is_bc=is_bc)
    told = parts.get("year", parts.get("low"))
    if told is None:
        return None
    year = 1 - int(told) if is_bc else int(told)
    match form:
        case "year":
            return _years(year, year)
        case "decade":
            return _years(year, year + 9)
        case "season":
            return None  # a winter lies in two years
    month = _MONTH_NUMBER[parts["month"]]
    first, last = (int(parts["day"]),) * 2 if form == "day" else (1, days_in_month(year, month))
    return Interval(Day(year, month, first), Day(year, month, last))


def _century(number: int, *, is_bc: bool) -> Interval:
    return _years(1 - 100 * number, 100 - 100 * number) if is_bc else _years(100 * number - 99, 100 * number)


def _years(first: int, last: int) -> Interval:
    return Interval(Day(first, 1, 1), Day(last, 12, 31))


def _read_range(plain: str) -> DateValue | None:
    found = _RANGE.fullmatch(plain)
    if found is None:
        return None
    first, last = _read_end(found["first"]), _read_end(found["last"])
    if first is None or last is None:
        return None
    return DateValue(_join(first.interval, last.interval), "range", first.parts | last.parts)


def _read_end(plain: str) -> DateValue | None:
    """Read one end of a range, which may be a day alone: "18" of "18 to 24 August"."""
    is_day = re.fullmatch(r"\d{1,2}", plain)
    return DateValue(None, "day", frozenset({plain})) if is_day else _read_single(plain)


def _join(first: Interval | None, last: Interval | None) -> Interval | None:
    if first is None or last is None or last.last < first.first:
        return None
    return Interval(first.first, last.last)
