"""From two run records to an explanation that hides nothing."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.document.boom import van_html
from rekenaudit.document.verschil.blokken import blokken, gewijzigd, paren
from rekenaudit.model.vergelijking import Blokwijziging, Vergelijking
from rekenaudit.outputs.vergelijken import vergelijk
from tests.outputs.vergelijken.verslagbouw import los_verslag, verslag_van

OOST_GFT = "GM9002;Oost-Aa;2032;gft;400"
CORRECTIE = '{feit: milieudienst.gewicht, gemeente: Oost-Aa, jaar: "2032", dimensies: {stroom: gft}, %s}'


def leg_vast(studie: Path, gevolg: str, nummer: int = 1) -> None:
    map_ = studie / "input" / "wederhoor"
    map_.mkdir(exist_ok=True)
    pad = map_ / "oost-aa.yaml"
    kop = pad.read_text(encoding="utf-8") if pad.exists() else "partij: Oost-Aa\nopmerkingen:\n"
    pad.write_text(
        f"""{kop}
  - id: W-oost-aa-0{nummer}
    ronde: ambtelijk
    versie: concept-1
    passage: wat er stond
    reactie: Dit klopt niet.
    besluit:
      uitkomst: overgenomen
      reden: Gezien in de administratie.
      voorgesteld_door: onderzoeker 1
      tweede_lezer: onderzoeker 2
      vastgesteld_door: rekenkamer
      vastgesteld_op: 2033-02-01
    {gevolg}
