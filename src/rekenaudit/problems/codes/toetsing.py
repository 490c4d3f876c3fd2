"""Problems found while norms are scored."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

NORM_AS_ONTBREEKT = ProbleemSoort(
    code="norm-as-ontbreekt",
    zin="De norm '{norm}' vergelijkt gemeenten met het kengetal '{kengetal}', maar dat kengetal heeft maar één waarde "
    "voor het hele gebied.",
    hint="Kies een kengetal dat per gemeente is berekend, of toets de norm alleen voor het geheel "
    "('studie' met 'soort: uit_kengetal').",
    uitleg="Een norm geeft elke gemeente een eigen oordeel. Daarvoor is per gemeente een waarde nodig.",
)
NORM_AS_OVER = ProbleemSoort(
    code="norm-as-over",
    zin="De norm '{norm}' toetst het kengetal '{kengetal}', maar dat heeft meer dan één waarde: per {assen}.",
    hint="Zet bij 'selectie' welke waarde van {assen} telt, of gebruik een kengetal dat daarover is opgeteld.",
    uitleg="Een toets kan maar één waarde tegelijk met de grens vergelijken.",
)
NORM_SELECTIE_ONBEKEND = ProbleemSoort(
    code="norm-selectie-onbekend",
    zin="De norm '{norm}' kiest '{keuze}', maar het kengetal '{kengetal}' heeft die keuze niet.{bedoeld}",
    hint="Gebruik bij 'selectie' een dimensie van het kengetal, en daarvan een bestaande waarde.",
    uitleg="De selectie zegt welke waarde van het kengetal wordt getoetst.",
)
NORM_JAREN_PASSEN_NIET = ProbleemSoort(
    code="norm-jaren-passen-niet",
    zin="De norm '{norm}' toetst het kengetal '{kengetal}' {keuze}, maar {reden}.",
    hint="Een kengetal met één waarde voor alle jaren toetst u met 'jaren: hele periode', elk ander kengetal met "
    "jaren die het heeft.",
    uitleg="Zonder de goede jaren is er geen waarde om te toetsen.",
)
AFWIJKING_GELIJK = ProbleemSoort(
    code="afwijking-gelijk",
    zin="De afwijking van norm '{norm}' voor {over} geeft hetzelfde oordeel als de rekenregel: {oordeel}.",
    hint="Haal de afwijking weg, of kijk na of het oordeel klopt.",
    uitleg="Een afwijking staat in het rapport naast het berekende oordeel. Als beide gelijk zijn, is er niets om van "
    "af te wijken. Dat gebeurt ook als de cijfers na de afwijking zijn veranderd.",
    stopt=Stopt.VANAF_CONCEPT,
)
AFWIJKING_KWALITATIEF = ProbleemSoort(
    code="afwijking-kwalitatief",
    zin="Er is een afwijking van norm '{norm}' voor {over}, maar dat oordeel is niet berekend: de onderzoeker geeft "
    "het zelf.",
    hint="Haal de afwijking weg en pas het oordeel bij 'oordelen' aan.",
    uitleg="Afwijken kan alleen van een oordeel dat uit de rekenregel komt.",
)
AFWIJKING_DUBBEL = ProbleemSoort(
    code="afwijking-dubbel",
    zin="Voor norm '{norm}' en {over} is er meer dan één afwijking.",
    hint="Laat één afwijking staan.",
    uitleg="Er kan maar één oordeel gelden.",
)
OORDEEL_DUBBEL = ProbleemSoort(
    code="oordeel-dubbel",
    zin="Voor norm '{norm}' en {over} heeft de onderzoeker meer dan één oordeel gegeven.",
    hint="Laat één oordeel staan.",
    uitleg="Er kan maar één oordeel gelden.",
)
