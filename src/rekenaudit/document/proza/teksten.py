"""The prose files of a study: read once, and counted so that a misnamed file is noticed."""

from pathlib import Path

from rekenaudit.config.restbestanden import is_restbestand
from rekenaudit.config.tekstbestand import codeerfout
from rekenaudit.document.afwerking.merken import invulplekken
from rekenaudit.document.documenten import Tekststand
from rekenaudit.problems import Plaats, Probleem, dichtbij
from rekenaudit.problems.codes import document as codes

TEKSTENMAP = Path("input") / "teksten"


class Teksten:
    """The files in input/teksten/, by their path without extension (`vragen/kosten`)."""

    def __init__(self, studiemap: Path) -> None:
        """Look which files there are; they are read when asked for."""
        self._map = studiemap / TEKSTENMAP
        self._bestanden = (
            {p.relative_to(self._map).with_suffix("").as_posix(): p for p in _leesbaar(self._map)}
            if self._map.is_dir()
            else {}
        )
        self._inhoud: dict[str, str | None] = {}
        self._gevraagd: dict[str, bool] = {}
        self.problemen: list[Probleem] = []

    @staticmethod
    def plaats(naam: str) -> Plaats:
        """Place of the first line of a text."""
        return Plaats(bestand=(TEKSTENMAP / f"{naam}.md").as_posix(), regel=1)

    def lees(self, naam: str, *, verplicht: bool = False) -> str | None:
        """Read a text; None when it does not exist, is empty or cannot be read.

        Args:
            naam: path in input/teksten/ without extension.
            verplicht: whether a document cannot do without it.
        """
        self._gevraagd[naam] = self._gevraagd.get(naam, False) or verplicht
        if naam not in self._inhoud:
            self._inhoud[naam] = self._lees_bestand(naam)
        return self._inhoud[naam]

    def ongebruikt(self) -> list[Probleem]:
        """Report the files that nothing asked for, with the name that was probably meant."""
        gemist = set(self._gevraagd) - set(self._bestanden)
        return [
            codes.TEKST_ONGEBRUIKT.op(self.plaats(naam), bedoelde=dichtbij(naam, gemist))
            for naam in self._bestanden
            if naam not in self._gevraagd
        ]

    def standen(self) -> dict[str, Tekststand]:
        """Tell of every text that was asked for how far it is."""
        return {
            naam: Tekststand(verplicht, bool(inhoud), bool(inhoud and invulplekken(inhoud.replace("[[", ""))))
            for naam, verplicht in self._gevraagd.items()
            for inhoud in [self._inhoud[naam]]
        }

    def _lees_bestand(self, naam: str) -> str | None:
        if naam not in self._bestanden:
            return None
        try:
            tekst = self._bestanden[naam].read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as fout:
            self.problemen.append(codeerfout(self.plaats(naam).bestand, "utf-8", fout))
            return None
        return tekst if tekst.strip() else None


def _leesbaar(map_: Path) -> list[Path]:
    """List the texts; the ending is compared exactly, because Windows finds `.MD` as well and other systems do not."""
    return sorted(p for p in map_.rglob("*.md") if p.suffix == ".md" and not is_restbestand(p.name))
