"""All figures and tables of one municipality, or of the whole, filled and ready to be placed."""

from collections.abc import Mapping
from dataclasses import dataclass

from rekenaudit.config.lezen import Gelezen
from rekenaudit.document.beelden.figuurgegevens import maak_figuur
from rekenaudit.document.beelden.raster import RasterFout
from rekenaudit.document.beelden.tabellen import Tabel, maak_tabel
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.proza.invullen import Invuller
from rekenaudit.model.figuur import Figurenbestand, Figuurgegevens
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import document as codes


@dataclass(frozen=True, slots=True)
class Beelden:
    """Figures and tables by their name in figuren.yaml."""

    figuren: Mapping[str, Figuurgegevens]
    tabellen: Mapping[str, Tabel]


def maak_beelden(
    bestand: Gelezen[Figurenbestand], stof: Bouwstof, invuller: Invuller, problemen: list[Probleem]
) -> Beelden:
    """Fill the figures and tables that are for the whole, or for a municipality when the records are one's."""
    per = "gemeente" if stof.gemeente else "geheel"
    figuren: dict[str, Figuurgegevens] = {}
    tabellen: dict[str, Tabel] = {}
    for naam, spec in bestand.record.figuren.items():
        if spec.per == per:
            boodschap = invuller.vul_tekst(spec.boodschap, bestand.plaats("figuren", naam, "boodschap"))
            try:
                figuren[naam] = maak_figuur(naam, spec, stof, boodschap)
            except RasterFout as fout:
                plaats = bestand.plaats("figuren", naam)
                problemen.append(codes.FIGUUR_PAST_NIET.op(plaats, naam=naam, reden=_zonder_punt(fout)))
    for naam, tabelspec in bestand.record.tabellen.items():
        if tabelspec.per == per:
            try:
                tabellen[naam] = maak_tabel(naam, tabelspec, stof)
            except RasterFout as fout:
                plaats = bestand.plaats("tabellen", naam)
                problemen.append(codes.FIGUUR_PAST_NIET.op(plaats, naam=naam, reden=_zonder_punt(fout)))
    return Beelden(figuren, tabellen)


def _zonder_punt(fout: RasterFout) -> str:
    return str(fout).rstrip(".")
