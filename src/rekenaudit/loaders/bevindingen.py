"""Loading what researchers wrote as records: input/bevindingen/."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.config.restbestanden import is_restbestand
from rekenaudit.model.bevinding import Bevindingen, Bevindingenbestand, Bewijsregister, Conclusiebestand
from rekenaudit.notation.datums import schrijf_losse_datum
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import laden as codes

BEVINDINGENMAP = Path("input") / "bevindingen"
BEWIJSBESTAND = "bewijs.yaml"
CONCLUSIEBESTAND = "conclusies.yaml"


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything in input/bevindingen/.

    Attributes:
        alles: all files together.
        bestanden: files with findings, in alphabetical order.
        register: the evidence register; None when there is none (yet).
        conclusies: conclusions and recommendations; None when there are none (yet).
        origineel: the files as written, when corrections were laid over them.
    """

    alles: Bevindingen
    bestanden: tuple[Gelezen[Bevindingenbestand], ...] = ()
    register: Gelezen[Bewijsregister] | None = None
    conclusies: Gelezen[Conclusiebestand] | None = None
    origineel: "Findings | None" = None

    @property
    def geschreven(self) -> "Findings":
        """The files as written, without corrections."""
        return self.origineel if self.origineel is not None else self


def load_findings(studiemap: Path) -> tuple[Findings, tuple[Probleem, ...]]:
    """Load the files of input/bevindingen/; what is not there, or is empty, is simply not written yet.

    Args:
        studiemap: the study folder.

    Returns:
        All that could be read, and the problems of all files together.
    """
    map_ = studiemap / BEVINDINGENMAP
    problemen: tuple[Probleem, ...] = ()
    register: Gelezen[Bewijsregister] | None = None
    if _geschreven(map_ / BEWIJSBESTAND):
        register, extra = lees_record(map_ / BEWIJSBESTAND, studiemap, Bewijsregister)
        problemen += extra
    conclusies: Gelezen[Conclusiebestand] | None = None
    if _geschreven(map_ / CONCLUSIEBESTAND):
        conclusies, extra = lees_record(map_ / CONCLUSIEBESTAND, studiemap, Conclusiebestand)
        problemen += extra
    bestanden = []
    for pad in sorted(map_.glob("*.yaml"), key=lambda p: p.name):
        eigen = pad.name not in (BEWIJSBESTAND, CONCLUSIEBESTAND) and not is_restbestand(pad.name)
        if eigen and _geschreven(pad):
            bestand, extra = lees_record(pad, studiemap, Bevindingenbestand)
            problemen += extra
            bestanden += [bestand] if bestand is not None else []
    alles = Bevindingen(
        bewijs=register.record.bewijs if register is not None else (),
        bestanden=tuple(b.record for b in bestanden),
        conclusies=conclusies.record.conclusies if conclusies is not None else (),
        aanbevelingen=conclusies.record.aanbevelingen if conclusies is not None else (),
    )
    findings = Findings(alles, tuple(bestanden), register, conclusies)
    problemen += tuple(_gemist(map_, studiemap))
    onleesbaar = (codes.DATUM_ONLEESBAAR.op(p, datum=d) for d, p in _datums(findings) if not _is_datum(d))
    return findings, (*problemen, *onleesbaar)


def _geschreven(pad: Path) -> bool:
    """Tell whether a file holds more than comments; what does not, is not written yet, which the checks report."""
    if not pad.is_file():
        return pad.exists()
    regels = (regel.strip() for regel in pad.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines())
    return any(regel and not regel.startswith(b"#") for regel in regels)


def _gemist(map_: Path, studiemap: Path) -> Iterator[Probleem]:
    """Find YAML files that are passed over because of their name or their place."""
    for pad in sorted(p for p in map_.rglob("*") if p.suffix.lower() in {".yaml", ".yml"}):
        bestand = pad.relative_to(studiemap).as_posix()
        verborgen = any(is_restbestand(deel) for deel in pad.relative_to(map_).parts)
        if not verborgen and (pad.suffix != ".yaml" or pad.parent != map_):
            velden = {"bestand": bestand, "map": BEVINDINGENMAP.as_posix(), "goed": f"{pad.stem}.yaml"}
            yield codes.BEVINDINGENBESTAND_GEMIST.op(Plaats(bestand), **velden)


def _datums(findings: Findings) -> Iterator[tuple[str, Plaats]]:
    """Every date that was written as text, with its place."""
    if findings.register is not None:
        for i, stuk in enumerate(findings.register.record.bewijs):
            yield stuk.datum, findings.register.plaats("bewijs", i, "datum")
    for bestand in findings.bestanden:
        for i, afwijking in enumerate(bestand.record.afwijkingen):
            yield afwijking.datum, bestand.plaats("afwijkingen", i, "datum")


def _is_datum(tekst: str) -> bool:
    try:
        schrijf_losse_datum(tekst)
    except ValueError:
        return False
    return True
