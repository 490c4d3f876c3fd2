"""YAML as a tree of texts, lists and mappings, with the position of every part.

Built from the parser's events, so that scalars stay the text that was written (`0141`, `no`), double keys and
references are seen, and a file that is nested absurdly deep stops early.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from rekenaudit.config.tekstregels import tekstregels
from rekenaudit.config.wat_verwacht import beschrijf
from rekenaudit.config.yaml_redenen import reden_van
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import config as codes

Pad = tuple[str | int, ...]
"""Keys and (from 0) list positions that lead to a part of the tree."""

_DIEPST = 50
_MAG = frozenset("\n\r\t\u00ad\u200c\u200d")
_NIET_TE_ZIEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_AFGEKAPT = re.compile(r"\s+#(?=\S)")
_LEEG = frozenset({"", "~", "null", "Null", "NULL"})
_BEGINT_EERDER = frozenset(
    {"found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'"}
)
_CLOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Boom:
    """What a YAML file holds, while and after it is built.

    Attributes:
        inhoud: texts, lists and mappings; a key without a value is left out.
        posities: path → (line, column), both from 1; of a value in a mapping that of its key.
        zonder_waarde: paths of the keys without a value.
        tekstregels: path of a text on more lines → the line of the file for each of its lines.
    """

    inhoud: Any = None
    posities: dict[Pad, tuple[int, int]] = field(default_factory=dict)
    zonder_waarde: list[Pad] = field(default_factory=list)
    tekstregels: dict[Pad, tuple[int, ...]] = field(default_factory=dict)

    def plaats(self, bestand: str, pad: Pad) -> Plaats:
        """Place of a path, or of its nearest known ancestor."""
        return plaats_van(bestand, self.posities, pad)


def plaats_van(bestand: str, posities: Mapping[Pad, tuple[int, int]], pad: Pad) -> Plaats:
    """Place of a path in a file, or of its nearest known ancestor; the key path counts list items from 1."""
    sleutel = ".".join(str(deel + 1 if isinstance(deel, int) else deel) for deel in pad)
    for lengte in range(len(pad), -1, -1):
        if pad[:lengte] in posities:
            regel, kolom = posities[pad[:lengte]]
            return Plaats(bestand, regel=regel, kolom=kolom, sleutel=sleutel)
    return Plaats(bestand, sleutel=sleutel)


@dataclass(slots=True)
class _Open:
    """A list or mapping of which the end has not been read yet.

    Attributes:
        inhoud: what was read so far.
        pad: its place.
        sleutel: the key that waits for its value.
        weg: the key is double, so that its value is left out.
        vervalt: it is itself (in) such a value; what is wrong inside does not matter then.
    """

    inhoud: dict[str, Any] | list[Any]
    pad: Pad
    sleutel: str | None = None
    weg: bool = False
    vervalt: bool = False


class _Bouwer:
    """Puts events together to one tree."""

    def __init__(self, bestand: str, bron: Sequence[str]) -> None:
        self.bestand = bestand
        self.bron = bron
        self.boom = Boom()
        self.problemen: list[Probleem] = []
        self.open: list[_Open] = []
        self.documenten = 0

    def neem(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        self._keur(event)
        match event:
            case yaml.ScalarEvent():
                self._keur_einde(event)
                pad = self._waarde(event, None if event.style in (None, "") and event.value in _LEEG else event.value)
                if regels := tekstregels(event, self.bron):
                    self.boom.tekstregels.setdefault(pad, regels)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._opent(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.open.pop()
            case yaml.AliasEvent():
                self.fout(event, "een verwijzing met * naar een andere plek wordt niet gelezen")
                self._waarde(event, None)
            case yaml.DocumentStartEvent():
                self.documenten += 1
                if self.documenten > 1:
                    raise _Afgebroken(event, "na --- begint een tweede document; een bestand heeft er één")
            case _:
                pass

    def _keur(self, event: yaml.Event) -> None:
        """Report marks that would take the begin of a text away, and characters that nobody sees."""
        for merk, teken in ((getattr(event, "tag", None), "!"), (getattr(event, "anchor", None), "&")):
            if merk and not isinstance(event, yaml.AliasEvent):
                self.fout(event, f"een waarde kan niet met {teken} beginnen (zet tekst tussen aanhalingstekens)")
        tekst = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if not tekst.isprintable() and (teken := onzichtbaar(tekst)):
            regel, kolom = _begin(event)
            plaats = Plaats(self.bestand, regel=regel, kolom=kolom)
            self.problemen.append(codes.TEKEN_ONZICHTBAAR.op(plaats, teken=f"U+{ord(teken):04X}"))

    def _keur_einde(self, event: yaml.ScalarEvent) -> None:
        """Report words without quotation marks that a # seems to cut off; who means a remark puts a space after it."""
        eind = event.end_mark
        if event.style not in (None, "") or not event.value or eind is None:
            return
        regel = self.bron[eind.line]
        rest = _AFGEKAPT.match(regel, eind.column)
        if rest and (" " in event.value or regel[rest.end()].isdigit()):
            plaats = Plaats(self.bestand, regel=eind.line + 1, kolom=rest.end())
            self.problemen.append(codes.TEKST_AFGEKAPT.op(plaats, kwijt=beschrijf(regel[rest.end() - 1 :].strip())))

    def _opent(self, event: yaml.Event, inhoud: dict[str, Any] | list[Any]) -> None:
        if len(self.open) >= _DIEPST:
            raise _Afgebroken(event, "er zitten te veel blokken in elkaar")
        ouder = self.open[-1] if self.open else None
        if ouder is not None and isinstance(ouder.inhoud, dict) and ouder.sleutel is None:
            raise _Afgebroken(event, "een sleutel moet een gewone tekst zijn")
        vervalt = ouder is not None and (ouder.weg or ouder.vervalt)
        pad = self._waarde(event, inhoud)
        self.open.append(_Open(inhoud, pad, vervalt=vervalt))

    def _waarde(self, event: yaml.Event, waarde: Any) -> Pad:
        """Put a value in its place, and tell which place that is."""
        if not self.open:
            self.boom.inhoud = waarde
            return self._positie((), event)
        ouder = self.open[-1]
        if isinstance(ouder.inhoud, list):
            ouder.inhoud.append(waarde)
            pad: Pad = (*ouder.pad, len(ouder.inhoud) - 1)
            return pad if ouder.vervalt else self._positie(pad, event)
        if ouder.sleutel is None:
            self._sleutel(ouder, event)
            return ouder.pad
        sleutel, ouder.sleutel = ouder.sleutel, None
        pad = (*ouder.pad, sleutel)
        if not (ouder.weg or ouder.vervalt):
            if waarde is None:
                self.boom.zonder_waarde.append(pad)
            else:
                ouder.inhoud[sleutel] = waarde
        return pad

    def _sleutel(self, ouder: _Open, event: yaml.Event) -> None:
        ouder.sleutel = str(getattr(event, "value", ""))
        if ouder.vervalt:
            return
        pad = (*ouder.pad, ouder.sleutel)
        ouder.weg = pad in self.boom.posities
        if ouder.weg:
            eerste = self.boom.posities[pad][0]
            plaats = plaats_van(self.bestand, {pad: _begin(event)}, pad)
            self.problemen.append(codes.SLEUTEL_DUBBEL.op(plaats, sleutel=ouder.sleutel, eerste=eerste))
        else:
            self._positie(pad, event)

    def _positie(self, pad: Pad, event: yaml.Event) -> Pad:
        self.boom.posities.setdefault(pad, _begin(event))
        return pad

    def fout(self, event: yaml.Event, reden: str) -> None:
        """Report something that YAML allows and we do not."""
        regel, kolom = _begin(event)
        self.problemen.append(codes.YAML_FOUT.op(Plaats(self.bestand, regel=regel, kolom=kolom), reden=reden))


