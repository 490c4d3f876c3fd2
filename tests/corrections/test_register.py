"""The register of remarks as it is read from input/wederhoor/."""

from datetime import date
from pathlib import Path

import pytest

from rekenaudit.model.wederhoor import Besluit, Opmerking
from tests.corrections.wederhoorstudie import REGISTER, laad, studie


def test_een_register_wordt_gelezen_met_plaatsen(tmp_path: Path) -> None:
    (bestand,), problemen = laad(tmp_path, REGISTER)
    assert not problemen
    (opmerking,) = bestand.record.opmerkingen
    assert (opmerking.akkoord, opmerking.stand, opmerking.besluit) == (False, "open", None)
    assert bestand.record.rondes[0].sluit == date(2033, 1, 25)
    assert bestand.plaats("opmerkingen", 0, "reactie").regel == 12


def test_zonder_register_is_er_niets_aan_de_hand(tmp_path: Path) -> None:
    assert laad(tmp_path) == ((), ())


def test_registers_staan_in_de_volgorde_van_config(tmp_path: Path) -> None:
    register, _ = laad(tmp_path, "partij: Omgevingsdienst\n", REGISTER)
    assert [b.record.partij for b in register] == ["Veldstad", "Omgevingsdienst"]
    assert studie(partijen=[{"naam": "Omgevingsdienst"}]).partijnamen() == (
        "Veldstad",
        "Hoog aan Zee",
        "Omgevingsdienst",
    )


@pytest.mark.parametrize(
    ("bestanden", "code", "plaats"),
    [
        ({"veldstad__yml": REGISTER}, "wederhoorbestand-gemist", ("input/wederhoor/veldstad.yml", 0)),
        ({"veld__yaml": REGISTER}, "wederhoorbestand-naam", ("input/wederhoor/veld.yaml", 1)),
        ({"veldstat__yaml": "partij: Veldstat\n"}, "partij-onbekend", ("input/wederhoor/veldstat.yaml", 1)),
        (
            {"veldstad__yaml": REGISTER + REGISTER.partition("opmerkingen:\n")[2]},
            "opmerking-dubbel",
            ("input/wederhoor/veldstad.yaml", 14),
        ),
        (
            {"veldstad__yaml": REGISTER.replace("W-veldstad-01", "veldstad 1")},
            "waarde-ongeldig",
            ("input/wederhoor/veldstad.yaml", 5),
        ),
    ],
)
def test_gebreken(tmp_path: Path, bestanden: dict[str, str], code: str, plaats: tuple[str, int]) -> None:
    _, problemen = laad(tmp_path, **bestanden)
    assert [(p.code, (p.plaats.bestand, p.plaats.regel)) for p in problemen] == [(code, plaats)]


def test_een_besluit_telt_pas_als_het_is_vastgesteld() -> None:
    velden = {"id": "W-veldstad-01", "ronde": "ambtelijk", "versie": "concept-1"}
    voorstel = Besluit(uitkomst="overgenomen", voorgesteld_door="A", tweede_lezer="B")
    vast = voorstel.model_copy(update={"vastgesteld_door": "C", "vastgesteld_op": date(2033, 2, 1)})
    assert not Opmerking.model_validate({**velden, "besluit": voorstel}).besloten
    assert Opmerking.model_validate({**velden, "besluit": vast}).aanvaard
    niet = vast.model_copy(update={"uitkomst": "niet overgenomen"})
    opmerking = Opmerking.model_validate({**velden, "besluit": niet})
    assert opmerking.besloten
    assert not opmerking.aanvaard
    assert Opmerking.model_validate({**velden, "stand": "ingetrokken"}).besloten
