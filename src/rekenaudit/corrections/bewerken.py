"""Changing a register as text: only what changes is touched, so that comments, order and layout stay as they were.

The parser says where each part stands; new values are written there. What comes out is read again before it is used.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from rekenaudit.config.yaml_boom import Pad

_ACHTERAAN = frozenset({"correcties", "teksten"})
"""Keys of a remark that a new key is written before."""


def zet(tekst: str, pad: Pad, waarden: Mapping[str, str]) -> str:
    """Give keys of a mapping a value; an empty text leaves the key without a value.

    Args:
        tekst: the register.
        pad: path of the mapping, which is made when it is not there: ("opmerkingen", 0, "besluit").
        waarden: key → new value, for the keys that change.

    Returns:
        The register with the new values.
    """
    if not waarden:
        return tekst
    *ouderpad, naam = pad
    ouder = _zoek(_boom(tekst), ouderpad)
    kind = ouder.value[naam] if isinstance(naam, int) else {s.value: w for s, w in ouder.value}.get(naam)
    if not isinstance(kind, yaml.MappingNode):
        return _met_nieuw_blok(tekst, ouder, str(naam), waarden, kind)
    vorm = _plat if kind.flow_style else _scalair
    stukken: list[tuple[int, int, str]] = []
    bekend = {sleutel.value: waarde for sleutel, waarde in kind.value}
    for sleutel in sorted(waarden.keys() & bekend.keys()):
        begin, einde = bekend[sleutel].start_mark.index, _einde(tekst, bekend[sleutel])
        stukken.append((begin, einde, ("" if einde > begin else " ") + vorm(waarden[sleutel])))
    nieuw = {sleutel: waarde for sleutel, waarde in waarden.items() if sleutel not in bekend}
    if nieuw:
        stukken.append(_erbij(tekst, kind, nieuw))
    for begin, einde, vervanging in sorted(stukken, reverse=True):
        tekst = tekst[:begin] + vervanging + tekst[einde:]
    return tekst


def voeg_toe(tekst: str, pad: Pad, delen: Sequence[Any]) -> str:
    """Add items at the end of a list, which is made when it is not there.

    Args:
        tekst: the register.
        pad: path of the list: ("opmerkingen",) or ("opmerkingen", 0, "correcties").
        delen: the items, as texts, lists and mappings.
    """
    if not delen:
        return tekst
    *ouderpad, naam = pad
    ouder = _zoek(_boom(tekst), ouderpad)
    lijst = {sleutel.value: waarde for sleutel, waarde in ouder.value}.get(naam)
    if isinstance(lijst, yaml.SequenceNode) and lijst.value:
        return _verleng(tekst, lijst, delen)
    return _begin(tekst, ouder, str(naam), lijst, delen)


def vervang(tekst: str, pad: Pad, delen: Sequence[Any]) -> str:
    """Put another list in place of one; comments in the old list go with it."""
    *ouderpad, naam = pad
    ouder = _zoek(_boom(tekst), ouderpad)
    sleutel, lijst = next((s, w) for s, w in ouder.value if s.value == naam)
    plat = ouder.flow_style or not delen
    nieuw = f" {_stroom(delen)}" if plat else f"\n{_inspringen(_blok(list(delen)), _kolom(ouder)).rstrip(chr(10))}"
    return f"{tekst[: sleutel.end_mark.index]}:{nieuw}{tekst[_einde(tekst, lijst) :]}"


def _verleng(tekst: str, lijst: Any, delen: Sequence[Any]) -> str:
    einde = _einde(tekst, lijst)
    if lijst.flow_style:
        plek = len(tekst[: einde - 1].rstrip())
        return f"{tekst[:plek]}, {_stroom(delen)[1:-1]}{tekst[plek:]}"
    return _invoegen(tekst, _regeleinde(tekst, einde), _inspringen(_blok(list(delen)), lijst.start_mark.column))


def _begin(tekst: str, ouder: Any, naam: str, leeg: Any | None, delen: Sequence[Any]) -> str:
    """Write a list that was not there yet, that was empty, or that was one text."""
    if isinstance(leeg, yaml.ScalarNode) and leeg.value:
        delen = [leeg.value, *delen]
    if leeg is None and ouder.flow_style:
        plek = len(tekst[: ouder.end_mark.index - 1].rstrip())
        return f"{tekst[:plek]}, {naam}: {_stroom(delen)}{tekst[plek:]}"
    blok = _inspringen(_blok(list(delen)), 0 if ouder.flow_style else _kolom(ouder))
    if leeg is None:
        kop = " " * _kolom(ouder)
        return _invoegen(tekst, _regeleinde(tekst, _einde(tekst, ouder)), f"{kop}{naam}:\n{blok}")
    voor, na = tekst[: leeg.start_mark.index].rstrip(), tekst[_einde(tekst, leeg) :]
    return f"{voor} {_stroom(delen)}{na}" if ouder.flow_style else f"{voor}\n{blok.rstrip(chr(10))}{na or chr(10)}"


def _boom(tekst: str) -> Any:
    return yaml.compose(tekst, Loader=yaml.SafeLoader)


def _zoek(knoop: Any, pad: Sequence[str | int]) -> Any:
    for deel in pad:
        knoop = knoop.value[deel] if isinstance(deel, int) else {s.value: w for s, w in knoop.value}[deel]
    return knoop


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


def _invoegen(tekst: str, plek: int, blok: str) -> str:
    return f"{tekst[:plek].rstrip(chr(13))}\n{blok.rstrip(chr(10))}{tekst[plek:] or chr(10)}"


def _met_nieuw_blok(tekst: str, ouder: Any, naam: str, waarden: Mapping[str, str], leeg: Any | None) -> str:
    """Write a mapping that was not there yet, or whose key had no value."""
    plat = f"{{{', '.join(f'{s}: {_plat(w)}' for s, w in waarden.items())}}}"
    if ouder.flow_style:
        einde = ouder.end_mark.index - 1
        if leeg is not None:
            return f"{tekst[: leeg.start_mark.index]} {plat}{tekst[_einde(tekst, leeg) :]}"
        return f"{tekst[:einde].rstrip()}, {naam}: {plat}{tekst[einde:]}"
    inspringen = _kolom(ouder)
    regels = _inspringen("".join(f"{s}: {_scalair(w)}\n" for s, w in waarden.items()), inspringen + 2)
    if leeg is not None:
        return _invoegen(tekst[: leeg.start_mark.index] + tekst[_einde(tekst, leeg) :], leeg.start_mark.index, regels)
    voor = [waarde for sleutel, waarde in ouder.value if sleutel.value not in _ACHTERAAN]
    plek = _regeleinde(tekst, _einde(tekst, voor[-1]))
    return _invoegen(tekst, plek, f"{' ' * inspringen}{naam}:\n{regels}")


def _erbij(tekst: str, blok: Any, waarden: Mapping[str, str]) -> tuple[int, int, str]:
    """Write keys behind the last one of a mapping."""
    if blok.flow_style:
        plek = len(tekst[: blok.end_mark.index - 1].rstrip())
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
