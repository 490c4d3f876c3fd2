"""The established normenkader: writing it, reading it back, and seeing whether the file was touched."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import yaml

from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.config.tekstbestand import relatief
from rekenaudit.model.studie import Studie
from rekenaudit.model.vaststelling import Vaststelling, Wijzigingenbestand
from rekenaudit.normenkader.onderdelen import Onderdelen
from rekenaudit.problems import Plaats, Probleem, aangehaald
from rekenaudit.problems.codes import vaststelling as codes

VASTGESTELDMAP = Path("normenkader") / "vastgesteld"
WIJZIGINGEN = Path("normenkader") / "wijzigingen.yaml"
_KOP = """\
# Het normenkader zoals het is vastgesteld. Geschreven door 'rekenaudit normenkader vastleggen'.
# Verander dit bestand niet: latere wijzigingen horen met datum en reden in ../wijzigingen.yaml.

"""


def maak_vaststelling(datum: date, studiemap: Path, studie: Studie, delen: Onderdelen) -> Vaststelling:
    """Establish: what judging rests on, and which data were there."""
    aanwezig = [naam for naam, bron in studie.bronnen.items() if (studiemap / "input" / bron.bestand).exists()]
    inhoud = Vaststelling(
        vastgesteld_op=datum,
        afdruk="",
        gegevens=tuple(aanwezig),
        geen_gegevens=tuple(naam for naam in studie.bronnen if naam not in aanwezig),
        onderdelen={naam: dict(velden) for naam, velden in delen.items()},
    )
    return inhoud.model_copy(update={"afdruk": afdruk_van(inhoud)})


def afdruk_van(vaststelling: Vaststelling) -> str:
    """Take the fingerprint of all but the fingerprint itself; how the file is laid out does not matter."""
    inhoud = vaststelling.model_dump(mode="json", exclude={"afdruk"})
    return sha256(json.dumps(inhoud, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def schrijf_vaststelling(vaststelling: Vaststelling) -> str:
    """Write it as YAML."""
    inhoud = vaststelling.model_dump(mode="json")
    inhoud["vastgesteld_op"] = vaststelling.vastgesteld_op
    return _KOP + yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False, width=110)


def load_vaststelling(studiemap: Path) -> tuple[Gelezen[Vaststelling] | None, tuple[Probleem, ...]]:
    """Load the established normenkader; None when there is none (yet), or when it cannot be trusted."""
    paden = sorted((studiemap / VASTGESTELDMAP).glob("*.yaml"))
    if not paden:
        return None, ()
    if len(paden) > 1:
        namen = ", ".join(aangehaald(pad.name for pad in paden))
        return None, (codes.VASTSTELLING_MEER.op(Plaats(VASTGESTELDMAP.as_posix()), bestanden=namen),)
    gelezen, problemen = lees_record(paden[0], studiemap, Vaststelling)
    if gelezen is None:
        return None, problemen
    record = gelezen.record
    if record.afdruk != afdruk_van(record) or paden[0].stem != record.vastgesteld_op.isoformat():
        plaats = Plaats(relatief(paden[0], studiemap))
        return None, (*problemen, codes.VASTSTELLING_BESCHADIGD.op(plaats))
    return gelezen, problemen


def load_wijzigingen(studiemap: Path) -> tuple[Gelezen[Wijzigingenbestand] | None, tuple[Probleem, ...]]:
    """Load the changes since; None when there are none."""
    if not (studiemap / WIJZIGINGEN).exists():
        return None, ()
    return lees_record(studiemap / WIJZIGINGEN, studiemap, Wijzigingenbestand)
