"""Makes what tells researchers how a version differs from the previous one: internal, beside the run record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rekenaudit.document.boom import Knoop, alle
from rekenaudit.document.documenten import Document
from rekenaudit.document.redline import OUD_BEELD, redline
from rekenaudit.document.wijzigingen import assemble_changes
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.outputs.vergelijken import vergelijk
from rekenaudit.outputs.verslaglezer import Verslag
from rekenaudit.pipeline.bouwen import Bouwer
from rekenaudit.pipeline.stappen import Toestand
from rekenaudit.pipeline.voortgang import Voortgang
from rekenaudit.pipeline.voortzetten import Voortzetting
from rekenaudit.render.herschrijven import herschrijf
from rekenaudit.render.lettertypen import with_known_characters

UITLEGMAP = "wijzigingen"
"""Folder in that of the run record: it holds remarks of all parties, so it is never sent."""

ACHTERVOEGSEL = "-met-wijzigingen"
"""End of the name of a Word file with tracked changes."""


@dataclass(frozen=True, slots=True)
class Versies:
    """The versions to tell apart.

    Attributes:
        vorig: run record of the previous version.
        map: folder of the previous version.
        nieuw: run record of this version.
    """

    vorig: Verslag
    map: Path
    nieuw: Verslag


def leg_uit(
    toestand: Toestand,
    voortzetting: Voortzetting,
    versies: Versies,
    bouwer: Bouwer,
    figuren: Mapping[str, Figuurbestand],
    schrijf: Callable[[str, bytes], None],
) -> None:
    """Make the document of changes, and a Word file with tracked changes of every document that changed.

    Args:
        toestand: the study.
        voortzetting: the documents of this version, and what became of each.
        versies: the versions to tell apart.
        bouwer: renders.
        figuren: figure id → drawn figure.
        schrijf: is called with the name and content of every file.
    """
    formaten = tuple(dict.fromkeys(f for d in voortzetting.documenten for f in d.formaten))
    vergelijking = vergelijk(versies.vorig, versies.nieuw)
    uitleg = assemble_changes(vergelijking, toestand.studie, toestand.stijl, formaten)
    uitleg = replace(uitleg, boom=with_known_characters(uitleg.boom, toestand.stijl))
    gewijzigd = [d for d in voortzetting.documenten if voortzetting.standen[d.naam].stand == "gewijzigd"]
    redlines = [r for d in gewijzigd if (r := _redline(d, versies.vorig)) is not None]
    beelden = {**figuren, **dict(_oude_beelden(redlines, figuren, versies))}
    redlines = [_met_beelden(r, beelden) for r in redlines]
    for document in (uitleg, *redlines):
        bouwer.melder(Voortgang("plan", document.naam, aantal=len(document.formaten)))
    bouwer.documenten([uitleg, *redlines], beelden, lambda naam, inhoud: schrijf(f"{UITLEGMAP}/{naam}", inhoud))


def _redline(document: Document, vorig: Verslag) -> Document | None:
    oud = vorig.boom(document.naam)
    if oud is None:
        return None
    naam = f"{document.naam}{ACHTERVOEGSEL}"
    return replace(document, naam=naam, boom=redline(oud, document.boom), formaten=("docx",))


def _beelden(document: Document) -> Iterator[str]:
    return (k.attr("src").removeprefix("figuur:") for k in alle(document.boom) if k.tag == "img")


def _oude_beelden(
    redlines: Iterable[Document], figuren: Mapping[str, Figuurbestand], versies: Versies
) -> Iterator[tuple[str, Figuurbestand]]:
    """Find the pictures that went, in the folder of the previous version; they get the size of the new ones."""
    gegevens = versies.vorig.delen["figuren"]
    for naam in dict.fromkeys(b for r in redlines for b in _beelden(r) if b.startswith(OUD_BEELD)):
        id_ = naam.removeprefix(OUD_BEELD)
        bestand = versies.map / "figuren" / f"{gegevens.get(id_, {}).get('bestandsnaam', '')}.png"
        if bestand.is_file():
            maat = figuren[id_] if id_ in figuren else next(iter(figuren.values()))
            yield naam, replace(maat, id=naam, png=bestand.read_bytes())


def _met_beelden(document: Document, beelden: Mapping[str, Figuurbestand]) -> Document:
    """Leave out the pictures that are no more there, and name those that are."""

    def regel(knoop: Knoop) -> Knoop:
        weg = [k for k in knoop.knopen() if k.tag == "img" and k.attr("src").removeprefix("figuur:") not in beelden]
        return replace(knoop, kinderen=tuple(k for k in knoop.kinderen if k not in weg)) if weg else knoop

    boom = herschrijf(document.boom, regel)
    klaar = replace(document, boom=boom)
    return replace(klaar, figuren=tuple(dict.fromkeys(_beelden(klaar))))