""",
        encoding="utf-8",
    )


def vervang(studie: Path, bestand: str, oud: str, nieuw: str) -> None:
    pad = studie / bestand
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


def corrigeer(studie: Path) -> None:
    leg_vast(studie, "correcties: [" + CORRECTIE % 'oud: "400.000", nieuw: "1.800.000"' + "]")


def plekken(wijzigingen: tuple[Blokwijziging, ...]) -> set[tuple[str, str]]:
    return {(w.document, w.plek) for w in wijzigingen}


def test_dezelfde_invoer_geeft_geen_enkele_wijziging(afval: Path) -> None:
    assert vergelijk(verslag_van(afval, "concept-1"), verslag_van(afval, "concept-2")).leeg


def test_een_correctie_is_te_volgen_tot_in_de_zinnen(afval: Path) -> None:
    oud = verslag_van(afval, "concept-1")
    corrigeer(afval)
    v = vergelijk(oud, verslag_van(afval, "concept-2"))
    (keten,) = v.ketens
    assert (keten.opmerking, keten.partij, keten.stand) == ("W-oost-aa-01", "Oost-Aa", "nieuw")
    assert [(b.oud, b.nieuw) for b in keten.bronnen] == [("400.000", "1.800.000")]
    assert [b.titel for b in keten.bronnen] == ["Gewicht (Milieudienst Oost), Oost-Aa, 2032, Groente- en tuinafval"]
    cijfers = {(c.kengetal, c.plek): (c.oud, c.nieuw) for c in keten.cijfers}
    assert cijfers["scheiding", "Oost-Aa, 2032"] == ("25,0\u00a0procent", "60,0\u00a0procent")
    assert ("scheiding", "Veldstad, 2032") not in cijfers
    assert ("scheiding_gemiddeld", "2032") in cijfers
    assert ("n-scheiding", "Oost-Aa", "voldoet niet", "voldoet") in {
        (o.norm, o.gemeente, o.oud, o.nieuw) for o in v.oordelen
    }
    assert v.oordelen == tuple(o for o in v.oordelen if o.omgeslagen)
    assert ("bijlagen/oost-aa", "norm-n-scheiding-oost-aa") in plekken(keten.blokken)
    assert ("rapport", "figuur-scheiding") in plekken(keten.blokken)
    assert [(h.soort, h.id) for h in v.herlezen] == [
        ("conclusie", "conclusie-scheiden"),
        ("aanbeveling", "aanbeveling-scheiden"),
    ]
    assert (v.onverklaard, v.cijfers) == ((), ())
    assert ("rapport", "wederhoor") in plekken(v.samen)
    assert [los for los in v.los if not los.naam.startswith("input/wederhoor")] == []


def test_een_bewering_in_een_gecorrigeerde_bevinding_wordt_niet_aangehaald(afval: Path) -> None:
    oud = verslag_van(afval, "concept-1")
    was = "Een buurgemeente haalt het afval op. <b>Dit is gewone tekst</b>."
    wordt = "De buren halen het op. [[klopt scheiding[jaar=2032] > 0]] Meer niet."
    leg_vast(afval, f"correcties: [{{bevinding: oost-aa-1, oud: '{was}', nieuw: '{wordt}'}}]")
    (keten,) = vergelijk(oud, verslag_van(afval, "concept-2")).ketens
    assert [(b.oud, b.nieuw) for b in keten.bronnen] == [(was, "De buren halen het op. Meer niet.")]


def test_een_ingetrokken_correctie_wordt_teruggedraaid_verteld(afval: Path) -> None:
    nieuw = verslag_van(afval, "concept-2")
    corrigeer(afval)
    (keten,) = vergelijk(verslag_van(afval, "concept-1"), nieuw).ketens
    assert keten.stand == "vervallen"
    assert [(b.oud, b.nieuw) for b in keten.bronnen] == [("1.800.000", "400.000")]


def test_een_wijziging_zonder_opmerking_staat_apart(afval: Path) -> None:
    oud = verslag_van(afval, "concept-1")
    vervang(afval, "input/teksten/vragen/scheiden.md", "staat het aandeel", "leest u het aandeel")
    v = vergelijk(oud, verslag_van(afval, "concept-2"))
    assert [(b.document, b.plek) for b in v.onverklaard] == [("rapport", "vraag-scheiden")]
    assert [(los.soort, los.naam) for los in v.los] == [("tekst", "input/teksten/vragen/scheiden.md")]
    assert v.ketens == ()


def test_een_tekst_die_een_opmerking_noemt_is_verklaard(afval: Path) -> None:
    oud = verslag_van(afval, "concept-1")
    vervang(afval, "input/teksten/vragen/scheiden.md", "staat het aandeel", "leest u het aandeel")
    leg_vast(afval, "teksten: [vragen/scheiden]")
    v = vergelijk(oud, verslag_van(afval, "concept-2"))
    assert plekken(v.ketens[0].blokken) == {("rapport", "vraag-scheiden")}
    assert v.ketens[0].teksten == ("vragen/scheiden",)
    assert (v.onverklaard, v.los) == ((), ())


def test_een_stille_wijziging_schuilt_niet_achter_een_correctie(afval: Path) -> None:
    """A delivered value of one municipality is replaced without a remark, while another's is corrected."""
    oud = verslag_van(afval, "concept-1")
    corrigeer(afval)
    vervang(afval, "input/afval/inzameling.csv", "GM9001;Veldstad;2032;gft;8000", "GM9001;Veldstad;2032;gft;8100")
    v = vergelijk(oud, verslag_van(afval, "concept-2"))
    assert [(los.soort, los.oud, los.nieuw) for los in v.los if los.soort == "geleverde waarde"] == [
        ("geleverde waarde", "8000000", "8100000")
    ]
    assert {"scheiding", "afval"} <= {c.kengetal for c in v.cijfers if c.plek.startswith("Veldstad")}
    los = plekken(v.onverklaard)
    assert ("bijlagen/veldstad", "bevinding-veldstad-1") in los
    assert ("bijlagen/veldstad", "norm-n-scheiding-veldstad") in los
    assert ("bijlagen/oost-aa", "norm-n-scheiding-oost-aa") not in los
    assert ("bijlagen/oost-aa", "norm-n-scheiding-oost-aa") in plekken(v.ketens[0].blokken)


