"""What changed without a remark: files, settings, rules, the program and delivered values."""

from collections.abc import Iterator, Mapping
from typing import Any

from rekenaudit.model.vergelijking import Losse
from rekenaudit.outputs.vergelijken.staat import Staten
from rekenaudit.outputs.vergelijken.tabellen import Tabel, gewijzigde_rijen
from rekenaudit.outputs.verslag import EIGEN_VAN_VERSIE
from rekenaudit.outputs.verslaglezer import Verslag

_VERSIE = frozenset(f"onderzoek.{naam}" for naam in EIGEN_VAN_VERSIE)

_REGELS = {
    "normenkader": "norm of vraag",
    "formules": "kengetal",
    "beelden": "figuur of tabel",
}
_REGISTER = "input/wederhoor/"
_ALS_WAARDEN = ("config.yaml", "normenkader/")
"""Files that are compared by what they say."""


def losse_wijzigingen(vroeger: Staten, later: Staten, aangehaald: frozenset[str]) -> Iterator[Losse]:
    """List what changed without a remark.

    Args:
        vroeger: the old version.
        later: the new one.
        aangehaald: texts (`vragen/betalen`) that a remark of the new version cites.
    """
    oud, nieuw = vroeger.verslag, later.verslag
    yield from _verschil("instelling", oud.delen["instellingen"], nieuw.delen["instellingen"], over=_VERSIE)
    for deel, soort in _REGELS.items():
        yield from _verschil(soort, oud.delen[deel], nieuw.delen[deel])
    yield from _geleverd(vroeger.zonder.feiten, later.zonder.feiten)
    yield from _bestanden(oud, nieuw, aangehaald)
    for soort, deel in (("sjabloon", "sjablonen"), ("programma", "programma")):
        toen, nu = oud.delen["herkomst"][deel], nieuw.delen["herkomst"][deel]
        for naam in sorted(n for n in {*toen, *nu} if toen.get(n) != nu.get(n)):
            yield Losse(soort, naam, _kort(toen.get(naam, "")), _kort(nu.get(naam, "")))


def _bestanden(oud: Verslag, nieuw: Verslag, aangehaald: frozenset[str]) -> Iterator[Losse]:
    toen, nu = oud.delen["herkomst"]["invoer"], nieuw.delen["herkomst"]["invoer"]
    for naam in sorted(n for n in {*toen, *nu} if toen.get(n) != nu.get(n)):
        tekst = naam.removeprefix("input/teksten/").rpartition(".")[0] if naam.startswith("input/teksten/") else ""
        if naam.startswith((_REGISTER, *_ALS_WAARDEN, "templates/")) or tekst in aangehaald:
            continue
        soort = "tekst" if tekst else "bestand"
        yield Losse(soort, naam, "oude inhoud" if naam in toen else "", "nieuwe inhoud" if naam in nu else "")


def _geleverd(toen: Tabel, nu: Tabel) -> Iterator[Losse]:
    for sleutel in gewijzigde_rijen(toen, nu):
        yield Losse("geleverde waarde", sleutel, _feit(toen.get(sleutel)), _feit(nu.get(sleutel)))


def _feit(rij: Mapping[str, Any] | None) -> str:
    if rij is None:
        return ""
    return str(rij["waarde"]).replace(".", ",") if rij["waarde"] is not None else str(rij["aanwezigheid"])


def _verschil(soort: str, oud: object, nieuw: object, *, over: frozenset[str] = frozenset()) -> Iterator[Losse]:
    toen, nu = dict(_plat(oud, "")), dict(_plat(nieuw, ""))
    for pad in dict.fromkeys([*toen, *nu]):
        if pad not in over and toen.get(pad) != nu.get(pad):
            yield Losse(soort, pad, toen.get(pad, ""), nu.get(pad, ""))


def _plat(deel: object, pad: str) -> Iterator[tuple[str, str]]:
    """List every scalar with its path; an item of a list is named by its id or name, else by its number."""
    if isinstance(deel, dict):
        for sleutel, waarde in deel.items():
            yield from _plat(waarde, f"{pad}.{sleutel}" if pad else str(sleutel))
    elif isinstance(deel, list):
        for nummer, waarde in enumerate(deel, start=1):
            naam = (waarde.get("id") or waarde.get("naam")) if isinstance(waarde, dict) else ""
            yield from _plat(waarde, f"{pad}.{naam or nummer}" if pad else str(naam or nummer))
    else:
        yield pad, _woord(deel)


def _woord(waarde: object) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return "" if waarde is None else str(waarde)


def _kort(waarde: str) -> str:
    """Shorten a fingerprint: nobody reads all of it."""
    return f"afdruk {waarde[:8]}" if len(waarde) == 64 else waarde
