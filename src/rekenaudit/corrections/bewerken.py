"""Changing a register as text: only what changes is touched, so that comments, order and layout stay as they were.

The parser says where each part stands; new values are written there. What comes out is read again before it is used.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from rekenaudit.config.yaml_boom import Pad

_ACHTERAAN = frozenset({"correcties", "teksten"})
"""Keys of a remark that a new key is written before."""

_LADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_Stuk = tuple[int, int, str]
"""From where to where a text is replaced, and by what."""


class Bewerking:
    """Changes to a register that are made all at once, each at its place in the text as it was."""

    def __init__(self, tekst: str) -> None:
        """Begin with the text of a register."""
        self._tekst = tekst
        self._boom = yaml.compose(tekst, Loader=_LADER)
        self._stukken: list[_Stuk] = []

    def zet(self, pad: Pad, waarden: Mapping[str, str]) -> None:
        """Give keys of a mapping a value; an empty text leaves the key without a value.

        Args:
            pad: path of the mapping, which is made when it is not there: ("opmerkingen", 0, "besluit").
            waarden: key → new value, for the keys that change.
        """
        if not waarden:
            return
        *ouderpad, naam = pad
        ouder = _zoek(self._boom, ouderpad)
        kind = ouder.value[naam] if isinstance(naam, int) else _deel(ouder, naam)
        if not isinstance(kind, yaml.MappingNode):
            self._stukken.append(_nieuw_blok(self._tekst, ouder, str(naam), waarden, kind))
            return
        vorm = _plat if kind.flow_style else _scalair
        for sleutel, waarde in kind.value:
            if sleutel.value in waarden:
                begin, einde = waarde.start_mark.index, _einde(self._tekst, waarde)
                woorden = ("" if einde > begin else " ") + vorm(waarden[sleutel.value])
                self._stukken.append((begin, einde, woorden))
        bekend = {sleutel.value for sleutel, _ in kind.value}
        nieuw = {sleutel: waarde for sleutel, waarde in waarden.items() if sleutel not in bekend}
        if nieuw:
            self._stukken.append(_erbij(self._tekst, kind, nieuw))

    def voeg_toe(self, pad: Pad, delen: Sequence[Any]) -> None:
        """Add items at the end of a list, which is made when it is not there.

        Args:
            pad: path of the list: ("opmerkingen",) or ("opmerkingen", 0, "correcties").
            delen: the items, as texts, lists and mappings.
        """
        if not delen:
            return
        *ouderpad, naam = pad
        ouder = _zoek(self._boom, ouderpad)
        lijst = _deel(ouder, naam)
        if isinstance(lijst, yaml.SequenceNode) and lijst.value:
            self._stukken.append(_verlengd(self._tekst, lijst, delen))
        else:
            self._stukken.append(_begonnen(self._tekst, ouder, str(naam), lijst, delen))

    def vervang(self, pad: Pad, delen: Sequence[Any]) -> None:
        """Put another list in place of one; comments in the old list go with it."""
        *ouderpad, naam = pad
        ouder = _zoek(self._boom, ouderpad)
        sleutel, lijst = next((s, w) for s, w in ouder.value if s.value == naam)
        plat = ouder.flow_style or not delen
        nieuw = f" {_stroom(delen)}" if plat else f"\n{_inspringen(_blok(list(delen)), _kolom(ouder)).rstrip(chr(10))}"
        self._stukken.append((sleutel.end_mark.index, _einde(self._tekst, lijst), f":{nieuw}"))

    def klaar(self) -> str:
        """Give the text with every change in it; what was added at one place stands in the order of adding."""
        uit, gehad = [], 0
        for begin, einde, woorden in sorted(self._stukken, key=lambda stuk: stuk[0]):
            uit += [self._tekst[gehad:begin], woorden]
            gehad = einde
        nieuw = "".join([*uit, self._tekst[gehad:]])
        return nieuw if nieuw.endswith("\n") or not self._stukken else nieuw + "\n"


def zet(tekst: str, pad: Pad, waarden: Mapping[str, str]) -> str:
    """Change a register once: see `Bewerking.zet`."""
    bewerking = Bewerking(tekst)
    bewerking.zet(pad, waarden)
    return bewerking.klaar()


def voeg_toe(tekst: str, pad: Pad, delen: Sequence[Any]) -> str:
    """Change a register once: see `Bewerking.voeg_toe`."""
    bewerking = Bewerking(tekst)
    bewerking.voeg_toe(pad, delen)
    return bewerking.klaar()


def _verlengd(tekst: str, lijst: Any, delen: Sequence[Any]) -> _Stuk:
    einde = _einde(tekst, lijst)
    if lijst.flow_style:
        plek = _zonder_wit(tekst, einde - 1)
        return plek, plek, f", {_stroom(delen)[1:-1]}"
    return _regels(tekst, _regeleinde(tekst, einde), _inspringen(_blok(list(delen)), lijst.start_mark.column))


def _begonnen(tekst: str, ouder: Any, naam: str, leeg: Any | None, delen: Sequence[Any]) -> _Stuk:
    """Write a list that was not there yet, that was empty, or that was one text."""
    if isinstance(leeg, yaml.ScalarNode) and leeg.value:
        delen = [leeg.value, *delen]
    if leeg is None and ouder.flow_style:
        plek = _zonder_wit(tekst, ouder.end_mark.index - 1)
        return plek, plek, f", {naam}: {_stroom(delen)}"
    blok = _inspringen(_blok(list(delen)), 0 if ouder.flow_style else _kolom(ouder))
    if leeg is None:
        kop = " " * _kolom(ouder)
        return _regels(tekst, _regeleinde(tekst, _einde(tekst, ouder)), f"{kop}{naam}:\n{blok}")
    inhoud = f" {_stroom(delen)}" if ouder.flow_style else f"\n{blok.rstrip(chr(10))}"
    return _zonder_wit(tekst, leeg.start_mark.index), _einde(tekst, leeg), inhoud


def _zoek(knoop: Any, pad: Sequence[str | int]) -> Any:
    for deel in pad:
        knoop = knoop.value[deel] if isinstance(deel, int) else _deel(knoop, deel)
    return knoop


def _deel(knoop: Any, naam: str | int) -> Any | None:
    return next((waarde for sleutel, waarde in knoop.value if sleutel.value == naam), None)


def _einde(tekst: str, knoop: Any) -> int:
    """Where a node ends: the parser counts the empty lines and comments behind a block as part of it."""
    if isinstance(knoop, yaml.CollectionNode) and not knoop.flow_style and knoop.value:
        laatste = knoop.value[-1]
        if not isinstance(laatste, tuple):
            return _einde(tekst, laatste)
        sleutel, waarde = laatste
        return max(_einde(tekst, waarde), int(sleutel.end_mark.index))
    begin = int(knoop.start_mark.index)
    return begin + len(tekst[begin : knoop.end_mark.index].rstrip())


def _regeleinde(tekst: str, plek: int) -> int:
    """End of the line, behind a comment that may stand there."""
    einde = tekst.find("\n", plek)
    return len(tekst) if einde < 0 else einde


def _zonder_wit(tekst: str, plek: int) -> int:
    """Where the white before a place begins."""
    while plek and tekst[plek - 1].isspace():
        plek -= 1
    return plek


def _regels(tekst: str, plek: int, blok: str) -> _Stuk:
    """Write lines at the end of a line."""
    begin = plek - 1 if tekst[plek - 1 : plek] == "\r" else plek
    return begin, plek, f"\n{blok.rstrip(chr(10))}"


def _nieuw_blok(tekst: str, ouder: Any, naam: str, waarden: Mapping[str, str], leeg: Any | None) -> _Stuk:
    """Write a mapping that was not there yet, or whose key had no value."""
    plat = f"{{{', '.join(f'{s}: {_plat(w)}' for s, w in waarden.items())}}}"
    if ouder.flow_style:
        if leeg is not None:
            return leeg.start_mark.index, _einde(tekst, leeg), f" {plat}"
        plek = _zonder_wit(tekst, ouder.end_mark.index - 1)
        return plek, plek, f", {naam}: {plat}"
    inspringen = _kolom(ouder)
    regels = _inspringen("".join(f"{s}: {_scalair(w)}\n" for s, w in waarden.items()), inspringen + 2)
    if leeg is not None:
        return leeg.start_mark.index, _einde(tekst, leeg), f"\n{regels.rstrip(chr(10))}"
    voor = [waarde for sleutel, waarde in ouder.value if sleutel.value not in _ACHTERAAN]
    plek = _regeleinde(tekst, _einde(tekst, voor[-1]))
    return _regels(tekst, plek, f"{' ' * inspringen}{naam}:\n{regels}")


def _erbij(tekst: str, blok: Any, waarden: Mapping[str, str]) -> _Stuk:
    """Write keys behind the last one of a mapping."""
    if blok.flow_style:
        plek = _zonder_wit(tekst, blok.end_mark.index - 1)
        komma = ", " if blok.value else ""
        return plek, plek, komma + ", ".join(f"{s}: {_plat(w)}" for s, w in waarden.items())
    plek = _regeleinde(tekst, _einde(tekst, blok))
    inspringen = " " * _kolom(blok)
    return plek, plek, "".join(f"\n{inspringen}{s}: {_scalair(w)}" for s, w in waarden.items())


def _kolom(blok: Any) -> int:
    return int(blok.value[0][0].start_mark.column)


def _stroom(inhoud: Any) -> str:
    """Write a list on one line."""
    tekst: str = yaml.dump(
        list(inhoud),
        Dumper=_Voluit,
        allow_unicode=True,
        width=float("inf"),
        default_flow_style=True,
        default_style='"',
        sort_keys=False,
    )
    return tekst.rstrip("\n")


def _blok(inhoud: Any) -> str:
    return str(yaml.dump(inhoud, Dumper=_Voluit, allow_unicode=True, sort_keys=False, width=110))


def _scalair(waarde: str) -> str:
    """Write a text on one line, in quotes only when it needs them; nothing for an empty one."""
    if not waarde or "\n" in waarde:
        return _plat(waarde)
    kaal: str = yaml.dump(waarde, Dumper=_Voluit, allow_unicode=True, width=float("inf"))
    return kaal.removesuffix("\n").removesuffix("\n...")


def _plat(waarde: str) -> str:
    """Write a text between braces, where commas and braces mean something."""
    if not waarde:
        return ""
    return str(yaml.dump(waarde, Dumper=_Voluit, allow_unicode=True, width=float("inf"), default_style='"')).rstrip(
        "\n"
    )


def _inspringen(blok: str, kolom: int) -> str:
    return "".join(f"{' ' * kolom}{regel}" if regel.strip() else regel for regel in blok.splitlines(keepends=True))


class _Voluit(yaml.SafeDumper):
    """Writes what occurs twice in full both times: a register has no references."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the name is PyYAML's
        return True
