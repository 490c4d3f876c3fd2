"""Reconstruct the use of youth care and the referrals from published statements.

No public source has these counts per municipality and year. This script derives them from what a published study
says (scripts/uitspraken.yaml, with the place of every statement) and from the real expenditure in input/financien/.
There is no randomness: the same input gives the same bytes.

    python scripts/reconstrueer_gebruik.py

Order of work: youths, trajectories (expenditure divided by price), youths per kind of care, referrals per
municipality and referrer (fitted to the published totals), referrals per kind of support, overhead.
"""

import argparse
import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from overheadblad import schrijf_overhead
from verdelen import grootste_resten, pas_op_randen, rond

WORTEL = Path(__file__).resolve().parent.parent
NIET_GEREGISTREERD = "n.g."
BESTAAT_NIET = "n.v.t."
EERSTE, LAATSTE = 2015, 2019

Tellingen = dict[tuple[str, int], int]
"""Municipality and year → count."""


def breuk(waarde: object) -> Fraction:
    """Read a number from the YAML file exactly."""
    return Fraction(str(waarde))


def procent(waarde: object) -> Fraction:
    """Read a percentage from the YAML file as a ratio."""
    return breuk(waarde) / 100


def op_lijn(jaar: int, van: Fraction, tot: Fraction, begin: int = EERSTE, eind: int = LAATSTE) -> Fraction:
    """Take the value for a year on the straight line between two years."""
    return van + (tot - van) * Fraction(jaar - begin, eind - begin)


def lees_csv(pad: Path) -> list[dict[str, str]]:
    """Read a `;` separated file."""
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def schrijf_csv(pad: Path, kop: Sequence[str], regels: Iterable[Sequence[object]]) -> None:
    """Write a `;` separated file."""
    with pad.open("w", encoding="utf-8", newline="") as bestand:
        schrijver = csv.writer(bestand, delimiter=";", lineterminator="\n")
        schrijver.writerow(kop)
        schrijver.writerows(regels)


@dataclass(frozen=True)
class Grondslag:
    """Everything that the reconstruction rests on.

    Attributes:
        gemeenten: municipalities, in order.
        jaren: years, in order.
        lijsten: the labels of soorten, verwijzers and ondersteuning.
        uitspraken: published statements, name → value.
        aannames: chosen values, name → values.
        uitgaven: municipality and year → expenditure in euros (Iv3, taakveld 6.72 and 6.82, jaarrekening).
        inwoners: municipality → inhabitants in the last year.
    """

    gemeenten: list[str]
    jaren: list[int]
    lijsten: dict[str, list[str]]
    uitspraken: dict[str, Any]
    aannames: dict[str, Any]
    uitgaven: Tellingen
    inwoners: dict[str, int]


def lees_grondslag(uitspraken: Path, financien: Path) -> Grondslag:
    """Read the statements and the real figures."""
    bron = yaml.safe_load(uitspraken.read_text("utf-8"))
    uitgaven: Tellingen = {}
    for regel in lees_csv(financien / "iv3_lasten.csv"):
        if regel["verslagsoort"] == "jaarrekening" and regel["taakveld"] in {"6.72", "6.82"}:
            plek = (regel["gemeente"], int(regel["jaar"]))
            uitgaven[plek] = uitgaven.get(plek, 0) + 1000 * int(regel["lasten_x1000_euro"])
    inwoners = {
        r["gemeente"]: int(r["inwoners"]) for r in lees_csv(financien / "inwoners.csv") if int(r["jaar"]) == LAATSTE
    }
    return Grondslag(
        gemeenten=bron["gemeenten"],
        jaren=bron["jaren"],
        lijsten={naam: bron[naam] for naam in ("soorten", "verwijzers", "ondersteuning")},
        uitspraken={naam: u["waarde"] for naam, u in bron["uitspraken"].items()},
        aannames=bron["aannames"],
        uitgaven=uitgaven,
        inwoners=inwoners,
    )


def jeugdigen(g: Grondslag) -> Tellingen:
    """Count youths of 0 to 17: a share of the inhabitants in the last year, and a straight line back."""
    aanname = g.aannames["jeugdigen"]
    groei = {**aanname["groei"], **g.uitspraken["groei_jeugdigen"]}
    uit: Tellingen = {}
    for gemeente in g.gemeenten:
        laatste = rond(g.inwoners[gemeente] * procent(aanname["aandeel_van_inwoners_2019"]))
        eerste = rond(laatste / (1 + procent(groei[gemeente])))
        for jaar in g.jaren:
            uit[gemeente, jaar] = rond(op_lijn(jaar, Fraction(eerste), Fraction(laatste)))
    return uit


