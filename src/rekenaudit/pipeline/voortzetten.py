"""Carrying documents over: what says the same as in the previous version keeps that version's name, date and bytes.

Every document is first made with the version and date that it has now. One whose content is that of the previous
version is made with the version and date that it printed there; only when its files then are the same, byte for
byte, does it stay so. Otherwise its looks changed, and it is made once more as a document of this version. So a
cache plays no part in the outcome, and no two different files ever print the same version.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from rekenaudit.document.documenten import Document
from rekenaudit.document.uitgave import geef_uit
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.outputs.verslag import Documentstand, inhoudsafdruk
from rekenaudit.outputs.verslaglezer import Verslag
from rekenaudit.outputs.vingerafdruk import afdruk

Maker = Callable[[tuple[Document, ...], Callable[[str, bytes], None]], None]
"""Makes the files of documents; calls back with the name and content of each."""


@dataclass(frozen=True, slots=True)
class Voortzetting:
    """What became of the documents.

    Attributes:
        documenten: the documents as they were made, in the order given.
        standen: document → what became of it.
    """

    documenten: tuple[Document, ...]
    standen: Mapping[str, Documentstand]


@dataclass(slots=True)
class _Opvang:
    """Passes files on, and keeps their fingerprints."""

    schrijf: Callable[[str, bytes], None]
    sommen: dict[str, str] = field(default_factory=dict)

    def __call__(self, naam: str, inhoud: bytes) -> None:
        self.sommen[naam] = afdruk(inhoud)
        self.schrijf(naam, inhoud)


def zet_voort(
    documenten: Iterable[Document],
    figuren: Iterable[Figuurgegevens],
    vorig: Verslag | None,
    maak: Maker,
    schrijf: Callable[[str, bytes], None],
) -> Voortzetting:
    """Make documents; what did not change stays what it was.

    Args:
        documenten: the documents, printing the version that is being made.
        figuren: data of all figures.
        vorig: run record of the previous version; None for the first.
        maak: renders documents.
        schrijf: is called with the name and content of every file; a second time for one that is made once more.
    """
    alle = tuple(documenten)
    eerder = vorig.documenten if vorig else {}
    per_id = {figuur.id: figuur for figuur in figuren}
    zelfde = {d.naam for d in alle if d.naam in eerder and eerder[d.naam]["inhoud"] == inhoudsafdruk(d, per_id)}
    opvang = _Opvang(schrijf)
    gemaakt = {d.naam: _als_toen(d, eerder[d.naam]) if d.naam in zelfde else d for d in alle}
    maak(tuple(gemaakt.values()), opvang)
    anders = {naam for naam in zelfde if not _zelfde_bestanden(gemaakt[naam], opvang.sommen, eerder[naam])}
    if anders:
        opnieuw = {d.naam: d for d in alle if d.naam in anders}
        maak(tuple(opnieuw.values()), opvang)
        gemaakt |= opnieuw
    standen = {
        naam: Documentstand(
            versie=document.versie,
            datum=document.datum.isoformat(),
            stand=_stand(naam, eerder, zelfde, anders),
            bestanden={n: opvang.sommen[n] for n in _bestanden(document)},
        )
        for naam, document in gemaakt.items()
    }
    return Voortzetting(tuple(gemaakt.values()), standen)


def _als_toen(document: Document, toen: Mapping[str, str]) -> Document:
    return geef_uit(document, toen["versie"], date.fromisoformat(toen["datum"]))


def _bestanden(document: Document) -> tuple[str, ...]:
    return tuple(f"{document.naam}.{formaat}" for formaat in document.formaten)


def _zelfde_bestanden(document: Document, sommen: Mapping[str, str], toen: Mapping[str, Mapping[str, str]]) -> bool:
    """Compare the files that both versions have; without any there is no proof."""
    paren = [(sommen[n], toen["bestanden"][n]) for n in _bestanden(document) if n in toen["bestanden"]]
    return bool(paren) and all(nu == voorheen for nu, voorheen in paren)


def _stand(naam: str, eerder: Mapping[str, object], zelfde: set[str], anders: set[str]) -> str:
    if naam in anders:
        return "alleen opmaak gewijzigd"
    if naam in zelfde:
        return "ongewijzigd"
    return "gewijzigd" if naam in eerder else "nieuw"
