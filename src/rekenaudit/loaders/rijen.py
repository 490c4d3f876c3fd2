"""Rows of a delivered table by what they are about: municipality, year and labels."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.config.studie import is_jaar
from rekenaudit.loaders.gemeentezoeker import Gemeentezoeker, OnbekendeGemeente, Tegenstrijdig, hoort_bijeen
from rekenaudit.loaders.kolommen import Kolomnummers
from rekenaudit.loaders.lader import Cel, Lader, Rij, Tabel, als_tekst
from rekenaudit.loaders.vreemd_jaar import vreemde_jaren
from rekenaudit.model.kengetal import Dimensie
from rekenaudit.model.studie import Bron
from rekenaudit.problems import Plaats, Probleem, ProbleemSoort, bedoelde
from rekenaudit.problems.codes import laden as codes

Rijsleutel = tuple[str, str, tuple[str, ...]]
"""Municipality, year and labels in the order of the source's dimensions."""

_IS_TOTAAL = re.compile(r"(?:sub|eind)?totaal\b|total\b|som\b|gemiddelde?\b|alle gemeenten\b", re.IGNORECASE)
_TOTAAL = " Is dit een rij met een totaal of gemiddelde? Haal die weg: rekenaudit rekent dat zelf uit."

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bronrij:
    """A row that belongs to the study, and the flags of its period."""

    rij: Rij
    vlaggen: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bronbeschrijving:
    """What is needed to place the rows of a source.

    Attributes:
        naam: id of the source.
        bron: what config.yaml says of it.
        lader: its loader.
        zoeker: finder of municipalities.
        jaren: years of the study.
        dimensies: declared dimensions of kengetallen.yaml.
    """

    naam: str
    bron: Bron
    lader: Lader
    zoeker: Gemeentezoeker
    jaren: frozenset[str]
    dimensies: Mapping[str, Dimensie]


@dataclass(slots=True)
class _Meldingen:
    """Problems that are told once for each text, with the first place and the number of rows."""

    keren: dict[tuple[ProbleemSoort, tuple[tuple[str, str], ...]], tuple[Plaats, int]] = field(default_factory=dict)

    def meld(self, soort: ProbleemSoort, plaats: Plaats, **velden: str) -> None:
        sleutel = (soort, tuple(velden.items()))
        eerste, keer = self.keren.get(sleutel, (plaats, 0))
        self.keren[sleutel] = (eerste, keer + 1)

    def problemen(self) -> tuple[Probleem, ...]:
        return tuple(
            soort.op(plaats, **dict(velden), keer=f"{keer} rijen" if keer > 1 else "1 rij")
            for (soort, velden), (plaats, keer) in self.keren.items()
        )


def plaats_rijen(
    tabel: Tabel, kolommen: Kolomnummers, over: Bronbeschrijving
) -> tuple[dict[Rijsleutel, Bronrij], tuple[Probleem, ...]]:
    """Find out what every row is about.

    Args:
        tabel: the delivered table.
        kolommen: its columns.
        over: what is known of the source.

    Returns:
        The rows of the study by what they are about (of two that are about the same, the first), and the problems.
    """
    meldingen, dubbel = _Meldingen(), []
    rijen: dict[Rijsleutel, Bronrij] = {}
    vreemd: dict[tuple[str, str], list[Rij]] = {}
    gemeente = _gemeentelezer(tabel, kolommen, over, meldingen)
    jaar = _jaarlezer(tabel, kolommen, over, meldingen, vreemd)
    labels = _labellezer(tabel, kolommen, over, meldingen)
    for rij in tabel.rijen:
        naam = gemeente(rij)
        periode = jaar(rij, naam) if naam is not None else None
        plek = labels(rij) if periode is not None else None
        if naam is None or periode is None or plek is None:
            continue
        sleutel = (naam, periode[0], plek)
        if sleutel in rijen:
            dubbel.append(_dubbel(tabel, rijen[sleutel].rij, rij, sleutel))
        else:
            rijen[sleutel] = Bronrij(rij, periode[1])
    anders = vreemde_jaren(tabel, kolommen, over.naam, over.bron, vreemd, rijen)
    return rijen, (*meldingen.problemen(), *dubbel, *anders)


def _onthoud(lees: Callable[[Cel, Cel], T]) -> Callable[[Cel, Cel], T]:
    """Remember what a pair of texts means: the same few hundred names fill a hundred thousand rows."""
    gevonden: dict[tuple[Cel, Cel], T] = {}

    def lees_een_keer(een: Cel, ander: Cel = "") -> T:
        if (een, ander) not in gevonden:
            gevonden[een, ander] = lees(een, ander)
        return gevonden[een, ander]

    return lees_een_keer


