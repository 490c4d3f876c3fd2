"""Problems of checking: figures that cannot be right, and findings that refer to what is not there."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

BRON_VERZONNEN = ProbleemSoort(
    code="bron-verzonnen",
    zin="De cijfers van de bron '{titel}' zijn verzonnen (herkomst: fictief).",
    hint="Vervang ze door echte cijfers, en zet dan bij 'herkomst': officieel, opgave of reconstructie.",
    uitleg="Met verzonnen cijfers kunt u oefenen tot en met het concept. Een vastgesteld rapport mag er niet op "
    "rusten.",
    stopt=Stopt.BIJ_VASTSTELLEN,
)
GEMEENTE_ZONDER_CIJFERS = ProbleemSoort(
    code="gemeente-zonder-cijfers",
    zin="De bron '{titel}' heeft geen enkel cijfer van {gemeente}.",
    hint="Vraag de cijfers op, of controleer of de gemeente in het bestand anders heet of een andere code heeft. "
    "Komen ze nooit? Zet de gemeente dan met de reden bij 'niet_geleverd_door' van deze bron.",
    uitleg="Alles wat op deze bron rust, is voor deze gemeente onbekend. In een werkversie staat er een markering.",
    stopt=Stopt.VANAF_CONCEPT,
)
JAAR_ZONDER_CIJFERS = ProbleemSoort(
    code="jaar-zonder-cijfers",
    zin="De bron '{titel}' zou cijfers over {jaar} hebben, maar heeft er geen enkel.",
    hint="Haal het jaar weg bij 'jaren' van deze bron, of vraag de cijfers op.",
    uitleg="Een jaar dat niet is geleverd, hoort in het rapport 'niet geleverd' te heten en niet 'onbekend'.",
    stopt=Stopt.VANAF_CONCEPT,
)
WAARDE_ONTBREEKT = ProbleemSoort(
    code="waarde-ontbreekt",
    zin="Van {gemeente} {ontbreekt} van '{wat}' over {jaar} (bron: {titel}).",
    hint="Vul het cijfer aan of vraag het op. Is het echt onbekend? Dan mag u verder; het rapport zegt 'onbekend'.",
    uitleg="Een leeg vak of een vergeten rij is nooit nul. Alles wat erop rust, wordt ook onbekend.",
    stopt=Stopt.NOOIT,
)
SPRONG = ProbleemSoort(
    code="sprong",
    zin="Het cijfer '{wat}' van {gemeente}{waarvan} gaat van {van} in {eerder} naar {naar} in {later} (bron: {titel}).",
    hint="Controleer beide cijfers bij de leverancier. Kloppen ze? Zet de sprong dan met de reden bij "
    "'verklaarde_sprongen' in config.yaml.",
    uitleg="Een cijfer dat in een jaar meer dan verdubbelt of halveert, is vaak een tikfout of een andere definitie. "
    "Gemeld wordt alleen een sprong van ten minste een tiende van alles in die gemeente en dat jaar.",
    stopt=Stopt.NOOIT,
)
SPRONG_ER_NIET = ProbleemSoort(
    code="sprong-er-niet",
    zin="Bij 'verklaarde_sprongen' staat {grootheid} van {gemeente} in {jaar}, maar {reden}.{suggestie}",
    hint="Verbeter dit onderdeel, of haal het weg.",
    uitleg="De verklaring doet niets. Misschien zijn de cijfers intussen verbeterd.",
    stopt=Stopt.NOOIT,
)
PERSONEN_NEGATIEF = ProbleemSoort(
    code="personen-negatief",
    zin="Het cijfer {cijfer} is {waarde}; een aantal {meervoud} kan niet negatief zijn.",
    hint="Verbeter de correctie of het cijfer waar dit uit komt.",
    uitleg="Een negatief aantal personen bestaat niet.",
)
PERSONEN_GEBROKEN = ProbleemSoort(
    code="personen-gebroken",
    zin="Het cijfer {cijfer} is {waarde}; een aantal {meervoud} is een heel getal.",
    hint="Controleer het decimaalteken bij 'dialect' van deze bron, of geef de grootheid een andere eenheid.",
    uitleg="Een punt voor duizendtallen die als decimaalteken wordt gelezen, maakt van 1.234 personen er 1,234.",
    stopt=Stopt.NOOIT,
)
TELLING_NEGATIEF = ProbleemSoort(
    code="telling-negatief",
    zin="Het cijfer {cijfer} is {waarde}; een aantal {meervoud} is bijna nooit negatief.",
    hint="Controleer het cijfer bij de leverancier.",
    uitleg="Een negatief aantal is vaak een verrekening die ergens anders hoort.",
    stopt=Stopt.NOOIT,
)
SOM_ONBEKEND = ProbleemSoort(
    code="som-onbekend",
    zin="De grootheid '{grootheid}' bestaat niet.{suggestie}",
    hint="Schrijf 'bron.grootheid', met namen die bij 'bronnen' staan.",
    uitleg="Een controle van een totaal met zijn delen kan alleen met grootheden die worden geleverd.",
)
SOM_PAST_NIET = ProbleemSoort(
    code="som-past-niet",
    zin="'{totaal}' heeft de dimensie '{dimensie}', maar '{delen}' niet.",
    hint="Wissel totaal en delen om, of kies een totaal met minder dimensies.",
    uitleg="De delen worden opgeteld over de dimensies die het totaal niet heeft.",
)
SOM_VERSCHILT = ProbleemSoort(
    code="som-verschilt",
    zin="Het totaal {cijfer} is {totaal}, maar de delen ('{delen}') tellen op tot {som}.",
    hint="Vraag de leverancier welk cijfer klopt. Is het afgerond, geef dan bij 'sommen' een marge op.",
    uitleg="Een totaal dat niet bij zijn delen past, maakt elk aandeel en elke vergelijking onzeker.",
    stopt=Stopt.VANAF_CONCEPT,
)
TELLING_GEBROKEN = ProbleemSoort(
    code="telling-gebroken",
    zin="Het cijfer {cijfer} is {waarde}; alle andere cijfers van '{wat}' zijn hele getallen.",
    hint="Controleer het cijfer bij de leverancier. Klopt het, dan hoeft u niets te doen.",
    uitleg="Een enkel cijfer met een komma tussen hele getallen is vaak een tikfout.",
    stopt=Stopt.NOOIT,
)
KOLOM_TWEE_KEER = ProbleemSoort(
    code="kolom-twee-keer",
    zin="'{een}' en '{ander}' lezen dezelfde kolom '{kolom}' van hetzelfde bestand.",
    hint="Controleer de namen van de kolommen; is het zo bedoeld, dan hoeft u niets te doen.",
    uitleg="Twee grootheden met dezelfde cijfers tellen dubbel als ze bij elkaar worden opgeteld.",
    stopt=Stopt.NOOIT,
)
CIJFERS_GELIJK = ProbleemSoort(
    code="cijfers-gelijk",
    zin="In de bron '{titel}' hebben {een} en {ander} precies dezelfde cijfers ({aantal} waarden).",
    hint="Controleer of de rijen van de ene gemeente naar de andere zijn gekopieerd.",
    uitleg="Dat twee gemeenten in alle cijfers gelijk zijn, is bijna altijd een vergissing bij het kopiëren.",
    stopt=Stopt.NOOIT,
)
BEWIJSREGISTER_ONTBREEKT = ProbleemSoort(
    code="bewijsregister-ontbreekt",
    zin="Bevindingen en oordelen noemen bewijs, maar er is nog geen bewijsregister.",
    hint="Maak input/bevindingen/bewijs.yaml met de codes die worden genoemd: {codes}.",
    uitleg="Zonder register is niet na te gaan waar een bevinding op rust.",
    stopt=Stopt.VANAF_CONCEPT,
)
BEWIJS_ONBEKEND = ProbleemSoort(
    code="bewijs-onbekend",
    zin="'{wie}' noemt het bewijs '{bewijs}', maar dat staat niet in het bewijsregister.{suggestie}",
    hint="Verbeter de code, of voeg het bewijs toe aan input/bevindingen/bewijs.yaml.",
    uitleg="Van elke bevinding en elk oordeel moet iemand kunnen nagaan waar het op rust.",
)
BEWIJS_DUBBEL = ProbleemSoort(
    code="bewijs-dubbel",
    zin="De code '{bewijs}' staat twee keer in het bewijsregister; de eerste staat op regel {eerste}.",
    hint="Geef elk bewijsstuk een eigen code.",
    uitleg="Bij een dubbele code is niet zeker welk bewijs wordt bedoeld.",
)
BEWIJS_VAN_ANDERE = ProbleemSoort(
    code="bewijs-van-andere-gemeente",
    zin="'{wie}' gaat over {gemeente}, maar noemt het bewijs '{bewijs}' van {andere}.",
    hint="Controleer de code; is het zo bedoeld, dan hoeft u niets te doen.",
    uitleg="Bewijs van een andere gemeente is vaak een tikfout in de code.",
    stopt=Stopt.NOOIT,
)
BEVINDING_DUBBEL = ProbleemSoort(
    code="bevinding-dubbel",
    zin="De id '{id}' is al van een andere bevinding ({eerste}).",
    hint="{raad} elke bevinding een eigen id.",
    uitleg="Aan de id is een bevinding te herkennen. Verwijzingen en reacties gebruiken die id.",
)
ONDERWERP_ONBEKEND = ProbleemSoort(
    code="onderwerp-onbekend",
    zin="De bevinding '{id}' staat onder het onderwerp '{onderwerp}', maar dat is er niet.{suggestie}",
    hint="Verbeter de naam, of voeg het onderwerp toe bij 'themas' in normenkader.yaml.",
    uitleg="Een bevinding zonder bestaand onderwerp zou in geen enkel document komen.",
)
BEVINDING_VRAAG_ONBEKEND = ProbleemSoort(
    code="bevinding-vraag-onbekend",
    zin="De bevinding '{id}' noemt de vraag '{vraag}', maar die is er niet.{suggestie}",
    hint="Gebruik de id van een vraag of deelvraag uit normenkader.yaml.",
    uitleg="De bevinding zou anders bij geen enkele onderzoeksvraag staan.",
)
REDEN_MET_HAKEN = ProbleemSoort(
    code="reden-met-haken",
    zin="In deze reden staat '[['. In een reden wordt geen getal ingevuld; de haken zouden zo in het rapport staan.",
    hint="Schrijf de reden in woorden, of zet het cijfer in een bevinding.",
    uitleg="Een reden hoort bij het oordeel van de onderzoeker en staat letterlijk in het rapport.",
)
OORDEEL_NORM_ONBEKEND = ProbleemSoort(
    code="oordeel-norm-onbekend",
    zin="Bij {soort} staat de norm '{norm}', maar die is er niet.{suggestie}",
    hint="Gebruik de id van een norm uit normenkader.yaml.",
    uitleg="Een oordeel over een norm die niet bestaat, zou zonder melding vervallen.",
)
OORDEEL_NIET_GEVRAAGD = ProbleemSoort(
    code="oordeel-niet-gevraagd",
    zin="Er is een oordeel over norm '{norm}' voor {over}, maar {reden}.",
    hint="{raad}",
    uitleg="Een oordeel van de onderzoeker telt alleen waar het normenkader erom vraagt.",
)
OORDEEL_ONTBREEKT = ProbleemSoort(
    code="oordeel-ontbreekt",
    zin="Voor {over} ontbreekt nog het oordeel van de onderzoeker over: {normen}.",
    hint="Voeg de oordelen met reden en bewijs toe bij 'oordelen' in dit bestand.",
    uitleg="Zonder oordeel is de uitkomst van de norm 'onvoldoende data'.",
    stopt=Stopt.VANAF_CONCEPT,
)
VERSLAG_NIET_GOEDGEKEURD = ProbleemSoort(
    code="verslag-niet-goedgekeurd",
    zin="Het verslag '{bewijs}' is nog niet goedgekeurd ({stand}), maar dit rust erop: {wie}.",
    hint="Vraag goedkeuring aan wie u sprak en zet 'verslag: goedgekeurd'. Geen reactie? Doe dan wat u met die persoon "
    "hebt afgesproken.",
    uitleg="Wie is geïnterviewd, mag eerst zeggen of het verslag klopt. Tot die tijd kan een bevinding nog veranderen. "
    "Een oordeel of afwijking die alleen op zulke verslagen rust, telt in een werkversie niet mee.",
    stopt=Stopt.VANAF_CONCEPT,
)
BEVINDINGEN_ONTBREKEN = ProbleemSoort(
    code="bevindingen-ontbreken",
    zin="Over {gemeente} is er nog geen enkele bevinding.",
    hint="Schrijf de bevindingen in dit bestand, met 'gemeente: {gemeente}' bovenaan.",
    uitleg="In een werkversie staat op die plaatsen een markering. Een document dat naar anderen gaat, heeft over elke "
    "gemeente bevindingen.",
    stopt=Stopt.VANAF_CONCEPT,
)
LEZER_IS_AUTEUR = ProbleemSoort(
    code="lezer-is-auteur",
    zin="Bij {wat} is '{naam}' zowel auteur als tweede lezer.",
    hint="Laat iemand anders het lezen en noem die bij 'tweede_lezer'.",
    uitleg="Een tweede lezer kijkt met andere ogen. Wie het zelf schreef, leest over eigen fouten heen.",
    stopt=Stopt.VANAF_CONCEPT,
)
CONCLUSIES_ONTBREKEN = ProbleemSoort(
    code="conclusies-ontbreken",
    zin="Er zijn nog geen {wat}; het rapport zegt op die plaats dat ze er nog niet zijn.",
    hint="Schrijf de {wat} in input/bevindingen/conclusies.yaml.",
    uitleg="Een concept voor het feitelijk wederhoor kan zonder; de bestuurlijke nota bestaat eruit.",
    stopt=Stopt.VANAF_NOTA,
)
CONCLUSIE_DUBBEL = ProbleemSoort(
    code="conclusie-dubbel",
    zin="De id '{id}' staat twee keer bij {lijst}.",
    hint="Geef elke conclusie en elke aanbeveling een eigen id.",
    uitleg="Verwijzingen naar een dubbele id zijn niet zeker.",
)
CONCLUSIE_ZONDER_GROND = ProbleemSoort(
    code="conclusie-zonder-grond",
    zin="De conclusie '{id}' noemt geen bevindingen en geen normen waar zij op rust.",
    hint="Noem bij 'bevindingen' of 'normen' waar de conclusie uit volgt.",
    uitleg="Een lezer moet van een conclusie terug kunnen naar wat er is gevonden.",
    stopt=Stopt.VANAF_CONCEPT,
)
CONCLUSIE_ZONDER_BEVINDING = ProbleemSoort(
    code="conclusie-zonder-bevinding",
    zin="'{id}' rust op de bevinding '{genoemd}', maar die is er niet of nog niet.{suggestie}",
    hint="Verbeter de id, of schrijf de bevinding.",
    uitleg="Een conclusie moet rusten op iets dat in het rapport staat. In een werkversie staat er een markering.",
    stopt=Stopt.VANAF_CONCEPT,
)
CONCLUSIE_VERWIJZING = ProbleemSoort(
    code="conclusie-verwijzing",
    zin="'{id}' rust op {soort} '{genoemd}', maar die is er niet.{suggestie}",
    hint="Verbeter de id, of haal de verwijzing weg.",
    uitleg="Een conclusie of aanbeveling moet rusten op iets dat in het rapport staat.",
)
