"""Problems of the established normenkader and of what was changed in it since."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

AL_VASTGESTELD = ProbleemSoort(
    code="al-vastgesteld",
    zin="Het normenkader is al vastgesteld op {datum}.",
    hint="Zet een wijziging met datum en reden in normenkader/wijzigingen.yaml. Was het vaststellen een vergissing en "
    "heeft niemand het normenkader nog gekregen? Verwijder dan dit bestand en leg opnieuw vast.",
    uitleg="Een normenkader wordt één keer vastgesteld. Wat daarna verandert, moet iedereen kunnen zien.",
)
VASTSTELLING_NA_VERSIE = ProbleemSoort(
    code="vaststelling-na-versie",
    zin="De dag van het vaststellen ({datum}) ligt na de datum van deze versie ({versie}).",
    hint="Noem met --datum de dag van het besluit, of verander eerst 'datum' bij 'onderzoek' in config.yaml.",
    uitleg="Een document kan niet noemen wat na zijn eigen datum is vastgesteld.",
)
VASTSTELLING_MEER = ProbleemSoort(
    code="vaststelling-meer",
    zin="In de map staat meer dan één vastgesteld normenkader ({bestanden}); verwacht werd er één.",
    hint="Houd alleen het bestand dat u hebt vastgesteld. Bewaar een kopie buiten de map van het onderzoek.",
    uitleg="Met twee vastgestelde normenkaders is niet duidelijk waarmee wordt vergeleken.",
)
VASTSTELLING_BESCHADIGD = ProbleemSoort(
    code="vaststelling-beschadigd",
    zin="Het vastgestelde normenkader is na het vastleggen veranderd: de inhoud of de naam past niet bij de afdruk.",
    hint="Zet het oorspronkelijke bestand terug, bijvoorbeeld uit een kopie. Een wijziging hoort in "
    "normenkader/wijzigingen.yaml.",
    uitleg="De afdruk is een controlegetal van de inhoud. Zij bewaakt dat niemand, ook niet per ongeluk, verandert "
    "wat vooraf is afgesproken.",
)
NORMENKADER_GEWIJZIGD = ProbleemSoort(
    code="normenkader-gewijzigd",
    zin="Het normenkader is vastgesteld op {datum}. Sindsdien is bij {onderdeel}{naam} veranderd: {veld}: "
    "{van} → {naar}{punt} Daarvoor is geen reden vastgelegd.",
    hint="Maak de wijziging ongedaan, of zet haar in normenkader/wijzigingen.yaml, met onderdeel, veld, naar, datum, "
    "reden en gegevens_binnen (ja, nee of deels).",
    uitleg="Wie een norm verandert nadat de gegevens binnen zijn, kan naar een oordeel toe werken. Daarom krijgt elke "
    "wijziging een datum en een reden, en staan die in het rapport.",
    stopt=Stopt.VANAF_CONCEPT,
)
WIJZIGING_ONBEKEND = ProbleemSoort(
    code="wijziging-onbekend",
    zin="De wijziging gaat over '{onderdeel}', maar dat onderdeel is er niet.{suggestie}",
    hint="Schrijf het onderdeel zoals de melding het noemt, bijvoorbeeld: norm begroting.",
    uitleg="Een wijziging hoort bij een vraag, norm of kengetal van het normenkader.",
    stopt=Stopt.VANAF_CONCEPT,
)
WIJZIGING_ZONDER_GEVOLG = ProbleemSoort(
    code="wijziging-zonder-gevolg",
    zin="Deze wijziging verandert niets: bij {onderdeel} had '{veld}' die waarde al.",
    hint="Verwijder de wijziging, of verbeter 'naar'.",
    uitleg="Het rapport drukt elke wijziging af. Een wijziging die niets verandert, verwart de lezer.",
    stopt=Stopt.VANAF_CONCEPT,
)
WIJZIGING_DATUM = ProbleemSoort(
    code="wijziging-datum",
    zin="De datum van deze wijziging ({datum}) klopt niet; verwacht werd een dag van {van} tot en met {tot}.",
    hint="Zet de wijzigingen op volgorde van datum, na het vaststellen en niet na de datum van deze versie.",
    uitleg="De datum laat zien of een wijziging van voor of van na de gegevens is.",
    stopt=Stopt.VANAF_CONCEPT,
)
WIJZIGING_GEGEVENS = ProbleemSoort(
    code="wijziging-gegevens",
    zin="Volgens deze wijziging waren er nog geen gegevens, maar bij het vaststellen waren er al van: {bronnen}.",
    hint="Schrijf bij gegevens_binnen 'ja' of 'deels'.",
    uitleg="Bij het vaststellen wordt genoteerd welke gegevens er al waren. Het rapport zegt het bij elke wijziging.",
    stopt=Stopt.VANAF_CONCEPT,
)
WIJZIGINGEN_ZONDER_VASTSTELLING = ProbleemSoort(
    code="wijzigingen-zonder-vaststelling",
    zin="Er zijn wijzigingen van het normenkader vastgelegd, maar het is nooit vastgesteld.",
    hint="Is het normenkader wel vastgesteld? Zet dan het bestand terug in normenkader/vastgesteld. Zo niet, verwijder "
    "dan eerst dit bestand en typ 'rekenaudit normenkader vastleggen': u legt het normenkader vast zoals het nu is.",
    uitleg="Een wijziging is een verschil met wat is vastgesteld.",
    stopt=Stopt.VANAF_CONCEPT,
)
NORMENKADER_NIET_VASTGESTELD = ProbleemSoort(
    code="normenkader-niet-vastgesteld",
    zin="Het normenkader is nog niet vastgelegd; verwacht werd dat het vaststaat voordat anderen het rapport lezen.",
    hint="Typ 'rekenaudit normenkader vastleggen', met de dag van het besluit. Schrijf anders niet in het rapport dat "
    "de normen vooraf zijn vastgesteld.",
    uitleg="Wie de normen vooraf vastlegt, kan laten zien dat niemand naar een oordeel toe heeft gewerkt. Het rapport "
    "noemt dan de dag, en wat er daarna is veranderd.",
    stopt=Stopt.NOOIT,
)
