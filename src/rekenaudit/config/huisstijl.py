"""The house style: the study's own over the packaged default, and the files it names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rekenaudit.config.letters import NODIG, Letter, LetterFout, lees_letter
from rekenaudit.config.lezen import Gelezen, lees_inhoud, lees_record
from rekenaudit.config.losse_kleuren import zet_aanhalingstekens
from rekenaudit.config.sjablonen import SJABLONENMAP, standaardmap
from rekenaudit.config.sjabloonbestanden import controleer_bestand, controleer_logo
from rekenaudit.config.stijlkleuren import controleer_kleuren, los_op
from rekenaudit.config.stijlwaarden import controleer_waarden
from rekenaudit.config.yaml_boom import Pad
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.problems import Probleem, aangehaald
from rekenaudit.problems.codes import config as codes

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

    @property
    def mappen(self) -> tuple[Path, Path]:
        """The folders that its files may come from."""
        return self.map, self.terugval


def load_huisstijl(studiemap: Path) -> tuple[Stijlmap | None, tuple[Probleem, ...]]:
    """Load the house style of a study: what its huisstijl.yaml leaves out, is as in the default.

    Args:
        studiemap: the study folder.

    Returns:
        The house style with its folders (None when it cannot be used) and the problems.
    """
    eigen, terugval = studiemap / SJABLONENMAP, standaardmap()
    basis = eigen if (eigen / HUISSTIJLBESTAND).is_file() else terugval
    wortel = studiemap if basis == eigen else terugval.parent
    standaard = lees_inhoud(terugval / HUISSTIJLBESTAND)

    def vul_aan(inhoud: Any) -> Any:
        samen = _over(standaard, inhoud)
        los_op(samen, standaard["kleuren"])
        return samen

    gelezen, problemen = lees_record(basis / HUISSTIJLBESTAND, wortel, Huisstijl, vul_aan, zet_aanhalingstekens)
    if gelezen is None:
        return None, problemen
    stijl = Stijlmap(gelezen.record, eigen, terugval)
    problemen += tuple(controleer_waarden(gelezen, standaard["kleuren"]))
    problemen += tuple(controleer_kleuren(gelezen))
    problemen += tuple(_letters(gelezen, stijl))
    if gelezen.record.logo:
        problemen += tuple(controleer_logo(gelezen.record.logo, stijl.mappen, gelezen.plaats("logo")))
    return (None if problemen else stijl), problemen


def _over(standaard: Any, eigen: Any) -> Any:
    """Lay what a study writes over the default, key by key; a list takes the place of the whole list."""
    if not (isinstance(standaard, dict) and isinstance(eigen, dict)):
        return eigen
    sleutels = dict.fromkeys((*standaard, *eigen))
    return {s: _over(standaard.get(s), eigen[s]) if s in eigen else standaard[s] for s in sleutels}


def _letters(gelezen: Gelezen[Huisstijl], stijl: Stijlmap) -> Iterator[Probleem]:
    """Check the font files: that they are there, are fonts, and have the characters of every report."""
    soort = stijl.huisstijl.letter
    gevonden: dict[str, list[Letter]] = {}
    for groep, namen in (("bestanden", soort.bestanden), ("aanvulling", soort.aanvulling)):
        gevonden[groep] = []
        for nummer, naam in enumerate(namen):
            pad: Pad = ("letter", groep, nummer)
            yield from _letter(gelezen, stijl, pad, naam, gevonden[groep])
    if len(gevonden["bestanden"]) < len(soort.bestanden) or len(gevonden["aanvulling"]) < len(soort.aanvulling):
        return
    if soort.bestanden and not any(letter.gewoon for letter in gevonden["bestanden"]):
        yield codes.LETTER_ZONDER_GEWONE.op(
            gelezen.plaats("letter", "bestanden"), gevonden=", ".join(aangehaald(soort.bestanden))
        )
    nodig = NODIG | {teken for beeld in stijl.huisstijl.oordelen.values() for teken in beeld.symbool}
    yield from _missende_tekens(gelezen, gevonden["bestanden"], gevonden["aanvulling"], nodig)


def _letter(
    gelezen: Gelezen[Huisstijl], stijl: Stijlmap, pad: Pad, naam: str, gevonden: list[Letter]
) -> Iterator[Probleem]:
    plaats = gelezen.plaats(*pad)
    problemen = tuple(controleer_bestand(naam, stijl.mappen, plaats))
    yield from problemen
    if problemen:
        return
    try:
        gevonden.append(lees_letter(naam, stijl.bestand(naam)))
    except LetterFout as fout:
        yield codes.LETTER_ONLEESBAAR.op(plaats, bestand=f"{SJABLONENMAP}/{naam}", reden=fout)


def _missende_tekens(
    gelezen: Gelezen[Huisstijl], letters: Sequence[Letter], aanvulling: Iterable[Letter], nodig: Iterable[str]
) -> Iterator[Probleem]:
    extra = {teken for letter in aanvulling for teken in letter.tekens}
    for nummer, letter in enumerate(letters):
        mist = sorted(teken for teken in nodig if ord(teken) not in letter.tekens | extra)
        if mist:
            plaats = gelezen.plaats("letter", "bestanden", nummer)
            tekens = " ".join(mist).replace("\u00a0", "(vaste spatie)")
            yield codes.LETTER_MIST_TEKENS.op(plaats, bestand=f"{SJABLONENMAP}/{letter.naam}", tekens=tekens)
