"""Writes the files of one run into its own folders, on their way to the version's folder."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from rekenaudit.model.figuur import Figuurbestand, Figuurgegevens
from rekenaudit.outputs.figuurdata import figuurdata_csv
from rekenaudit.outputs.kengetallen import kengetallen_csv
from rekenaudit.outputs.manifest import NAAM, manifest_json
from rekenaudit.outputs.versie import Versiemap
from rekenaudit.outputs.verslag import ANDERE_OPMAAK, Verslagstof, met_standen, verslag_bestanden
from rekenaudit.outputs.verslaglezer import Verslag
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.pipeline.herkomst import Herkomst
from rekenaudit.pipeline.kaal import zonder_correcties
from rekenaudit.pipeline.stappen import Toestand
from rekenaudit.pipeline.voortzetten import Voortzetting


@dataclass(frozen=True, slots=True)
class Uitvoer:
    """The files of one run.

    Attributes:
        werk: places of the version.
        herkomst: what the version is made from.
        vorig: run record of the version that this one is compared with; None for the first.
        sommen: file for the version's folder → fingerprint, of what was written so far.
    """

    werk: Versiemap
    herkomst: Herkomst
    vorig: Verslag | None
    sommen: dict[str, str] = field(default_factory=dict)

    @property
    def vorige(self) -> str:
        """Name of the version that this one is compared with; empty for the first."""
        return self.vorig.versie if self.vorig else ""

    def schrijf(self, naam: str, inhoud: bytes) -> None:
        """Write a file of the version."""
        _schrijf(self.werk.bezig / naam, inhoud)
        self.sommen[naam] = afdruk(inhoud)

    def schrijf_intern(self, naam: str, inhoud: bytes) -> None:
        """Write a file beside the run record, which is never sent."""
        _schrijf(self.werk.bezig_intern / naam, inhoud)

    def schrijf_gegevens(self, toestand: Toestand, getekend: Mapping[str, Figuurbestand]) -> None:
        """Write everything but the documents."""
        self._schrijf_figuren(toestand.samenstelling.figuren, getekend)
        if toestand.heeft_gegevens:
            self._schrijf_cijfers(toestand)

    def _schrijf_figuren(self, alle: Iterable[Figuurgegevens], getekend: Mapping[str, Figuurbestand]) -> None:
        """Write every figure that was drawn, with its data."""
        for gegevens in alle:
            if gegevens.id in getekend:
                naam = f"figuren/{gegevens.bestandsnaam}"
                self.schrijf(f"{naam}.svg", getekend[gegevens.id].svg)
                self.schrijf(f"{naam}.png", getekend[gegevens.id].png)
                self.schrijf(f"{naam}.csv", figuurdata_csv(gegevens))

    def _schrijf_cijfers(self, toestand: Toestand) -> None:
        """Write verdicts and indicators as tables."""
        from rekenaudit.outputs.toetsing import toetsing_xlsx  # noqa: PLC0415 - `controleer` makes no workbook

        studie, invoer = toestand.studie, toestand.invoer
        normenkader = invoer.regels.normenkader.record
        werkmap = toetsing_xlsx(studie, normenkader, invoer.uitkomsten, invoer.oordelen, invoer.stijl)
        self.schrijf("toetsing.xlsx", werkmap)
        self.schrijf("kengetallen.csv", kengetallen_csv(studie, invoer.uitkomsten))

    def verslag(self, toestand: Toestand, verwachting: Voortzetting, *, proef: bool) -> Mapping[str, bytes]:
        """Make the run record as it will be when documents become what is expected of them."""
        herkomst = asdict(self.herkomst)
        return verslag_bestanden(verslagstof(toestand, verwachting, herkomst, self.vorig, proef=proef))

    def schrijf_verslag(self, verslag: Mapping[str, bytes], voortzetting: Voortzetting) -> Mapping[str, bytes]:
        """Write the run record with what became of the documents, and give its files."""
        anders = (d for d in voortzetting.documenten if voortzetting.standen[d.naam].stand == ANDERE_OPMAAK)
        bestanden = met_standen(verslag, anders, voortzetting.standen)
        for naam, inhoud in bestanden.items():
            self.schrijf_intern(naam, inhoud)
        return bestanden

    def schrijf_manifest(self, toestand: Toestand, voortzetting: Voortzetting) -> None:
        """Write the manifest; after all other files."""
        manifest = manifest_json(
            toestand.studie,
            self.werk.versie,
            self.sommen,
            vorige=self.vorige,
            standen=voortzetting.standen,
        )
        _schrijf(self.werk.bezig / NAAM, manifest)


def verslagstof(
    toestand: Toestand,
    voortzetting: Voortzetting,
    herkomst: Mapping[str, Mapping[str, str]],
    vorig: Verslag | None,
    *,
    proef: bool,
) -> Verslagstof:
    """Gather what the run record is written from."""
    gemaakt = {document.naam: document for document in voortzetting.documenten}
    return Verslagstof(
        invoer=toestand.invoer,
        feiten=toestand.feiten,
        uitkomsten=toestand.uitkomsten,
        oordelen=toestand.oordelen,
        problemen=toestand.problemen,
        documenten=tuple(gemaakt.get(d.naam, d) for d in toestand.samenstelling.documenten),
        figuren=toestand.samenstelling.figuren,
        kaal=zonder_correcties(toestand, herkomst, vorig),
        standen=voortzetting.standen,
        vorige=vorig.versie if vorig else "",
        proef=proef,
        herkomst=herkomst,
    )


def _schrijf(pad: Path, inhoud: bytes) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud)
