"""A smallest study with rules that are right, to spoil one thing at a time."""

from pathlib import Path

from rekenaudit.config.studie import load_study
from rekenaudit.normenkader import Regels, load_rules
from rekenaudit.problems import Probleem

CONFIG = """\
onderzoek: {titel: Proef, groep: de gemeenten, periode: toen, datum: 2032-01-01, versie: "1", status: werkversie}
rekenkamers: [{naam: Rekenkamer, gemeenten: [Veldstad]}]
gemeenten:
  - {naam: Veldstad, code: GM0001}
  - {naam: Bosdorp, code: GM0002}
jaren: [2029, 2030, 2031]
bronnen: {}
documenten: [{naam: rapport, titel: Rapport, sjabloon: rapport.html.j2}]
"""
KENGETALLEN = """\
eenheden: {rit: {enkelvoud: rit, meervoud: ritten}}
dimensies: {soort: {titel: Soort, waarden: {bus: Bus, tram: Tram}}}
kengetallen:
  ritten: {titel: Ritten, formule: a.b, eenheid: rit}
  bereik: {titel: Bereik, formule: a.c, eenheid: verhouding, notatie: procent}
"""
FIGUREN = """\
figuren:
  verloop: {titel: Verloop, soort: lijnen, kengetallen: ritten, categorie: jaar, reeks: soort, per: gemeente}
  samen:
    titel: Samen
    soort: staven
    kengetallen: [ritten, bereik]
    categorie: gemeente
    reeks: kengetal
    gemiddelde: bereik
    selectie: {jaar: 2031}
    waarden: {gemeente: [Bosdorp, Veldstad]}
tabellen:
  overzicht: {titel: Overzicht, kengetallen: ritten, rijen: gemeente, kolommen: jaar, totaal: bereik}
"""
NORMENKADER = """\
titel: Kader
hoofdvraag: Rijdt het?
aantalwoorden:
  - {woord: geen, vanaf: 0, tot: 0}
  - {woord: enkele, vanaf: 0, tot: "0,5"}
  - {woord: de meeste, vanaf: "0,5", tot: 1}
  - {woord: alle, vanaf: 1, tot: 1}
vragen:
  - id: vervoer
    nummer: 1
    titel: Vervoer
    tekst: Rijdt het?
    normen:
      - id: ritten
        titel: Ritten
        tekst: Er wordt gereden.
        bronnen: telling
        toets:
          soort: drempel
          kengetal: ritten
          voldoet: {minstens: 80}
          gedeeltelijk: {minstens: 50}
          jaren: laatste 2 jaar
          combineren: minstens
          minstens: 2
        studie: {soort: uit_oordelen, voldoet: 75 procent, gedeeltelijk: 50 procent}
        niet_van_toepassing: {Bosdorp: Daar rijdt niets.}
    deelvragen:
      - id: vervoer-a
        nummer: 1a
        tekst: Hoe ver?
        normen:
          - id: bereik
            titel: Bereik
            tekst: Het bereik is gewoon.
            bronnen: telling
            toets:
              soort: vergelijking
              kengetal: bereik
              met: mediaan
              marge: 10 procent
              marge_gedeeltelijk: 20 procent
              jaren: 2031
              minimaal: 2
            studie:
              soort: uit_kengetal
              toets: {soort: ontwikkeling, kengetal: bereik, van: 2030, tot: 2031, voldoet: {meer_dan: 0}}
          - id: samen
            titel: Samen
            tekst: Alles.
            bronnen: alles
            toets:
              soort: samengesteld
              regel: minstens
              minstens: 2
              normen: [ritten, bereik]
              criteria:
                - titel: Nog iets
                  toets: {soort: drempel, kengetal: ritten, voldoet: {meer_dan: 0}, jaren: 2031}
            studie: {soort: eigen}
themas:
  - id: rijden
    titel: Rijden
    figuren: verloop
    tabellen: overzicht
    onderwerpen: [{id: bussen, titel: Bussen, vragen: [vervoer]}]
"""
BESTANDEN = {
    "config.yaml": CONFIG,
    "normenkader/normenkader.yaml": NORMENKADER,
    "normenkader/kengetallen.yaml": KENGETALLEN,
    "normenkader/figuren.yaml": FIGUREN,
}


def laad(studiemap: Path, bestanden: dict[str, str]) -> tuple[Regels | None, tuple[Probleem, ...]]:
    """Write the files of a study and load its rules."""
    for naam, tekst in bestanden.items():
        (studiemap / naam).parent.mkdir(exist_ok=True)
        (studiemap / naam).write_text(tekst, encoding="utf-8")
    studie, problemen = load_study(studiemap)
    assert studie is not None, problemen
    return load_rules(studiemap, studie)
