"""The numbers of a document as files for a machine, to go with its PDF: exactly what it shows, and nothing else.

They are taken from the document's own tree and figures, which hold only protected values: what is not in the
document, of another municipality for instance, cannot be in them. A concept has none, because numbers that travel
as data no longer say that they may change.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.document.documenten import Bijgevoegd, Document
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.outputs.csvblad import schrijf_csv
from rekenaudit.outputs.figuurdata import figuurdata_csv
from rekenaudit.problems import VASTGESTELD

CIJFERS = "cijfers.csv"
KOLOMMEN = ("kengetal", "plaats", "waarde", "weergave")


def cijferbijlagen(document: Document, figuren: Mapping[str, Figuurgegevens]) -> tuple[Bijgevoegd, ...]:
    """Make the files of numbers of a document, from status vastgesteld on.

    Args:
        document: the document.
        figuren: id of a figure → its data.

    Returns:
        All numbers in its text and tables in one file, and the data of each of its figures.
    """
    if document.status not in VASTGESTELD:
        return ()
    rijen = tuple(dict.fromkeys(_rijen(document.boom)))
    cijfers = [Bijgevoegd(CIJFERS, "Cijfers in de tekst en de tabellen", schrijf_csv(KOLOMMEN, rijen))] if rijen else []
    beelden = (figuren[naam] for naam in document.figuren)
    return *cijfers, *(Bijgevoegd(f"{f.bestandsnaam}.csv", f"Figuur: {f.titel}", figuurdata_csv(f)) for f in beelden)


def _rijen(boom: Knoop) -> Iterator[tuple[str | Fraction | None, ...]]:
    for knoop in alle(boom):
        if knoop.tag == "data":
            kengetal, _, plaats = knoop.attr("data-ref").partition("|")
            yield kengetal, plaats.replace(";", ", "), Fraction(knoop.attr("value")), tekst(knoop)
