"""The established normenkader: what is kept, what counts as a change, and how a change is explained."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.model.vaststelling import Vaststelling, Wijziging, Wijzigingenbestand
from rekenaudit.normenkader.onderdelen import onderdelen
from rekenaudit.normenkader.vaststelling import afdruk_van, schrijf_vaststelling
from rekenaudit.normenkader.wijzigingen import toegepast
from rekenaudit.pipeline.vastleggen import leg_vast
from rekenaudit.problems import Gestopt, Probleem
from tests.normenkader import regelstudie

_KADER, _KENGETALLEN = "normenkader/normenkader.yaml", "normenkader/kengetallen.yaml"
_DAG = date(2031, 6, 1)
_LOG = "normenkader/wijzigingen.yaml"


def vastgelegd(tmp_path: Path) -> Path:
    """Write the small study and establish its normenkader."""
    regelstudie.laad(tmp_path, regelstudie.BESTANDEN)
    return leg_vast(tmp_path, _DAG).pad


def na(tmp_path: Path, **bestanden: str) -> tuple[Probleem, ...]:
    namen = {"kader": _KADER, "kengetallen": _KENGETALLEN, "log": _LOG}
    return regelstudie.laad(tmp_path, {namen[n]: tekst for n, tekst in bestanden.items()})[1]


def wijziging(naar: str = "minstens 90", **anders: str) -> str:
    velden = {
        "onderdeel": "norm ritten",
        "veld": "grens voor voldoet",
        "naar": naar,
        "datum": "2031-07-01",
        "reden": "de eerste grens was een typefout",
        "gegevens_binnen": "nee",
        **anders,
    }
    return "wijzigingen:\n  - " + "\n    ".join(f"{n}: {w}" for n, w in velden.items()) + "\n"


def kader(oud: str, nieuw: str) -> str:
    assert regelstudie.NORMENKADER.count(oud) >= 1
    return regelstudie.NORMENKADER.replace(oud, nieuw, 1)


def grens(nieuw: str) -> str:
    """The normenkader with another limit for the norm about rides."""
    regel = next(r for r in regelstudie.NORMENKADER.splitlines() if r.strip().startswith("voldoet:"))
    return kader(regel, f"{regel.partition('voldoet:')[0]}voldoet: {{{nieuw}}}")


def test_een_ongewijzigd_normenkader_geeft_geen_probleem(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    assert na(tmp_path) == ()


def test_opmaak_en_koppen_tellen_niet(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    anders = "# een opmerking\n" + kader("titel: Kader", "titel: Ander kader").replace(
        "titel: Vervoer", "titel: Rijden"
    )
    assert na(tmp_path, kader=anders) == ()


def test_een_andere_grens_wordt_veld_voor_veld_gemeld(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    (probleem,) = na(tmp_path, kader=grens("minstens: 90"))
    assert (probleem.code, probleem.plaats.bestand) == ("normenkader-gewijzigd", _KADER)
    assert probleem.plaats.sleutel == "vragen.1.normen.1"
    assert "bij norm ritten ('Ritten') veranderd: grens voor voldoet: " in probleem.zin
    assert "→ minstens 90." in probleem.zin
    assert not probleem.stopt_bij("werkversie")
    assert probleem.stopt_bij("concept")


def test_een_andere_vraag_staat_met_haar_regel_en_een_leesteken(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    (probleem,) = na(tmp_path, kader=kader("    tekst: Rijdt het?", "    tekst: Rijdt het vaak?"))
    assert (probleem.plaats.sleutel, probleem.plaats.regel is None) == ("vragen.1", False)
    assert "tekst: Rijdt het? → Rijdt het vaak? Daarvoor is" in probleem.zin


@pytest.mark.parametrize(
    ("oud", "nieuw", "onderdeel", "veld"),
    [
        ("hoofdvraag: Rijdt het?", "hoofdvraag: Rijdt het vaak?", "normenkader", "hoofdvraag"),
        ("    tekst: Rijdt het?", "    tekst: Rijdt het vaak?", "vraag vervoer", "tekst"),
        ("tekst: Er wordt gereden.", "tekst: Er wordt veel gereden.", "norm ritten", "tekst"),
        ("titel: Ritten", "titel: Aantal ritten", "norm ritten", "titel"),
        ("bronnen: telling", "bronnen: gesprek", "norm ritten", "bronnen van bewijs"),
        ('{woord: de meeste, vanaf: "0,5"', '{woord: veel, vanaf: "0,5"', "aantalwoorden", "veel"),
    ],
)
def test_vragen_normen_en_woorden_worden_vergeleken(
    tmp_path: Path, oud: str, nieuw: str, onderdeel: str, veld: str
) -> None:
    vastgelegd(tmp_path)
    problemen = na(tmp_path, kader=kader(oud, nieuw))
    assert (onderdeel, veld) in [(p.velden["onderdeel"], p.velden["veld"]) for p in problemen]


def test_een_andere_formule_van_een_gebruikt_kengetal_wordt_gemeld(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    (probleem,) = na(tmp_path, kengetallen=regelstudie.KENGETALLEN.replace("formule: a.b", "formule: a.d"))
    assert probleem.plaats.bestand == _KENGETALLEN
    assert "bij kengetal ritten veranderd: formule: a.b → a.d." in probleem.zin


def test_een_vastgelegde_reden_neemt_het_probleem_weg(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    assert na(tmp_path, kader=grens("minstens: 90"), log=wijziging()) == ()


def test_een_reden_geldt_niet_voor_nog_een_wijziging(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    (probleem,) = na(tmp_path, kader=grens("minstens: 95"), log=wijziging())
    assert (probleem.code, probleem.velden["van"], probleem.velden["naar"]) == (
        "normenkader-gewijzigd",
        "minstens 90",
        "minstens 95",
    )


def test_een_vervallen_norm_wordt_als_geheel_gemeld(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    anders = regelstudie.NORMENKADER.replace("- id: bereik", "- id: bereikt").replace(
        "[ritten, bereik]", "[ritten, bereikt]"
    )
    gemeld = {
        (p.velden["onderdeel"], p.velden["veld"], p.velden["naar"].split()[0]) for p in na(tmp_path, kader=anders)
    }
    assert {("norm bereik", "bestaat", "vervallen"), ("norm bereikt", "bestaat", "nieuw")} <= gemeld


def test_een_nieuwe_norm_is_met_haar_inhoud_vastgelegd(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    extra = regelstudie.NORMENKADER.replace(
        "vragen:\n  - id", "vragen:\n  - {id: extra, nummer: 9, titel: X, tekst: T}\n  - id"
    )
    (probleem,) = na(tmp_path, kader=extra)
    log = wijziging(probleem.velden["naar"], onderdeel="vraag extra", veld="bestaat")
    assert na(tmp_path, log=log) == ()
    (daarna,) = na(tmp_path, kader=extra.replace("tekst: T}", "tekst: U}"))
    assert daarna.code == "normenkader-gewijzigd"


@pytest.mark.parametrize(
    ("code", "velden", "sleutel"),
    [
        ("wijziging-onbekend", {"onderdeel": "norm riten"}, "onderdeel"),
        ("wijziging-datum", {"datum": "2031-05-31"}, "datum"),
        ("wijziging-datum", {"datum": "2032-01-02"}, "datum"),
    ],
)
def test_een_wijziging_die_niet_kan_kloppen(tmp_path: Path, code: str, velden: dict[str, str], sleutel: str) -> None:
    vastgelegd(tmp_path)
    problemen = na(tmp_path, kader=grens("minstens: 90"), log=wijziging(**velden))
    probleem = next(p for p in problemen if p.code == code)
    assert (probleem.plaats.bestand, probleem.plaats.sleutel) == (_LOG, f"wijzigingen.1.{sleutel}")


def test_een_wijziging_zonder_gevolg(tmp_path: Path) -> None:
    vastgelegd(tmp_path)
    log = wijziging("minstens 90") + wijziging("minstens 90").removeprefix("wijzigingen:\n")
    (probleem,) = na(tmp_path, kader=grens("minstens: 90"), log=log)
    assert (probleem.code, probleem.plaats.sleutel) == ("wijziging-zonder-gevolg", "wijzigingen.2.naar")


def test_wie_zegt_dat_er_geen_gegevens_waren_wordt_gecontroleerd(tmp_path: Path) -> None:
    bron = "  b: {titel: B, vermelding: b, bestand: b.csv, herkomst: fictief, kolommen: {gemeente: g, jaar: j}, grootheden: {x: {kolom: x, eenheid: rit}}, jaren: 2031}\n"  # noqa: E501
    config = regelstudie.CONFIG.replace("bronnen: {}\n", f"bronnen:\n{bron}")
    regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, "config.yaml": config, "input/b.csv": "g;j;x\n"})
    assert leg_vast(tmp_path, _DAG).gegevens == ("B",)
    (probleem,) = na(tmp_path, kader=grens("minstens: 90"), log=wijziging())
    assert (probleem.code, probleem.plaats.sleutel) == ("wijziging-gegevens", "wijzigingen.1.gegevens_binnen")
    assert probleem.zin.endswith("waren er al van: 'B'.")
    assert na(tmp_path, log=wijziging(gegevens_binnen="ja")) == ()


def test_wijzigingen_zonder_vaststelling(tmp_path: Path) -> None:
    (probleem,) = regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _LOG: wijziging()})[1]
    assert (probleem.code, probleem.plaats.bestand) == ("wijzigingen-zonder-vaststelling", _LOG)


def test_een_aangeraakte_kopie_is_beschadigd(tmp_path: Path) -> None:
    pad = vastgelegd(tmp_path)
    pad.write_text(pad.read_text("utf-8").replace("Er wordt gereden.", "Er wordt geremd."), encoding="utf-8")
    (probleem,) = na(tmp_path)
    assert (probleem.code, probleem.plaats.bestand) == (
        "vaststelling-beschadigd",
        "normenkader/vastgesteld/2031-06-01.yaml",
    )
    assert probleem.stopt_bij("werkversie")


def test_een_andere_naam_is_ook_beschadigd(tmp_path: Path) -> None:
    pad = vastgelegd(tmp_path)
    pad.rename(pad.with_name("2030-01-01.yaml"))
    assert [p.code for p in na(tmp_path)] == ["vaststelling-beschadigd"]


def test_een_tweede_kopie_is_er_een_te_veel(tmp_path: Path) -> None:
    pad = vastgelegd(tmp_path)
    pad.with_name("2031-07-01.yaml").write_bytes(pad.read_bytes())
    assert [p.code for p in na(tmp_path)] == ["vaststelling-meer"]


def test_twee_keer_vastleggen_kan_niet(tmp_path: Path) -> None:
    pad = vastgelegd(tmp_path)
    eerst = pad.read_bytes()
    with pytest.raises(Gestopt) as gestopt:
        leg_vast(tmp_path, date(2031, 7, 1))
    assert [p.code for p in gestopt.value.problemen] == ["al-vastgesteld"]
    assert [p.read_bytes() for p in pad.parent.iterdir()] == [eerst]


def test_een_normenkader_met_fouten_wordt_niet_vastgelegd(tmp_path: Path) -> None:
    regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _KADER: kader("[ritten, bereik]", "[ritten, berik]")})
    with pytest.raises(Gestopt):
        leg_vast(tmp_path, _DAG)
    assert not (tmp_path / "normenkader" / "vastgesteld").exists()


def test_vastleggen_geeft_steeds_dezelfde_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert vastgelegd(tmp_path / "a").read_bytes() == vastgelegd(tmp_path / "b").read_bytes()


@given(st.lists(st.sampled_from(["x", "y", "z"]), max_size=6))
def test_de_waarde_voor_een_wijziging_is_die_van_de_vorige(waarden: list[str]) -> None:
    log = Wijzigingenbestand(
        wijzigingen=tuple(
            Wijziging(onderdeel="norm a", veld="tekst", naar=w, datum=_DAG, reden="r", gegevens_binnen="nee")
            for w in waarden
        )
    )
    leeg = Vaststelling(vastgesteld_op=_DAG, afdruk="", onderdelen={"norm a": {"tekst": "begin"}})
    assert [t.van for t in toegepast(leeg, log)] == ["begin", *waarden][: len(waarden)]


@given(st.dictionaries(st.text(min_size=1), st.text(), max_size=3), st.text(min_size=1))
def test_elke_andere_inhoud_heeft_een_andere_afdruk(velden: dict[str, str], extra: str) -> None:
    een = Vaststelling(vastgesteld_op=_DAG, afdruk="", onderdelen={"deel": velden})
    ander = een.model_copy(update={"onderdelen": {"deel": velden, extra + "!": {}}})
    assert afdruk_van(een) == afdruk_van(een.model_copy(update={"afdruk": "x"}))
    assert afdruk_van(een) != afdruk_van(ander)


def test_de_namen_van_velden_staan_vast(tmp_path: Path) -> None:
    """These names stand in files of studies: another name would look like a change of every normenkader."""
    regels, _ = regelstudie.laad(tmp_path, regelstudie.BESTANDEN)
    assert regels is not None
    delen = onderdelen(regels.normenkader.record, regels.kengetallen.record.kengetallen)
    assert list(delen) == [
        "normenkader",
        "aantalwoorden",
        "vraag vervoer",
        "vraag vervoer-a",
        "norm ritten",
        "norm bereik",
        "norm samen",
        "kengetal ritten",
        "kengetal bereik",
    ]
    assert delen["norm ritten"] == {
        "vraag": "vervoer",
        "titel": "Ritten",
        "tekst": "Er wordt gereden.",
        "bronnen van bewijs": "telling",
        "niet van toepassing in Bosdorp": "Daar rijdt niets.",
        "soort": "drempel",
        "kengetal": "ritten",
        "grens voor voldoet": "minstens 80",
        "grens voor gedeeltelijk": "minstens 50",
        "jaren": "laatste 2 jaar",
        "combineren van jaren": "minstens",
        "minstens": "2",
        "soort (geheel)": "uit_oordelen",
        "grens voor voldoet (geheel)": "75 procent",
        "grens voor gedeeltelijk (geheel)": "50 procent",
    }
    assert delen["norm bereik"]["marge"] == "10 procent"
    assert delen["norm bereik"]["grens voor voldoet (geheel)"] == "meer dan 0 procent"
    assert delen["norm samen"]["grens voor voldoet (criterium ‘Nog iets’)"] == "meer dan 0"


def test_een_vaststelling_zonder_titels_geldt_nog(tmp_path: Path) -> None:
    """Titles were not kept before; what was not established is not called changed."""
    pad = vastgelegd(tmp_path)
    oud = Vaststelling.model_validate(yaml.safe_load(pad.read_text("utf-8")))
    delen = {naam: {v: w for v, w in velden.items() if v != "titel"} for naam, velden in oud.onderdelen.items()}
    zonder = oud.model_copy(update={"onderdelen": delen})
    pad.write_text(schrijf_vaststelling(zonder.model_copy(update={"afdruk": afdruk_van(zonder)})), "utf-8")
    assert na(tmp_path, kader=kader("titel: Ritten", "titel: Aantal ritten")) == ()


def test_een_kengetal_dat_geen_norm_gebruikt_telt_niet_mee(tmp_path: Path) -> None:
    """Not judged by, so not established: neither that it is there, nor its formula."""
    vastgelegd(tmp_path)
    los = "  los: {titel: Los, formule: ritten, eenheid: rit}\n"
    assert na(tmp_path, kengetallen=regelstudie.KENGETALLEN + los) == ()


def test_een_kengetal_waar_een_norm_via_een_ander_op_rust_telt_mee(tmp_path: Path) -> None:
    via = regelstudie.KENGETALLEN.replace("formule: a.b", "formule: basis") + (
        "  basis: {titel: Basis, formule: a.b, eenheid: rit}\n"
    )
    regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _KENGETALLEN: via})
    leg_vast(tmp_path, _DAG)
    (probleem,) = na(tmp_path, kengetallen=via.replace("formule: a.b", "formule: a.d"))
    assert "bij kengetal basis veranderd: formule: a.b → a.d." in probleem.zin