def onzichtbaar(tekst: str) -> str:
    """Find the first character that no reader sees, such as one that turns the order of letters; empty for none.

    Line ends, tabs, soft hyphens and what joins the parts of a character are let through.
    """
    return next((t for t in tekst if t not in _MAG and unicodedata.category(t) in _NIET_TE_ZIEN), "")


def zonder_onzichtbaar(tekst: str) -> str:
    """Take out of a text what would be refused in a YAML file because nobody sees it; line ends become plain."""
    gewoon = tekst.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(t for t in gewoon if t in _MAG or unicodedata.category(t) not in _NIET_TE_ZIEN)


def _begin(event: yaml.Event) -> tuple[int, int]:
    """Line and column of an event, from 1; every event of the parser has a mark."""
    merk = event.start_mark
    return (merk.line + 1, merk.column + 1) if merk else (1, 1)


class _Afgebroken(Exception):  # noqa: N818 - Dutch name; leaves the parser's loop
    """Reading on makes no sense."""

    def __init__(self, event: yaml.Event, reden: str) -> None:
        super().__init__(reden)
        self.event = event
        self.reden = reden


def lees_boom(tekst: str, bestand: str) -> tuple[Boom | None, tuple[Probleem, ...]]:
    """Read YAML as a tree of texts.

    Args:
        tekst: the content of the file.
        bestand: its name, for places.

    Returns:
        The tree (None when the YAML is broken) and the problems.
    """
    bouwer = _Bouwer(bestand, tekst.split("\n"))
    try:
        for event in yaml.parse(tekst, Loader=_CLOADER):
            bouwer.neem(event)
    except _Afgebroken as gestopt:
        bouwer.fout(gestopt.event, gestopt.reden)
    except yaml.MarkedYAMLError as fout:
        bouwer.problemen.append(_yaml_fout(fout, bestand, bouwer.bron))
    except yaml.reader.ReaderError as fout:
        regel = tekst.count("\n", 0, fout.position) + 1
        plaats = Plaats(bestand, regel=regel)
        bouwer.problemen.append(codes.YAML_FOUT.op(plaats, reden="er staat een onzichtbaar stuurteken in de tekst"))
    else:
        if bouwer.boom.inhoud is None and not bouwer.problemen:
            return None, (codes.BESTAND_LEEG.op(Plaats(bestand), bestand=bestand),)
        return bouwer.boom, tuple(bouwer.problemen)
    return None, tuple(bouwer.problemen)


def _yaml_fout(fout: yaml.MarkedYAMLError, bestand: str, bron: Sequence[str]) -> Probleem:
    probleem = fout.problem or ""
    merk = fout.context_mark if probleem in _BEGINT_EERDER else fout.problem_mark
    merk = merk or fout.problem_mark or fout.context_mark
    plaats = Plaats(bestand, regel=merk.line + 1, kolom=merk.column + 1) if merk else Plaats(bestand)
    return codes.YAML_FOUT.op(plaats, reden=reden_van(probleem, bron, merk.line if merk else len(bron)))
