"""The validator: a tree holds only what Word, PDF and HTML can all show.

The grammar is written as data, one line per element, and says the same as `docs/semantische-html.md`.
Problems name the template's or text's file and line, which every node carries in `bron`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rekenaudit.document.afwerking.misplaatst import aantal_tabellen, is_tekst, misplaatst
from rekenaudit.document.boom import Knoop, alle, plaats_van, tekst
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import document as codes


@dataclass(frozen=True, slots=True)
class Regel:
    """What an element may be.

    Attributes:
        kinderen: elements that may stand in it.
        tekst: whether text may stand directly in it.
        attrs: attributes that it may have besides `id` and `class`.
        verplicht: attributes that it must have.
        klassen: words that its class may hold.
    """

    kinderen: frozenset[str]
    tekst: bool = False
    attrs: frozenset[str] = frozenset()
    verplicht: tuple[str, ...] = ()
    klassen: frozenset[str] = frozenset()


def _namen(namen: str) -> frozenset[str]:
    return frozenset(namen.split())


_IN_DE_REGEL = _namen("strong em a data span sup")
_BLOK = _namen("p ul ol aside figure")
_KOPPEN = ("h2", "h3", "h4", "h5")
_KOP = Regel(_namen("span data em strong"), tekst=True)
_CEL = _IN_DE_REGEL | _namen("p ul ol")

REGELS = {
    "article": Regel(
        _namen("header nav section"), attrs=_namen("lang"), verplicht=("lang",), klassen=_namen("compact")
    ),
    "header": Regel(_namen("h1 p ul"), klassen=_namen("titelblad")),
    "nav": Regel(_namen("h2 ol"), klassen=_namen("inhoud"), verplicht=("id",)),
    "section": Regel(
        _namen("h2 h3 h4 h5 section") | _BLOK,
        klassen=_namen("hoofdstuk bijlage paragraaf liggend ongenummerd nieuwe-pagina letterlijk"),
        verplicht=("id", "class"),
    ),
    "h1": Regel(_KOP.kinderen, tekst=True, klassen=_namen("titel")),
    "h2": _KOP,
    "h3": _KOP,
    "h4": _KOP,
    "h5": _KOP,
    "p": Regel(
        _IN_DE_REGEL,
        tekst=True,
        klassen=_namen(
            "titel ondertitel lezers soort status uitgever datum versie vraag toelichting bronnoot ontbreekt kop"
        ),
    ),
    "ul": Regel(_namen("li"), klassen=_namen("genummerd uitgevers")),
    "ol": Regel(_namen("li")),
    "li": Regel(_IN_DE_REGEL | _namen("p ul ol"), tekst=True),
    "aside": Regel(_namen("p ul ol"), klassen=_namen("antwoord kader"), verplicht=("class",)),
    "figure": Regel(_namen("img figcaption table p"), klassen=_namen("figuur tabel"), verplicht=("id", "class")),
    "img": Regel(frozenset(), attrs=_namen("src alt"), verplicht=("src", "alt")),
    "figcaption": Regel(_IN_DE_REGEL, tekst=True),
    "table": Regel(_namen("thead tbody"), attrs=_namen("data-breedtes"), verplicht=("data-breedtes",)),
    "thead": Regel(_namen("tr")),
    "tbody": Regel(_namen("tr")),
    "tr": Regel(_namen("th td"), klassen=_namen("totaal groep")),
    "th": Regel(_CEL, tekst=True, attrs=_namen("scope colspan"), verplicht=("scope",), klassen=_namen("getal tekst")),
    "td": Regel(_CEL, tekst=True, klassen=_namen("getal tekst oordeel letterlijk"), verplicht=("class",)),
    "strong": Regel(_IN_DE_REGEL, tekst=True),
    "em": Regel(_IN_DE_REGEL, tekst=True),
    "sup": Regel(frozenset(), tekst=True),
    "a": Regel(_namen("strong em data span sup"), tekst=True, attrs=_namen("href"), verplicht=("href",)),
    "data": Regel(frozenset(), tekst=True, attrs=_namen("value data-ref"), verplicht=("value", "data-ref")),
    "span": Regel(
        _namen("span strong em data a"),
        tekst=True,
        attrs=_namen("data-uitslag"),
        verplicht=("class",),
        klassen=_namen("oordeel ontbreekt nummer tekst label symbool bewijs code uitgaveversie uitgavedatum"),
    ),
}
"""The grammar: element → what it may be."""


def keur(boom: Knoop, document: str = "") -> tuple[Probleem, ...]:
    """Judge a whole tree.

    Args:
        boom: the tree, with `article` outermost.
        document: name of the document, for the sentences.

    Returns:
        Every problem, in the order of the document; an empty tuple when the tree is sound.
    """
    problemen = list(_elementen(boom))
    if boom.tag != "article":
        problemen.append(_onbekend(boom, f"<{boom.tag}> als buitenste element"))
    for deel in boom.knopen():
        if deel.tag == "section":
            problemen.extend(_koppen(deel, 0))
    problemen.extend(_ids(boom, document))
    return tuple(problemen)


def _onbekend(knoop: Knoop, gevonden: str) -> Probleem:
    return codes.CONSTRUCTIE_ONBEKEND.op(plaats_van(knoop), gevonden=gevonden)


def _misplaatst(knoop: Knoop, gevonden: str, ouder: Knoop, verwacht: str) -> Probleem:
    return codes.CONSTRUCTIE_MISPLAATST.op(
        plaats_van(knoop), gevonden=gevonden, ouder=f"<{ouder.tag}>", verwacht=verwacht
    )


def _attribuut(knoop: Knoop, gevonden: str, verwacht: str) -> Probleem:
    return codes.ATTRIBUUT_VERKEERD.op(
        plaats_van(knoop), element=f"<{knoop.tag}>", gevonden=gevonden, verwacht=verwacht
    )


def _elementen(boom: Knoop) -> Iterator[Probleem]:
    for knoop in alle(boom):
        regel = REGELS.get(knoop.tag)
        if regel is None:
            yield _onbekend(knoop, f"het element <{knoop.tag}>")
            continue
        yield from _attributen(knoop, regel)
        yield from _inhoud(knoop, regel)
        if knoop.tag == "figure":
            yield from _figuur(knoop)
        elif knoop.tag == "table":
            yield from _tabel(knoop)
        elif knoop.tag == "aside" and not _begint_met_kop(knoop):
            yield _misplaatst(knoop, "geen <p class='kop'> als eerste", knoop, "een kop als eerste alinea")


def _begint_met_kop(knoop: Knoop) -> bool:
    eerste = next(iter(knoop.knopen()), None)
    return eerste is not None and eerste.tag == "p" and "kop" in eerste.klassen()


def _attributen(knoop: Knoop, regel: Regel) -> Iterator[Probleem]:
    for naam, _ in knoop.attrs:
        if naam not in regel.attrs and naam not in {"id", "class"}:
            yield _onbekend(knoop, f"het attribuut '{naam}' bij <{knoop.tag}>")
    for klasse in knoop.klassen():
        if klasse not in regel.klassen:
            yield _onbekend(knoop, f"de klasse '{klasse}' bij <{knoop.tag}>")
    for naam in regel.verplicht:
        if not knoop.attr(naam).strip():
            yield _attribuut(knoop, f"geen '{naam}'", f"een '{naam}' met inhoud")


def _inhoud(knoop: Knoop, regel: Regel) -> Iterator[Probleem]:
    for kind in knoop.kinderen:
        if isinstance(kind, str):
            if not regel.tekst:
                yield _misplaatst(knoop, f"losse tekst '{kind.strip()[:40]}'", knoop, _opsomming(regel.kinderen))
        elif kind.tag in REGELS and kind.tag not in regel.kinderen and is_tekst(kind):
            yield misplaatst(kind, knoop)
        elif kind.tag in REGELS and kind.tag not in regel.kinderen:
            yield _misplaatst(kind, f"<{kind.tag}>", knoop, _opsomming(regel.kinderen))


def _opsomming(namen: frozenset[str]) -> str:
    return ", ".join(f"<{n}>" for n in sorted(namen)) or "alleen tekst"


def _koppen(deel: Knoop, diepte: int) -> Iterator[Probleem]:
    verwacht = _KOPPEN[min(diepte, len(_KOPPEN) - 1)]
    kinderen = deel.knopen()
    eerste = kinderen[0].tag if kinderen else "niets"
    if eerste != verwacht or diepte >= len(_KOPPEN):
        gevonden, nodig = f"<{eerste}>", f"<{verwacht}>"
        if is_tekst(deel):
            gevonden, nodig = "een kop die een niveau overslaat", "een kop met minder hekjes (#)"
        yield codes.KOP_VERKEERD.op(plaats_van(deel), gevonden=gevonden, verwacht=nodig)
    elif not tekst(kinderen[0]).strip():
        yield codes.KOP_VERKEERD.op(plaats_van(kinderen[0]), gevonden="een lege kop", verwacht="een kop met tekst")
    for kind in kinderen[1:]:
        if kind.tag in _KOPPEN:
            yield codes.KOP_VERKEERD.op(plaats_van(kind), gevonden="twee koppen", verwacht="één kop per deel")
        elif kind.tag == "section":
            yield from _koppen(kind, diepte + 1)


def _figuur(figuur: Knoop) -> Iterator[Probleem]:
    soort = "table" if "tabel" in figuur.klassen() else "img"
    tags = [k.tag for k in figuur.knopen()]
    for nodig in (soort, "figcaption"):
        if nodig == "table" and tags.count(nodig) != 1 and is_tekst(figuur):
            yield aantal_tabellen(figuur, tags.count(nodig))
        elif tags.count(nodig) != 1:
            yield _misplaatst(figuur, f"{tags.count(nodig)} keer <{nodig}>", figuur, f"precies één <{nodig}>")
    for beeld in figuur.knopen():
        if beeld.tag == "img" and beeld.attr("src") != f"figuur:{figuur.attr('id')}":
            yield _attribuut(beeld, f"src '{beeld.attr('src')}'", f"'figuur:{figuur.attr('id')}'")


def _tabel(tabel: Knoop) -> Iterator[Probleem]:
    breedtes = tabel.attr("data-breedtes").split()
    rijen = [rij for groep in tabel.knopen() for rij in groep.knopen() if rij.tag == "tr"]
    if not all(b.isdigit() for b in breedtes) or sum(map(int, breedtes)) != 100:
        yield _onregelmatig(tabel, f"breedtes '{' '.join(breedtes)}'", "gehele getallen die optellen tot 100")
        return
    if [g.tag for g in tabel.knopen()] != ["thead", "tbody"]:
        yield _onregelmatig(tabel, "andere delen", "één <thead> en daarna één <tbody>")
    for nummer, rij in enumerate(rijen, start=1):
        aantal = sum(int(c.attr("colspan") or 1) if (c.attr("colspan") or "1").isdigit() else 0 for c in rij.knopen())
        if aantal != len(breedtes):
            yield _onregelmatig(rij, f"rij {nummer} heeft {_cellen(aantal)}", f"een rij van {_cellen(len(breedtes))}")
        if any(c.heeft("colspan") for c in rij.knopen()) and "groep" not in rij.klassen():
            yield _onregelmatig(rij, f"rij {nummer} voegt cellen samen", "dat alleen in een rij met klasse 'groep'")
        for kolom, cel in enumerate(rij.knopen(), start=1):
            if not tekst(cel).strip():
                yield codes.CEL_LEEG.op(plaats_van(cel), tabel=_titel(tabel, rijen), rij=nummer, kolom=kolom)


def _cellen(aantal: int) -> str:
    return "1 cel" if aantal == 1 else f"{aantal} cellen"


def _titel(tabel: Knoop, rijen: list[Knoop]) -> str:
    koppen = [tekst(c) for c in rijen[0].knopen()] if rijen else []
    return f"tabel met kolommen {', '.join(koppen)}" if koppen else tabel.tag


def _onregelmatig(knoop: Knoop, gevonden: str, verwacht: str) -> Probleem:
    return codes.TABEL_ONREGELMATIG.op(plaats_van(knoop), gevonden=gevonden, verwacht=verwacht)


def _ids(boom: Knoop, document: str) -> Iterator[Probleem]:
    bekend: set[str] = set()
    for knoop in alle(boom):
        id_ = knoop.attr("id")
        if id_ and id_ in bekend:
            yield codes.ID_DUBBEL.op(plaats_van(knoop), id=id_, document=document)
        bekend.add(id_)
    for knoop in alle(boom):
        doel = knoop.attr("href")
        if knoop.tag == "a" and doel.startswith("#") and doel[1:] not in bekend:
            yield codes.VERWIJZING_ONBEKEND.op(
                plaats_van(knoop), id=doel[1:], document=document, bedoelde=bedoelde(doel[1:], bekend - {""})
            )
