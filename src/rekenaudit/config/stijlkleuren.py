"""The colours of the house style: what a colour is derived from, and whether everybody can tell them apart."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations
from math import floor
from typing import Any

from rekenaudit.config.kleuren import ZICHT, contrast, lichter, tint, verschil
from rekenaudit.config.lezen import Gelezen
from rekenaudit.config.yaml_boom import Pad
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.notation.getallen import schrijf_getal
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import config as codes

TEKST, BEELD = 4.5, 3.0
"""Least contrast of text, and of lines and bars of figures (WCAG 2.2, 1.4.3 and 1.4.11, level AA)."""

VERSCHIL = 30.0
"""Least difference of two verdicts (ΔE*ab): a palette of blue and orange keeps 38, traffic lights fall below 29."""

_WATERMERK = 0.1
"""Strength of the grey of a watermark."""

_VAST = re.compile(r"#[0-9A-Fa-f]{6}")
_AFGELEID = re.compile(r"([a-z_]+)(?: ([0-9]{1,2})%)?")
PAPIER = "#FFFFFF"
"""Colour of the page."""

_TEKSTEN = (
    ("tekst", "", "tekst op het papier"),
    ("tekst", "vlak", "tekst in een kader"),
    ("tekst", "accent_licht", "tekst in een antwoord"),
    ("tekst", "attentie", "tekst die nog ontbreekt"),
    ("kop", "", "koppen op het papier"),
    ("accent", "", "bijschriften en titels op het papier"),
    ("accent", "vlak", "de kop van een kader"),
    ("accent", "accent_licht", "de kop van een antwoord"),
    ("grijs", "", "noten en lopende koppen op het papier"),
    ("grijs", "vlak", "de code van bewijs op een aangewezen rij"),
    ("link", "", "links op het papier"),
    ("link", "vlak", "links in een kader"),
    ("link", "accent_licht", "links in een antwoord"),
    ("", "accent", "witte tekst op de titelpagina"),
)
"""(colour of letters, colour below them, where): every pair that documents use; an empty name is white."""


def los_op(inhoud: Any, standaard: Mapping[str, str]) -> None:
    """Write colours that are named after another (`accent`, or `accent 11%` for a tint of it) as colours.

    A name that is not known, or of a colour that is itself derived, is left for the reader to refuse.

    Args:
        inhoud: what huisstijl.yaml holds, changed in place.
        standaard: colours of the default, for what is derived from a colour that is itself refused.
    """
    kleuren = inhoud.get("kleuren") if isinstance(inhoud, dict) else None
    if not isinstance(kleuren, dict):
        return
    genoemd = [*standaard.items(), *kleuren.items()]
    vast = {naam: kleur for naam, kleur in genoemd if _VAST.fullmatch(str(kleur))}
    inhoud["kleuren"] = {naam: _losse(kleur, vast) for naam, kleur in kleuren.items()}
    if isinstance(inhoud.get("reeks"), list):
        inhoud["reeks"] = [_losse(kleur, vast) for kleur in inhoud["reeks"]]


def _losse(kleur: object, vast: dict[str, str]) -> object:
    gevonden = _AFGELEID.fullmatch(kleur) if isinstance(kleur, str) else None
    if gevonden is None or gevonden[1] not in vast:
        return kleur
    return tint(vast[gevonden[1]], int(gevonden[2]) / 100) if gevonden[2] else vast[gevonden[1]]


def watermerkkleur(huisstijl: Huisstijl) -> str:
    """Give the colour of the word across a page that is not for everyone yet."""
    return tint(huisstijl.kleuren["grijs"], _WATERMERK)


def controleer_kleuren(stijl: Gelezen[Huisstijl]) -> Iterator[Probleem]:
    """Report pairs of colours that cannot be read, and verdicts that look alike to a colour-blind reader."""
    eigen = stijl.record
    kop, vlak = eigen.tabelkopkleuren()
    for voor, achter, waar in (*_TEKSTEN, (kop, vlak, "de kop van een tabel")):
        yield from _leesbaar(stijl, _kleur(eigen, voor), _kleur(eigen, achter), TEKST, waar)
    merk: _Kleur = (("kleuren", "grijs"), watermerkkleur(eigen))
    yield from _leesbaar(stijl, _kleur(eigen, "grijs"), merk, TEKST, "noten op het watermerk")
    for nummer, kleur in enumerate(eigen.reeks):
        reeks = (("reeks", nummer), kleur)
        yield from _leesbaar(stijl, reeks, _kleur(eigen, ""), BEELD, "staven en lijnen in figuren")
        if contrast(kleur, PAPIER) < TEKST:  # a label is white or dark, whichever can be read
            yield from _leesbaar(stijl, _kleur(eigen, "tekst"), reeks, TEKST, "een getal in een staaf")
    for uitslag, beeld in eigen.oordelen.items():
        vlakken = [beeld.achtergrond, *([lichter(beeld.achtergrond)] if beeld.arcering == "schuin" else [])]
        laagst = min(vlakken, key=lambda v: contrast(beeld.tekst, v))
        letters = (("oordelen", uitslag, "tekst"), beeld.tekst)
        yield from _leesbaar(stijl, letters, (("oordelen", uitslag, "achtergrond"), laagst), TEKST, "een oordeel")
    yield from _onderscheid(stijl)


_Kleur = tuple[Pad, str]
"""Where a colour stands in huisstijl.yaml, and the colour."""


def _kleur(huisstijl: Huisstijl, naam: str) -> _Kleur:
    return (("kleuren", naam), huisstijl.kleuren[naam]) if naam else ((), PAPIER)


def _leesbaar(stijl: Gelezen[Huisstijl], voor: _Kleur, achter: _Kleur, nodig: float, waar: str) -> Iterator[Probleem]:
    """Report a pair with too little contrast, at the one of the two that the study chose itself."""
    gevonden = contrast(voor[1], achter[1])
    if gevonden >= nodig:
        return
    eigen = [pad for pad, _ in (voor, achter) if pad in stijl.posities]
    yield codes.CONTRAST_TE_LAAG.op(
        stijl.plaats(*(eigen[0] if eigen else voor[0])),
        voor=_noem(voor),
        achter=_noem(achter),
        waar=waar,
        gevonden=schrijf_getal(Fraction(floor(gevonden * 100), 100), 2),
        nodig=schrijf_getal(Fraction(nodig), 1),
    )


def _noem(kleur: _Kleur) -> str:
    pad, waarde = kleur
    naam = ".".join(str(deel + 1 if isinstance(deel, int) else deel) for deel in pad)
    return f"{naam} ({waarde})" if naam else f"wit ({waarde})"


def _onderscheid(stijl: Gelezen[Huisstijl]) -> Iterator[Probleem]:
    oordelen = stijl.record.oordelen
    for een, twee in combinations(oordelen, 2):
        kleur, ander = oordelen[een].achtergrond, oordelen[twee].achtergrond
        zicht, gevonden = min(((z, verschil(kleur, ander, z)) for z in ZICHT), key=lambda paar: paar[1])
        if gevonden < VERSCHIL:
            plaatsen = [("oordelen", naam, "achtergrond") for naam in (een, twee)]
            eigen = [pad for pad in plaatsen if pad in stijl.posities]
            yield codes.OORDELEN_LIJKEN.op(
                stijl.plaats(*(eigen or plaatsen)[-1]),
                een=_noem((plaatsen[0], kleur)),
                twee=_noem((plaatsen[1], ander)),
                zicht=zicht,
                gevonden=floor(gevonden),
                nodig=f"{VERSCHIL:g}",
            )
