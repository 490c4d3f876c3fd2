"""What a form that came back holds besides its tables: every text by its cell, notes, text boxes and pictures.

Answers are read from the tables. This is read to know how a cell is shown that does not hold text, and to find what a
party wrote where no answer is looked for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from rekenaudit.config.yaml_boom import zonder_onzichtbaar
from rekenaudit.loaders.werkmap import geopend
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.waarden import VASTE_SPATIE

Cel = tuple[int, int]
"""A cell of a sheet: its row from 1, its column from 0."""
PROCENT = "%"
_PERCENTAGE = re.compile(r'^(?:[^"%]|"[^"]*")*%')
"""A number format with a per cent sign that is not a mere text."""


@dataclass(frozen=True, slots=True)
class Notitie:
    """A note at a cell."""

    cel: Cel
    tekst: str


@dataclass(frozen=True, slots=True)
class Formulierblad:
    """A sheet of a form.

    Attributes:
        teksten: every cell that is not empty, as text.
        getoond: of these, numbers and dates that Excel shows in another way than it stores them: `52,1%`, `6 mei 2031`.
        fouten: cells with the outcome of a formula that went wrong.
        notities: notes at cells, in their order.
        vakken: texts of text boxes.
        beelden: number of pictures.
    """

    naam: str
    teksten: Mapping[Cel, str]
    getoond: Mapping[Cel, str]
    fouten: Mapping[Cel, str]
    notities: tuple[Notitie, ...]
    vakken: tuple[str, ...]
    beelden: int


def lees_bladen(inhoud: bytes) -> tuple[Formulierblad, ...]:
    """Read all sheets of a workbook, the hidden ones too."""
    with geopend(inhoud, waarden=True) as boek, ZipFile(BytesIO(inhoud)) as archief:
        return tuple(_blad(blad, archief) for blad in boek.worksheets)


def nette_tekst(tekst: str) -> str:
    """Take a text line by line, without what nobody sees."""
    regels = (" ".join(regel.split()) for regel in zonder_onzichtbaar(tekst).split("\n"))
    return "\n".join(regels).strip()


def _blad(blad: Any, archief: ZipFile) -> Formulierblad:
    teksten: dict[Cel, str] = {}
    getoond: dict[Cel, str] = {}
    fouten: dict[Cel, str] = {}
    blad.reset_dimensions()
    for rij in blad.iter_rows():
        for cel in rij:
            if cel.value is None:
                continue
            plek = (cel.row, cel.column - 1)
            if (anders := _getoond(cel)) is not None:
                getoond[plek] = anders
            if cel.data_type == "e":
                fouten[plek] = str(cel.value)
            if tekst := nette_tekst(anders or str(cel.value)):
                teksten[plek] = tekst
    delen = _delen(archief, blad._worksheet_path)  # noqa: SLF001 - the only way to the part of a sheet
    tekeningen = delen.get("drawing", [])
    return Formulierblad(
        blad.title,
        teksten,
        getoond,
        fouten,
        tuple(sorted(_notities(archief, delen), key=lambda n: n.cel)),
        tuple(filter(None, (_alineas(vak) for t in tekeningen for vak in _alle(t, "txBody")))),
        sum(1 for t in tekeningen for _ in _alle(t, "pic")),
    )


def _getoond(cel: Any) -> str | None:
    """Write a percentage, date or time as it is shown; None for all else."""
    match cel.value:
        case datetime() as moment if moment.time() != time():
            return f"{schrijf_datum(moment.date())}, {_tijd(moment.time())}".replace(VASTE_SPATIE, " ")
        case date() as dag:
            return schrijf_datum(dag).replace(VASTE_SPATIE, " ")
        case time() as tijd:
            return _tijd(tijd)
        case int() | float() as getal if not isinstance(getal, bool) and _PERCENTAGE.match(cel.number_format or ""):
            keer = Decimal(repr(getal)) * 100
            return f"{keer.normalize():f}{PROCENT}".replace(".", ",")
        case _:
            return None


def _tijd(tijd: time) -> str:
    return f"{tijd.hour}.{tijd.minute:02} uur"


def _delen(archief: ZipFile, pad: str) -> Mapping[str, list[Any]]:
    """Read what belongs to a sheet: kind (`comments`, `threadedComment`, `drawing`) → parts."""
    from openpyxl.packaging.relationship import get_dependents, get_rels_path  # noqa: PLC0415 - slow to load

    wijzer: str = get_rels_path(pad)  # type: ignore[no-untyped-call] # not annotated in openpyxl
    namen = set(archief.namelist())
    gevonden: dict[str, list[Any]] = {}
    for deel in get_dependents(archief, wijzer) if wijzer in namen else ():
        soort = str(deel.Type).rpartition("/")[2]
        if soort in {"comments", "threadedComment", "drawing"} and deel.target in namen:
            gevonden.setdefault(soort, []).append(_xml(archief.read(deel.target)))
    return gevonden


def _notities(archief: ZipFile, delen: Mapping[str, list[Any]]) -> Iterator[Notitie]:
    """Read notes; what was said in a conversation replaces the note that older programs show for it."""
    personen = {
        str(p.get("id", "")): str(p.get("displayName", ""))
        for naam in archief.namelist()
        if naam.startswith("xl/persons/")
        for p in _alle(_xml(archief.read(naam)), "person")
    }
    in_gesprek = set()
    for knoop in (k for deel in delen.get("threadedComment", ()) for k in _alle(deel, "threadedComment")):
        in_gesprek.add(knoop.get("ref"))
        yield from _notitie(knoop, personen.get(str(knoop.get("personId", "")), ""))
    for deel in delen.get("comments", ()):
        auteurs = [a.text or "" for a in _alle(deel, "author")]
        for knoop in _alle(deel, "comment"):
            nummer = str(knoop.get("authorId", ""))
            auteur = auteurs[int(nummer)] if nummer.isdecimal() and int(nummer) < len(auteurs) else ""
            if knoop.get("ref") not in in_gesprek:
                yield from _notitie(knoop, auteur)


def _notitie(knoop: Any, auteur: str) -> Iterator[Notitie]:
    from openpyxl.utils.cell import coordinate_to_tuple  # noqa: PLC0415 - slow to load

    tekst = nette_tekst("".join(t for k in _alle(knoop, "text") for t in k.itertext()))
    rij, kolom = coordinate_to_tuple(str(knoop.get("ref", "A1")))
    naam = nette_tekst(auteur)
    if tekst:
        yield Notitie((rij, kolom - 1), tekst if not naam or tekst.startswith(f"{naam}:") else f"{naam}: {tekst}")


def _alineas(vak: Any) -> str:
    return nette_tekst("\n".join("".join(t.text or "" for t in _alle(p, "t")) for p in _alle(vak, "p")))


def _alle(knoop: Any, naam: str) -> Iterable[Any]:
    """Find elements by name, in whatever namespace a program wrote them."""
    return (k for k in knoop.iter() if isinstance(k.tag, str) and etree.QName(k).localname == naam)


def _xml(inhoud: bytes) -> Any:
    return etree.fromstring(inhoud, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
