from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from rekenaudit.document.benamingen import benamingen
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.delen.bewijslijst import Stuk, Stukken, respondenten, stukken
from rekenaudit.document.delen.formulewoorden import Formulewoorden
from rekenaudit.document.delen.toetsuitleg import Toetsuitleg
from rekenaudit.document.inlijn import oordeelmerken
from rekenaudit.document.openstaand import Openstaand
from rekenaudit.document.proza.oordeelwoorden import Oordeelwoorden, aantalwoord
from rekenaudit.document.proza.vulling import VullingFout
from rekenaudit.model.bevinding import Bewijsstuk
from rekenaudit.model.norm import Aantalwoord, Norm
from rekenaudit.model.oordeel import Uitslag
from tests.document.testonderzoek import basis

KENGETALLEN = basis().regels.kengetallen.record
OPEN = Openstaand(verwacht={"geld": ("Veldstad",)})


@pytest.mark.parametrize(
    ("vraag", "open_", "tekst"),
    [
        ("groei voldoet", OPEN, "[nog niet te bepalen: aantalwoord groei voldoet]"),
        ("groei voldoet", Openstaand(), "enkele"),
        ("groei onvoldoende_data", OPEN, "enkele"),
        ("beleid voldoet", OPEN, "de meeste"),
    ],
)
def test_an_unknown_verdict_that_may_change_the_word_is_marked(vraag: str, open_: Openstaand, tekst: str) -> None:
    telling = {
        "groei": {Uitslag.VOLDOET: 1, Uitslag.GEDEELTELIJK: 1, Uitslag.ONVOLDOENDE_DATA: 1},
        "beleid": {Uitslag.VOLDOET: 2, Uitslag.NIET: 1},
    }
    regels = basis().regels
    stof = Bouwstof(basis().studie.record, KENGETALLEN, benamingen(KENGETALLEN), {}, (), telling, open=open_)
    woorden = Oordeelwoorden(stof, regels.normenkader.record, oordeelmerken({}, {}, {}))
    assert woorden.aantalwoord(vraag).tekst == tekst


def norm(toets: dict[str, Any], studie: dict[str, Any] | None = None) -> Norm:
    return Norm.model_validate(
        {"id": "n", "titel": "T", "tekst": "t", "bronnen": "b", "toets": toets, "studie": studie or {"soort": "eigen"}}
    )


def uitleg(van: Norm) -> Toetsuitleg:
    ander = norm({"soort": "kwalitatief", "voldoet_als": "x"}).model_copy(update={"id": "ander", "titel": "Anders"})
    return Toetsuitleg(KENGETALLEN, (van, ander))


@pytest.mark.parametrize("voorbeeld", yaml.safe_load((Path(__file__).parent / "toetsuitleg.yaml").read_text("utf-8")))
def test_every_test_and_every_rule_for_the_study_is_explained(voorbeeld: dict[str, Any]) -> None:
    van = norm(voorbeeld.get("toets", {"soort": "kwalitatief", "voldoet_als": "x"}), voorbeeld.get("studie"))
    tekst = uitleg(van).studie(van.studie) if "studie" in voorbeeld else uitleg(van).gemeente(van.toets)
    assert tekst.replace("\u00a0", " ") == voorbeeld["uitleg"]


@pytest.mark.parametrize(
    ("formule", "tekst"),
    [
        ("geld.lasten", "‘lasten’ (jaarrekeningen)"),
        ("lasten * 0.5 - 1000", "(‘Lasten’ maal 0,5) min 1.000"),
        ("som(leden, soort) / 3", "de som van ‘Leden’ over alle waarden van ‘soort lid’ gedeeld door 3"),
        (
            "gemiddelde(lasten, gemeente, minimaal=2)",
            "het gemiddelde van ‘Lasten’ over de gemeenten (ten minste 2 waarden)",
        ),
        ("groei(lasten, 2031, 2032)", "de groei van ‘Lasten’ van 2031 tot 2032"),
        ("verschil(lasten)", "het verschil van ‘Lasten’ per jaar"),
        ("-leden[soort=jeugd|senior]", "min ‘Leden’ (soort lid: Jeugdlid en Senior)"),
        ("spreid(lasten_samen, gemeente)", "‘Lasten samen’"),
        ("lasten +", "lasten +"),
    ],
)
def test_formulas_are_written_in_words(formule: str, tekst: str) -> None:
    woorden = Formulewoorden(basis().studie.record, KENGETALLEN.kengetallen, benamingen(KENGETALLEN))
    assert woorden.schrijf(formule) == tekst


WOORDEN = tuple(
    Aantalwoord.model_validate({"woord": woord, "vanaf": vanaf, "tot": tot})
    for woord, vanaf, tot in (("geen", "0", "0"), ("enkele", "0", "0,5"), ("de meeste", "0,5", "1"), ("alle", "1", "1"))
)


@pytest.mark.parametrize(
    ("aandeel", "woord"),
    [
        (0, "geen"),
        (Fraction(1, 9), "enkele"),
        (Fraction(1, 2), "de meeste"),
        (Fraction(8, 9), "de meeste"),
        (1, "alle"),
    ],
)
def test_the_narrowest_word_of_quantity_is_chosen(aandeel: str, woord: str) -> None:
    assert aantalwoord(Fraction(aandeel), WOORDEN) == woord


def test_without_definitions_there_is_no_word_of_quantity() -> None:
    with pytest.raises(VullingFout):
        aantalwoord(Fraction(1, 2), ())


def stuk(code: str, soort: str, **velden: object) -> Bewijsstuk:
    return Bewijsstuk.model_validate({"code": code, "soort": soort, "titel": f"Titel {code}", **velden})


def test_documents_are_listed_and_respondents_counted() -> None:
    bewijs = [
        stuk("A1", "document", gemeente="A", datum="2031-05-14"),
        stuk("A2", "document", gemeente="A", vertrouwelijk="ja"),
        stuk("A3", "interview", gemeente="A", functie="wethouder", aantal="2"),
        stuk("B1", "interview", gemeente="B", functie="wethouder", datum="2031"),
        stuk("B2", "interview", gemeente="B", functie="directeur", vertrouwelijk="ja"),
        stuk("G1", "vragenlijst"),
    ]
    assert stukken(bewijs, ("A", "B"), "Samen") == (
        Stukken("Samen", (Stuk("G1", "Titel G1"),)),
        Stukken("A", (Stuk("A1", "Titel A1 (14\u00a0mei\u00a02031)"), Stuk("A2", "vertrouwelijk stuk"))),
    )
    assert [(r.functie, r.aantal) for r in respondenten(bewijs)] == [("wethouder", 3), ("Functie niet genoemd", 1)]


@pytest.mark.parametrize(
    ("titel", "datum", "regel"),
    [
        ("Verordening 2031", "2031", "Verordening 2031"),
        ("Stuk van 14 mei 2031", "2031-05-14", "Stuk van 14 mei 2031"),
        ("Plan 2029-2031", "2031", "Plan 2029-2031 (2031)"),
        ("Monitor 2030", "2031", "Monitor 2030 (2031)"),
    ],
)
def test_a_date_that_ends_the_title_is_not_repeated(titel: str, datum: str, regel: str) -> None:
    bewijs = Bewijsstuk(code="A1", soort="document", titel=titel, datum=datum)
    ((uit,),) = (s.stukken for s in stukken([bewijs], (), "Samen"))
    assert uit.omschrijving.replace("\u00a0", " ") == regel
