"""Reruns after corrections: one that no other appendix prints, and one that changes a regional mean."""

from collections import Counter
from pathlib import Path

from bench.proef import Meting, meet

GEMEENTE = "Borne"
CORRECTIES = {
    "a correction that no other appendix prints": (
        "{bevinding: borne-kosten-4, nieuw: 'De begroting bevat meer dan de kosten van hulp.', "
        "oud: 'De begroting bevat meestal alleen de directe kosten van hulp, maar in 2017 ook andere kosten. "
        "Vergelijken tussen jaren kan daardoor een vertekend beeld geven.'}"
    ),
    "a correction that changes a regional mean": (
        '{feit: iv3.lasten, gemeente: Borne, jaar: "2019", dimensies: {verslagsoort: jaarrekening, taakveld: "6.72"}, '
        'oud: "6.622.000", nieuw: "6.262.000"}'
    ),
}
"""Corrections of the study in this folder, by what they do."""

_OVER_HET_GEHEEL = ("rapport.", "nota-van-bevindingen.")
"""Documents about the whole that print every finding."""


def corrigeer(studie: Path, correctie: str) -> None:
    """Have one remark of the municipality taken over."""
    pad = studie / "input" / "wederhoor" / f"{GEMEENTE.lower()}.yaml"
    pad.parent.mkdir(exist_ok=True)
    besluit = (
        "{uitkomst: overgenomen, reden: Gezien., voorgesteld_door: A, tweede_lezer: B, vastgesteld_door: C, "
        "vastgesteld_op: 2031-01-01}"
    )
    pad.write_text(
        f"partij: {GEMEENTE}\nopmerkingen:\n  - id: W-{GEMEENTE.lower()}-01\n    ronde: ambtelijk\n"
        f"    versie: concept-1\n    besluit: {besluit}\n    correcties:\n      - {correctie}\n",
        encoding="utf-8",
    )


def meet_herhalingen(studie: Path, eerste: Meting) -> None:
    """Run a study that was run once again, unchanged and after each correction, and print what that took."""
    zelfde = meet(studie)
    print(f"  nothing changed: {zelfde.cpu:.1f} s CPU, {zelfde.overgenomen} files taken from the cache")
    vast = sum(eerste.voor_en_na) + eerste.start_werkers
    samen = vast + eerste.cpu_van(*_OVER_HET_GEHEEL, f"bijlagen/{GEMEENTE.lower()}.")
    for nummer, (titel, correctie) in enumerate(CORRECTIES.items(), start=2):
        corrigeer(studie, correctie)
        nu = meet(studie, f"concept-{nummer}")
        bijlagen = {t["taak"].rpartition(".")[0] for t in nu.taken if t["taak"].startswith("bijlagen/")}
        standen = Counter(nu.standen.values())
        print(f"\n  {titel}: {nu.cpu:.1f} s CPU, on idle cores {nu.rustig:.1f} s")
        print(f"    documents: {', '.join(f'{aantal} {stand}' for stand, aantal in sorted(standen.items()))}")
        print(f"    made again: {len(bijlagen)} appendices")
        print(f"    / first run {nu.cpu / eerste.cpu:.2f}")
        print(f"    / what is about the whole and one appendix {nu.cpu / samen:.2f}")
