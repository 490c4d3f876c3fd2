"""Remarks of disclosure control: what is withheld besides the small counts."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

OOK_NIET_GETOOND = ProbleemSoort(
    code="ook-niet-getoond",
    zin="Van kengetal '{kengetal}' tonen wij ook {aantal} niet waarmee een klein aantal personen is uit te rekenen: "
    "{welke}.",
    hint="Lees na of uw teksten, figuren en tabellen zonder kunnen. Noem deze cijfers niet zelf in een tekst.",
    uitleg="Een aantal onder 'drempel_personen' volgt soms uit een totaal en de andere delen. Dan laat rekenaudit ook "
    "een groter aantal weg. De lezer ziet overal 'niet getoond' en kan niet zien welk van de twee het kleine is.",
    stopt=Stopt.NOOIT,
)
