"""The overview of `rekenaudit stand` on the console."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from rekenaudit.cli.tabel import Kolom, toon_tabel
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming
from rekenaudit.pipeline.overzicht import Overzicht
from rekenaudit.problems import Probleem
from rekenaudit.stand import Deel, Wachtpost

_VOORBEELDEN = 3
"""Of many of the same kind only so many are written out."""


def toon_overzicht(console: Console, uitkomst: Overzicht) -> None:
    """Print the parts, what is awaited and what stops the next status."""
    if uitkomst.titel:
        console.print(f"[bold]{escape(uitkomst.titel)}[/bold]", soft_wrap=True)
        console.print(f"Status: {uitkomst.status}.")
    geheel = [deel for deel in uitkomst.delen if not deel.gemeente]
    if geheel:
        console.print("\n[bold]Het geheel[/bold]")
        toon_tabel(console, _delen_geheel(geheel))
    per_gemeente = [deel for deel in uitkomst.delen if deel.gemeente]
    if per_gemeente:
        console.print("\n[bold]Per gemeente[/bold]")
        toon_tabel(console, _per_gemeente(uitkomst.gemeenten, per_gemeente))
    if uitkomst.wacht:
        console.print("\n[bold]Wacht op[/bold]")
        toon_tabel(console, _wachtposten(uitkomst.wacht))
    _toon_blokkades(console, uitkomst)


def _kolommen(koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> list[Kolom]:
    cellen = list(zip(*rijen, strict=True))
    return [Kolom(kop, kolom) for kop, kolom in zip(koppen, cellen, strict=True)]


def _delen_geheel(delen: Iterable[Deel]) -> list[Kolom]:
    koppen = ("Deel", "Stand", "Auteur", "Tweede lezer")
    return _kolommen(koppen, (_rij_geheel(deel) for deel in delen))


def _rij_geheel(deel: Deel) -> tuple[str, ...]:
    auteur, lezer = (deel.werk.auteur, deel.werk.tweede_lezer) if deel.werk else ("", "")
    return escape(deel.naam), _stand(deel), escape(auteur or "–"), escape(lezer or "–")


def _stand(deel: Deel) -> str:
    kleur = "green" if deel.vol else "yellow" if deel.gevuld else "red"
    tekst = deel.stand if deel.stand == deel.werkelijk or deel.vol else f"{deel.stand} ({deel.werkelijk})"
    return f"[{kleur}]{tekst}[/{kleur}]"


def _per_gemeente(gemeenten: Sequence[str], delen: Sequence[Deel]) -> list[Kolom]:
    """Make a table of municipalities × parts."""
    op_plek = {(deel.naam, deel.gemeente): deel for deel in delen}
    namen = dict.fromkeys(deel.naam for deel in delen)
    kolommen = (Kolom(n, [_cel(op_plek.get((n, gemeente))) for gemeente in gemeenten]) for n in namen)
    return [Kolom("Gemeente", [escape(gemeente) for gemeente in gemeenten]), *kolommen]


def _cel(deel: Deel | None) -> str:
    """Write state, author and second reader of a part; a dash where a municipality does not have it."""
    if deel is None:
        return "–"
    wie = [naam for naam in (deel.werk.auteur, deel.werk.tweede_lezer) if naam] if deel.werk else []
    regel = escape(" / ".join(wie))
    return f"{_stand(deel)}\n[dim]{regel}[/dim]" if regel else _stand(deel)


def _wachtposten(posten: Iterable[Wachtpost]) -> list[Kolom]:
    koppen = ("Wat", "Over", "Van wie", "Gevraagd", "Toegezegd")
    return _kolommen(koppen, (_rij_wacht(post) for post in posten))


def _rij_wacht(post: Wachtpost) -> tuple[str, ...]:
    toegezegd = schrijf_datum(post.toegezegd_op) if post.toegezegd_op else "–"
    if post.te_laat:
        toegezegd = f"[red]{toegezegd} (te laat)[/red]"
    gevraagd = schrijf_datum(post.gevraagd_op) if post.gevraagd_op else "–"
    over = opsomming(post.gemeenten) or "alles"
    return escape(post.wat), escape(over), escape(post.van), gevraagd, toegezegd


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