def trajecten(g: Grondslag) -> Tellingen:
    """Count trajectories: expenditure divided by price from 2017, growth back to 2015, part of the way in 2016."""
    aanname = g.aannames["trajecten"]
    groei = {**aanname["groei_2015_2019"], **g.uitspraken["groei_trajecten"]}
    uit: Tellingen = {}
    for gemeente in g.gemeenten:
        for jaar, prijs in aanname["trajectprijs"][gemeente].items():
            uit[gemeente, jaar] = rond(Fraction(g.uitgaven[gemeente, jaar], prijs))
        eerste = rond(uit[gemeente, LAATSTE] / (1 + procent(groei[gemeente])))
        deel = procent(aanname["deel_in_2016"][gemeente])
        uit[gemeente, 2015] = eerste
        uit[gemeente, 2016] = rond(eerste + (uit[gemeente, 2017] - eerste) * deel)
    return uit


def jeugdigen_met_jeugdhulp(g: Grondslag, aantal_trajecten: Tellingen) -> Tellingen:
    """Count youths with care: trajectories divided by trajectories per youth."""
    aanname = g.aannames["trajecten_per_jeugdige"]
    afwijkend = aanname["afwijkend"]
    return {
        (gemeente, jaar): rond(aantal / breuk(afwijkend.get(gemeente, {}).get(jaar, aanname["overal"])))
        for (gemeente, jaar), aantal in aantal_trajecten.items()
    }


def jeugdigen_per_soort(g: Grondslag, plek: tuple[str, int], met_hulp: int, alle: Tellingen) -> list[int]:
    """Count youths per kind of care: shares on a straight line between the first and the last year.

    Returns:
        Counts in the order of `soorten`; they overlap.
    """
    gemeente, jaar = plek
    aandeel = {}
    for soort, verandering in g.uitspraken["verandering_aandeel_soort"].items():
        laatste = procent(g.aannames["aandeel_soort_2019"][soort][gemeente])
        aandeel[soort] = op_lijn(jaar, laatste - procent(verandering[gemeente]), laatste)
    reclassering = g.aannames["jeugdreclassering"]["aandeel"][gemeente]
    aandeel["jeugdreclassering"] = op_lijn(jaar, procent(reclassering[EERSTE]), procent(reclassering[LAATSTE]))
    aantallen = {soort: rond(met_hulp * deel) for soort, deel in aandeel.items()}
    aantallen["overig"] = _overig(g, plek, met_hulp, alle)
    return [aantallen[soort] for soort in g.lijsten["soorten"]]


def _overig(g: Grondslag, plek: tuple[str, int], met_hulp: int, alle: Tellingen) -> int:
    gemeente, jaar = plek
    if gemeente == "Enschede":
        gegeven = g.uitspraken["overig_enschede"]
        laatste = alle[gemeente, LAATSTE] * procent(gegeven["aandeel_van_jeugdigen_2019"])
        return rond(op_lijn(jaar, laatste / (1 + procent(gegeven["groei"])), laatste))
    if gemeente in g.uitspraken["overig_alleen_in_2019"] and jaar == LAATSTE:
        return rond(met_hulp * procent(g.aannames["overig_2019"]["aandeel"][gemeente]))
    return 0


def trajecten_per_soort(totaal: int, per_soort: Sequence[int]) -> list[int]:
    """Divide trajectories over the kinds: one for each youth, the rest in proportion.

    Raises:
        ValueError: when there are fewer trajectories than youths in the kinds together.
    """
    meer = totaal - sum(per_soort)
    if meer < 0:
        raise ValueError(f"minder trajecten ({totaal}) dan jeugdigen per soort samen ({sum(per_soort)})")
    return [a + b for a, b in zip(per_soort, grootste_resten(meer, [Fraction(n) for n in per_soort]), strict=True)]


def verwijzingen(g: Grondslag) -> Tellingen:
    """Count referrals per municipality: the published totals by weight, and the chosen path between them."""
    aanname = g.aannames["verwijzingen_per_gemeente"]
    delen = {}
    for jaar in (EERSTE, LAATSTE):
        gewichten = [Fraction(aanname[f"gewicht_{jaar}"][gemeente]) for gemeente in g.gemeenten]
        delen[jaar] = grootste_resten(sum(g.uitspraken[f"verwijzingen_{jaar}"].values()), gewichten)
    uit: Tellingen = {}
    for i, gemeente in enumerate(g.gemeenten):
        van, tot = delen[EERSTE][i], delen[LAATSTE][i]
        for jaar in g.jaren:
            uit[gemeente, jaar] = rond(van + (tot - van) * procent(aanname["pad"][jaar]))
    return uit


