"""The house style as CSS."""

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.render.lettertypen import load_fonts
from rekenaudit.render.opmaak import fill_in, style_sheet


def _huis(stijl: Stijlmap) -> str:
    return style_sheet(stijl, load_fonts(stijl), lambda letter: letter.naam)


def test_variabelen_worden_waarden(stijl: Stijlmap) -> None:
    css = _huis(stijl) + "p{border:1px solid var(--kleur-accent);font-family:var(--letter)}"
    assert fill_in(css, stijl.huisstijl).endswith(
        f'p{{border:1px solid {stijl.huisstijl.kleuren["accent"]};font-family:"Huisstijl","Huisstijl symbolen"}}'
    )


def test_in_de_stijl_van_de_pdf_blijft_geen_variabele_over(stijl: Stijlmap) -> None:
    bladen = [stijl.bestand(f"stijl/{naam}.css").read_text("utf-8") for naam in ("basis", "pdf")]
    css = "\n".join([_huis(stijl), *bladen])
    assert "var(" in css
    assert "var(" not in fill_in(css, stijl.huisstijl)


def test_een_variabele_met_nog_een_waarde_blijft_staan(stijl: Stijlmap) -> None:
    css = _huis(stijl) + ".nota{--kleur-accent : red} p{color:var(--kleur-accent)} a{color:var(--eigen)}"
    assert fill_in(css, stijl.huisstijl).endswith("p{color:var(--kleur-accent)} a{color:var(--eigen)}")
