"""Two tables of the same kind compared by key."""

from collections.abc import Mapping
from typing import Any

Rij = Mapping[str, Any]
Tabel = Mapping[str, Rij]
"""Key → row; every row has the same columns."""


def gewijzigde_rijen(oud: Tabel, nieuw: Tabel) -> tuple[str, ...]:
    """Give the keys of rows that came, went or differ in any column, in the order of the old table, then the new.

    Values are compared as written: exact values stand in a record as texts.
    """
    if oud == nieuw:
        return ()
    import pandas as pd  # noqa: PLC0415 - only tables that differ need it, and it takes long to load

    kolommen = list(next(iter((*oud.values(), *nieuw.values())), {}))

    def blad(tabel: Tabel) -> "pd.DataFrame":
        rijen = {sleutel: [repr(rij[kolom]) for kolom in kolommen] for sleutel, rij in tabel.items()}
        return pd.DataFrame.from_dict(rijen, orient="index", columns=kolommen, dtype=object)

    samen = blad(oud).merge(blad(nieuw), how="outer", left_index=True, right_index=True, suffixes=(" oud", " nieuw"))
    anders = pd.Series(data=False, index=samen.index)
    for kolom in kolommen:
        links, rechts = samen[f"{kolom} oud"], samen[f"{kolom} nieuw"]
        anders |= (links != rechts) | links.isna() | rechts.isna()
    gevonden = set(samen.index[anders])
    return tuple(sleutel for sleutel in dict.fromkeys([*oud, *nieuw]) if sleutel in gevonden)
