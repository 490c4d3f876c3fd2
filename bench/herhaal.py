"""Reruns after corrections: one that no other appendix prints, and one that changes a regional mean."""

from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from bench.proef import Meting, meet

GEMEENTE = "Borne"
EIGEN = "a correction that no other appendix prints"
CORRECTIES = {
    EIGEN: (
        "{bevinding: borne-kosten-4, nieuw: 'De begroting bevat meer dan de kosten van hulp.', "
        "oud: 'De begroting bevat meestal alleen de directe kosten van hulp, maar in 2017 ook andere kosten. "
        "Vergelijken tussen jaren kan daardoor een vertekend beeld geven.'}"
    ),
    "a correction that changes a regional mean": (
        '{feit: iv3.lasten, gemeente: Borne, jaar: "2019", dimensies: {verslagsoort: jaarrekening, taakveld: "6.72"}, '
        'oud: "6.622.000", nieuw: "6.592.000"}'
    ),
}
"""Corrections of the study in this folder, by what they do."""

GRENS = 1.1
"""How much more a rerun may take than what it cannot do without."""


def corrigeer(studie: Path, *correcties: str) -> None:
    """Have one remark of the municipality taken over."""
    pad = studie / "input" / "wederhoor" / f"{GEMEENTE.lower()}.yaml"
    pad.parent.mkdir(exist_ok=True)
    besluit = (
        "{uitkomst: overgenomen, reden: Gezien., voorgesteld_door: A, tweede_lezer: B, vastgesteld_door: C, "
        "vastgesteld_op: 2031-01-01}"
    )
    regels = "".join(f"      - {correctie}\n" for correctie in correcties)
    pad.write_text(
        f"partij: {GEMEENTE}\nopmerkingen:\n  - id: W-{GEMEENTE.lower()}-01\n    ronde: ambtelijk\n"
        f"    versie: concept-1\n    besluit: {besluit}\n    correcties:\n{regels}",
        encoding="utf-8",
    )


def meet_herhalingen(studie: Path, eerste: Meting) -> None:
    """Run a study that was run once again, unchanged and after each correction, and print what that took."""
    print(f"  {'':52}{'CPU':>7}{'idle':>7}   seconds; idle: on two idle cores (replay)")
    _druk("full run, empty cache", eerste)
    zelfde = meet(studie)
    _druk("nothing changed", zelfde, f"{zelfde.overgenomen} files taken from the cache, {len(zelfde.taken)} made")
    for nummer, (titel, correctie) in enumerate(CORRECTIES.items(), start=2):
        corrigeer(studie, correctie)
        nu = meet(studie, f"concept-{nummer}")
        _druk(titel, nu, _samenvatting(nu))
        _druk_verdeling(nu, zelfde)
        if titel == EIGEN:
            minst = minstens(zelfde, nu)
            _druk("  main report, one appendix and an unchanged run", minst)
            _druk_grens("time", nu.rustig, minst.rustig)
            _druk_grens("CPU", nu.cpu, minst.cpu)
        print(f"    / full run, time: {nu.rustig / eerste.rustig:.2f}; CPU: {nu.cpu / eerste.cpu:.2f}")


def minstens(zelfde: Meting, nu: Meting) -> Meting:
    """Put together what a rerun cannot do without.

    That is what a run takes in which nothing changed, starting the workers, and the main report and one appendix in
    all their formats. These are taken from the rerun itself: the same work in another run costs a tenth more or less
    when the machine has other things to do.
    """
    taken = tuple(t for t in nu.taken if t["taak"].startswith(("rapport.", f"bijlagen/{GEMEENTE.lower()}.")))
    cpu = float(zelfde.stappen[-1]["cpu"]) + nu.start_werkers + sum(float(t["cpu"]) for t in taken)
    return replace(zelfde, cpu=cpu, taken=taken)


def _druk(titel: str, m: Meting, uitleg: str = "") -> None:
    print(f"  {titel:52}{m.cpu:7.1f}{m.rustig:7.1f}   {uitleg}".rstrip())


def _samenvatting(m: Meting) -> str:
    standen = Counter(m.standen.values())
    return ", ".join(f"{aantal} {stand}" for stand, aantal in sorted(standen.items()))


def _druk_verdeling(nu: Meting, zelfde: Meting) -> None:
    """Print what a rerun made, and what that took."""
    gemaakt: dict[str, float] = defaultdict(float)
    for taak in nu.taken:
        gemaakt[_soort(taak["taak"])] += float(taak["cpu"])
    gemaakt["explanation"] += sum(nu.voor_en_na) - sum(zelfde.voor_en_na)
    gemaakt["the run itself"] += sum(zelfde.voor_en_na)
    gemaakt["starting workers"] += nu.start_werkers
    for soort, cpu in gemaakt.items():
        print(f"    {soort:50}{cpu:7.1f}")
    bijlagen = sorted({t["taak"].rpartition(".")[0] for t in nu.taken if _soort(t["taak"]).startswith("bijlagen")})
    print(f"    appendices made again: {len(bijlagen)}{' (' + bijlagen[0] + ')' if len(bijlagen) == 1 else ''}")


def _soort(taak: str) -> str:
    document, _, formaat = taak.rpartition(".")
    if document.endswith("-met-wijzigingen") or document == "wijzigingen":
        return "explanation"
    return document.partition("/")[0] if formaat in {"pdf", "docx", "html"} else "figures"


def _druk_grens(wat: str, nu: float, minst: float) -> None:
    oordeel = "met" if nu <= GRENS * minst else "not met"
    print(f"    / the line above, {wat}: {nu / minst:.2f} (aim: at most {GRENS}; {oordeel})")
