"""Change a tree on its way to one format; what PDF and HTML need alike stands here too."""

from collections.abc import Callable, Mapping
from itertools import zip_longest

from rekenaudit.document.boom import Knoop, alle, met_kinderen, plaats_van, tekst
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.problems import Gestopt, bedoelde
from rekenaudit.problems.codes import render as codes

PLEK = "data-plek"
"""Attribute of a place whose page in the PDF is asked for."""

LANGE_CEL = 700
"""Number of characters from which a cell makes its row long: such a row may run on to the next page."""

BREDE_TABEL = 7
"""Number of columns from which a table is wide: it may need more room than the text, and narrower margins."""

KORTE_TABEL, KORTE_RIJ = 15, 200
"""Number of rows and characters in each, up to which a table stays on one page."""

KORT_VAK = 1500
"""Number of characters up to which a box stays on one page."""

LANGE_CODE = 22
"""Number of characters above which a code may be broken at its hyphens: it does not fit in a narrow column."""


def herschrijf(knoop: Knoop, regel: Callable[[Knoop], Knoop]) -> Knoop:
    """Apply a rule to every node, children before their parent."""
    return regel(met_kinderen(knoop, *(k if isinstance(k, str) else herschrijf(k, regel) for k in knoop.kinderen)))


def met_attr(knoop: Knoop, naam: str, waarde: str) -> Knoop:
    """Give a node an attribute, in the place of the one it had by that name."""
    attrs = (*((n, w) for n, w in knoop.attrs if n != naam), (naam, waarde))
    return Knoop(knoop.tag, attrs, knoop.kinderen, knoop.bron)


def met_klasse(knoop: Knoop, klasse: str) -> Knoop:
    """Add a class to a node."""
    return met_attr(knoop, "class", " ".join((*knoop.klassen(), klasse)))


def is_lang(rij: Knoop) -> bool:
    """Tell whether a table's row is too long to keep together on a page."""
    return any(len(tekst(cel)) > LANGE_CEL for cel in rij.knopen())


def is_kort(tabel: Knoop) -> bool:
    """Tell whether a figure with a table has so few rows, and short ones, that it should not be broken.

    A table with groups may be broken: its rows say under which heading they stand, and stay with it.
    """
    rijen = [rij for deel in alle(tabel) if deel.tag == "tbody" for rij in deel.knopen()]
    return len(rijen) <= KORTE_TABEL and all(len(tekst(r)) <= KORTE_RIJ and "groep" not in r.klassen() for r in rijen)


def is_lange_code(span: Knoop) -> bool:
    """Tell whether a code is too long to keep on one line."""
    return "code" in span.klassen() and len(tekst(span)) > LANGE_CODE


def is_breed(tabel: Knoop) -> bool:
    """Tell whether a table has so many columns that it needs room."""
    return len(tabel.attr("data-breedtes").split()) >= BREDE_TABEL


def is_inleiding(blok: Knoop, volgende: Knoop | None) -> bool:
    """Tell whether a block is a sentence that introduces the table after it, and should stay on its page."""
    if volgende is None or blok.tag != "p" or blok.klassen() or "tabel" not in volgende.klassen():
        return False
    return len(tekst(blok)) <= KORTE_RIJ


def met_inleidingen(deel: Knoop) -> Knoop:
    """Mark the sentences of a section that introduce a table."""
    blokken = deel.knopen()
    return met_kinderen(
        deel,
        *(
            met_klasse(blok, "inleiding") if is_inleiding(blok, volgende) else blok
            for blok, volgende in zip_longest(blokken, blokken[1:])
        ),
    )


def met_breedtes(tabel: Knoop) -> Knoop:
    """Write a table's column widths as the style of the cells of its first row."""
    kop, *rest = tabel.knopen()
    eerste, *rijen = kop.knopen()
    cellen = [
        met_attr(cel, "style", f"width:{breedte}%")
        for cel, breedte in zip(eerste.knopen(), tabel.attr("data-breedtes").split(), strict=True)
    ]
    return met_kinderen(tabel, met_kinderen(kop, met_kinderen(eerste, *cellen), *rijen), *rest)


def figuur_van(beeld: Knoop, figuren: Mapping[str, Figuurbestand], document: str) -> Figuurbestand:
    """Look up the drawn figure that an `img` names.

    Raises:
        Gestopt: when it was not drawn.
    """
    naam = beeld.attr("src").removeprefix("figuur:")
    if naam not in figuren:
        soort = codes.FIGUUR_NIET_GETEKEND
        raise Gestopt([soort.op(plaats_van(beeld), document=document, figuur=naam, bedoelde=bedoelde(naam, figuren))])
    return figuren[naam]
