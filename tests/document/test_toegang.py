"""What a document is made without is not in its context, its prose or its references."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from rekenaudit.document.boom import naar_html
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.samenstellen import assemble
from rekenaudit.document.toegang import Toegang, toegang
from rekenaudit.model.studie import Documentsoort
from rekenaudit.problems import Probleem
from tests.document.testonderzoek import basis, kopie, met

ALLEEN_FEITEN = {"sjabloon": "nota.html.j2", "oordelen": "geen", "zonder": ("conclusies", "aanbevelingen")}
VOORAF = {"sjabloon": "nota.html.j2", "zonder": ("gegevens",)}
KOP = '<article lang="nl"><section class="hoofdstuk" id="h"><h2>Nota</h2>'
EINDE = "</section></article>"


def soort(**velden: object) -> Documentsoort:
    return Documentsoort.model_validate({"naam": "nota", "titel": "Nota", "sjabloon": "rapport.html.j2", **velden})


def maak(
    map_: Path, sjabloon: str, velden: Mapping[str, object], **onderzoek: object
) -> tuple[Document | None, list[Probleem]]:
    """Make one document of the small study with a template of its own."""
    (map_ / "templates").mkdir(exist_ok=True)
    (map_ / "templates" / "nota.html.j2").write_text(KOP + sjabloon + EINDE, encoding="utf-8")
    invoer = met(basis(map_), {"documenten": (soort(**velden),), **onderzoek})
    samenstelling, problemen = assemble(invoer)
    eigen = [p for p in problemen if p.stopt_bij("werkversie")]
    return next(iter(samenstelling.documenten), None), eigen


def schrijf(map_: Path, tekst: str) -> None:
    (map_ / "input" / "teksten" / "inleiding.md").write_text(tekst, encoding="utf-8")


@pytest.mark.parametrize(
    ("velden", "studie", "verwacht"),
    [
        ({}, "rapport", "per gemeente"),
        ({}, "bijlage", "geheel"),
        ({}, "intern", "geheel"),
        ({"per": "gemeente"}, "rapport", "per gemeente"),
        ({"per": "gemeente"}, "bijlage", "per gemeente"),
        ({"per": "gemeente"}, "intern", "geheel"),
        ({"oordelen": "geheel"}, "rapport", "geheel"),
        ({"oordelen": "geen"}, "rapport", "geen"),
        ({"zonder": ("gegevens",)}, "rapport", "geen"),
    ],
)
def test_a_document_shows_at_most_the_verdicts_that_the_study_allows(
    velden: Mapping[str, object], studie: str, verwacht: str
) -> None:
    eigen = met(basis(), {"oordelen_per_gemeente": studie}).studie.record
    assert toegang(soort(**velden), eigen).oordelen == verwacht


@pytest.mark.parametrize(
    ("velden", "naam", "deel"),
    [
        (ALLEEN_FEITEN, "conclusies", "conclusies"),
        (ALLEEN_FEITEN, "aanbevelingen", "aanbevelingen"),
        (VOORAF, "conclusies", "conclusies"),
        (VOORAF, "aanbevelingen", "aanbevelingen"),
        (VOORAF, "normgroepen", "gegevens"),
        (VOORAF, "stukken", "gegevens"),
        (VOORAF, "gemeentedelen", "gegevens"),
    ],
)
def test_a_template_that_asks_for_what_is_left_out_is_told_so(
    tmp_path: Path, velden: Mapping[str, object], naam: str, deel: str
) -> None:
    document, problemen = maak(kopie(tmp_path), f"\n{{% for x in {naam} %}}<p>{{{{ x }}}}</p>{{% endfor %}}", velden)
    (probleem,) = problemen
    assert document is None
    assert (probleem.code, str(probleem.plaats)) == ("document-zonder", "templates/nota.html.j2, regel 2")
    assert probleem.zin == f"Hier wordt gevraagd om '{naam}', maar dit document wordt gemaakt zonder {deel}."


def test_a_template_can_find_out_what_is_left_out(tmp_path: Path) -> None:
    document, problemen = maak(kopie(tmp_path), "<p>{{ conclusies is defined }}, {{ oordelen }}</p>", ALLEEN_FEITEN)
    assert problemen == []
    assert document is not None
    assert "False, geen" in naar_html(document.boom)


def test_the_summary_is_no_text_for_a_document_without_conclusions(tmp_path: Path) -> None:
    sjabloon = '\n\n{{ d.tekst("samenvatting", 2) }}'
    _, (probleem,) = maak(kopie(tmp_path), sjabloon, ALLEEN_FEITEN)
    assert (probleem.code, str(probleem.plaats)) == ("document-zonder", "templates/nota.html.j2, regel 3")
    assert "'de tekst samenvatting'" in probleem.zin


TEKST = """
Een feit.

