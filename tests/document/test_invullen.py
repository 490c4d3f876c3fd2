from dataclasses import replace
from fractions import Fraction

import pytest

from rekenaudit.document.benamingen import benamingen
from rekenaudit.document.blikken import _tellingen
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.inlijn import oordeelmerken
from rekenaudit.document.proza.invullen import Invuller
from rekenaudit.document.proza.oordeelwoorden import Oordeelwoorden
from rekenaudit.document.proza.vulling import zonder_haken
from rekenaudit.document.reeksen import snijd
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import Eenheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.reeks import GEMEENTE, As, Cel, Reeks
from rekenaudit.problems import Plaats, Probleem
from tests.document.testonderzoek import basis

PLAATS = Plaats("input/teksten/samenvatting.md", regel=3)


def invuller(gemeente: str = "", *, oordelen: bool = True, **ook: Uitkomst) -> tuple[Invuller, list[Probleem]]:
    invoer = basis()
    kengetallen, kader = invoer.regels.kengetallen.record, invoer.regels.normenkader.record
    stof = Bouwstof(
        studie=invoer.studie.record,
        kengetallen=kengetallen,
        namen=benamingen(kengetallen),
        uitkomsten=snijd(invoer.uitkomsten, gemeente) if gemeente else {**invoer.uitkomsten, **ook},
        oordelen=tuple(o for o in invoer.oordelen if not o.gemeente or (oordelen and gemeente in {"", o.gemeente})),
        tellingen=_tellingen(invoer.oordelen),
        gemeente=gemeente,
    )
    problemen: list[Probleem] = []
    return Invuller(stof, Oordeelwoorden(stof, kader, oordeelmerken({}, {}, {})), problemen), problemen


def vul(tekst: str, gemeente: str = "") -> str:
    maker, problemen = invuller(gemeente)
    uit = maker.vul_tekst(tekst, PLAATS).replace("\u00a0", " ")
    assert not problemen, [p.zin for p in problemen]
    return uit


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        ("[[lasten Veldstad 2031]]", "€ 1.000.000"),
        ("[[lasten 2031 Veldstad]]", "€ 1.000.000"),
        ("[[lasten Hoog aan Zee 2031]]", "€ 250.000"),
        ("[[lasten 'Hoog aan Zee' jaar=2031]]", "€ 250.000"),
        ("[[lasten_samen 2032 | euro_miljoen 2]]", "€ 2,05 miljoen"),
        ("[[groei_lasten Veldstad | procent 0]]", "6 procent"),
        ("[[leden Marke 2031 Jeugdlid]]", "51"),
        ("[[leden Marke 2031 jeugd]]", "51"),
        ("[[ lasten[gemeente=Veldstad, jaar=2032] - lasten[gemeente=Marke, jaar=2032] | euro ]]", "€ 465.000"),
        ("[[som(lasten[gemeente=Marke, jaar=2031|2032], jaar) | euro]]", "€ 1.090.000"),
        ("van [[lasten Marke 2031]] naar [[lasten Marke 2032]].", "van € 500.000 naar € 590.000."),
        ("[[hoogste lasten 2032]] en [[laagste lasten 2032]]", "Veldstad en Hoog aan Zee"),
        ("[[vrij 140 tot 150]]", "140 tot 150"),
        ("[[oordeel groei]]", "voldoet gedeeltelijk"),
        ("[[oordeel groei Hoog aan Zee]]", "voldoet gedeeltelijk"),
        ("[[aantal groei voldoet]]", "1"),
        ("[[aantal beleid niet van toepassing]]", "1"),
        ("[[aantalwoord groei voldoet]]", "enkele"),
        ("[[aantalwoord beleid voldoet]]", "de meeste"),
        ("[[aantalwoord groei onvoldoende_data]]", "geen"),
        ("[[gemeenten groei gedeeltelijk]]", "Marke en Hoog aan Zee"),
        ("[[gemeenten groei niet]]", "geen enkele gemeente"),
        ("[[aantalwoord beleid voldoet]] gemeenten doen mee.", "De meeste gemeenten doen mee."),
        ("Het gaat goed. [[aantalwoord beleid voldoet]] doen mee.", "Het gaat goed. De meeste doen mee."),
        ("Zo. [[klopt lasten_samen[jaar=2031] > 1]] [[aantalwoord beleid voldoet]] wel.", "Zo. De meeste wel."),
        ("Dat zijn bijv. [[aantalwoord beleid voldoet]] plannen.", "Dat zijn bijv. de meeste plannen."),
        ("[[vrij enkele]] gemeenten", "enkele gemeenten"),
        ("geen haken [en] zo]]", "geen haken [en] zo]]"),
    ],
)
def test_numbers_and_words_come_from_the_records(tekst: str, uit: str) -> None:
    assert vul(tekst) == uit


