"""Kinds of problems of the stage that writes a version."""

from rekenaudit.problems.probleem import ProbleemSoort

ANDERE_RUN_BEZIG = ProbleemSoort(
    code="andere-run-bezig",
    zin="Er is al een rekenaudit bezig met de map {map}.",
    hint="Wacht tot die klaar is en probeer het dan opnieuw.",
    uitleg="Twee opdrachten tegelijk zouden elkaars bestanden overschrijven.",
)
VERSIE_BESTAAT = ProbleemSoort(
    code="versie-bestaat",
    zin="Versie {versie} bestaat al en de nieuwe uitkomst is anders: {anders}.",
    hint=(
        "Kies een nieuwe versie (in config.yaml of met --versie). "
        "Met --overschrijf vervangt u de oude; dat kan niet ongedaan worden gemaakt."
    ),
    uitleg="Een versie die u misschien al heeft verstuurd, verandert niet vanzelf.",
)
HANDMATIG_GEWIJZIGD = ProbleemSoort(
    code="met-de-hand-gewijzigd",
    zin="Het bestand {bestand} is na het maken met de hand gewijzigd.",
    hint="Bewaar uw wijziging onder een andere naam of kies een nieuwe versie. rekenaudit overschrijft uw werk niet.",
    uitleg="Wat iemand zelf in een document heeft gezet, mag niet verloren gaan.",
)
VREEMD_BESTAND = ProbleemSoort(
    code="bestand-niet-van-rekenaudit",
    zin="Het bestand {bestand} staat in de map van deze versie, maar is niet door rekenaudit gemaakt.",
    hint="Verplaats het naar een andere map; de map van een versie wordt in haar geheel vervangen.",
    uitleg="rekenaudit verwijdert geen bestanden die het niet zelf heeft gemaakt.",
)
UITVOER_IN_INVOER = ProbleemSoort(
    code="uitvoer-in-invoer",
    zin="De map {map} bij --uit ligt in de invoer van het onderzoek ({deel}).",
    hint="Kies een map erbuiten.",
    uitleg="Wat een run maakt, zou bij de volgende run als invoer meetellen.",
)
ONBEKENDE_MAP = ProbleemSoort(
    code="map-niet-van-rekenaudit",
    zin="De map {map} bestaat al, maar is niet door rekenaudit gemaakt (manifest.json ontbreekt of is beschadigd).",
    hint="Geef de map een andere naam, of kies een andere versie.",
    uitleg="rekenaudit verwijdert geen bestanden die het niet zelf heeft gemaakt.",
)
GEMEENTE_ONBEKEND = ProbleemSoort(
    code="keuze-gemeente-onbekend",
    zin="De gemeente '{gemeente}' bij --gemeente hoort niet bij dit onderzoek.{suggestie}",
    hint="Schrijf de naam zoals die in config.yaml staat.",
    uitleg="Met --gemeente maakt u alleen de documenten van de gemeenten die u noemt.",
)
DOCUMENT_ONBEKEND = ProbleemSoort(
    code="keuze-document-onbekend",
    zin="Het document '{document}' bij --document staat niet in config.yaml.{suggestie}",
    hint="Schrijf de naam zoals die bij 'documenten' in config.yaml staat.",
    uitleg="Met --document maakt u alleen de documenten die u noemt.",
)
DOCUMENT_ANDERE_FASE = ProbleemSoort(
    code="document-andere-fase",
    zin="Het document '{document}' wordt niet gemaakt bij de status {status}, maar bij: {fase}.",
    hint="Pas 'fase' bij dit document of 'status' aan in config.yaml.",
    uitleg="Met 'fase' legt u vast wanneer een document aan de orde is. Zo gaat er niet per ongeluk een document met "
    "conclusies mee in de ronde waarin alleen de feiten worden gecontroleerd.",
)
GEEN_DOCUMENTEN = ProbleemSoort(
    code="geen-documenten",
    zin="Met deze keuze is er geen enkel document om te maken.",
    hint="Kies andere documenten, formaten of gemeenten, of pas 'documenten' in config.yaml aan.",
    uitleg="De opties --document, --gemeente en --formaat beperken wat er wordt gemaakt. Dat doet ook 'fase' bij een "
    "document.",
)
SCHRIJVEN_MISLUKT = ProbleemSoort(
    code="schrijven-mislukt",
    zin="Het schrijven in de map {map} is niet gelukt: {reden}.",
    hint="Controleer of u in die map mag schrijven, of er ruimte is, en of er geen bestand openstaat in Word of Excel.",
    uitleg="De vorige versie is ongewijzigd gebleven.",
)
