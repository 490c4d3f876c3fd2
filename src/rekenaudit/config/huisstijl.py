"""The house style: the study's own, or the packaged default, and the files it names."""

from dataclasses import dataclass
from pathlib import Path

from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.config.sjablonen import standaardmap
from rekenaudit.config.stijlwaarden import controleer_waarden, is_beeld
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import config as codes

SJABLONENMAP = "templates"
HUISSTIJLBESTAND = "huisstijl.yaml"

LETTERFAMILIE = "Huisstijl"
"""Name of the typeface within documents; not its own, so that a font of that name on a machine plays no part."""

SYMBOLENFAMILIE = "Huisstijl symbolen"
"""Name of the one that fills in the characters it lacks."""


@dataclass(frozen=True, slots=True)
class Stijlmap:
    """The house style and the folders its files are looked for in.

    Attributes:
        huisstijl: the record.
        map: the study's own templates/ (which need not exist).
        terugval: the packaged defaults.
    """

    huisstijl: Huisstijl
    map: Path
    terugval: Path

    def bestand(self, naam: str) -> Path:
        """Find a template, font, logo or style sheet: the study's own first, then the packaged default."""
        eigen = self.map / naam
        return eigen if eigen.is_file() else self.terugval / naam


def load_huisstijl(studiemap: Path) -> tuple[Stijlmap | None, tuple[Probleem, ...]]:
    """Load the house style of a study.

    Args:
        studiemap: the study folder.

    Returns:
        The house style with its folders (None when it cannot be used) and the problems.
    """
    eigen, terugval = studiemap / SJABLONENMAP, standaardmap()
    basis = eigen if (eigen / HUISSTIJLBESTAND).is_file() else terugval
    wortel = studiemap if basis == eigen else terugval.parent
    gelezen, problemen = lees_record(basis / HUISSTIJLBESTAND, wortel, Huisstijl)
    if gelezen is None:
        return None, problemen
    stijl = Stijlmap(gelezen.record, eigen, terugval)
    standaard, _ = lees_record(terugval / HUISSTIJLBESTAND, terugval.parent, Huisstijl)
    if standaard is not None:
        problemen += tuple(controleer_waarden(gelezen, standaard.record))
    problemen += _bestanden(gelezen, stijl)
    return (None if problemen else stijl), problemen


def _bestanden(gelezen: Gelezen[Huisstijl], stijl: Stijlmap) -> tuple[Probleem, ...]:
    """Check that the logo and the fonts are there, inside a templates folder."""
    huisstijl = gelezen.record
    namen: list[tuple[str, tuple[str | int, ...]]] = [
        (naam, ("letter", "bestanden", i)) for i, naam in enumerate(huisstijl.letter.bestanden)
    ]
    if huisstijl.logo:
        namen.append((huisstijl.logo, ("logo",)))
    problemen = []
    for naam, pad in namen:
        bestand, plaats = stijl.bestand(naam), gelezen.plaats(*pad)
        if not any(bestand.resolve().is_relative_to(m.resolve()) for m in (stijl.map, stijl.terugval)):
            problemen.append(codes.PAD_BUITEN_MAP.op(plaats, pad=naam, map=f"{SJABLONENMAP}/"))
        elif not bestand.is_file():
            buren = sorted(b.name for m in (stijl.map, stijl.terugval) for b in (m / naam).parent.glob("*"))
            suggestie = bedoelde(bestand.name, buren)
            problemen.append(codes.BESTAND_ONTBREEKT.op(plaats, bestand=f"{SJABLONENMAP}/{naam}", suggestie=suggestie))
        elif pad == ("logo",) and not is_beeld(naam, bestand.read_bytes()):
            problemen.append(codes.LOGO_ONBRUIKBAAR.op(plaats, bestand=f"{SJABLONENMAP}/{naam}"))
    return tuple(problemen)