def test_a_municipality_is_implied_in_its_own_text() -> None:
    assert (
        vul("[[lasten 2031]] [[groei_lasten]] [[oordeel groei]]", "Marke")
        == "€ 500.000 18,0 procent voldoet gedeeltelijk"
    )
    assert vul("[[ lasten[jaar=2032] / 1000 | getal ]]", "Marke") == "590"


@pytest.mark.parametrize(
    ("inhoud", "gemeente", "reden"),
    [
        ("", "", "er staat niets tussen de haken."),
        ("laste Veldstad 2031", "", "'laste' is geen kengetal. Bedoelt u 'lasten'?"),
        ("lasten Velstad 2031", "", "'Velstad' is geen waarde die hier te kiezen is. Bedoelt u 'Veldstad'?"),
        ("lasten Veldstad", "", "kies nog een waarde voor 'jaar'."),
        ("lasten Veldstad 2031 2032", "", "'2032' is geen waarde die hier te kiezen is."),
        ("lasten Veldstad 2031 | euros", "", "na de streep hoort een notatie"),
        (
            "lasten[jaar=2031] / 2 | euro",
            "",
            "de formule geeft meer dan één waarde.",
        ),
        ("lasten[gemeente=Veldstad, jaar=2031] / 2", "", "bij een formule hoort hoe het getal wordt geschreven"),
        ("geld.lasten[gemeente=Veldstad, jaar=2031] | euro", "", "hier zijn alleen kengetallen te gebruiken"),
        ("lasten Veldstad 2031", "Marke", "'Veldstad' is geen waarde die hier te kiezen is."),
        ("hoogste lasten 2032", "Marke", "dit vergelijkt gemeenten"),
        ("oordeel groe", "", "'groe' is geen norm. Bedoelt u 'groei'?"),
        ("oordeel groei Almere", "", "'Almere' is geen gemeente."),
        ("aantal groei voldoe", "", "'voldoe' is geen oordeel. Bedoelt u 'voldoet'?"),
        ("klopt lasten", "", "na 'klopt' horen twee formules"),
        ("klopt 500000 < lasten[jaar=2031]", "", "links van het teken staat een getal"),
        ("klopt lasten[jaar=2031] > lasten", "", "niet dezelfde gemeenten, jaren en dimensies"),
        ("klopt lasten_samen[jaar=2031] > groei_lasten[gemeente=Marke]", "", "andere eenheden"),
    ],
)
def test_what_cannot_be_filled_is_a_problem_with_its_place(inhoud: str, gemeente: str, reden: str) -> None:
    maker, problemen = invuller(gemeente)
    assert maker.vul(inhoud, PLAATS).tekst == f"[[{inhoud}]]"
    (probleem,) = problemen
    code = "formule-brongegevens" if "geld." in inhoud else "invulling-onleesbaar"
    assert (probleem.code, probleem.plaats) == (code, PLAATS)
    assert probleem.zin.startswith(f"[[{inhoud}]] ")
    assert reden in probleem.zin
    assert probleem.hint


@pytest.mark.parametrize(
    ("inhoud", "tekst"),
    [
        ("lasten Veldstad 2030", "niet geleverd"),
        ("leden Veldstad 2032 jeugd", "onbekend"),
        ("leden Veldstad 2031 senior", "niet getoond"),
        ("leden[gemeente=Veldstad, jaar=2031, soort=senior] * 2 | getal", "niet getoond"),
        (
            "verschil(leden[gemeente=Veldstad, soort=jeugd], 2030, 2031) | getal",
            "niet getoond",
        ),
    ],
)
def test_an_absent_value_is_written_in_words_and_pointed_out(inhoud: str, tekst: str) -> None:
    maker, problemen = invuller()
    vulling = maker.vul(inhoud, PLAATS)
    assert vulling.tekst == tekst
    assert "<data" not in vulling.html
    assert [p.code for p in problemen] == ["invulling-afwezig"]
    assert not problemen[0].stopt_bij("gepubliceerd")


def test_a_municipality_that_a_formula_does_not_name_has_a_value_that_does_not_apply() -> None:
    eenheid = Eenheid((("euro", 1),))
    elders = Reeks((As(GEMEENTE, ("Marke",)), As("jaar", ("2031",))), eenheid, {("Marke", "2031"): Cel(Fraction(1))})
    uitkomst = replace(next(iter(basis().uitkomsten.values())), reeks=elders)
    reeks = snijd({"elders": uitkomst}, "Veldstad")["elders"].reeks
    assert reeks.cellen == {("Veldstad", "2031"): Cel(None, Aanwezigheid.NIET_VAN_TOEPASSING)}


def test_the_highest_of_unknown_values_is_a_mark_that_stops_a_concept() -> None:
    maker, problemen = invuller()
    vulling = maker.vul("hoogste lasten 2030", PLAATS)
    assert vulling.html == '<span class="ontbreekt">[nog niet te bepalen: hoogste lasten 2030]</span>'
    (probleem,) = problemen
    assert (probleem.code, probleem.plaats) == ("invulling-onvolledig", PLAATS)
    assert (probleem.stopt_bij("werkversie"), probleem.stopt_bij("concept")) == (False, True)


