"""Problems of who does what: names that do not exist, and states that contradict what is there."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

WERKDEEL_ONBEKEND = ProbleemSoort(
    code="werkdeel-onbekend",
    zin="Het deel '{deel}' bestaat niet {waar}.{suggestie}",
    hint="Noem een tekst uit input/teksten/, 'geheel', 'conclusies' of 'aanbevelingen'. Noem bij een gemeente een "
    "thema uit normenkader.yaml of 'oordelen'.",
    uitleg="Alleen van delen die bestaan, kan rekenaudit zeggen hoe ver ze zijn.",
)
WERK_DUBBEL = ProbleemSoort(
    code="werk-dubbel",
    zin="Het deel '{deel}' van {over} staat twee keer bij 'werk'.",
    hint="Haal een van de twee weg.",
    uitleg="Een deel heeft één auteur en één stand.",
)
LEVERING_BRON_ONBEKEND = ProbleemSoort(
    code="levering-bron-onbekend",
    zin="De bron '{bron}' staat niet in config.yaml.{suggestie}",
    hint="Noem een naam die onder 'bronnen' in config.yaml staat.",
    uitleg="Wat is gevraagd, hoort bij een bron van het onderzoek.",
)
STAND_KLOPT_NIET = ProbleemSoort(
    code="stand-klopt-niet",
    zin="Het deel '{deel}' van {over} heeft in de werkverdeling de stand '{stand}', maar {werkelijk}.",
    hint="Pas de stand aan, of laat haar weg: wat er is, ziet rekenaudit zelf.",
    uitleg="Wie op een verkeerde stand vertrouwt, vergeet een deel.",
    stopt=Stopt.VANAF_CONCEPT,
)
WERK_NIET_GESCHREVEN = ProbleemSoort(
    code="werk-niet-geschreven",
    zin="Het deel '{deel}' van {over} heeft in de werkverdeling nog de stand '{stand}'.",
    hint="Schrijf het af en zet de stand op 'geschreven' of verder.",
    uitleg="In een concept staat geen werk waar de auteur nog mee bezig is.",
    stopt=Stopt.VANAF_CONCEPT,
)
WERK_NIET_AKKOORD = ProbleemSoort(
    code="werk-niet-akkoord",
    zin="Het deel '{deel}' van {over} heeft in de werkverdeling nog de stand '{stand}'; verwacht werd 'akkoord'.",
    hint="Laat de tweede lezer het lezen en zet de stand op 'akkoord'.",
    uitleg="Vaststellen kan pas als de tweede lezer akkoord is met elk deel dat een stand heeft.",
    stopt=Stopt.BIJ_VASTSTELLEN,
)
LEZER_ONTBREEKT = ProbleemSoort(
    code="lezer-ontbreekt",
    zin="Het deel '{deel}' van {over} heeft in de werkverdeling de stand '{stand}', maar er is geen tweede lezer "
    "genoemd.",
    hint="Noem bij 'tweede_lezer' wie het las.",
    uitleg="Zonder naam is niet na te gaan wie het las.",
    stopt=Stopt.VANAF_CONCEPT,
)
