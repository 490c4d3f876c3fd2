"""Which column of a delivered table is the one that config.yaml names."""

from dataclasses import dataclass

from rekenaudit.loaders.lader import Tabel, netjes
from rekenaudit.model.studie import Bron
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import laden as codes


@dataclass(frozen=True, slots=True)
class Kolomnummers:
    """Column numbers, from 0; `gemeentenaam` is None when the source has no such column."""

    gemeente: int
    gemeentenaam: int | None
    jaar: int
    dimensies: tuple[int, ...]
    grootheden: dict[str, int]


def zoek_kolommen(tabel: Tabel, bron: Bron) -> tuple[Kolomnummers | None, tuple[Probleem, ...]]:
    """Find all columns of a source.

    Args:
        tabel: the delivered table.
        bron: what config.yaml says of it.

    Returns:
        The column numbers (None when one is missing or double) and the problems, all at once.
    """
    if not tabel.kop:
        plaats = Plaats(tabel.bestand, blad=tabel.blad, regel=0 if tabel.blad else tabel.kopregel)
        return None, (codes.KOPREGEL_LEEG.op(plaats, kopregel=tabel.kopregel),)
    kolommen = bron.kolommen
    gezocht = [kolommen.gemeente, kolommen.jaar, *kolommen.dimensies.values()]
    gezocht += [g.kolom for g in bron.grootheden.values()] + ([kolommen.gemeentenaam] if kolommen.gemeentenaam else [])
    problemen = tuple(p for naam in dict.fromkeys(gezocht) if (p := _probleem(tabel, naam)) is not None)
    if problemen:
        return None, problemen
    nummer = {naam: i for i, naam in enumerate(tabel.kop)}
    gevonden = Kolomnummers(
        gemeente=nummer[netjes(kolommen.gemeente)],
        gemeentenaam=nummer[netjes(kolommen.gemeentenaam)] if kolommen.gemeentenaam else None,
        jaar=nummer[netjes(kolommen.jaar)],
        dimensies=tuple(nummer[netjes(k)] for k in kolommen.dimensies.values()),
        grootheden={naam: nummer[netjes(g.kolom)] for naam, g in bron.grootheden.items()},
    )
    return gevonden, ()


def _probleem(tabel: Tabel, naam: str) -> Probleem | None:
    aantal = tabel.kop.count(netjes(naam))
    if aantal == 1:
        return None
    eerste = tabel.kop.index(netjes(naam)) if aantal else 0
    plaats = tabel.plaats(tabel.kopregel, eerste)
    if aantal:
        return codes.KOLOM_DUBBEL.op(plaats, kolom=naam, aantal=aantal)
    return codes.KOLOM_ONTBREEKT.op(plaats, kolom=naam, suggestie=bedoelde(naam, (k for k in tabel.kop if k)))
