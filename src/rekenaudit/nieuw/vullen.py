"""The files of a new study as text: the example with the choice filled in."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

from rekenaudit.config.sjablonen import schemamap
from rekenaudit.model.studie import Gemeente
from rekenaudit.nieuw.cijfers import vul_cijfers
from rekenaudit.nieuw.kiezen import Keuze
from rekenaudit.notation.woorden import slug

VERSIE = "werkversie-1"
_VOORBEELD = Path(__file__).with_name("voorbeeld")
_PER_GEMEENTE = _VOORBEELD / "per-gemeente"
_TELWOORDEN = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def bestanden(keuze: Keuze) -> Mapping[str, str]:
    """Fill the example.

    Returns:
        Path in the study's folder → text, in the order of the paths.
    """
    woorden = _woorden(keuze)
    alle: dict[str, str] = {}
    for pad in sorted(p for p in _VOORBEELD.rglob("*") if p.is_file() and p.parent != _PER_GEMEENTE):
        naam, tekst = pad.relative_to(_VOORBEELD).as_posix(), pad.read_text(encoding="utf-8")
        alle[naam] = vul_cijfers(naam, tekst, keuze) if pad.suffix == ".csv" else Template(tekst).substitute(woorden)
    alle.update(_bevindingen(keuze, woorden))
    alle.update({f"schemas/{pad.name}": pad.read_text(encoding="utf-8") for pad in schemamap().glob("*.json")})
    return dict(sorted(alle.items()))


def _bevindingen(keuze: Keuze, woorden: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give each municipality a file with findings; neighbours in the list get different ones."""
    soorten = [pad.read_text(encoding="utf-8") for pad in sorted(_PER_GEMEENTE.glob("bevindingen-*.yaml"))]
    for nummer, gemeente in enumerate(keuze.gemeenten):
        tekst = Template(soorten[nummer % len(soorten)])
        yield (
            f"input/bevindingen/{slug(gemeente.naam)}.yaml",
            tekst.substitute({**woorden, **_van_gemeente(nummer, gemeente)}),
        )


def _van_gemeente(nummer: int, gemeente: Gemeente) -> Mapping[str, str]:
    return {"nummer": str(nummer + 1), "gemeente": _yaml(gemeente.naam), "slug": slug(gemeente.naam)}


def _woorden(keuze: Keuze) -> Mapping[str, str]:
    """Everything that is filled in; a text that somebody typed is quoted, so that YAML takes it as it is."""
    eerste, laatste = keuze.jaren[0], keuze.jaren[-1]
    namen = [gemeente.naam for gemeente in keuze.gemeenten]
    bewijs = Template((_PER_GEMEENTE / "bewijs.yaml").read_text(encoding="utf-8").rstrip())
    jaren = {"eerste": str(eerste), "laatste": str(laatste), "na": str(laatste + 1)}
    return {
        **jaren,
        "titel": _yaml(keuze.titel),
        "kop": keuze.titel,
        "groep": _groep(namen),
        "aan_college": f"{'het college' if len(namen) == 1 else 'de colleges'} van burgemeester en wethouders",
        "periode": f"{eerste}-{laatste}",
        "periode_woorden": f"{eerste} tot en met {laatste}",
        "datum": f"{laatste + 1}-06-01",
        "versie": VERSIE,
        "jaren": f"[{', '.join(str(jaar) for jaar in keuze.jaren)}]",
        "gemeenten": "\n".join(f"  - {{naam: {_yaml(g.naam)}, code: {g.code}}}" for g in keuze.gemeenten),
        "rekenkamers": "\n".join(
            f"  - {{naam: {_yaml(f'Rekenkamer {naam}')}, gemeenten: [{_yaml(naam)}]}}" for naam in namen
        ),
        "bewijs": "\n".join(
            bewijs.substitute({**jaren, **_van_gemeente(nummer, gemeente)})
            for nummer, gemeente in enumerate(keuze.gemeenten)
        ),
    }


def _groep(namen: list[str]) -> str:
    if len(namen) == 1:
        return f"de gemeente {namen[0]}"
    aantal = _TELWOORDEN[len(namen) - 2] if len(namen) - 2 < len(_TELWOORDEN) else str(len(namen))
    return f"de {aantal} gemeenten"


def _yaml(tekst: str) -> str:
    """Quote a text for YAML, whose double quotes take what JSON's do."""
    return json.dumps(tekst, ensure_ascii=False)
