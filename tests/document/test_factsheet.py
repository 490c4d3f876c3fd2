"""The factsheet of one municipality: what is chosen, and that long texts fit on two pages too."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.samenstellen import assemble
from rekenaudit.figures import draw
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.bevinding import Bevinding, Bevindingenbestand
from rekenaudit.model.figuur import Factsheet, Kerncijfer
from rekenaudit.model.norm import Ontwikkeling, UitKengetal
from rekenaudit.model.studie import Documentsoort
from rekenaudit.render.pdf import render_pdf
from tests.document.testonderzoek import basis, met

CIJFERS = (Kerncijfer(kengetal="lasten", groep="lasten_samen", selectie={"jaar": "2032"}),)


def invoer(keuze: Factsheet, *, lang: int = 0, normen: int = 0) -> Invoer:
    """The small study with a factsheet; with so many long findings about every municipality, and so many norms."""
    uit = basis(oordelen_per_gemeente="bijlage")
    soort = Documentsoort(naam="blad", titel="Zwemmen in {gemeente}", sjabloon="factsheet.html.j2", per="gemeente")
    uit = met(uit, {"documenten": (soort,)})
    figuren = uit.regels.figuren
    bestand = replace(figuren, record=figuren.record.model_copy(update={"factsheet": keuze}))
    uit = replace(uit, regels=replace(uit.regels, figuren=bestand))
    if normen:
        uit = _met_normen(uit, normen)
    return _met_lange_teksten(uit, lang) if lang else uit


def _met_lange_teksten(uit: Invoer, aantal: int) -> Invoer:
    onderwerpen = [o.id for t in uit.regels.normenkader.record.themas for o in t.onderwerpen]
    bestanden = []
    for bestand in uit.findings.bestanden:
        bevindingen = tuple(
            Bevinding(
                id=f"x-{bestand.record.gemeente[:1].lower()}-{n}",
                onderwerp=onderwerpen[n % len(onderwerpen)],
                tekst="De gemeente heeft een heel lang verhaal over het water en de kosten daarvan. " * (4 + n % 5),
                bewijs=("D-1",),
            )
            for n in range(aantal)
        )
        nieuw = Bevindingenbestand(gemeente=bestand.record.gemeente, bevindingen=bevindingen)
        bestanden.append(replace(bestand, record=nieuw))
    return replace(uit, findings=replace(uit.findings, bestanden=tuple(bestanden)))


def _met_normen(uit: Invoer, aantal: int) -> Invoer:
    """Repeat a norm with its verdicts under other names."""
    kader = uit.regels.normenkader
    vraag = kader.record.vragen[0]
    norm = next(n for n in kader.record.alle_normen() if any(o.norm == n.id and o.gemeente for o in uit.oordelen))
    extra = tuple(norm.model_copy(update={"id": f"extra-{n}", "titel": f"{norm.titel} {n}"}) for n in range(aantal))
    oordelen = tuple(replace(o, norm=e.id) for e in extra for o in uit.oordelen if o.norm == norm.id)
    vragen = (vraag.model_copy(update={"normen": (*vraag.normen, *extra)}), *kader.record.vragen[1:])
    nieuw = replace(kader, record=kader.record.model_copy(update={"vragen": vragen}))
    return replace(uit, regels=replace(uit.regels, normenkader=nieuw), oordelen=(*uit.oordelen, *oordelen))


def blad(uit: Invoer) -> Document:
    return next(d for d in assemble(uit)[0].documenten if d.gemeente == "Veldstad")


def deel(boom: Knoop, id_: str) -> Knoop:
    return next(k for k in alle(boom) if k.attr("id") == id_)


def test_own_figures_stand_beside_those_of_the_group() -> None:
    tabel = deel(blad(invoer(Factsheet(cijfers=CIJFERS))).boom, "tabel-factsheet-veldstad")
    rijen = [[tekst(cel) for cel in rij.knopen()] for rij in alle(tabel) if rij.tag == "tr"]
    assert rijen[0] == ["Kengetal", "Veldstad", "De drie gemeenten"]
    assert rijen[1][0] == "Lasten, 2032"
    assert rijen[1][1] == "€\u00a01.055.000"
    assert len(rijen) == 2


def _rijen(keuze: Factsheet) -> list[list[str]]:
    tabel = deel(blad(invoer(keuze)).boom, "tabel-factsheet-veldstad")
    return [[tekst(cel).replace("\u00a0", " ") for cel in rij.knopen()] for rij in alle(tabel) if rij.tag == "tr"]


def test_a_study_that_chooses_nothing_gets_what_its_norms_measure() -> None:
    rijen = _rijen(Factsheet())
    assert rijen[0] == ["Kengetal", "Veldstad"]
    assert [rij[:2] for rij in rijen[1:]] == [["Lasten, 2032", "€ 1.055.000"]]


def test_of_norms_that_are_chosen_only_their_own_indicators() -> None:
    assert len(_rijen(Factsheet(normen=("groei",)))) == 2


def test_the_group_stands_beside_them_when_the_norm_tests_it_too() -> None:
    uit = invoer(Factsheet())
    kader = uit.regels.normenkader
    vraag, *overige = kader.record.vragen
    (deelvraag,) = vraag.deelvragen
    (norm,) = deelvraag.normen
    assert isinstance(norm.toets, Ontwikkeling)
    geheel = UitKengetal(soort="uit_kengetal", toets=norm.toets.model_copy(update={"kengetal": "lasten_samen"}))
    deelvraag = deelvraag.model_copy(update={"normen": (norm.model_copy(update={"studie": geheel}),)})
    vragen = (vraag.model_copy(update={"deelvragen": (deelvraag,)}), *overige)
    nieuw = replace(kader, record=kader.record.model_copy(update={"vragen": vragen}))
    tabel = deel(blad(replace(uit, regels=replace(uit.regels, normenkader=nieuw))).boom, "tabel-factsheet-veldstad")
    assert [tekst(k) for k in alle(tabel) if k.tag == "th"][:3] == ["Kengetal", "Veldstad", "De drie gemeenten"]


def test_a_figure_that_the_group_lacks_is_a_dash() -> None:
    zonder = Kerncijfer(kengetal="lasten", selectie={"jaar": "2032"})
    assert [rij[2] for rij in _rijen(Factsheet(cijfers=(*CIJFERS, zonder)))[1:]][1] == "–"
    assert len(_rijen(Factsheet(cijfers=(zonder,)))[0]) == 2


def test_a_missing_figure_says_why() -> None:
    uit = invoer(Factsheet(cijfers=CIJFERS))
    reeks = uit.uitkomsten["lasten"].reeks
    weg = {
        plek: replace(cel, waarde=None, aanwezigheid=Aanwezigheid.ONTBREEKT, vlaggen=frozenset({"nul onbekend"}))
        for plek, cel in reeks.cellen.items()
        if "Veldstad" in plek
    }
    zonder = replace(uit.uitkomsten["lasten"], reeks=replace(reeks, cellen={**reeks.cellen, **weg}))
    uit = replace(uit, uitkomsten={**uit.uitkomsten, "lasten": zonder})
    tabel = tekst(deel(blad(uit).boom, "tabel-factsheet-veldstad"))
    assert "Onbekend: alle waarden. Een nul in de bron kan hier een ontbrekende waarde zijn." in tabel
    bronnen = {bron for cel in weg.values() for bron in cel.bronnen}
    wacht = met(replace(uit, verwacht=dict.fromkeys(bronnen, ("Veldstad",))), {"status": "werkversie"})
    gemerkt = tekst(deel(blad(wacht).boom, "tabel-factsheet-veldstad"))
    assert "[volgt]" in gemerkt
    assert "[nog niet ontvangen: " in gemerkt


def test_a_note_says_what_the_column_of_the_group_holds() -> None:
    document = blad(invoer(Factsheet(cijfers=CIJFERS, toelichting="Bij de groep staat het totaal.")))
    assert "Bij de groep staat het totaal." in tekst(deel(document.boom, "tabel-factsheet-veldstad"))


def test_only_the_chosen_topics_and_norms_stand_there() -> None:
    alles = blad(invoer(Factsheet()))
    onderwerpen = [o.id for t in basis().regels.normenkader.record.themas for o in t.onderwerpen]
    keuze = blad(invoer(Factsheet(onderwerpen=onderwerpen[:1], normen=("groei",))))
    aantal = [sum(k.attr("id").startswith("norm-") for k in alle(d.boom)) for d in (alles, keuze)]
    assert aantal[0] > aantal[1] == 1
    punten = [sum(k.tag == "li" for k in alle(d.boom)) for d in (alles, keuze)]
    assert punten[0] > punten[1] >= 1


def test_more_norms_than_fit_are_counted() -> None:
    document = blad(invoer(Factsheet(), normen=30))
    tabel = deel(document.boom, "tabel-normen-veldstad")
    aantallen = [int(tekst(k)) for k in alle(tabel) if k.tag == "td"]
    normen = len(basis().regels.normenkader.record.alle_normen())
    assert 30 < sum(aantallen) <= 30 + normen


@pytest.mark.parametrize(
    "cijfer",
    [
        Kerncijfer(kengetal="lasten", groep="lasten_samen", selectie={"jaar": "1999"}),
        Kerncijfer(kengetal="lasten", groep="lasten_samen"),
        Kerncijfer(kengetal="lasten", groep="lasten", selectie={"jaar": "2032"}),
    ],
)
def test_what_is_declared_wrongly_is_reported_at_its_place(cijfer: Kerncijfer) -> None:
    keuze = Factsheet(cijfers=(cijfer,))
    problemen = [(p.code, p.plaats.bestand) for p in assemble(invoer(keuze))[1]]
    assert ("figuur-past-niet", "normenkader/figuren.yaml") in problemen


@pytest.mark.parametrize("normen", [0, 18, 40])
def test_long_texts_fit_on_two_pages(normen: int) -> None:
    uit = invoer(Factsheet(cijfers=CIJFERS * 8), lang=40, normen=normen)
    samenstelling, _ = assemble(uit)
    document = next(d for d in samenstelling.documenten if d.gemeente == "Veldstad")
    assert sum(k.tag == "li" for k in alle(document.boom)) >= 3
    beelden = {f.id: draw(f, uit.stijl) for f in samenstelling.figuren if f.id in document.figuren}
    with pikepdf.open(BytesIO(render_pdf(document, beelden, uit.stijl).inhoud)) as pdf:
        assert len(pdf.pages) == 2


def test_the_findings_that_the_researcher_chose_are_the_main_ones() -> None:
    uit = invoer(Factsheet(), lang=6)
    bestanden = [
        replace(
            b,
            record=b.record.model_copy(
                update={
                    "bevindingen": tuple(
                        v.model_copy(update={"factsheet": v.id in ("x-v-4", "x-v-2")}) for v in b.record.bevindingen
                    )
                }
            ),
        )
        for b in uit.findings.bestanden
    ]
    gekozen = replace(uit, findings=replace(uit.findings, bestanden=tuple(bestanden)))
    punten = [k.attr("id") for k in alle(deel(blad(gekozen).boom, "h-bevindingen")) if k.tag == "li"]
    assert punten == ["bevinding-x-v-2", "bevinding-x-v-4"]


def test_codes_of_findings_are_not_shown_to_residents() -> None:
    bevindingen = deel(blad(invoer(Factsheet())).boom, "h-bevindingen")
    punten = [k for k in alle(bevindingen) if k.tag == "li"]
    assert punten
    assert not any("code" in k.klassen() for punt in punten for k in alle(punt))
    assert not any(punt.attr("id").removeprefix("bevinding-") in tekst(punt) for punt in punten)