@pytest.mark.parametrize("inhoud", ["oordeel groei Veldstad", "gemeenten groei niet"])
def test_verdicts_that_may_not_be_shown_stop_the_run(inhoud: str) -> None:
    maker, problemen = invuller(oordelen=False)
    assert maker.vul(inhoud, PLAATS).tekst == f"[[{inhoud}]]"
    assert [p.code for p in problemen] == ["oordeel-niet-openbaar"]
    assert problemen[0].stopt_bij("werkversie")


def test_a_filled_number_says_which_value_it_is() -> None:
    maker, _ = invuller()
    assert maker.vul("lasten 2031 Marke", PLAATS).html == (
        '<data value="500000" data-ref="lasten|gemeente=Marke;jaar=2031">€\u00a0500.000</data>'
    )


@pytest.mark.parametrize(
    ("bewering", "gemeente"),
    [
        ("lasten[jaar=2032] > lasten[jaar=2031]", ""),
        ("lasten[gemeente=Veldstad|Marke, jaar=2031] >= 500000", ""),
        ("lasten_samen[jaar=2031] < lasten_samen[jaar=2032]", "Marke"),
        ("lasten[jaar=2031] <= 500000", "Marke"),
        ("verschil(lasten[jaar=2031|2032]) > 0", ""),
        ("lasten[jaar=2030] onbekend", ""),
        ("leden[gemeente=Marke, jaar=2031] > leden[gemeente=Marke, jaar=2030]", ""),  # one more: not shown as a number
    ],
)
def test_a_claim_that_is_true_prints_nothing_and_takes_the_space_before_it_away(bewering: str, gemeente: str) -> None:
    assert vul(f"De lasten stegen. [[klopt {bewering}]] Meer.", gemeente) == "De lasten stegen. Meer."


@pytest.mark.parametrize(
    ("bewering", "reden"),
    [
        ("lasten[jaar=2031] > 500000", "is niet waar voor Marke en Hoog aan Zee."),
        ("lasten_samen[jaar=2031] >= lasten_samen[jaar=2032]", "is niet waar."),
        ("lasten[gemeente=Marke] onbekend", "is niet waar voor 2031 en 2032."),
        ("lasten_samen[jaar=2031] < lasten_samen[jaar=2031]", "is niet waar."),
        (
            "verschil(lasten[jaar=2030|2031]) > 0",
            "is niet na te gaan: er is geen waarde voor Veldstad 2031, Marke 2031 en Hoog aan Zee 2031.",
        ),
        ("lasten > 0", "is niet na te gaan: er is geen waarde voor Veldstad 2030, Marke 2030 en Hoog aan Zee 2030."),
        ("leden[gemeente=Veldstad, jaar=2031, soort=senior] > 0", "is niet na te gaan: er is geen waarde."),
    ],
)
def test_a_claim_that_the_numbers_do_not_carry_stops_a_concept(bewering: str, reden: str) -> None:
    maker, problemen = invuller()
    assert maker.vul_tekst(f"Zo is het. [[klopt {bewering}]]", PLAATS) == "Zo is het."
    (probleem,) = problemen
    assert (probleem.code, probleem.plaats) == ("bewering-klopt-niet", PLAATS)
    assert probleem.zin == f"[[klopt {bewering}]] {reden}"
    assert (probleem.stopt_bij("werkversie"), probleem.stopt_bij("concept")) == (False, True)


@pytest.mark.parametrize("getal", ["500.000", "2.500", "0,5"])
def test_a_claim_never_guesses_what_a_number_is(getal: str) -> None:
    maker, problemen = invuller()
    maker.vul(f"klopt lasten[jaar=2031] > {getal}", PLAATS)
    assert [p.code for p in problemen] == ["formule-getal"]


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        ("Zij stegen. [[klopt a[jaar=2031] < b[jaar=2031|2032]]]", "Zij stegen."),
        ("Zij stegen [[klopt a onbekend]], maar [[vrij 3]] niet.", "Zij stegen, maar 3 niet."),
        ("Er zijn [[lasten 2031]].", "Er zijn [[lasten 2031]]."),
    ],
)
def test_a_text_that_is_quoted_shows_no_claims(tekst: str, uit: str) -> None:
    assert zonder_haken(tekst) == uit


def test_the_highest_of_equal_values_is_nobody() -> None:
    uitkomst = basis().uitkomsten["groei_lasten"]
    cellen = dict.fromkeys(uitkomst.reeks.cellen, Cel(Fraction(1)))
    maker, problemen = invuller(gelijk=replace(uitkomst, reeks=replace(uitkomst.reeks, cellen=cellen)))
    assert maker.vul("hoogste gelijk", PLAATS).tekst == "Veldstad, Marke en Hoog aan Zee"
    (probleem,) = problemen
    assert probleem.code == "bewering-klopt-niet"
    assert probleem.zin == "[[hoogste gelijk]] wijst niemand aan: alle gemeenten hebben dezelfde waarde."