::: antwoord
Het antwoord met [[aantal groei voldoet]].

- punt
:::

:::: conclusie
Dat is te weinig.

::: kader Ook dit
Diep.
:::
::::

::: aanbeveling
Doe meer.
:::

::: kader Uitleg
Nog een feit.
:::
"""


def test_boxes_with_conclusions_are_left_out_of_prose(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    schrijf(map_, TEKST)
    document, problemen = maak(map_, '{{ d.tekst("inleiding", 2) }}', ALLEEN_FEITEN)
    assert problemen == []
    assert document is not None
    html = naar_html(document.boom)
    assert "Een feit." in html
    assert "Nog een feit." in html
    assert not [weg for weg in ("antwoord", "Het antwoord", "punt", "te weinig", "Diep", "Doe meer") if weg in html]


def test_marks_of_conclusions_are_not_seen_in_other_documents(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    schrijf(map_, TEKST)
    velden = {"sjabloon": "nota.html.j2"}
    document, problemen = maak(map_, '{{ d.tekst("inleiding", 2) }}', velden)
    assert problemen == []
    assert document is not None
    html = naar_html(document.boom)
    assert "<p>Dat is te weinig.</p>" in html
    assert "<p>Doe meer.</p>" in html
    assert ":::" not in html


def test_a_reference_to_a_conclusion_is_reported_where_there_are_none(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    schrijf(map_, "Eerst dit.\n\nZie [](#conclusie-c1).\n")
    _, problemen = maak(map_, '{{ d.tekst("inleiding", 2) }}', ALLEEN_FEITEN)
    assert ("document-zonder", "input/teksten/inleiding.md, regel 3") in [(p.code, str(p.plaats)) for p in problemen]


@pytest.mark.parametrize("vraag", ["oordeel groei", "aantal groei voldoet", "aantalwoord groei voldoet"])
def test_prose_cannot_bring_verdicts_into_a_document_without(tmp_path: Path, vraag: str) -> None:
    map_ = kopie(tmp_path)
    schrijf(map_, f"Het oordeel is [[{vraag}]].\n")
    _, problemen = maak(map_, '{{ d.tekst("inleiding", 2) }}', ALLEEN_FEITEN)
    assert [(p.code, str(p.plaats)) for p in problemen] == [
        ("oordeel-niet-openbaar", "input/teksten/inleiding.md, regel 1")
    ]


def test_a_document_without_data_has_no_numbers_figures_and_findings(tmp_path: Path) -> None:
    sjabloon = (
        "<p>{{ d.beelden.figuren | length }} {{ d.beelden.tabellen | length }} "
        "{{ vragen | sum(attribute='rijen', start=()) | length }} {{ kadergroepen | length }}</p>"
    )
    document, problemen = maak(kopie(tmp_path), sjabloon, VOORAF)
    assert problemen == []
    assert document is not None
    aantal = len(basis().regels.normenkader.record.vragen)
    assert f"<p>0 0 0 {aantal}</p>" in naar_html(document.boom)


def test_a_document_is_made_in_its_own_statuses_only(tmp_path: Path) -> None:
    velden = {"sjabloon": "nota.html.j2", "fase": ["concept", "vastgesteld"]}
    map_ = kopie(tmp_path)
    assert maak(map_, "<p>x</p>", velden)[0] is None
    assert maak(map_, "<p>x</p>", velden, status="concept")[0] is not None


def test_unused_texts_are_not_reported_when_a_document_is_left_out(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    schrijf(map_, "Een tekst.")

    def ongebruikt(invoer: Invoer) -> bool:
        return "tekst-ongebruikt" in {p.code for p in assemble(invoer)[1]}

    bijlagen = basis().studie.record.documenten[1]
    assert ongebruikt(met(basis(map_), {"documenten": (bijlagen,)}))
    later = soort(fase=["gepubliceerd"])
    assert not ongebruikt(met(basis(map_), {"documenten": (bijlagen, later)}))


def test_the_title_page_says_what_it_is_and_for_whom(tmp_path: Path) -> None:
    sjabloon = "<p>{{ titels.soort }} | {{ titels.lezers }}</p>"
    velden = {"sjabloon": "nota.html.j2", "soort": "Nota bij ‘{onderzoek}’", "lezers": "Voor de raad"}
    document, _ = maak(kopie(tmp_path), sjabloon, velden)
    assert document is not None
    assert "<p>Nota bij ‘Zwemmen in drie gemeenten’ | Voor de raad</p>" in naar_html(document.boom)


def test_access_is_the_whole_key_of_a_view() -> None:
    """Two documents with other access never share what was made for one of them."""
    assert Toegang("geen") != Toegang("geen", frozenset({"conclusies"}))
    assert len({Toegang(), Toegang("per gemeente"), replace(Toegang(), oordelen="geheel")}) == 2
