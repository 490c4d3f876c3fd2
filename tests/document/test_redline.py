"""Taking every change gives the new text, leaving every change the old one."""

from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.document.boom import Knoop, van_html
from rekenaudit.document.verschil.redline import MERK, redline
from rekenaudit.document.verschil.woordverschil import rond_verschil, woorden

_ZINNEN = ("Het afval nam toe.", "Het afval nam af in <strong>Veldstad</strong>.", "Zie <em>verder</em>.", "Nee.")
_ZIN = st.sampled_from(_ZINNEN)
_ALINEA = _ZIN.map(lambda z: f"<p>{z}</p>")
_LIJST = st.lists(_ZIN, min_size=1, max_size=3).map(lambda z: f"<ul>{''.join(f'<li>{p}</li>' for p in z)}</ul>")
_RIJ = st.tuples(st.sampled_from("ABC"), _ZIN, _ZIN).map(
    lambda r: f'<tr><th scope="row">{r[0]}</th><td class="tekst">{r[1]}</td><td class="tekst"><p>{r[2]}</p></td></tr>'
)
_TABEL = st.tuples(st.lists(_RIJ, max_size=4), _ZIN).map(
    lambda t: (
        f'<figure class="tabel" id="t"><figcaption><span class="label">Tabel 1</span> {t[1]}</figcaption>'
        f'<table data-breedtes="20 40 40"><thead></thead><tbody>{"".join(t[0])}</tbody></table></figure>'
    )
)
_BLOKKEN = st.lists(st.one_of(_ALINEA, _LIJST), max_size=4)


def _deel(naam: str, nummer: int, blokken: list[str], tabel: str) -> str:
    kop = f'<h2><span class="nummer">{nummer}</span> Kop van {naam}</h2>'
    return f'<section class="hoofdstuk" id="{naam}">{kop}{"".join(blokken)}{tabel}</section>'


@st.composite
def _bomen(draw: st.DrawFn) -> Knoop:
    namen = draw(st.lists(st.sampled_from(["een", "twee", "drie"]), unique=True, max_size=3))
    delen = [
        _deel(naam, nummer, draw(_BLOKKEN), draw(_TABEL) if naam == "twee" else "")
        for nummer, naam in enumerate(namen, start=1)
    ]
    return van_html(f'<article lang="nl">{"".join(delen)}</article>')


def _lees(knoop: Knoop, houd: str) -> str:
    weg = {"in": "del", "uit": "ins"}[houd]
    if knoop.tag == weg or knoop.attr(MERK) not in {"", houd}:
        return ""
    einde = "." if "label" in knoop.klassen() else " " if "nummer" in knoop.klassen() else ""
    return "".join(k if isinstance(k, str) else _lees(k, houd) for k in knoop.kinderen) + einde


def _glad(tekst: str) -> str:
    return "".join(tekst.split())


@given(_bomen(), _bomen())
def test_aannemen_geeft_nieuw_en_afwijzen_geeft_oud(oud: Knoop, nieuw: Knoop) -> None:
    samen = redline(oud, nieuw)
    assert _glad(_lees(samen, "in")) == _glad(_lees(nieuw, "in"))
    assert _glad(_lees(samen, "uit")) == _glad(_lees(oud, "in"))


@given(_bomen())
def test_zonder_verschil_is_er_niets_gemarkeerd(boom: Knoop) -> None:
    assert redline(boom, boom) == boom


def test_alleen_het_woord_dat_verandert_is_gemarkeerd() -> None:
    oud, nieuw = (van_html(f"<p>Er kwamen {n} brieven binnen.</p>") for n in ("123", "132"))
    assert redline(oud, nieuw).kinderen == (
        "Er kwamen ",
        Knoop("del", (), ("123",)),
        Knoop("ins", (), ("132",)),
        " brieven binnen.",
    )


@given(st.text(st.sampled_from("ab \u00a0\n"), max_size=20))
def test_woorden_zijn_samen_de_tekst(tekst: str) -> None:
    assert "".join(woorden(tekst)) == tekst


def test_van_een_lange_tekst_blijft_over_wat_verschilt() -> None:
    voor, na = "woord " * 20, " slot" * 20
    oud, nieuw = rond_verschil(f"{voor}123{na}", f"{voor}132{na}")
    assert oud == "… woord woord woord woord woord 123 slot slot slot slot slot …"
    assert nieuw == oud.replace("123", "132")
    assert rond_verschil("", "Alles is nieuw.") == ("", "Alles is nieuw.")
