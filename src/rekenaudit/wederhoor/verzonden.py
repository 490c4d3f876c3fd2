"""What was sent to a party, kept apart from its package: what comes back as Word is held against its trees."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from rekenaudit.document.boom import Knoop, naar_html, van_html
from rekenaudit.document.uitgave import zonder_uitgave
from rekenaudit.model.wederhoor import Rondenaam
from rekenaudit.outputs.verslaglezer import INTERN
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.wederhoor.formulier import Formulierkop

KOP, BOMEN = "verzonden.json", "bomen"


@dataclass(frozen=True, slots=True)
class Verzonden:
    """What was sent to a party.

    Attributes:
        bomen: document → its tree as sent.
        map: folder with its files.
    """

    onderzoek: str
    versie: str
    partij: str
    ronde: Rondenaam
    sluit: str
    bomen: Mapping[str, Knoop]
    map: Path

    def wordbestanden(self) -> tuple[tuple[str, Path], ...]:
        """List the documents with their Word files."""
        return tuple((naam, self.map / stuknaam(f"{naam}.docx", self.map.name)) for naam in self.bomen)

    def brief(self) -> Path:
        """Give the letter of the package."""
        return self.map / f"brief-{self.map.name}.docx"


def stuknaam(pad: str, partij: str) -> str:
    """Name a file after what it is and the party: `bijlagen/veldstad.pdf` becomes `bijlage-veldstad.pdf`."""
    map_, _, naam = pad.rpartition("/")
    return f"{'bijlage' if map_ else 'passages'}-{partij}.{naam.rpartition('.')[2]}"


def boomafdruk(boom: Knoop) -> str:
    """Take the fingerprint of a tree as sent."""
    return afdruk(naar_html(zonder_uitgave(boom)).encode())


def verzonden_bestanden(kop: Formulierkop, bomen: Mapping[str, Knoop]) -> Mapping[str, bytes]:
    """Write what was sent: file name → content."""
    inhoud = json.dumps(asdict(kop), ensure_ascii=False, indent=0) + "\n"
    return {KOP: inhoud.encode(), **{f"{BOMEN}/{naam}.html": naar_html(b).encode() for naam, b in bomen.items()}}


def lees_verzonden(uitvoer: Path) -> tuple[Verzonden, ...]:
    """Read what was sent to all parties, in every version; what is damaged is passed over."""
    gevonden = []
    for pad in sorted((uitvoer / INTERN).glob(f"*-wederhoor/[!.]*/{KOP}")):
        try:
            kop = json.loads(pad.read_text(encoding="utf-8"))
            bomen = {n: van_html((pad.parent / BOMEN / f"{n}.html").read_text("utf-8")) for n in kop["documenten"]}
            velden = (kop["onderzoek"], kop["versie"], kop["partij"], kop["ronde"], kop["sluit"])
            gevonden.append(Verzonden(*velden, bomen, uitvoer / pad.parent.relative_to(uitvoer / INTERN)))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return tuple(gevonden)
