"""The command `vergelijk`: what changed between two versions, and why."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import json_optie, onderzoek_optie, uit_optie
from rekenaudit.cli.uitvoeren import GEVONDEN, voer_uit
from rekenaudit.model.vergelijking import Cijferwijziging, Keten, Vergelijking
from rekenaudit.pipeline.vergelijken import vergelijk_versies

_MEESTE = 10


@click.command(
    "vergelijk",
    cls=Opdracht,
    epilog="Voorbeeld: rekenaudit vergelijk concept-1 concept-2",
)
@onderzoek_optie
@click.argument("versie_a", metavar="OUDE_VERSIE")
@click.argument("versie_b", metavar="NIEUWE_VERSIE")
@uit_optie
@json_optie
def vergelijk_opdracht(onderzoek: Path, versie_a: str, versie_b: str, uit: Path | None, als_json: bool) -> None:
    """Laat zien wat er tussen twee versies is veranderd, en waardoor."""
    uitvoer = Console(highlight=False, soft_wrap=True)

    def opdracht() -> int:
        vergelijking = vergelijk_versies(uit or onderzoek / "output", versie_a, versie_b)
        if als_json:
            click.echo(json.dumps(asdict(vergelijking), ensure_ascii=False, indent=1))
        else:
            _toon(uitvoer, vergelijking)
        return 0 if vergelijking.leeg else GEVONDEN

    voer_uit(opdracht, onderzoek)


def _toon(console: Console, v: Vergelijking) -> None:
    console.print(f"[bold]{escape(v.oud)} en {escape(v.nieuw)}[/bold]")
    if v.leeg:
        console.print("Er is niets veranderd.")
        return
    _kop(console, "Oordelen die nu anders uitvallen")
    for o in v.oordelen:
        console.print(f"  {escape(o.titel)}, {escape(o.gemeente or 'het geheel')}: {o.oud} → {o.nieuw}")
    if not v.oordelen:
        console.print("  Geen.")
    for keten in v.ketens:
        _toon_keten(console, keten)
    if v.samen:
        _kop(console, "Door het wederhoor als geheel")
        _regels(console, [f"{b.document}: {b.waar}" for b in v.samen])
    if v.herlezen:
        _kop(console, "Te herlezen")
        for h in v.herlezen:
            console.print(f"  {h.soort} {h.nummer}: {escape(h.titel)}")
    _kop(console, "Zonder opmerking veranderd")
    losse = [f"{los.soort} {los.naam}: {_van_naar(los.oud, los.nieuw)}" for los in v.los]
    losse += [f"{b.document}: {b.waar} ({b.soort})" for b in v.onverklaard]
    _regels(console, [*losse, *map(_cijfer, v.cijfers)] or ["Niets."])
    _kop(console, "Documenten")
    for d in v.documenten:
        console.print(
            f"  {escape(d.naam)}: {d.stand}"
            + (f" ({d.aantal} {'plaats' if d.aantal == 1 else 'plaatsen'})" if d.aantal else "")
        )


def _toon_keten(console: Console, keten: Keten) -> None:
    vervallen = " (vervallen)" if keten.stand == "vervallen" else ""
    _kop(console, f"Opmerking {keten.opmerking} van {keten.partij}{vervallen}")
    for bron in keten.bronnen:
        console.print(f"  {escape(bron.titel)}: {escape(_van_naar(bron.oud, bron.nieuw))}")
    for tekst in keten.teksten:
        console.print(f"  tekst {escape(tekst)}")
    for titel, regels in (
        ("kengetallen", [_cijfer(c) for c in keten.cijfers]),
        ("oordelen", [f"{o.titel}, {o.gemeente or 'het geheel'}: {_van_naar(o.oud, o.nieuw)}" for o in keten.oordelen]),
        ("plaatsen in documenten", list(dict.fromkeys(f"{b.document}: {b.waar}" for b in keten.blokken))),
    ):
        if regels:
            console.print(f"  {titel}:")
            _regels(console, regels, "    ")


def _kop(console: Console, tekst: str) -> None:
    console.print(f"\n[bold]{escape(tekst)}[/bold]")


def _regels(console: Console, regels: Sequence[str], wit: str = "  ") -> None:
    for regel in regels[:_MEESTE]:
        console.print(f"{wit}{escape(regel)}")
    if len(regels) > _MEESTE:
        console.print(f"{wit}en nog {len(regels) - _MEESTE}")


def _cijfer(c: Cijferwijziging) -> str:
    return f"{c.titel}, {c.plek}: {_van_naar(c.oud, c.nieuw)}"


def _van_naar(oud: str, nieuw: str) -> str:
    if oud == nieuw:
        return f"{oud}, met een andere reden"
    return f"{oud or '(was er niet)'} → {nieuw or '(weg)'}"
