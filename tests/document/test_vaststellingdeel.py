"""What documents print of the established normenkader and of what was changed since."""

from dataclasses import replace
from datetime import date

import pytest

from rekenaudit.config.lezen import Gelezen
from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.samenstellen import assemble
from rekenaudit.model.studie import Documentsoort
from rekenaudit.model.vaststelling import Vaststelling, Wijziging, Wijzigingenbestand
from rekenaudit.normenkader.onderdelen import onderdelen
from tests.document.testonderzoek import basis, met

WIJZIGING = Wijziging(
    onderdeel="norm groei",
    veld="grens voor voldoet",
    naar="hoogstens 12 procent",
    datum=date(2033, 2, 1),
    reden="de index steeg",
    gegevens_binnen="deels",
)


def invoer(*wijzigingen: Wijziging, gegevens: tuple[str, ...] = (), geen: tuple[str, ...] = ()) -> Invoer:
    uit = basis()
    regels = uit.regels
    delen = onderdelen(regels.normenkader.record, regels.kengetallen.record.kengetallen)
    vaststelling = Vaststelling(
        vastgesteld_op=date(2033, 1, 10),
        afdruk="",
        gegevens=gegevens,
        geen_gegevens=geen,
        onderdelen={naam: dict(velden) for naam, velden in delen.items()},
    )
    log = Gelezen(Wijzigingenbestand(wijzigingen=wijzigingen), "normenkader/wijzigingen.yaml")
    uit = replace(uit, regels=replace(regels, vaststelling=Gelezen(vaststelling, "x"), wijzigingen=log))
    kader = Documentsoort(naam="kader", titel="Kader", sjabloon="normenkader.html.j2", zonder=("gegevens",))
    return met(uit, {"documenten": (uit.studie.record.documenten[0], kader)})


def boom(uit: Invoer, naam: str) -> Knoop:
    return next(d.boom for d in assemble(uit)[0].documenten if d.naam == naam)


@pytest.mark.parametrize("naam", ["rapport", "kader"])
def test_a_change_is_printed_with_date_reason_and_whether_data_were_in(naam: str) -> None:
    eigen = boom(invoer(WIJZIGING), naam)
    (tabel,) = [k for k in alle(eigen) if k.attr("id") == "tabel-wijzigingen"]
    rij = [tekst(cel).replace("\u00a0", " ") for cel in list(alle(tabel)) if cel.tag in {"th", "td"}][4:]
    assert rij[0].endswith(": grens voor voldoet")
    assert rij[1].startswith("hoogstens ")
    assert rij[2] == "hoogstens 12 procent"
    assert rij[3] == ("1 februari 2033. De index steeg.Een deel van de gegevens was toen binnen.")
    assert "vastgesteld op 10\u00a0januari\u00a02033. Er waren toen nog geen gegevens." in tekst(eigen)


def test_it_says_which_data_were_there() -> None:
    deels = tekst(boom(invoer(gegevens=("geld",), geen=("leden",)), "rapport"))
    assert "Er waren toen al gegevens van: ‘Jaarrekeningen’." in deels
    assert "Daarna zijn de vragen, de normen en de grenzen niet veranderd." in deels
    assert "Van alle bronnen waren er toen al gegevens." in tekst(boom(invoer(gegevens=("geld", "leden")), "rapport"))


def test_a_norm_that_came_is_printed_without_its_fingerprint() -> None:
    nieuw = WIJZIGING.model_copy(update={"veld": "bestaat", "naar": "nieuw 1a2b3c4d"})
    uit = tekst(boom(invoer(nieuw), "kader"))
    assert "hele onderdeel" in uit
    assert "1a2b3c4d" not in uit


def test_a_normenkader_that_was_not_established_is_a_draft() -> None:
    uit = invoer()
    zonder = replace(uit, regels=replace(uit.regels, vaststelling=None))
    assert "nog niet vastgesteld" in tekst(boom(zonder, "kader"))
    assert "wijzigingen-normenkader" not in {k.attr("id") for k in alle(boom(zonder, "rapport"))}


def test_what_a_change_names_is_printed_by_its_title() -> None:
    uit = invoer()
    normen = uit.regels.normenkader.record.alle_normen()
    naam, kengetal = next(iter(uit.regels.kengetallen.record.kengetallen.items()))
    ander = WIJZIGING.model_copy(update={"veld": "kengetal (geheel)", "naar": naam})
    samen = WIJZIGING.model_copy(update={"veld": "normen", "naar": ", ".join(n.id for n in normen[:2])})
    formule = WIJZIGING.model_copy(update={"onderdeel": f"kengetal {naam}", "veld": "formule", "naar": "geld.lasten"})
    gedrukt = tekst(boom(invoer(ander, samen, formule), "kader")).replace("\u00a0", " ")
    assert f"‘{kengetal.titel}’" in gedrukt
    assert f"‘{normen[0].titel}’, ‘{normen[1].titel}’" in gedrukt
    assert f"Kengetal ‘{kengetal.titel}’: formule" in gedrukt