def geregistreerd(g: Grondslag, gemeente: str, jaar: int, verwijzer: str) -> bool:
    """Tell whether a municipality registers a referrer in a year."""
    return not any(
        gemeente == hiaat["gemeente"] and verwijzer in hiaat["verwijzers"] and jaar <= hiaat["tot_en_met"]
        for hiaat in g.uitspraken["niet_geregistreerd"]
    )


def startwaarden(g: Grondslag, gemeente: str, jaar: int) -> list[Fraction]:
    """Give the start shares of the referrers: the chosen ones, and the rest in the regional proportion of the year."""
    aanname = g.aannames["verwijzers_per_gemeente"]
    gekozen = aanname["aandeel"][gemeente][jaar]
    gewicht = aanname["gewicht_andere_verwijzers"][gemeente]
    hoofd = {"gemeentelijke_toegang", "huisarts", "onbekend"}
    begin, eind = (g.uitspraken[f"verwijzingen_{j}"] for j in (EERSTE, LAATSTE))
    overig = {
        v: op_lijn(jaar, Fraction(begin[v]), Fraction(eind[v])) * gewicht.get(v, 100)
        for v in g.lijsten["verwijzers"]
        if v not in hoofd and geregistreerd(g, gemeente, jaar, v)
    }
    rest = 1 - sum(procent(w) for w in gekozen.values())
    som = sum(overig.values(), Fraction(0))
    return [
        procent(gekozen[v]) if v in gekozen else rest * overig[v] / som if v in overig else Fraction(0)
        for v in g.lijsten["verwijzers"]
    ]


def verwijzingen_per_verwijzer(g: Grondslag, totalen: Tellingen) -> dict[tuple[str, int], list[int]]:
    """Divide referrals over the referrers; the first and last year meet the published totals exactly."""
    uit: dict[tuple[str, int], list[int]] = {}
    for jaar in g.jaren:
        zaad = [startwaarden(g, gemeente, jaar) for gemeente in g.gemeenten]
        rijen = [totalen[gemeente, jaar] for gemeente in g.gemeenten]
        if jaar in (EERSTE, LAATSTE):
            tabel = _met_randtotalen(g, jaar, zaad, rijen)
        else:
            tabel = [grootste_resten(totaal, rij) for totaal, rij in zip(rijen, zaad, strict=True)]
        uit.update({(gemeente, jaar): rij for gemeente, rij in zip(g.gemeenten, tabel, strict=True)})
    return uit


def _met_randtotalen(g: Grondslag, jaar: int, zaad: list[list[Fraction]], rijen: list[int]) -> list[list[int]]:
    """Fit one year to the published totals, with Almelo's published share unknown kept apart."""
    almelo, onbekend = g.gemeenten.index("Almelo"), g.lijsten["verwijzers"].index("onbekend")
    vast = rond(rijen[almelo] * procent(g.uitspraken["onbekend_almelo"][jaar]))
    gewogen = [[deel * totaal for deel in rij] for rij, totaal in zip(zaad, rijen, strict=True)]
    gewogen[almelo][onbekend] = Fraction(0)
    kolommen = [g.uitspraken[f"verwijzingen_{jaar}"][v] for v in g.lijsten["verwijzers"]]
    kolommen[onbekend] -= vast
    over = [totaal - (vast if i == almelo else 0) for i, totaal in enumerate(rijen)]
    tabel = pas_op_randen(gewogen, over, kolommen)
    tabel[almelo][onbekend] = vast
    return tabel


def profiel(g: Grondslag, gemeente: str, jaar: int, verwijzer: str) -> list[Fraction]:
    """Give the shares of the kinds of support within a referrer, in the order of `ondersteuning`.

    Shares lie on straight lines between the years that are given, except into the last year, when new kinds came.
    A municipality that follows the general movement for `mate` percent is that far from the first year's shares.
    """
    aanname = g.aannames["ondersteuning_per_verwijzer"]
    eigen = aanname["afwijkend"].get(gemeente, {}).get(verwijzer)
    ijk: Mapping[int, Mapping[str, object]] = eigen or aanname["gewoon"][verwijzer]
    mate = procent(100 if eigen else aanname["mate"].get(verwijzer, {}).get(gemeente, 100))
    uit = []
    for soort in g.lijsten["ondersteuning"]:
        punten = {j: procent(delen.get(soort, 0)) for j, delen in ijk.items()}
        begin, eind = max(j for j in punten if j <= jaar), min(j for j in punten if j >= jaar)
        waarde = punten[begin] if begin == eind else op_lijn(jaar, punten[begin], punten[eind], begin, eind)
        uit.append(punten[EERSTE] + mate * (waarde - punten[EERSTE]))
    return uit


