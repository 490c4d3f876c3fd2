"""A small study with remarks, in another field and period than any real one."""

from pathlib import Path

from rekenaudit.corrections.register import Register, load_register
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Probleem
from tests.loaders.laadstudie import BRON, STUDIE

REGISTER = """\
partij: Veldstad
rondes:
- {ronde: ambtelijk, versie: concept-1, verzonden: 2033-01-04, sluit: 2033-01-25, ontvangen: 2033-01-20}
opmerkingen:
- id: W-veldstad-01
  ronde: ambtelijk
  versie: concept-1
  document: bijlagen/veldstad
  blok: bevinding-v-1
  passage: Het groen is verwaarloosd.
  akkoord: nee
  reactie: Dat klopt niet.
  soort: feitelijke onjuistheid
"""


def studie(**anders: object) -> Studie:
    """Make the study; keyword arguments change config.yaml."""
    return Studie.model_validate({**STUDIE, "bronnen": {"lasten": BRON}, **anders})


def laad(map_: Path, *bestanden: str, **anders: str) -> tuple[Register, tuple[Probleem, ...]]:
    """Write registers (named after their party, or as the keyword says) and load them."""
    doel = map_ / "input" / "wederhoor"
    doel.mkdir(parents=True, exist_ok=True)
    for inhoud in bestanden:
        partij = inhoud.partition("\n")[0].removeprefix("partij: ").lower()
        (doel / f"{partij}.yaml").write_text(inhoud, encoding="utf-8")
    for naam, inhoud in anders.items():
        (doel / f"{naam.replace('__', '.')}").write_text(inhoud, encoding="utf-8")
    return load_register(map_, studie(partijen=[{"naam": "Omgevingsdienst"}]))
