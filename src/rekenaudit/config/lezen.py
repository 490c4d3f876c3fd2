"""Reading a record written in YAML: all problems of a file at once, each with line, column and key path."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from rekenaudit.config.tekstbestand import lees_tekst, relatief
from rekenaudit.config.wat_verwacht import beschrijf, gekruld, keuzes, verwachting
from rekenaudit.config.yaml_boom import Boom, Pad, lees_boom, plaats_van
from rekenaudit.model.record import Record
from rekenaudit.problems import Plaats, Probleem, bedoelde, dichtbij
from rekenaudit.problems.codes import config as codes

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Gelezen(Generic[R]):
    """A record together with the places that its parts were read from.

    Attributes:
        record: the record.
        bestand: its file, relative to the study folder.
        posities: path of keys and list positions → (line, column).
        tekstregels: path of a text on more lines → the line of the file for each of its lines.
        elders: path → place of a part that came from another file, because a correction replaced it.
    """

    record: R
    bestand: str
    posities: Mapping[Pad, tuple[int, int]] = field(repr=False, default_factory=dict)
    elders: Mapping[Pad, Plaats] = field(repr=False, default_factory=dict)
    tekstregels: Mapping[Pad, tuple[int, ...]] = field(repr=False, default_factory=dict)

    def plaats(self, *pad: str | int) -> Plaats:
        """Place of a part: `gelezen.plaats("gemeenten", 0, "code")`; of its nearest ancestor if it was left out."""
        for lengte in range(len(pad), 0, -1) if self.elders else ():
            if pad[:lengte] in self.elders:
                return self.elders[pad[:lengte]]
        plaats = plaats_van(self.bestand, self.posities, pad)
        return replace(plaats, tekstregels=self.tekstregels[pad]) if pad in self.tekstregels else plaats


_KOMMA = ' Hoort dit bij een getal met een komma? Zet dat getal dan tussen aanhalingstekens, zoals "12,5 procent".'
"""What to say of a key that is the tail of a number: YAML reads a comma between brackets as a separator."""


def lees_inhoud(pad: Path) -> Any:
    """Read a YAML file of our own as texts, lists and mappings."""
    boom, _ = lees_boom(pad.read_text("utf-8"), pad.name)
    return boom.inhoud if boom else None


Herstel = Callable[[str, str], tuple[str, tuple[Probleem, ...]]]
"""Mends the text of a file with a given name before it is read, and reports what it mended."""


def _ongewijzigd(inhoud: Any) -> Any:
    return inhoud


def _niet_hersteld(tekst: str, _bestand: str) -> tuple[str, tuple[Probleem, ...]]:
    return tekst, ()


def lees_record(
    pad: Path,
    wortel: Path,
    soort: type[R],
    vul_aan: Callable[[Any], Any] = _ongewijzigd,
    herstel: Herstel = _niet_hersteld,
) -> tuple[Gelezen[R] | None, tuple[Probleem, ...]]:
    """Read a YAML file as a record.

    Args:
        pad: the file.
        wortel: the study folder, that places are relative to.
        soort: the kind of record.
        vul_aan: adds to what the file holds, before it is read as a record.
        herstel: mends the text of the file, so that one mistake does not hide all others.

    Returns:
        The record with its positions (None when it is not complete) and every problem of the file.
    """
    tekst, problemen = lees_tekst(pad, wortel)
    if tekst is None:
        return None, problemen
    bestand = relatief(pad, wortel)
    tekst, hersteld = herstel(tekst, bestand)
    boom, problemen = lees_boom(tekst, bestand)
    problemen = (*hersteld, *problemen)
    if boom is None:
        return None, problemen
    boom.inhoud = vul_aan(boom.inhoud)
    problemen = (*problemen, *_zonder_waarde(boom, bestand, soort))
    try:
        record = soort.model_validate(boom.inhoud)
    except ValidationError as fouten:
        echte = (fout for fout in fouten.errors(include_url=False) if not _is_gevolg(fout))
        return None, (*problemen, *(_probleem(fout, boom, bestand, soort) for fout in echte))
    leeg = (boom.plaats(bestand, leeg) for leeg in _lege_verplichte(record, ()))
    lege = tuple(codes.SLEUTEL_ONTBREEKT.op(plaats, sleutel=plaats.sleutel.rpartition(".")[2]) for plaats in leeg)
    return Gelezen(record, bestand, boom.posities, tekstregels=boom.tekstregels), (*problemen, *lege)


def _zonder_waarde(boom: Boom, bestand: str, soort: type[BaseModel]) -> Iterator[Probleem]:
    """Report keys without a value that are no keys of their record, or that a researcher named in a mapping.

    A known key without a value is one left out; any other would disappear without a word.
    """
    if not boom.zonder_waarde:
        return
    inhoud = _met_lege(boom)
    try:
        soort.model_validate(inhoud)
    except ValidationError as fouten:
        for fout in fouten.errors(include_url=False):
            if _pad_in_bestand(fout["loc"], inhoud) in boom.zonder_waarde and fout["input"] is None:
                if fout["type"] == "extra_forbidden":
                    yield _probleem(fout, boom, bestand, soort)
                elif fout["loc"][-1] not in _sleutels(soort, fout["loc"][:-1]):
                    pad = _pad_in_bestand(fout["loc"], inhoud)
                    yield codes.SLEUTEL_ONTBREEKT.op(boom.plaats(bestand, pad), sleutel=_noem(pad))


def _met_lege(boom: Boom) -> Any:
    """Copy the tree, with None for every key without a value."""
    inhoud = deepcopy(boom.inhoud)
    for *ouders, sleutel in boom.zonder_waarde:
        deel = inhoud
        for ouder in ouders:
            deel = deel[ouder]
        deel[sleutel] = None
    return inhoud


def _lege_verplichte(deel: object, pad: Pad) -> Iterator[Pad]:
    """List the required keys whose text is empty."""
    match deel:
        case BaseModel():
            for naam, veld in type(deel).model_fields.items():
                waarde = getattr(deel, naam)
                if waarde == "" and veld.is_required():
                    yield (*pad, naam)
                yield from _lege_verplichte(waarde, (*pad, naam))
        case tuple():
            for nummer, onderdeel in enumerate(deel):
                yield from _lege_verplichte(onderdeel, (*pad, nummer))
        case dict():
            for sleutel, onderdeel in deel.items():
                yield from _lege_verplichte(onderdeel, (*pad, sleutel))
        case _:
            pass


def _is_gevolg(fout: ErrorDetails) -> bool:
    """Tell whether a list is only called too short because some of its parts are wrong, which is reported itself."""
    return fout["type"] == "too_short" and len(fout["input"]) >= fout["ctx"]["min_length"]


def _probleem(fout: ErrorDetails, boom: Boom, bestand: str, soort: type[BaseModel]) -> Probleem:
    """Put one error of the validator into Dutch, at its place in the file."""
    pad = _pad_in_bestand(fout["loc"], boom.inhoud)
    plaats, sleutel = boom.plaats(bestand, pad), _noem(pad) or bestand
    context = fout.get("ctx", {})
    match fout["type"]:
        case "missing":
            return codes.SLEUTEL_ONTBREEKT.op(plaats, sleutel=sleutel)
        case "union_tag_not_found":
            keuze = str(context["discriminator"]).strip("'")
            return codes.SLEUTEL_ONTBREEKT.op(boom.plaats(bestand, (*pad, keuze)), sleutel=keuze)
        case "extra_forbidden":
            suggestie = (
                gekruld(sleutel) or _KOMMA
                if sleutel[:1].isdigit()
                else bedoelde(sleutel, _sleutels(soort, fout["loc"][:-1]))
            )
            return codes.SLEUTEL_ONBEKEND.op(plaats, sleutel=sleutel, suggestie=suggestie)
        case "union_tag_invalid":
            keuze, waarde = str(context["discriminator"]).strip("'"), context["tag"]
            plaats, sleutel = boom.plaats(bestand, (*pad, keuze)), keuze
        case _:
            waarde = fout["input"]
            sleutel = _noem(pad[:-1]) if fout["loc"][-1:] == ("[key]",) else sleutel
    suggestie = gekruld(str(waarde)) or dichtbij(str(waarde), keuzes(context))  # the sentence lists the possibilities
    verwacht = verwachting(fout["type"], context)
    velden = {"sleutel": sleutel, "gevonden": beschrijf(waarde), "verwacht": verwacht, "suggestie": suggestie}
    return codes.WAARDE_ONGELDIG.op(plaats, **velden)


def _noem(pad: Pad) -> str:
    """Name the end of a path: a key, or an item of the list under a key."""
    if pad and isinstance(pad[-1], int):
        return f"{_noem(pad[:-1])}, onderdeel {pad[-1] + 1}"
    return str(pad[-1]) if pad else ""


def _pad_in_bestand(loc: Sequence[str | int], inhoud: Any) -> Pad:
    """Turn the validator's path into one of keys in the file: it also names kinds of unions, which are no keys."""
    pad: list[str | int] = []
    for nummer, deel in enumerate(loc):
        if isinstance(inhoud, dict) and deel in inhoud:
            inhoud = inhoud[str(deel)]
        elif isinstance(inhoud, list) and isinstance(deel, int):
            inhoud = inhoud[deel] if deel < len(inhoud) else None
        elif nummer < len(loc) - 1 or deel == "[key]" or not isinstance(inhoud, dict):
            continue
        pad.append(deel)
    return tuple(pad)


def _sleutels(soort: type[BaseModel], loc: Sequence[str | int]) -> tuple[str, ...]:
    """Known keys of the record at the end of the validator's path."""
    mogelijk: list[type[BaseModel]] = [soort]
    for deel in loc:
        velden = [m.model_fields[deel].annotation for m in mogelijk if deel in m.model_fields and isinstance(deel, str)]
        if velden:
            mogelijk = [record for veld in velden for record in _records(veld)]
        else:
            gekozen = [m for m in mogelijk if _kiest(m, deel)]
            mogelijk = gekozen or mogelijk
    return tuple(naam for m in mogelijk for naam in m.model_fields)


def _records(annotatie: Any) -> Iterator[type[BaseModel]]:
    """Records that an annotation names, however deep in unions, lists and mappings."""
    if isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        yield annotatie
    for deel in get_args(annotatie):
        yield from _records(deel)


def _kiest(soort: type[BaseModel], keuze: str | int) -> bool:
    """Tell whether a record is the one of a union that is chosen by `soort: keuze`."""
    veld = soort.model_fields.get("soort")
    return veld is not None and keuze in get_args(veld.annotation)
