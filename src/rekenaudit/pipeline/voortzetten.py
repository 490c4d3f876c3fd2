"""Carrying documents over: what says the same as in the previous version keeps that version's name, date and bytes.

Every document is first made with the version and date that it has now. One whose content is that of the previous
version is made with the version and date that it printed there; only when its files then are the same, byte for
byte, does it stay so. Otherwise its looks changed, and it is made once more as a document of this version. So a
cache plays no part in the outcome, and no two different files ever print the same version.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from rekenaudit.document.documenten import Document
from rekenaudit.document.uitgave import geef_uit
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.outputs.verslag import ANDERE_OPMAAK, ONGEWIJZIGD, Documentstand, inhoudsafdruk
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


def verwacht(documenten: Iterable[Document], figuren: Iterable[Figuurgegevens], vorig: Verslag | None) -> Voortzetting:
    """Say what will become of documents when looks change nowhere: what says the same is what it was.

    Args:
        documenten: the documents, printing the version that is being made.
        figuren: data of all figures.
        vorig: run record of the previous version; None for the first.

    Returns:
        The documents and their states; only those that did not change have files yet.
    """
    eerder = vorig.documenten if vorig else {}
    per_id = {figuur.id: figuur for figuur in figuren}
    gemaakt: list[Document] = []
    standen: dict[str, Documentstand] = {}
    for document in documenten:
        toen = eerder.get(document.naam)
        if toen is None or toen["inhoud"] != inhoudsafdruk(document, per_id):
            gemaakt.append(document)
            standen[document.naam] = _stand(document, "nieuw" if toen is None else "gewijzigd", {})
        else:
            gemaakt.append(geef_uit(document, toen["versie"], date.fromisoformat(toen["datum"])))
            standen[document.naam] = _stand(gemaakt[-1], ONGEWIJZIGD, toen["bestanden"])
    return Voortzetting(tuple(gemaakt), standen)


def zet_voort(
    documenten: Iterable[Document],
    verwachting: Voortzetting,
    maak: Maker,
    schrijf: Callable[[str, bytes], None],
) -> Voortzetting:
    """Make documents; what did not change stays what it was.

    Args:
        documenten: the documents, printing the version that is being made.
        verwachting: what will become of them when looks change nowhere.
        maak: renders documents.
        schrijf: is called with the name and content of every file; a second time for one that is made once more.
    """
    opvang = _Opvang(schrijf)
    maak(verwachting.documenten, opvang)
    gemaakt = {document.naam: document for document in verwachting.documenten}
    standen = dict(verwachting.standen)
    zelfde = (d for d in verwachting.documenten if standen[d.naam].stand == ONGEWIJZIGD)
    anders = {d.naam for d in zelfde if not _zelfde_bestanden(d, opvang.sommen, standen[d.naam].bestanden)}
    if anders:
        opnieuw = {d.naam: d for d in documenten if d.naam in anders}
        maak(tuple(opnieuw.values()), opvang)
        gemaakt |= opnieuw
        standen |= {naam: _stand(d, ANDERE_OPMAAK, {}) for naam, d in opnieuw.items()}
    af = {naam: replace(s, bestanden=_bestanden(gemaakt[naam], opvang.sommen)) for naam, s in standen.items()}
    return Voortzetting(tuple(gemaakt.values()), af)


def zoals_verwacht(verwachting: Voortzetting, voortzetting: Voortzetting) -> bool:
    """Tell whether all that says the same is also the same."""
    zelfde = {naam: stand for naam, stand in verwachting.standen.items() if stand.stand == ONGEWIJZIGD}
    return all(voortzetting.standen[naam] == stand for naam, stand in zelfde.items())


def _stand(document: Document, stand: str, bestanden: Mapping[str, str]) -> Documentstand:
    return Documentstand(document.versie, document.datum.isoformat(), stand, bestanden)


def _bestanden(document: Document, sommen: Mapping[str, str]) -> dict[str, str]:
    return {naam: sommen[naam] for naam in (f"{document.naam}.{formaat}" for formaat in document.formaten)}


def _zelfde_bestanden(document: Document, sommen: Mapping[str, str], toen: Mapping[str, str]) -> bool:
    """Compare the files that both versions have; without any there is no proof."""
    paren = [(som, toen[naam]) for naam, som in _bestanden(document, sommen).items() if naam in toen]
    return bool(paren) and all(nu == voorheen for nu, voorheen in paren)
