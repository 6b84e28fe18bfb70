"""Refusals: what a person asked for cannot be done, and what to do instead."""


class Refusal(Exception):
    """A person's doing, not a bug: `message` says what is the matter, `what_next` what to do."""

    status = 409

    def __init__(self, message: str, what_next: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.what_next = what_next

    def __str__(self) -> str:
        return f"{self.message} {self.what_next}".strip()


class NotFound(Refusal):
    """The thing does not exist, or is not this person's to see: the two look the same."""

    status = 404

    def __init__(self, message: str = "Nothing is here.", what_next: str = "Check the address.") -> None:
        super().__init__(message, what_next)


class Forbidden(Refusal):
    """The thing is there to see, but not this person's to change."""

    status = 403


class Invalid(Refusal):
    """What was typed or sent cannot be used."""

    status = 422


class TooMany(Refusal):
    """Too many tries in too short a time; `wait_seconds` until the next is heard."""

    status = 429

    def __init__(self, message: str, what_next: str = "", *, wait_seconds: int = 60) -> None:
        super().__init__(message, what_next)
        self.wait_seconds = wait_seconds