def _gemeentelezer(
    tabel: Tabel, kolommen: Kolomnummers, over: Bronbeschrijving, meldingen: _Meldingen
) -> Callable[[Rij], str | None]:
    kolom, naamkolom = kolommen.gemeente, kolommen.gemeentenaam

    def zoek(cel: Cel, naam: Cel) -> tuple[str | None, ProbleemSoort | None]:
        try:
            gevonden = over.zoeker.zoek(cel)
            if naamkolom is not None:
                over.zoeker.vergelijk(gevonden, naam)
        except OnbekendeGemeente:
            return None, codes.BRON_GEMEENTE_ONBEKEND
        except Tegenstrijdig:
            return None, codes.GEMEENTECODE_VERSCHILT if hoort_bijeen(cel, naam) else codes.GEMEENTE_TEGENSTRIJDIG
        return gevonden, None

    zoek_een_keer = _onthoud(zoek)

    def lees(rij: Rij) -> str | None:
        cel, naam = rij.cellen[kolom], "" if naamkolom is None else rij.cellen[naamkolom]
        if not als_tekst(cel):
            meldingen.meld(codes.SLEUTELCEL_LEEG, tabel.plaats(rij.nummer, kolom), kolom=tabel.kop[kolom])
            return None
        gevonden, soort = zoek_een_keer(cel, naam)
        if soort in {codes.GEMEENTE_TEGENSTRIJDIG, codes.GEMEENTECODE_VERSCHILT}:
            meldingen.meld(soort, tabel.plaats(rij.nummer, kolom), code=als_tekst(cel), naam=als_tekst(naam))
        elif soort is not None:
            velden = {"kolom": tabel.kop[kolom], "gemeente": als_tekst(cel)}
            suggestie = _TOTAAL if _IS_TOTAAL.match(als_tekst(cel)) else ""
            suggestie = suggestie or bedoelde_gemeente(als_tekst(cel), over.zoeker.namen)
            meldingen.meld(soort, tabel.plaats(rij.nummer, kolom), **velden, suggestie=suggestie)
        return gevonden

    return lees


def _jaarlezer(
    tabel: Tabel,
    kolommen: Kolomnummers,
    over: Bronbeschrijving,
    meldingen: _Meldingen,
    vreemd: dict[tuple[str, str], list[Rij]],
) -> Callable[[Rij, str], tuple[str, frozenset[str]] | None]:
    kolom = kolommen.jaar
    lees_een_keer = _onthoud(lambda cel, _: over.lader.jaar(als_tekst(cel)))

    def lees(rij: Rij, naam: str) -> tuple[str, frozenset[str]] | None:
        jaar, vlaggen = lees_een_keer(rij.cellen[kolom], "")
        plaats = tabel.plaats
        if jaar in over.jaren and jaar in over.bron.jaren:
            return jaar, vlaggen
        if not jaar:
            meldingen.meld(codes.SLEUTELCEL_LEEG, plaats(rij.nummer, kolom), kolom=tabel.kop[kolom])
        elif not is_jaar(jaar):
            tekst = als_tekst(rij.cellen[kolom])
            meldingen.meld(codes.BRON_JAAR_ONGELDIG, plaats(rij.nummer, kolom), kolom=tabel.kop[kolom], jaar=tekst)
        elif jaar in over.jaren and any(als_tekst(rij.cellen[k]) for k in kolommen.grootheden.values()):
            meldingen.meld(codes.JAAR_NIET_AANGEKONDIGD, plaats(rij.nummer, kolom), jaar=jaar, bron=over.naam)
        elif jaar not in over.jaren:
            vreemd.setdefault((naam, jaar), []).append(rij)
        return None

    return lees


def _labellezer(
    tabel: Tabel, kolommen: Kolomnummers, over: Bronbeschrijving, meldingen: _Meldingen
) -> Callable[[Rij], tuple[str, ...] | None]:
    dimensies = [
        (nummer, naam, over.dimensies[naam].waarden)
        for nummer, naam in zip(kolommen.dimensies, over.bron.kolommen.dimensies, strict=True)
    ]

    def lees(rij: Rij) -> tuple[str, ...] | None:
        labels = tuple(als_tekst(rij.cellen[nummer]) for nummer, _, _ in dimensies)
        onbekend = [(d, label) for d, label in zip(dimensies, labels, strict=True) if label not in d[2]]
        for (nummer, naam, waarden), label in onbekend:
            if not label:
                meldingen.meld(codes.SLEUTELCEL_LEEG, tabel.plaats(rij.nummer, nummer), kolom=tabel.kop[nummer])
                continue
            velden = {"kolom": tabel.kop[nummer], "label": label, "dimensie": naam}
            suggestie = bedoelde(label, waarden)
            meldingen.meld(codes.BRON_LABEL_ONBEKEND, tabel.plaats(rij.nummer, nummer), **velden, suggestie=suggestie)
        return None if onbekend else labels

    return lees


def _dubbel(tabel: Tabel, eerste: Rij, tweede: Rij, sleutel: Rijsleutel) -> Probleem:
    gemeente, jaar, labels = sleutel
    waar = f"rij {eerste.nummer}" if tabel.blad else f"regel {eerste.nummer}"
    over = ", ".join([gemeente, jaar, *labels])
    return codes.RIJ_DUBBEL.op(tabel.plaats(tweede.nummer, 0), eerste=waar, sleutel=over)
