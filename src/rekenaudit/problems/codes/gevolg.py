"""The line that stands under a problem for all that only follows from it."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

GEVOLGEN = ProbleemSoort(
    code="gevolgen",
    zin="Hieruit {meldingen}: {soorten}.",
    hint="Verbeter eerst de melding hierboven; wat eruit volgt, verdwijnt dan.",
    uitleg="Eén fout geeft vaak een rij meldingen verderop. rekenaudit noemt de oorzaak en telt de gevolgen.",
    stopt=Stopt.NOOIT,
)
