"""The overview of `rekenaudit stand` on the console: readable on eighty columns."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming
from rekenaudit.pipeline.overzicht import Overzicht
from rekenaudit.problems import Probleem
from rekenaudit.stand import Deel, Wachtpost

_VOORBEELDEN = 3
"""Of many of the same kind only so many are written out."""
_DELEN_NAAST_ELKAAR = 4
"""More columns than these do not fit on eighty characters."""


def toon_overzicht(console: Console, uitkomst: Overzicht) -> None:
    """Print the parts, what is awaited and what stops the next status."""
    if uitkomst.titel:
        console.print(f"[bold]{escape(uitkomst.titel)}[/bold]", soft_wrap=True)
        console.print(f"Status: {uitkomst.status}.")
    geheel = [deel for deel in uitkomst.delen if not deel.gemeente]
    if geheel:
        console.print("\n[bold]Het geheel[/bold]")
        console.print(_tabel_geheel(geheel))
    per_gemeente = [deel for deel in uitkomst.delen if deel.gemeente]
    if per_gemeente:
        console.print("\n[bold]Per gemeente[/bold]")
        _toon_gemeenten(console, uitkomst.gemeenten, per_gemeente)
    if uitkomst.wacht:
        console.print("\n[bold]Wacht op[/bold]")
        console.print(_tabel_wacht(uitkomst.wacht))
    _toon_blokkades(console, uitkomst)


def _tabel(*koppen: str) -> Table:
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    for kop in koppen:
        tabel.add_column(kop, overflow="fold")
    return tabel


def _tabel_geheel(delen: Iterable[Deel]) -> Table:
    tabel = _tabel("Deel", "Stand", "Auteur", "Tweede lezer")
    for deel in delen:
        auteur, lezer = (deel.werk.auteur, deel.werk.tweede_lezer) if deel.werk else ("", "")
        tabel.add_row(escape(deel.naam), _stand(deel), escape(auteur or "–"), escape(lezer or "–"))
    return tabel


def _stand(deel: Deel) -> str:
    kleur = "green" if deel.vol else "yellow" if deel.gevuld else "red"
    tekst = deel.stand if deel.stand == deel.werkelijk or deel.vol else f"{deel.stand} ({deel.werkelijk})"
    return f"[{kleur}]{tekst}[/{kleur}]"


def _toon_gemeenten(console: Console, gemeenten: Sequence[str], delen: Sequence[Deel]) -> None:
    """Print a table of municipalities × parts; a second one when there are many parts."""
    namen = list(dict.fromkeys(deel.naam for deel in delen))
    op_plek = {(deel.naam, deel.gemeente): deel for deel in delen}
    for begin in range(0, len(namen), _DELEN_NAAST_ELKAAR):
        deze = namen[begin : begin + _DELEN_NAAST_ELKAAR]
        tabel = _tabel("Gemeente", *deze)
        for gemeente in gemeenten:
            cellen = [_cel(op_plek.get((naam, gemeente))) for naam in deze]
            tabel.add_row(escape(gemeente), *cellen)
        console.print(tabel)
        if begin + _DELEN_NAAST_ELKAAR < len(namen):
            console.print()


def _cel(deel: Deel | None) -> str:
    """Write state, author and second reader of a part; a dash where a municipality does not have it."""
    if deel is None:
        return "–"
    wie = [naam for naam in (deel.werk.auteur, deel.werk.tweede_lezer) if naam] if deel.werk else []
    regel = escape(" / ".join(wie))
    return f"{_stand(deel)}\n[dim]{regel}[/dim]" if regel else _stand(deel)


def _tabel_wacht(posten: Iterable[Wachtpost]) -> Table:
    tabel = _tabel("Wat", "Over", "Van wie", "Gevraagd", "Toegezegd")
    for post in posten:
        toegezegd = schrijf_datum(post.toegezegd_op) if post.toegezegd_op else "–"
        if post.te_laat:
            toegezegd = f"[red]{toegezegd} (te laat)[/red]"
        gevraagd = schrijf_datum(post.gevraagd_op) if post.gevraagd_op else "–"
        over = opsomming(post.gemeenten) or "alles"
        tabel.add_row(escape(post.wat), escape(over), escape(post.van), gevraagd, toegezegd)
    return tabel


def _toon_blokkades(console: Console, uitkomst: Overzicht) -> None:
    blokkades = uitkomst.blokkades
    if uitkomst.volgende == uitkomst.status:
        kop = "Dit is de laatste status." if not blokkades else f"Wat ‘{uitkomst.status}’ tegenhoudt"
    elif not blokkades:
        kop = f"Niets houdt de volgende status tegen: {uitkomst.volgende}."
    else:
        kop = f"Wat de volgende status tegenhoudt: {uitkomst.volgende} ({len(blokkades)})"
    console.print(f"\n[bold]{kop}[/bold]")
    for code, groep in groupby(sorted(blokkades, key=lambda p: p.code), key=lambda p: p.code):
        _toon_groep(console, code, list(groep))
    if not uitkomst.volledig:
        console.print("Verbeter dit eerst; daarna is te zien hoe ver het onderzoek is.")


def _toon_groep(console: Console, code: str, groep: Sequence[Probleem]) -> None:
    console.print(f"  {len(groep)} keer [dim]{code}[/dim]" if len(groep) > 1 else f"  [dim]{code}[/dim]")
    for probleem in groep[:_VOORBEELDEN]:
        waar = f" [dim]({escape(probleem.plaats.bestand)})[/dim]" if probleem.plaats.bestand else ""
        console.print(Padding(f"{escape(probleem.zin)}{waar}", (0, 0, 0, 4)))
    if len(groep) > _VOORBEELDEN:
        console.print(f"    en nog {len(groep) - _VOORBEELDEN}")


def als_gegevens(uitkomst: Overzicht) -> dict[str, Any]:
    """Give the overview as plain data."""
    return {
        "status": uitkomst.status,
        "volgende": uitkomst.volgende,
        "volledig": uitkomst.volledig,
        "delen": [
            {
                "deel": deel.naam,
                "gemeente": deel.gemeente,
                "stand": deel.stand,
                "werkelijk": deel.werkelijk,
                "auteur": deel.werk.auteur if deel.werk else "",
                "tweede_lezer": deel.werk.tweede_lezer if deel.werk else "",
            }
            for deel in uitkomst.delen
        ],
        "wacht": [
            {
                "wat": post.wat,
                "gemeenten": list(post.gemeenten),
                "van": post.van,
                "gevraagd_op": str(post.gevraagd_op or ""),
                "toegezegd_op": str(post.toegezegd_op or ""),
                "te_laat": post.te_laat,
            }
            for post in uitkomst.wacht
        ],
        "blokkades": [{"code": p.code, "plaats": str(p.plaats), "melding": p.zin} for p in uitkomst.blokkades],
    }
