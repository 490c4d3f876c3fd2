"""Kinds of problems of the stage that writes a version."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

ANDERE_RUN_BEZIG = ProbleemSoort(
    code="andere-run-bezig",
    zin="Er is al een rekenaudit bezig met de map {map}.",
    hint="Wacht tot die klaar is en probeer het dan opnieuw.",
    uitleg="Twee opdrachten tegelijk zouden elkaars bestanden overschrijven.",
)
INTUSSEN_VERANDERD = ProbleemSoort(
    code="intussen-veranderd",
    zin="{wat} is veranderd terwijl rekenaudit bezig was.",
    hint="Voer de opdracht opnieuw uit en sla ondertussen niets op. Staat het menu open? Sluit het en begin opnieuw.",
    uitleg="Anders zou de uitkomst deels van voor en deels van na die verandering zijn, en zou niemand kunnen zeggen "
    "waarvan.",
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
    uitleg="Wat nu wordt gemaakt, zou de volgende keer als invoer meetellen.",
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
_VORIGE = "Noem een andere versie, bij 'rekenaudit genereer' met --vorige. Geen vergelijking nodig? Typ --vorige geen."
VERSLAG_ONTBREEKT = ProbleemSoort(
    code="verslag-ontbreekt",
    zin="Van versie {versie} is geen intern verslag bewaard.{bedoelde}",
    hint=_VORIGE,
    uitleg="Zonder het verslag van een eerdere versie is niet te zeggen wat er sindsdien is veranderd.",
)
VERSLAG_BESCHADIGD = ProbleemSoort(
    code="verslag-beschadigd",
    zin="Het interne verslag van versie {versie} is niet heel meer.",
    hint="Zet de map output/.intern terug uit een reservekopie, of maak die versie opnieuw met de invoer van toen.",
    uitleg="Van elk bestand van een verslag is een controlegetal bewaard. Een vergelijking met een beschadigd verslag "
    "zou veranderingen kunnen missen.",
)
VERSLAG_OUDER = ProbleemSoort(
    code="verslag-ouder",
    zin="Het interne verslag van versie {versie} is gemaakt met een oudere rekenaudit en bevat nog niet alles.",
    hint="Maak die versie opnieuw met --overschrijf en de invoer van toen. Kan dat niet? " + _VORIGE,
    uitleg="Oudere verslagen missen gegevens die nodig zijn om veranderingen uit te leggen.",
)
VERSLAG_NIEUWER = ProbleemSoort(
    code="verslag-nieuwer",
    zin="Het interne verslag van versie {versie} is gemaakt met een nieuwere rekenaudit.",
    hint="Werk rekenaudit op deze computer bij.",
    uitleg="Een nieuwere rekenaudit kan gegevens anders bewaren dan deze versie begrijpt.",
)
VORIGE_IS_ZELFDE = ProbleemSoort(
    code="vorige-versie-is-zelfde",
    zin="Versie {versie} kan niet haar eigen vorige versie zijn.",
    hint="Geef bij --vorige of bij vorige_versie in config.yaml een eerdere versie, of geef de nieuwe een andere naam.",
    uitleg="Een versie wordt vergeleken met een eerdere, om te laten zien wat er is veranderd.",
)
VORIGE_ONDUIDELIJK = ProbleemSoort(
    code="vorige-versie-onduidelijk",
    zin="Meer dan één eerdere versie kan de vorige zijn: {versies}. Daarom is er geen vergelijking gemaakt.",
    hint="Kies er een: bij 'vorige_versie' onder 'onderzoek' in config.yaml, of met --vorige.",
    uitleg="rekenaudit neemt als vorige versie de enige waarmee nog geen andere is vergeleken. Zijn er meer, dan kiest "
    "u zelf.",
    stopt=Stopt.NOOIT,
)
VORIGE_ONBRUIKBAAR = ProbleemSoort(
    code="vorige-versie-onbruikbaar",
    zin="Versie {versie} is er wel, maar er kan niet mee worden vergeleken. {reden}",
    hint=_VORIGE,
    uitleg="De documenten worden dan gemaakt alsof er geen vorige versie is.",
    stopt=Stopt.NOOIT,
)
UITVOER_OPEN = ProbleemSoort(
    code="uitvoer-staat-open",
    zin="Het bestand {bestand} staat open in een ander programma. Daardoor kan de nieuwe versie er niet komen.",
    hint="Sluit het bestand en voer de opdracht opnieuw uit.",
    uitleg="Windows laat een bestand dat open is niet vervangen. De vorige versie is ongewijzigd gebleven.",
)
WERKPROCES_GESTOPT = ProbleemSoort(
    code="werkproces-gestopt",
    zin="Een van de processen die figuren en documenten maken, is van buitenaf gestopt.",
    hint="Sluit andere programma's en probeer het opnieuw. Gebeurt het weer? Geef dan --werkers 1 op.",
    uitleg="Meestal stopt de computer een proces omdat er te weinig geheugen is. De vorige versie is ongewijzigd "
    "gebleven.",
)
GEHEUGEN_VOL = ProbleemSoort(
    code="geheugen-vol",
    zin="Er is te weinig geheugen om de documenten te maken.",
    hint="Sluit andere programma's en probeer het opnieuw, met --werkers 1. Helpt dat niet? Maak de documenten dan in "
    "delen, met --gemeente of --formaat.",
    uitleg="Een lang rapport vraagt enkele honderden MB per proces. De vorige versie is ongewijzigd gebleven.",
)