def regels_per_soort(g: Grondslag, per_verwijzer: dict[tuple[str, int], list[int]]) -> Iterable[Sequence[object]]:
    """Give the lines of the file with referrals per referrer and kind of support."""
    nieuw = g.uitspraken["nieuw_sinds_2019"]
    for (gemeente, jaar), rij in per_verwijzer.items():
        for verwijzer, aantal in zip(g.lijsten["verwijzers"], rij, strict=True):
            delen = grootste_resten(aantal, profiel(g, gemeente, jaar, verwijzer))
            for soort, deel in zip(g.lijsten["ondersteuning"], delen, strict=True):
                waarde: object = deel if geregistreerd(g, gemeente, jaar, verwijzer) else NIET_GEREGISTREERD
                if soort in nieuw and jaar < LAATSTE:
                    waarde = BESTAAT_NIET
                yield gemeente, jaar, verwijzer, soort, waarde


def schrijf_alles(g: Grondslag, uit: Path) -> None:
    """Compute everything and write the files of input/gebruik/."""
    alle, aantal_trajecten, alle_verwijzingen = jeugdigen(g), trajecten(g), verwijzingen(g)
    met_hulp = jeugdigen_met_jeugdhulp(g, aantal_trajecten)
    plekken = [(gemeente, jaar) for gemeente in g.gemeenten for jaar in g.jaren]
    per_soort = {p: jeugdigen_per_soort(g, p, met_hulp[p], alle) for p in plekken}
    per_verwijzer = verwijzingen_per_verwijzer(g, alle_verwijzingen)
    uit.mkdir(parents=True, exist_ok=True)
    schrijf_csv(
        uit / "totalen.csv",
        ("gemeente", "jaar", "jeugdigen_0_17", "jeugdigen_met_jeugdhulp", "verwijzingen"),
        ((*p, alle[p], met_hulp[p], alle_verwijzingen[p]) for p in plekken),
    )
    schrijf_csv(
        uit / "jeugdhulp_per_soort.csv",
        ("gemeente", "jaar", "soort", "jeugdigen", "trajecten"),
        (
            (*p, soort, aantal, traject)
            for p in plekken
            for soort, aantal, traject in zip(
                g.lijsten["soorten"], per_soort[p], trajecten_per_soort(aantal_trajecten[p], per_soort[p]), strict=True
            )
        ),
    )
    schrijf_csv(
        uit / "verwijzingen_per_verwijzer.csv",
        ("gemeente", "jaar", "verwijzer", "verwijzingen"),
        (
            (*p, v, aantal if geregistreerd(g, *p, v) else NIET_GEREGISTREERD)
            for p in plekken
            for v, aantal in zip(g.lijsten["verwijzers"], per_verwijzer[p], strict=True)
        ),
    )
    schrijf_csv(
        uit / "verwijzingen_per_soort.csv",
        ("gemeente", "jaar", "verwijzer", "ondersteuning", "verwijzingen"),
        regels_per_soort(g, {p: per_verwijzer[p] for p in plekken}),
    )
    schrijf_overhead(uit / "overhead.xlsx", g.gemeenten, g.jaren, g.aannames["overhead"]["aandeel"])


def main() -> None:
    """Reconstruct and write input/gebruik/."""
    vragen = argparse.ArgumentParser(description="Reconstrueer input/gebruik uit gepubliceerde uitspraken.")
    vragen.add_argument("--uitspraken", type=Path, default=Path(__file__).with_name("uitspraken.yaml"))
    vragen.add_argument("--financien", type=Path, default=WORTEL / "input" / "financien")
    vragen.add_argument("--uit", type=Path, default=WORTEL / "input" / "gebruik", help="map voor de uitvoer")
    keuze = vragen.parse_args()
    schrijf_alles(lees_grondslag(keuze.uitspraken, keuze.financien), keuze.uit)
    print(f"Geschreven naar {keuze.uit}")


if __name__ == "__main__":
    main()
