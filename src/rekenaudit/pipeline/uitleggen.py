"""Makes what tells researchers how a version differs from the previous one: internal, beside the run record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rekenaudit.document.boom import Knoop
from rekenaudit.document.documenten import Document
from rekenaudit.document.samenstellen import figuren_in
from rekenaudit.document.verschil.redline import OUD_BEELD, redline
from rekenaudit.document.wijzigingen import assemble_changes
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.outputs.vergelijken import vergelijk
from rekenaudit.outputs.verslaglezer import Verslag, uit_bestanden
from rekenaudit.pipeline.stappen import Toestand
from rekenaudit.pipeline.voortzetten import Voortzetting
from rekenaudit.pipeline.wachtrij import Stapel
from rekenaudit.render.herschrijven import herschrijf
from rekenaudit.render.lettertypen import with_known_characters

UITLEGMAP = "wijzigingen"
"""Folder in that of the run record: it holds remarks of all parties, so it is never sent."""

ACHTERVOEGSEL = "-met-wijzigingen"
"""End of the name of a Word file with tracked changes."""


@dataclass(frozen=True, slots=True)
class Uitlegger:
    """Tells how this version differs from the previous one.

    Attributes:
        toestand: the study.
        vorig: run record of the previous version.
        map: folder of the previous version.
        figuren: figure id → drawn figure.
        schrijf: is called with the name and content of every file.
    """

    toestand: Toestand
    vorig: Verslag
    map: Path
    figuren: Mapping[str, Figuurbestand]
    schrijf: Callable[[str, bytes], None]

    def leg_uit(self, voortzetting: Voortzetting, verslag: Mapping[str, bytes]) -> Stapel:
        """Think out the document of changes, and a Word file with tracked changes of every document that changed.

        Args:
            voortzetting: the documents of this version, and what becomes of each.
            verslag: run record of this version.
        """
        gewijzigd = [d for d in voortzetting.documenten if voortzetting.standen[d.naam].stand == "gewijzigd"]
        redlines = [r for d in gewijzigd if (r := _redline(d, self.vorig)) is not None]
        beelden = {**self.figuren, **dict(self._oude_beelden(redlines))}
        redlines = [_met_beelden(r, beelden) for r in redlines]
        uitleg = self._wijzigingen(voortzetting, verslag)
        return Stapel((uitleg, *redlines), beelden, self._schrijf)

    def wijzigingen(self, voortzetting: Voortzetting, verslag: Mapping[str, bytes]) -> Stapel:
        """Think out the document of changes alone."""
        return Stapel((self._wijzigingen(voortzetting, verslag),), self.figuren, self._schrijf)

    def _wijzigingen(self, voortzetting: Voortzetting, verslag: Mapping[str, bytes]) -> Document:
        formaten = tuple(dict.fromkeys(f for d in voortzetting.documenten for f in d.formaten))
        vergelijking = vergelijk(self.vorig, uit_bestanden(verslag))
        uitleg = assemble_changes(
            vergelijking,
            self.toestand.studie,
            self.toestand.invoer.stijl,
            formaten,
        )
        return replace(uitleg, boom=with_known_characters(uitleg.boom, self.toestand.invoer.stijl))

    def _schrijf(self, naam: str, inhoud: bytes) -> None:
        self.schrijf(f"{UITLEGMAP}/{naam}", inhoud)

    def _oude_beelden(self, redlines: Iterable[Document]) -> Iterator[tuple[str, Figuurbestand]]:
        """Find the pictures that went, in the folder of the previous version; they get the size of the new ones."""
        gegevens = self.vorig.delen["figuren"]
        for naam in dict.fromkeys(b for r in redlines for b in figuren_in(r.boom) if b.startswith(OUD_BEELD)):
            id_ = naam.removeprefix(OUD_BEELD)
            bestand = self.map / "figuren" / f"{gegevens.get(id_, {}).get('bestandsnaam', '')}.png"
            if bestand.is_file():
                maat = self.figuren[id_] if id_ in self.figuren else next(iter(self.figuren.values()))
                yield naam, replace(maat, id=naam, png=bestand.read_bytes())


def _redline(document: Document, vorig: Verslag) -> Document | None:
    oud = vorig.boom(document.naam)
    if oud is None:
        return None
    naam = f"{document.naam}{ACHTERVOEGSEL}"
    return replace(document, naam=naam, boom=redline(oud, document.boom), formaten=("docx",))


def _met_beelden(document: Document, beelden: Mapping[str, Figuurbestand]) -> Document:
    """Leave out the pictures that are no more there, and name those that are."""

    def regel(knoop: Knoop) -> Knoop:
        weg = [k for k in knoop.knopen() if k.tag == "img" and k.attr("src").removeprefix("figuur:") not in beelden]
        return replace(knoop, kinderen=tuple(k for k in knoop.kinderen if k not in weg)) if weg else knoop

    boom = herschrijf(document.boom, regel)
    return replace(document, boom=boom, figuren=figuren_in(boom))
