"""Years outside the study that look like a slip of the pen.

A delivered table may hold more years than the study is about; those are passed over without a word. But a year that
only one municipality has, while a year that is expected of it is missing, was probably meant to be that year.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from rekenaudit.loaders.kolommen import Kolomnummers
from rekenaudit.loaders.lader import Rij, Tabel, als_tekst
from rekenaudit.model.studie import Bron
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import laden as codes

Vreemd = Mapping[tuple[str, str], Sequence[Rij]]
"""Municipality and a year outside the study → its rows."""


def vreemde_jaren(
    tabel: Tabel,
    kolommen: Kolomnummers,
    naam: str,
    bron: Bron,
    vreemd: Vreemd,
    geplaatst: Collection[tuple[str, str, tuple[str, ...]]],
) -> Iterator[Probleem]:
    """Report rows whose year was probably meant to be another.

    Args:
        tabel: the delivered table.
        kolommen: its columns.
        naam: id of the source.
        bron: what config.yaml says of it.
        vreemd: the rows with a year outside the study.
        geplaatst: what the rows of the study are about.
    """
    for (gemeente, jaar), rijen in vreemd.items():
        if not _staat_alleen(gemeente, jaar, vreemd, geplaatst) or gemeente in bron.niet_geleverd_door:
            continue
        labels = {tuple(als_tekst(rij.cellen[nummer]) for nummer in kolommen.dimensies) for rij in rijen}
        mist = [j for j in bron.jaren if all((gemeente, j, deel) not in geplaatst for deel in labels)]
        if mist:
            plaats = tabel.plaats(rijen[0].nummer, kolommen.jaar)
            velden = {"kolom": tabel.kop[kolommen.jaar], "jaar": jaar, "gemeente": gemeente, "mist": opsomming(mist)}
            keer = f"{len(rijen)} rijen" if len(rijen) > 1 else "1 rij"
            yield codes.JAAR_VREEMD.op(plaats, **velden, bron=naam, keer=keer)


def _staat_alleen(
    gemeente: str, jaar: str, vreemd: Vreemd, geplaatst: Collection[tuple[str, str, tuple[str, ...]]]
) -> bool:
    """Tell whether no other municipality has the year; of a table about one, whether no year beside it is there."""
    anderen = {g for g, *_ in geplaatst} | {g for g, _ in vreemd}
    if len(anderen) > 1:
        return not any(j == jaar and g != gemeente for g, j in vreemd)
    jaren = {j for _, j, _ in geplaatst} | {j for _, j in vreemd}
    return not jaren & {str(int(jaar) - 1), str(int(jaar) + 1)}
