"""Blocks: headings, paragraphs, lists, boxes and figures of the tree as paragraphs of Word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rekenaudit.document.boom import Knoop, tekst
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.model.huisstijl import Verdictstijl
from rekenaudit.render.herschrijven import KORT_VAK, figuur_van
from rekenaudit.render.word.alinea import Alinea
from rekenaudit.render.word.bijhouden import bijgehouden
from rekenaudit.render.word.elementen import Element, twips
from rekenaudit.render.word.inlijn import INLIJN, Letter, unshowable
from rekenaudit.render.word.schrijver import Schrijver
from rekenaudit.render.word.stijlen import KOP_MM, KOPPEN, LIJST_KOPPEN, LIJST_MM, NIVEAUS, VAK_MM, op_niveau
from rekenaudit.render.word.stijlen_xml import oordeelvlak
from rekenaudit.render.word.velden import tab, tekstloop, veld

_ALINEAS = {"vraag": "Vraag", "toelichting": "Toelichting", "bronnoot": "Bronnoot", "ontbreekt": "Ontbreekt"}
_NOTEN = frozenset({"Toelichting", "Bronnoot"})
"""Styles in which links look like the text around them."""

_VAKKEN = {"antwoord": "Antwoord", "kader": "Kader"}
_NA_VAK = twips(5)
_NA_LIJST = twips(2.5)
_LIJST_IN_CEL = twips(4)
_EIGEN_NUMMER = twips(8)
"""Room for a number that the tree writes itself, such as `1a.`."""


@dataclass(frozen=True, slots=True)
class Omgeving:
    """Where paragraphs stand.

    Attributes:
        stijl: style of a plain paragraph there.
        soort: `tekst`, `vak` (a box) or `cel` (of a table).
        bijeen: paragraphs stay on the page of the next.
        lijst: list and level of the item they stand in.
        vlak: verdict whose colour the whole paragraph gets.
    """

    stijl: str = "Normal"
    soort: str = "tekst"
    bijeen: bool = False
    lijst: tuple[int, int] | None = None
    vlak: Verdictstijl | None = None


def heading(schrijver: Schrijver, kop: Knoop, id_: str, *, nieuwe_pagina: bool, onder_kop: bool) -> None:
    """Write the heading of a section; Word counts its number, or else a plain one stands in a column of its own."""
    stijl, lijst = KOPPEN[kop.tag], schrijver.nummers.tellend.get(id_)
    nummer, lopen = number_apart(schrijver, kop.kinderen, id_, geteld=lijst is not None)
    # at the top of a page Word keeps the white above; below another heading that has its own
    voor = 0 if nieuwe_pagina or onder_kop or schrijver.aan_begin else None
    soort = Alinea(stijl, nieuwe_pagina=nieuwe_pagina and not schrijver.aan_begin, voor=voor)
    if lijst is None:
        kolom = twips(KOP_MM[stijl]) if is_plain_number(nummer) else 0
        soort = replace(soort, lijst=(0, 0), inspringen=(kolom, kolom))
    elif lijst[0] != LIJST_KOPPEN:  # that is the list of the style
        soort = replace(soort, lijst=lijst)
    schrijver.zet(schrijver.alinea(soort, lopen))


def number_apart(
    schrijver: Schrijver, kinderen: Iterable[Knoop | str], id_: str = "", *, geteld: bool = False
) -> tuple[str, list[Element]]:
    """Split a heading or an entry of the contents into its number and the runs that show both.

    Args:
        schrijver: the Word file.
        kinderen: what the heading or entry holds.
        id_: place of the heading.
        geteld: whether Word shows the number itself.
    """
    nummer, rest = _span_vooraan(kinderen, "nummer")
    if rest and isinstance(rest[0], str):
        rest[0] = rest[0].lstrip(" ")
    lopen = schrijver.inlijn.lopen(k for k in rest if k)
    if geteld:
        return nummer, lopen
    if is_plain_number(nummer):
        return nummer, [*schrijver.nummer(id_, [tekstloop(nummer)]), tab(), *lopen]
    return nummer, [tekstloop(f"{nummer}\u2003"), *lopen] if nummer else lopen


def _span_vooraan(kinderen: Iterable[Knoop | str], klasse: str) -> tuple[str, list[Knoop | str]]:
    """Take the text of a span of a class that stands first, and what comes after it."""
    rest = list(kinderen)
    eerste = rest[0] if rest else ""
    if isinstance(eerste, Knoop) and klasse in eerste.klassen():
        return tekst(eerste), rest[1:]
    return "", rest


def is_plain_number(nummer: str) -> bool:
    """Tell `3.2` from `Bijlage 3.2`, which is too wide for the column of numbers."""
    return nummer.replace(".", "").isdigit()


def blocks(schrijver: Schrijver, knopen: Iterable[Knoop | str], plek: Omgeving) -> list[Element]:
    """Make the paragraphs of texts, inline nodes, p, ul and ol; loose text between blocks becomes a paragraph."""
    uit: list[Element] = []
    los: list[Knoop | str] = []
    for knoop in knopen:
        if isinstance(knoop, str) or knoop.tag in INLIJN:
            los.append(knoop)
            continue
        uit += _losse_tekst(schrijver, los, replace(plek, lijst=_vervolg(plek, uit)))
        los = []
        uit += _blok(schrijver, knoop, replace(plek, lijst=_vervolg(plek, uit)))
    return uit + _losse_tekst(schrijver, los, replace(plek, lijst=_vervolg(plek, uit)))


def _vervolg(plek: Omgeving, uit: list[Element]) -> tuple[int, int] | None:
    """Only the first paragraph of an item bears its sign; number 0 marks the others."""
    return (0, plek.lijst[1]) if plek.lijst and uit else plek.lijst


def _losse_tekst(schrijver: Schrijver, los: list[Knoop | str], plek: Omgeving) -> list[Element]:
    return [_alinea(schrijver, los, _soort(plek), plek)] if los else []


def _alinea(schrijver: Schrijver, kinderen: Iterable[Knoop | str], soort: Alinea, plek: Omgeving) -> Element:
    """Make a paragraph; in a list, a number that the tree writes itself hangs before its text."""
    letter = Letter(stil=soort.stijl in _NOTEN, in_vlak=plek.vlak is not None)
    nummer, rest = _span_vooraan(kinderen, "nummer")
    if not nummer or plek.lijst is None:
        return schrijver.alinea(soort, schrijver.inlijn.lopen(kinderen, letter))
    links = _EIGEN_NUMMER * (plek.lijst[1] + 1)
    if isinstance(rest[0], str):
        rest[0] = rest[0].lstrip(" ")
    lopen = [tekstloop(nummer), tab(), *schrijver.inlijn.lopen(rest, letter)]
    return schrijver.alinea(replace(soort, inspringen=(links, _EIGEN_NUMMER)), lopen)


def _blok(schrijver: Schrijver, knoop: Knoop, plek: Omgeving) -> list[Element]:
    schrijver.wijs_aan(knoop.attr("id"))
    if knoop.tag == "p":
        soort = _soort(plek)
        for klasse in knoop.klassen():
            soort = replace(soort, stijl=_ALINEAS.get(klasse, soort.stijl)) if plek.soort == "tekst" else soort
            soort = replace(soort, stijl=f"{plek.stijl}kop") if klasse == "kop" else soort
        return [_alinea(schrijver, knoop.kinderen, soort, plek)]
    if knoop.tag in {"ul", "ol"}:
        return _lijst(schrijver, knoop, plek)
    raise unshowable(knoop, f"<{knoop.tag}> op deze plek", schrijver.document.naam)


def _lijst(schrijver: Schrijver, knoop: Knoop, plek: Omgeving) -> list[Element]:
    niveau = plek.lijst[1] + 1 if plek.lijst else 0
    if niveau >= NIVEAUS:
        raise unshowable(knoop, f"een lijst van meer dan {NIVEAUS} niveaus", schrijver.document.naam)
    eigen = "genummerd" in knoop.klassen()
    nummer = 0 if eigen else schrijver.lijst(genummerd=knoop.tag == "ol", vak=plek.soort == "vak")
    stijl = plek.stijl if plek.soort != "tekst" else "ListNumber" if knoop.tag == "ol" else "ListBullet"
    uit = []
    for punt in knoop.knopen():
        schrijver.wijs_aan(punt.attr("id"))
        uit += blocks(schrijver, punt.kinderen, replace(plek, stijl=stijl, lijst=(nummer, niveau)))
    if plek.soort == "tekst" and not niveau:
        _wit_na(uit[-1], _NA_LIJST)
    return uit


def _soort(plek: Omgeving) -> Alinea:
    """Choose the properties of a paragraph at a place."""
    if plek.lijst is None:
        vlak = oordeelvlak(plek.vlak, ruim=plek.stijl == "Tabeloordeel") if plek.vlak else ()
        return Alinea(plek.stijl, plek.bijeen, vlak=vlak)
    nummer, niveau = plek.lijst
    lijst = plek.lijst if nummer else None
    if plek.soort == "tekst":
        stijl = plek.stijl if nummer else "ListContinue"
        return Alinea(op_niveau(stijl, niveau), plek.bijeen, lijst=lijst)
    if plek.soort == "cel":
        links = _LIJST_IN_CEL * (niveau + 1)
        return Alinea(plek.stijl, plek.bijeen, lijst=lijst, inspringen=(links, _LIJST_IN_CEL if nummer else 0))
    links = twips(VAK_MM) + twips(LIJST_MM) * (niveau + 1)
    return Alinea(plek.stijl, plek.bijeen, lijst=lijst, inspringen=None if nummer else (links, 0))


def box(schrijver: Schrijver, knoop: Knoop) -> None:
    """Write an answer or other box; a short one stays on one page, and white follows its last paragraph."""
    schrijver.wijs_aan(knoop.attr("id"))
    stijl = next((_VAKKEN[k] for k in knoop.klassen() if k in _VAKKEN), "")
    if not stijl:
        raise unshowable(knoop, f"<aside class='{knoop.attr('class')}'>", schrijver.document.naam)
    alineas = blocks(schrijver, knoop.kinderen, Omgeving(stijl, "vak", bijeen=len(tekst(knoop)) <= KORT_VAK))
    for alinea in alineas[:-1]:
        schrijver.zet(alinea)
    einde = alineas[-1]
    _los_van_volgende(einde)
    _wit_na(einde, _NA_VAK)
    schrijver.zet(einde)


def _los_van_volgende(alinea: Element) -> None:
    """Let the page end after a paragraph that would stay with the next."""
    eigenschappen = alinea[0]
    for bijeen in [e for e in eigenschappen if str(e.tag).endswith("}keepNext")]:
        eigenschappen.remove(bijeen)


def _wit_na(alinea: Element, wit: int) -> None:
    """Set white below a paragraph that is the last of a box or list."""
    eigenschappen = alinea[0]
    los = Alinea("Normal", na=wit).eigenschappen()[1]
    na = [i for i, e in enumerate(eigenschappen) if str(e.tag).endswith("}ind")]
    eigenschappen.insert(na[0] if na else len(eigenschappen), los)


def figure(schrijver: Schrijver, knoop: Knoop, figuren: Mapping[str, Figuurbestand]) -> None:
    """Write a figure with its picture, caption and notes, kept together."""
    schrijver.wijs_aan(knoop.attr("id"))
    delen = knoop.knopen()
    titel = next((tekst(d) for d in delen if d.tag == "figcaption"), "")
    for nummer, deel in enumerate(delen, start=1):
        bijeen = nummer < len(delen)
        if deel.tag == "img":
            beeld = schrijver.beeld(figuur_van(deel, figuren, schrijver.document.naam), deel.attr("alt"), titel)
            wijziging = deel.attr("data-wijziging")
            lopen = bijgehouden(wijziging, [beeld], schrijver.document.datum) if wijziging else [beeld]
            schrijver.zet(schrijver.alinea(Alinea("Figuur", bijeen=True), lopen))
        elif deel.tag == "figcaption":
            caption(schrijver, deel, knoop.attr("id"), bijeen=bijeen)
        else:
            note(schrijver, deel, bijeen=bijeen)


def note(schrijver: Schrijver, knoop: Knoop, *, bijeen: bool) -> None:
    """Write a note under a figure or table."""
    for alinea in blocks(schrijver, [knoop], Omgeving(bijeen=bijeen)):
        schrijver.zet(alinea)


def caption(schrijver: Schrijver, knoop: Knoop, id_: str, *, bijeen: bool) -> None:
    """Write a caption, its number as a field that Word can count again."""
    label, rest = _span_vooraan(knoop.kinderen, "label")
    lopen = [*_label(schrijver, label, id_), *schrijver.inlijn.lopen(rest)]
    schrijver.zet(schrijver.alinea(Alinea("Caption", bijeen=bijeen), lopen))


def _label(schrijver: Schrijver, label: str, id_: str) -> list[Element]:
    soort, _, nummer = label.rpartition(" ")
    if not soort or not nummer.isdigit():
        return [tekstloop(f"{label}.")] if label else []
    opdracht = f"SEQ {soort} \\* ARABIC"
    if schrijver.volgnummer(soort) != int(nummer):
        opdracht += f" \\r {nummer}"
        schrijver.stel_volgnummer(soort, int(nummer))
    return [tekstloop(f"{soort} "), *schrijver.nummer(id_, veld(opdracht, nummer)), tekstloop(".")]
