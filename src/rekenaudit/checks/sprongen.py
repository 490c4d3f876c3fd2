"""The check of jumps: figures that more than double or halve in a year, and the ones that are accounted for."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from rekenaudit.checks.gegevens import Gegevens, plaats_van, schrijf
from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.studie import VerklaardeSprong
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import controle as codes

_SPRONG = 2
"""From this factor up (or down) a change from one year to the next is called a jump."""
_RELEVANT = Fraction(1, 10)
"""A jump is told when it is at least this share of all that the quantity has in that municipality and year."""


def sprong(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find jumps that nobody has accounted for, and accounts of jumps that are not there."""
    gevonden = list(_sprongen(gegevens))
    verklaard = gegevens.studie.record.verklaarde_sprongen
    for eerder, later in gevonden:
        if not any(_gaat_over(v, later.sleutel) for v in verklaard):
            yield _meld(gegevens, eerder, later)
    for nummer, verklaring in enumerate(verklaard):
        if not any(_gaat_over(verklaring, later.sleutel) for _, later in gevonden):
            plaats = gegevens.studie.plaats("verklaarde_sprongen", nummer)
            reden, suggestie = _waarom_niet(gegevens, verklaring)
            velden = {"grootheid": verklaring.grootheid, "gemeente": verklaring.gemeente, "jaar": verklaring.jaar}
            yield codes.SPRONG_ER_NIET.op(plaats, **velden, reden=reden, suggestie=suggestie)


def _sprongen(gegevens: Gegevens) -> Iterator[tuple[Feit, Feit]]:
    feiten, omvang = gegevens.feiten, _omvang(gegevens)
    for eerder, later in pairwise(gegevens.studie.record.jaren):
        for sleutel, feit in feiten.items():
            if sleutel.jaar != later or not feit.waarde:
                continue
            ander = feiten.get(
                FeitSleutel(sleutel.bron, sleutel.grootheid, sleutel.gemeente, eerder, sleutel.dimensies)
            )
            if ander is None or not ander.waarde or not _is_sprong(ander.waarde, feit.waarde):
                continue
            geheel = omvang[sleutel.bron, sleutel.grootheid, sleutel.gemeente, later]
            if abs(feit.waarde - ander.waarde) >= _RELEVANT * geheel:
                yield ander, feit


def _gaat_over(verklaring: VerklaardeSprong, sleutel: FeitSleutel) -> bool:
    zelfde = (verklaring.grootheid, verklaring.gemeente, verklaring.jaar)
    labels = dict(sleutel.dimensies)
    return zelfde == (f"{sleutel.bron}.{sleutel.grootheid}", sleutel.gemeente, sleutel.jaar) and all(
        labels.get(dimensie) == label for dimensie, label in verklaring.dimensies.items()
    )


def _waarom_niet(gegevens: Gegevens, verklaring: VerklaardeSprong) -> tuple[str, str]:
    studie = gegevens.studie.record
    grootheden = [f"{b}.{g}" for b, bron in studie.bronnen.items() for g in bron.grootheden]
    if verklaring.grootheid not in grootheden:
        return "die grootheid bestaat niet", bedoelde(verklaring.grootheid, grootheden)
    bekend = studie.gemeentenamen()
    if verklaring.gemeente not in bekend:
        return "die gemeente hoort niet bij dit onderzoek", bedoelde_gemeente(verklaring.gemeente, bekend)
    return "daar is geen sprong", ""


def _omvang(gegevens: Gegevens) -> dict[tuple[str, str, str, str], Fraction]:
    """Size of a quantity in a municipality and year: the sum of all its values, whatever their sign."""
    omvang: dict[tuple[str, str, str, str], Fraction] = {}
    for sleutel, feit in gegevens.feiten.items():
        if feit.waarde is not None:
            plek = (sleutel.bron, sleutel.grootheid, sleutel.gemeente, sleutel.jaar)
            omvang[plek] = omvang.get(plek, Fraction(0)) + abs(feit.waarde)
    return omvang


def _is_sprong(eerder: Fraction, later: Fraction) -> bool:
    """Tell whether one of two values is more than twice the other, or their signs differ."""
    klein, groot = sorted((abs(eerder), abs(later)))
    return groot > _SPRONG * klein or (eerder < 0) != (later < 0)


def _meld(gegevens: Gegevens, eerder: Feit, later: Feit) -> Probleem:
    sleutel = later.sleutel
    velden = {"wat": gegevens.wat(sleutel.bron, sleutel.grootheid), "titel": gegevens.titel(sleutel.bron)}
    velden |= {"gemeente": sleutel.gemeente, "waarvan": gegevens.waarvan(sleutel)}
    velden |= {"eerder": eerder.sleutel.jaar, "later": sleutel.jaar}
    waarden = {"van": schrijf(eerder.waarde or Fraction(0)), "naar": schrijf(later.waarde or Fraction(0))}
    return codes.SPRONG.op(plaats_van(later), **velden, **waarden)
