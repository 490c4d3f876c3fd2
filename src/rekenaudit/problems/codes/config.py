"""Problems of reading: files that cannot be read, YAML that is no YAML, and records of the wrong shape."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

GEEN_ONDERZOEK = ProbleemSoort(
    code="geen-onderzoek",
    zin="De map '{map}' is geen map van een onderzoek: er staat geen config.yaml in.{suggestie}",
    hint="Ga naar de map van het onderzoek, of noem die map met --onderzoek.",
    uitleg="In config.yaml staat wat er wordt gemaakt. Zonder dat bestand is er niets te maken.",
)
BESTAND_ONTBREEKT = ProbleemSoort(
    code="bestand-ontbreekt",
    zin="Het bestand '{bestand}' is er niet.{suggestie}",
    hint="Zet het bestand op deze plaats, of verbeter de naam.",
    uitleg="Wat bij een onderzoek hoort, staat in de map van het onderzoek. Hoofdletters en het deel achter de punt "
    "tellen mee.",
)
BESTAND_ONLEESBAAR = ProbleemSoort(
    code="bestand-onleesbaar",
    zin="Het bestand '{bestand}' kan niet worden geopend.",
    hint="Sluit het bestand in andere programma's en controleer of u het mag lezen.",
    uitleg="Het bestand is er wel, maar de computer geeft het niet vrij. Vaak staat het nog open in Excel of Word.",
)
GEEN_BESTAND = ProbleemSoort(
    code="geen-bestand",
    zin="'{bestand}' is geen gewoon bestand, maar bijvoorbeeld een map.",
    hint="Zet het bestand zelf op deze plaats, of verbeter de naam die ernaar verwijst.",
    uitleg="Alleen een gewoon bestand is te lezen.",
)
BESTAND_LEEG = ProbleemSoort(
    code="bestand-leeg",
    zin="Het bestand '{bestand}' is leeg.",
    hint="Vul het bestand, of verwijder het als het niet nodig is.",
    uitleg="Een leeg bestand is meestal een mislukte kopie of export.",
)
BESTAND_CODERING = ProbleemSoort(
    code="bestand-codering",
    zin="In het bestand '{bestand}' staat een teken dat niet past bij de tekencodering die hier hoort: {codering}.",
    hint="{raad}",
    uitleg="In een verkeerde codering worden letters met accenten en het euroteken onleesbaar of vervangen.",
)
YAML_FOUT = ProbleemSoort(
    code="yaml-fout",
    zin="Dit is geen geldige YAML: {reden}.",
    hint="Verbeter deze regel of de regel erboven. Inspringen gaat met spaties, niet met tabs.",
    uitleg="Zolang de opbouw van het bestand niet klopt, is de rest ervan niet te controleren.",
)
TEKST_AFGEKAPT = ProbleemSoort(
    code="tekst-afgekapt",
    zin="De tekst houdt op bij #: wat volgt ({kwijt}), telt niet mee. Met # begint in YAML een opmerking.",
    hint="Hoort het bij de tekst? Zet dan de hele tekst tussen aanhalingstekens. Is het een opmerking? Zet dan een "
    "spatie achter #.",
    uitleg="Zonder deze melding zou de rest van een zin ongemerkt uit het rapport wegblijven.",
    stopt=Stopt.NOOIT,
)
TEKEN_ONZICHTBAAR = ProbleemSoort(
    code="teken-onzichtbaar",
    zin="In deze tekst staat een teken dat niemand ziet ({teken}).",
    hint="Verwijder het teken; is het niet te vinden, typ de tekst dan opnieuw.",
    uitleg="Zulke tekens komen mee met knippen en plakken. Ze draaien letters om of geven in een document een leeg "
    "blokje.",
)
SLEUTEL_DUBBEL = ProbleemSoort(
    code="sleutel-dubbel",
    zin="De sleutel '{sleutel}' staat hier voor de tweede keer; de eerste staat op regel {eerste}.",
    hint="Zet wat eronder staat bij de eerste, of verwijder een van de twee.",
    uitleg="Van twee gelijke sleutels zou er één zonder melding vervallen.",
)
SLEUTEL_ONBEKEND = ProbleemSoort(
    code="sleutel-onbekend",
    zin="De sleutel '{sleutel}' bestaat hier niet.{suggestie}",
    hint="Verbeter de naam van de sleutel, of verwijder hem.",
    uitleg="Een verkeerd geschreven sleutel zou anders zonder melding worden overgeslagen.",
)
SLEUTEL_ONTBREEKT = ProbleemSoort(
    code="sleutel-ontbreekt",
    zin="De verplichte sleutel '{sleutel}' ontbreekt of heeft geen waarde.",
    hint="Vul de sleutel in.",
    uitleg="Zonder deze waarde kan het onderdeel niet worden gebruikt.",
)
WAARDE_ONGELDIG = ProbleemSoort(
    code="waarde-ongeldig",
    zin="Bij '{sleutel}' staat {gevonden}; verwacht werd {verwacht}.{suggestie}",
    hint="Verbeter de waarde.",
    uitleg="Elke waarde heeft een vaste vorm, zodat een typefout opvalt voordat er wordt gerekend.",
)
KLEUR_ZONDER_AANHALINGSTEKENS = ProbleemSoort(
    code="kleur-zonder-aanhalingstekens",
    zin="De kleur {kleur} staat niet tussen aanhalingstekens; in YAML is zij dan een opmerking.",
    hint="Schrijf: {regel}",
    uitleg="Met # begint in YAML een opmerking. Zonder aanhalingstekens is er dus geen kleur, en ook de rest van de "
    "regel telt niet mee.",
)
GEMEENTE_DUBBEL = ProbleemSoort(
    code="gemeente-dubbel",
    zin="De gemeente '{gemeente}' staat twee keer in de lijst.",
    hint="Verwijder een van de twee.",
    uitleg="Elke gemeente telt één keer mee.",
)
GEMEENTECODE_DUBBEL = ProbleemSoort(
    code="gemeentecode-dubbel",
    zin="De code {code} van '{gemeente}' hoort ook bij '{andere}'.",
    hint="Zoek de juiste code op bij het CBS.",
    uitleg="Cijfers worden op code gekoppeld; met een dubbele code krijgt een gemeente cijfers van een andere.",
)
GEMEENTE_ANDERS_BIJ_CBS = ProbleemSoort(
    code="gemeente-anders-bij-cbs",
    zin="Bij het CBS {wat}; hier staat zij bij '{gemeente}'.{suggestie}",
    hint="Verbeter de naam of de code. Is de gemeente verzonnen? Geef haar dan een code vanaf GM9001.",
    uitleg="Cijfers worden op naam en code gekoppeld. Met een tikfout hier lijken de gegevens fout.",
    stopt=Stopt.NOOIT,
)
GEMEENTE_BESTANDSNAAM = ProbleemSoort(
    code="gemeente-bestandsnaam",
    zin="De gemeenten '{gemeente}' en '{andere}' krijgen allebei de bestandsnaam '{bestandsnaam}'.",
    hint="Schrijf een van de namen voluit, zodat ze verschillen.",
    uitleg="De bijlage van de ene gemeente zou die van de andere overschrijven.",
)
GEMEENTE_ONBEKEND = ProbleemSoort(
    code="gemeente-onbekend",
    zin="De gemeente '{gemeente}' hoort niet bij dit onderzoek.{suggestie}",
    hint="Schrijf de naam zoals bij 'gemeenten' in config.yaml, of voeg de gemeente daar toe.",
    uitleg="Alleen gemeenten die in config.yaml staan, doen mee.",
)
JAAR_ONBEKEND = ProbleemSoort(
    code="jaar-onbekend",
    zin="Het jaar '{jaar}' hoort niet bij dit onderzoek.{suggestie}",
    hint="Verbeter het jaar, of voeg het toe bij 'jaren' in config.yaml.",
    uitleg="Alleen jaren die in config.yaml staan, doen mee.",
)
JAAR_ONGELDIG = ProbleemSoort(
    code="jaar-ongeldig",
    zin="Bij 'jaren' staat '{jaar}'; {reden}.",
    hint="Schrijf elk jaar één keer, met vier cijfers.",
    uitleg="Alle berekeningen gaan over deze jaren.",
)
JAREN_DOOR_ELKAAR = ProbleemSoort(
    code="jaren-door-elkaar",
    zin="Het jaar {jaar} staat na {vorige}; verwacht werden de jaren op volgorde.",
    hint="Zet bij 'jaren' het vroegste jaar vooraan.",
    uitleg="Groei en verschil gaan van een jaar naar het volgende in deze lijst.",
)
VERSIENAAM_ONGELDIG = ProbleemSoort(
    code="versienaam-ongeldig",
    zin="'{versie}' kan geen naam van een versie zijn.",
    hint="Gebruik kleine letters, cijfers, punten en streepjes, bijvoorbeeld concept-2. De naam eindigt "
    "niet op -proef.",
    uitleg="De naam van de versie is ook de naam van een map, ook op computers met Windows.",
)
EMBARGO_LOOPT = ProbleemSoort(
    code="embargo-loopt",
    zin="De datum van deze versie ({datum}) ligt voor het einde van het embargo ({embargo}).",
    hint="Wacht met publiceren, en zet dan de nieuwe datum bij 'datum'.",
    uitleg="Tot het embargo voorbij is, mag een rapport niet openbaar worden. rekenaudit kijkt naar de datum van "
    "de versie.",
    stopt=Stopt.BIJ_PUBLICEREN,
)
DIALECT_TEGENSTRIJDIG = ProbleemSoort(
    code="dialect-tegenstrijdig",
    zin="Bij '{bron}' is '{teken}' zowel decimaalteken als scheiding van duizendtallen.",
    hint="Geef twee verschillende tekens op bij 'dialect'.",
    uitleg="Met één en hetzelfde teken voor beide is geen enkel bedrag zeker te lezen.",
)
DOCUMENT_DUBBEL = ProbleemSoort(
    code="document-dubbel",
    zin="Twee documenten heten '{naam}'.",
    hint="Geef elk document een eigen naam.",
    uitleg="Het ene document zou het andere overschrijven.",
)
DOCUMENT_GERESERVEERD = ProbleemSoort(
    code="document-gereserveerd",
    zin="Een document kan niet '{naam}' heten: die naam is in gebruik of kan geen bestandsnaam zijn.",
    hint="Kies een andere naam.",
    uitleg="De uitvoermap bevat ook figuren, toetsing, kengetallen en manifest.",
)
CONTRAST_TE_LAAG = ProbleemSoort(
    code="contrast-te-laag",
    zin="De kleur {voor} op {achter} heeft een contrast van {gevonden}; voor {waar} is ten minste {nodig} nodig.",
    hint="Maak de ene kleur donkerder of de andere lichter.",
    uitleg="Gemeenten moeten toegankelijke documenten publiceren (WCAG 2.1, niveau AA). Bij te weinig contrast kunnen "
    "slechtzienden de tekst niet lezen.",
)
OORDELEN_LIJKEN = ProbleemSoort(
    code="oordelen-lijken",
    zin="De kleuren {een} en {twee} lijken voor kleurenblinden ({zicht}) te veel op elkaar: het verschil is "
    "{gevonden}, nodig is {nodig}.",
    hint="Kies kleuren die ook in helderheid verschillen, bijvoorbeeld blauw, oranje en donkerrood.",
    uitleg="Een op de twaalf mannen ziet rood en groen moeilijk uit elkaar. Ook voor hen zijn oordelen op kleur te "
    "onderscheiden.",
)
LETTER_ONLEESBAAR = ProbleemSoort(
    code="letter-onleesbaar",
    zin="Het letterbestand '{bestand}' is niet te gebruiken: {reden}; verwacht werd een gewoon .ttf- of .otf-bestand.",
    hint="Zet zo'n bestand in templates/lettertypen/ en noem het bij 'letter.bestanden' in huisstijl.yaml.",
    uitleg="Letters gaan mee in de PDF en de HTML-uitgave, zodat die er op elke computer hetzelfde uitzien.",
)
LETTER_MIST_TEKENS = ProbleemSoort(
    code="letter-mist-tekens",
    zin="Het letterbestand '{bestand}' mist deze tekens: {tekens}.",
    hint="Neem een vollediger letterbestand, of noem bij 'letter.aanvulling' een bestand met deze tekens.",
    uitleg="Elk document gebruikt deze tekens. Een teken zonder letter zou als leeg blokje verschijnen.",
)
LETTER_ZONDER_GEWONE = ProbleemSoort(
    code="letter-zonder-gewone",
    zin="Bij 'letter.bestanden' staat geen rechte letter van gewone dikte, maar alleen: {gevonden}.",
    hint="Noem ook het bestand van de gewone letter, vaak met Regular in de naam.",
    uitleg="Zonder gewone letter zou alle tekst vet of cursief zijn.",
)
LOGO_MET_LETTERS = ProbleemSoort(
    code="logo-met-letters",
    zin="In het logo '{bestand}' staan letters als tekst; verwacht werden vormen.",
    hint="Maak er in een tekenprogramma vormen (contouren) van, of neem bij 'logo' een bestand op .png.",
    uitleg="Tekst in een .svg krijgt een letter van de computer die het logo toont. Dan ziet het er overal anders uit.",
)
LOGO_ONBRUIKBAAR = ProbleemSoort(
    code="logo-onbruikbaar",
    zin="Het logo '{bestand}' is beschadigd of is geen afbeelding; verwacht werd een bestand op .png, .jpg of .svg.",
    hint="Open het logo in een tekenprogramma en sla het op als .png.",
    uitleg="Een logo dat niet te tonen is, laat een leeg vlak op de titelpagina achter.",
)
LOGO_ZONDER_PNG = ProbleemSoort(
    code="logo-zonder-png",
    zin="Van het logo '{bestand}' ontbreekt de versie voor Word: '{png}'.",
    hint="Sla het logo ook op als .png, onder dezelfde naam en in dezelfde map.",
    uitleg="Word toont een .svg niet op elke computer. PDF en HTML krijgen de .svg, Word krijgt de .png.",
)
PAD_BACKSLASH = ProbleemSoort(
    code="pad-backslash",
    zin="In het pad '{pad}' staat een backslash; verwacht werd een gewone schuine streep.",
    hint="Schrijf '{goed}'.",
    uitleg="Een backslash werkt alleen op Windows; een gewone schuine streep werkt overal.",
)
PAD_BUITEN_MAP = ProbleemSoort(
    code="pad-buiten-map",
    zin="Het pad '{pad}' wijst buiten de map '{map}'.",
    hint="Zet het bestand in die map en verwijs er met een kort pad naar.",
    uitleg="Een onderzoek is een map die in haar geheel te kopiëren is; wat erbuiten staat, gaat dan verloren.",
)
PARTIJ_DUBBEL = ProbleemSoort(
    code="partij-dubbel",
    zin="De partij '{partij}' krijgt hetzelfde register als '{andere}': {bestandsnaam}.",
    hint="Noem elke partij één keer; gemeenten zijn vanzelf partij en horen hier niet.",
    uitleg="Opmerkingen van twee partijen in één bestand zijn niet uit elkaar te houden.",
)
PARTIJ_BRON_ONBEKEND = ProbleemSoort(
    code="partij-bron-onbekend",
    zin="De partij '{partij}' noemt de bron '{bron}', maar die staat niet bij 'bronnen'.{suggestie}",
    hint="Verbeter de naam van de bron.",
    uitleg="Een leverancier krijgt de cijfers voorgelegd die uit haar bronnen komen.",
)
