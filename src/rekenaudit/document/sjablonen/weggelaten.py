"""What stands in the place of what a document is made without: a template that asks for it is told so."""

from collections.abc import Mapping

from jinja2 import StrictUndefined, UndefinedError

from rekenaudit.model.studie import Weglating

NAMEN: Mapping[str, Weglating] = {
    "conclusies": "conclusies",
    "aanbevelingen": "aanbevelingen",
    **dict.fromkeys(("normgroepen", "matrices", "afwijkingen", "verborgen_afwijkingen"), "gegevens"),
    **dict.fromkeys(("kengetallen", "stukken", "respondenten", "gemeentedelen", "g"), "gegevens"),
}
"""What templates know → what it belongs to."""


class NietInDitDocument(UndefinedError):  # noqa: N818 - named as a researcher would say it
    """A template asks for what its document is made without.

    Attributes:
        deel: what the document is made without.
    """

    def __init__(self, message: str | None = None, deel: Weglating | None = None) -> None:
        super().__init__(message)
        self.deel = deel or NAMEN.get(str(message), "gegevens")


class Weggelaten(StrictUndefined):
    """The value of a name that a document does not have; `is defined` is false, and any other use an error."""

    def __init__(self, naam: str) -> None:
        super().__init__(hint=naam, exc=NietInDitDocument)