def test_een_norm_een_instelling_en_een_sjabloon_tellen_als_zonder_opmerking(afval: Path) -> None:
    oud = verslag_van(afval, "concept-1")
    vervang(afval, "config.yaml", "groep: de drie gemeenten", "groep: alle drie gemeenten")
    (afval / "templates" / "delen").mkdir(parents=True)
    (afval / "templates" / "delen" / "eigen.html.j2").write_text("{# niets #}", encoding="utf-8")
    v = vergelijk(oud, verslag_van(afval, "concept-2"))
    assert {(los.soort, los.naam) for los in v.los} == {
        ("instelling", "onderzoek.groep"),
        ("sjabloon", "templates/delen/eigen.html.j2"),
    }
    assert v.onverklaard


def _tekst(n: int) -> str:
    return ("appel", "peer en appel", "een heel andere zin", "<strong>peer</strong>", "vijf", "zes")[n]


Delen = list[tuple[str, list[int]]]
_ALINEAS = st.lists(st.integers(0, 5), max_size=4)
_BOMEN = st.lists(st.tuples(st.sampled_from("abc"), _ALINEAS), unique_by=lambda d: d[0], max_size=3)


def _boom(delen: Delen) -> str:
    lijf = "".join(
        f'<section class="hoofdstuk" id="{naam}"><h2>Kop {naam}</h2>{"".join(f"<p>{_tekst(n)}</p>" for n in alineas)}'
        "</section>"
        for naam, alineas in delen
    )
    return f'<article lang="nl">{lijf}</article>'


@given(_BOMEN, _BOMEN)
def test_elk_blok_staat_in_precies_een_paar(oud: Delen, nieuw: Delen) -> None:
    toen, nu = (blokken(van_html(_boom(delen)), {}) for delen in (oud, nieuw))
    alle = paren(toen, nu)
    assert Counter(id(a) for a, _ in alle if a) == Counter(map(id, toen))
    assert [id(b) for _, b in alle if b] == list(map(id, nu))
    assert all(a.plek == b.plek for a, b in alle if a and b)
    if not gewijzigd(alle):
        assert sorted(b.inhoud for b in toen) == sorted(b.inhoud for b in nu)


def _alle(v: Vergelijking) -> set[Blokwijziging]:
    return {*v.samen, *v.onverklaard, *(b for keten in v.ketens for b in keten.blokken)}


@given(_BOMEN, _BOMEN, _BOMEN, _BOMEN)
def test_geen_gewijzigd_blok_valt_buiten_de_uitleg(
    oud: Delen,
    nieuw: Delen,
    kaal_oud: Delen,
    kaal_nieuw: Delen,
) -> None:
    toen, nu = los_verslag("a", _boom(oud), _boom(kaal_oud)), los_verslag("b", _boom(nieuw), _boom(kaal_nieuw))
    v = vergelijk(toen, nu)
    anders = gewijzigd(paren(blokken(van_html(_boom(oud)), {}), blokken(van_html(_boom(nieuw)), {})))
    verwacht = {((a or b).plek, a.tekst if a else "", b.tekst if b else "") for a, b in anders if a or b}  # type: ignore[union-attr]
    assert {(b.plek, b.oud, b.nieuw) for b in _alle(v)} == verwacht
    assert not {*v.samen} & {*v.onverklaard} or len(verwacht) < len(anders)


@given(_BOMEN, _BOMEN)
def test_zonder_correcties_is_elke_wijziging_onverklaard(oud: Delen, nieuw: Delen) -> None:
    v = vergelijk(los_verslag("a", _boom(oud)), los_verslag("b", _boom(nieuw)))
    assert (v.samen, v.ketens) == ((), ())
    assert {*v.onverklaard} == _alle(v)


@pytest.mark.parametrize("attribuut", ['data-breedtes="40 60"', 'data-breedtes="50 50"'])
def test_ook_een_andere_vorm_telt(attribuut: str) -> None:
    tabel = '<figure class="tabel" id="t"><table {}><tbody><tr><td class="tekst">a</td></tr></tbody></table></figure>'
    oud, nieuw = (f'<article lang="nl">{tabel.format(a)}</article>' for a in ('data-breedtes="50 50"', attribuut))
    v = vergelijk(los_verslag("a", oud), los_verslag("b", nieuw))
    assert bool(v.onverklaard) == (oud != nieuw)
