"""Causes before consequences: which problems only follow from another, and are folded into one line under it.

One mistake early in a study shows again and again later on. What a rule below connects is not told by itself: it
goes away with its cause. A consequence that stops the run is never folded under a cause that does not.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter

from rekenaudit.problems.codes.gevolg import GEVOLGEN
from rekenaudit.problems.probleem import Probleem, sorteer

_SJABLOON = frozenset({"sjabloon-fout", "sjabloon-schrijffout", "sjabloon-ontbreekt", "html-onleesbaar"})
_NAMEN = ("gemeente", "over")
"""Fields in which a problem names the municipality that it is about."""

_HERKENBAAR = 22
"""Number of letters of a `[[…]]` by which it is known; what is reported of a text has no more on either side."""


@dataclass(frozen=True, slots=True)
class Gevolg:
    """A rule: problems with this code follow from problems with one of those codes, when they belong together.

    Attributes:
        code: kind of the consequence.
        oorzaken: kinds of its cause.
        hoort_bij: tells whether a consequence and a cause belong together.
        zelfde: whether the two say the same, so that the consequence is not even counted.
    """

    code: str
    oorzaken: frozenset[str]
    hoort_bij: Callable[[Probleem, Probleem], bool]
    zelfde: bool = False


def _altijd(_gevolg: Probleem, _oorzaak: Probleem) -> bool:
    return True


def _zelfde(veld: str) -> Callable[[Probleem, Probleem], bool]:
    return lambda gevolg, oorzaak: gevolg.velden.get(veld) == oorzaak.velden.get(veld)


def _verschreven_gemeente(gevolg: Probleem, oorzaak: Probleem) -> bool:
    """Tell whether the cause suggests the municipality of the consequence: that is where its records went."""
    namen = [gevolg.velden[veld] for veld in _NAMEN if veld in gevolg.velden]
    return any(f"'{naam}'" in oorzaak.velden.get("suggestie", "") for naam in namen)


def _over_wie(gevolg: Probleem, oorzaak: Probleem) -> bool:
    """Tell whether the consequence is about the municipality whose name the cause found wrongly written."""
    zelfde_bestand = gevolg.plaats.bestand == oorzaak.plaats.bestand
    return zelfde_bestand and gevolg.velden["gemeente"] == oorzaak.velden["gemeente"]


def _bevinding(gevolg: Probleem, oorzaak: Probleem) -> bool:
    """Tell whether a reference leads to the finding that a conclusion misses."""
    return gevolg.velden["id"] == f"bevinding-{oorzaak.velden['genoemd']}"


def _beeld(gevolg: Probleem, _oorzaak: Probleem) -> bool:
    return gevolg.velden["id"].startswith(("figuur-", "tabel-"))


def _verschreven_beeld(gevolg: Probleem, oorzaak: Probleem) -> bool:
    """Tell whether the cause suggests the figure or table of the consequence: its name was wrongly written there."""
    soort, _, naam = gevolg.velden.get("id", gevolg.velden.get("naam", "")).replace(":", "-", 1).partition("-")
    return oorzaak.velden["naam"].startswith(f"{soort}:") and f"'{naam}'" in oorzaak.velden.get("bedoelde", "")


def _haken(gevolg: Probleem, oorzaak: Probleem) -> bool:
    """Tell whether brackets are left because what stands between them could not be filled in."""
    inhoud = oorzaak.velden.get("inhoud", oorzaak.velden.get("formule", "").strip("[]"))
    begin_of_einde = {"[[": f"[[{inhoud}"[:_HERKENBAAR], "]]": f"{inhoud}]]"[-_HERKENBAAR:]}
    fragment = gevolg.velden["fragment"].replace("\N{NO-BREAK SPACE}", " ")
    return begin_of_einde.get(gevolg.velden["gevonden"], fragment + "x") in fragment


def _eigen_merk(gevolg: Probleem, _oorzaak: Probleem) -> bool:
    return gevolg.velden["tekst"].startswith("[nog niet")


def _noemt_gemeente(gevolg: Probleem, oorzaak: Probleem) -> bool:
    return oorzaak.code in _LEVERING or oorzaak.velden["gemeente"] in gevolg.velden["gemeenten"]


def _vreemd_jaar(gevolg: Probleem, oorzaak: Probleem) -> bool:
    """Tell whether a value is missing because its row has another year."""
    zelfde = all(gevolg.velden[veld] == oorzaak.velden[veld] for veld in ("bron", "gemeente"))
    return zelfde and gevolg.velden["jaar"] in oorzaak.velden["mist"]


def _zelfde_bestand(gevolg: Probleem, oorzaak: Probleem) -> bool:
    return gevolg.plaats.bestand == oorzaak.plaats.bestand


def _streep(gevolg: Probleem, oorzaak: Probleem) -> bool:
    """Tell whether the sign of a box is left because there is no box of that name."""
    return gevolg.velden["gevonden"] == ":::" and _zelfde_bestand(gevolg, oorzaak)


def _zelfde_regel(gevolg: Probleem, oorzaak: Probleem) -> bool:
    return (gevolg.plaats.bestand, gevolg.plaats.regel) == (oorzaak.plaats.bestand, oorzaak.plaats.regel)


_TEKST_WEG = frozenset({"tekst-ontbreekt"})
_LEVERING = frozenset({"levering-ontbreekt"})
_VERSCHREVEN = frozenset({"gemeente-onbekend"})
_FORMULE = (
    "schrijffout getal te-lang onbekende-functie onbekende-naam brongegevens bron-onvolledig onbekende-as "
    "onbekend-label assen eenheid argument"
)
_ONINVULBAAR = frozenset({"invulling-onleesbaar", "oordeel-niet-openbaar", *(f"formule-{x}" for x in _FORMULE.split())})
_BEELD_ONBEKEND = frozenset({"inbedding-onbekend"})
_VAK_ONBEKEND = frozenset({"vak-onbekend"})
_GEEN_FIGUREN = frozenset({"figuren-ontbreken"})
GEVOLGREGELS: tuple[Gevolg, ...] = (
    Gevolg("gemeente-zonder-cijfers", _LEVERING, _zelfde("bron")),
    Gevolg("jaar-zonder-cijfers", _LEVERING, _zelfde("bron")),
    Gevolg("waarde-ontbreekt", _LEVERING, _zelfde("bron")),
    Gevolg("waarde-ontbreekt", frozenset({"jaar-vreemd"}), _vreemd_jaar),
    Gevolg("invulling-onvolledig", _LEVERING | frozenset({"gemeente-zonder-cijfers"}), _noemt_gemeente),
    Gevolg("bewijs-van-andere-gemeente", _VERSCHREVEN, _over_wie),
    Gevolg("bevindingen-ontbreken", _VERSCHREVEN, _verschreven_gemeente),
    Gevolg("oordeel-ontbreekt", _VERSCHREVEN, _verschreven_gemeente),
    Gevolg("bevinding-ontbreekt", _VERSCHREVEN, _verschreven_gemeente),
    Gevolg("bevinding-ontbreekt", frozenset({"bevindingen-ontbreken"}), _zelfde("gemeente")),
    Gevolg("verwijzing-onbekend", frozenset({"conclusie-zonder-bevinding"}), _bevinding, zelfde=True),
    Gevolg("verwijzing-onbekend", _SJABLOON | _TEKST_WEG | _GEEN_FIGUREN, _beeld),
    Gevolg("verwijzing-onbekend", _SJABLOON, _altijd),
    Gevolg("verwijzing-onbekend", _BEELD_ONBEKEND, _verschreven_beeld),
    Gevolg("opmaak-over", _ONINVULBAAR, _haken, zelfde=True),
    Gevolg("opmaak-over", _VAK_ONBEKEND, _streep, zelfde=True),
    Gevolg("oordeel-niet-openbaar", _VAK_ONBEKEND, _zelfde_bestand),
    Gevolg("constructie-misplaatst", frozenset({"vak-niet-gesloten"}), _altijd, zelfde=True),
    Gevolg("tekst-ontbreekt", frozenset({"bestand-codering"}), _zelfde("bestand"), zelfde=True),
    Gevolg("tekst-misplaatst", frozenset({"markdown-onbekend"}), _zelfde_regel, zelfde=True),
    Gevolg("figuur-onbekend", _GEEN_FIGUREN, _altijd),
    Gevolg("inbedding-onbekend", _GEEN_FIGUREN | frozenset({"figuur-onbekend"}), _altijd),
    Gevolg("figuur-ongebruikt", _SJABLOON | _TEKST_WEG, _altijd),
    Gevolg("figuur-ongebruikt", _BEELD_ONBEKEND, _verschreven_beeld),
    Gevolg("tekst-ongebruikt", _SJABLOON, _altijd),
    Gevolg("werkdeel-onbekend", _SJABLOON, _altijd),
    Gevolg("markering-open", _TEKST_WEG | _LEVERING | frozenset({"conclusies-ontbreken"}), _eigen_merk),
)
"""Every rule; a problem that is itself a consequence may be the cause of another."""


def rangschik(problemen: Iterable[Probleem], status: str) -> tuple[Probleem, ...]:
    """Put problems in the order in which somebody should read them.

    Args:
        problemen: all problems of a run.
        status: status of the study.

    Returns:
        First what stops the run, then the rest, both by place; under each cause one line that counts what only
        follows from it. A problem that does not stop this run is a remark (see `Probleem.telt`).
    """
    alle = [replace(p, telt=p.stopt_bij(status)) for p in sorteer(problemen)]
    per_code: dict[str, list[tuple[int, Probleem]]] = {}
    for nummer, probleem in enumerate(alle):
        per_code.setdefault(probleem.code, []).append((nummer, probleem))
    gevolgen: dict[int, Counter[str]] = {}
    blijvend: list[tuple[int, Probleem]] = []
    for nummer, probleem in enumerate(alle):
        oorzaak, regel = _oorzaak(probleem, per_code)
        if regel is None:
            blijvend.append((nummer, probleem))
        elif not regel.zelfde:
            gevolgen.setdefault(oorzaak, Counter())[probleem.code] += 1
    over = {(p.plaats.bestand, p.code) for _, p in blijvend}
    geteld = [(n, p) for n, p in blijvend if p.code != "nog-meer" or (p.plaats.bestand, p.velden["code"]) in over]
    gerangschikt: list[Probleem] = []
    for nummer, probleem in sorted(geteld, key=lambda paar: not paar[1].telt):
        gerangschikt.append(probleem)
        if nummer in gevolgen:
            gerangschikt.append(_samen(probleem, gevolgen[nummer]))
    return tuple(gerangschikt)


def _oorzaak(probleem: Probleem, per_code: Mapping[str, list[tuple[int, Probleem]]]) -> tuple[int, Gevolg | None]:
    """Find the first cause of a problem, and of that cause its own, up to the one that is no consequence.

    A cause that stops the run only in a later status does not hide what stops it now.
    """
    for regel in GEVOLGREGELS:
        if regel.code != probleem.code:
            continue
        mogelijk = sorted((paar for code in regel.oorzaken for paar in per_code.get(code, ())), key=itemgetter(0))
        for nummer, ander in mogelijk:
            if ander.telt >= probleem.telt and regel.hoort_bij(probleem, ander):
                eerder, via = _oorzaak(ander, per_code)
                return (nummer if via is None else eerder), regel
    return -1, None


def _samen(oorzaak: Probleem, gevolgen: Counter[str]) -> Probleem:
    soorten = ", ".join(f"{aantal} keer {code}" for code, aantal in sorted(gevolgen.items()))
    woord = "volgt nog één melding" if gevolgen.total() == 1 else f"volgen nog {gevolgen.total()} meldingen"
    return replace(GEVOLGEN.op(oorzaak.plaats, meldingen=woord, soorten=soorten), telt=False)
