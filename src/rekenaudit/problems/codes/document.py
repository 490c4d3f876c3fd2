"""Problems of `document`: templates, prose, references and the tree of a document."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

CONSTRUCTIE_ONBEKEND = ProbleemSoort(
    code="constructie-onbekend",
    zin="Hier staat {gevonden}. Dat hoort niet bij wat een document mag bevatten.",
    hint="Gebruik een constructie uit docs/semantische-html.md.",
    uitleg="Een document wordt in Word, PDF en HTML gemaakt. Alleen wat alle drie kunnen tonen, is toegestaan.",
)
CONSTRUCTIE_MISPLAATST = ProbleemSoort(
    code="constructie-misplaatst",
    zin="Hier staat {gevonden} in {ouder}. Daar hoort: {verwacht}.",
    hint="Zet dit op een plek waar het wel mag; docs/semantische-html.md noemt die plekken.",
    uitleg="Een element op een verkeerde plek zou in Word of PDF verdwijnen of vreemd staan.",
)
TEKST_MISPLAATST = ProbleemSoort(
    code="tekst-misplaatst",
    zin="Hier staat {gevonden} in {ouder}. {verwacht}",
    hint="{raad}",
    uitleg="In een lijst en in een vak kunnen alleen alinea's en lijsten staan. Iets anders zou in Word of PDF "
    "verdwijnen.",
)
ATTRIBUUT_VERKEERD = ProbleemSoort(
    code="attribuut-verkeerd",
    zin="{element} heeft {gevonden}; verwacht werd {verwacht}.",
    hint="Pas het sjabloon aan; docs/semantische-html.md noemt per element wat erbij hoort.",
    uitleg="Zonder deze gegevens kan een document niet toegankelijk of niet volledig worden gemaakt.",
)
KOP_VERKEERD = ProbleemSoort(
    code="kop-verkeerd",
    zin="Dit deel begint met {gevonden}; verwacht werd {verwacht}.",
    hint="Begin elk deel met een kop van het niveau dat bij de diepte hoort, en sla geen niveau over.",
    uitleg="De koppen vormen de inhoudsopgave en de structuur waarmee lezers en voorleessoftware navigeren.",
)
TABEL_ONREGELMATIG = ProbleemSoort(
    code="tabel-onregelmatig",
    zin="Deze tabel klopt niet: {gevonden}; verwacht werd {verwacht}.",
    hint="Geef elke rij evenveel cellen en laat de breedtes optellen tot 100.",
    uitleg="Een tabel met ongelijke rijen verschuift: een getal komt dan onder een verkeerde kop.",
)
CEL_LEEG = ProbleemSoort(
    code="cel-leeg",
    zin="Deze cel is leeg ({tabel}, rij {rij}, kolom {kolom}).",
    hint="Schrijf in woorden waarom er niets staat, bijvoorbeeld 'onbekend' of 'niet van toepassing'.",
    uitleg="Een lege cel laat in het midden of iets nul is, ontbreekt of vergeten is.",
)
ID_DUBBEL = ProbleemSoort(
    code="id-dubbel",
    zin="De plaats '{id}' komt twee keer voor in document '{document}'.",
    hint="Geef elk deel een eigen id; zet een figuur of tabel maar één keer in een document.",
    uitleg="Verwijzingen en bladwijzers wijzen naar een id. Staat die er twee keer, dan wijzen ze verkeerd.",
)
VERWIJZING_ONBEKEND = ProbleemSoort(
    code="verwijzing-onbekend",
    zin="De verwijzing naar '{id}' heeft geen doel in document '{document}'.{bedoelde}",
    hint="Verbeter de naam achter het hekje, of neem het onderdeel op in dit document (een figuur: ![](figuur:naam)).",
    uitleg="Een verwijzing zonder doel laat de lezer zoeken naar iets wat er niet is. In een werkversie staat er een "
    "markering.",
    stopt=Stopt.VANAF_CONCEPT,
)
SJABLOON_ONTBREEKT = ProbleemSoort(
    code="sjabloon-ontbreekt",
    zin="Het sjabloon '{naam}' bestaat niet.{bedoelde}",
    hint="Zet het bestand in templates/ of verbeter de naam.",
    uitleg="Zonder sjabloon is niet bekend hoe het document eruitziet.",
)
SJABLOON_SCHRIJFFOUT = ProbleemSoort(
    code="sjabloon-schrijffout",
    zin="Dit sjabloon is niet te lezen: {reden}",
    hint="Verbeter het sjabloon op deze regel; sluit elk blok met het bijbehorende einde.",
    uitleg="Een sjabloon met een schrijffout kan niet worden ingevuld.",
)
SJABLOON_FOUT = ProbleemSoort(
    code="sjabloon-fout",
    zin="Dit sjabloon kan niet worden ingevuld: {reden}",
    hint="Verbeter de naam of de bewerking op deze regel; docs/semantische-html.md noemt wat een sjabloon kent.",
    uitleg="Een onbekende naam zou anders een lege plek in het document geven.",
)
HTML_ONLEESBAAR = ProbleemSoort(
    code="html-onleesbaar",
    zin="De HTML van document '{document}' is niet te lezen, na de tag op deze plaats: {reden}",
    hint="Sluit elke tag, in de goede volgorde, en zet aanhalingstekens om de waarde van elk attribuut.",
    uitleg="Het sjabloon levert HTML die niet klopt.",
)
TEKST_ONTBREEKT = ProbleemSoort(
    code="tekst-ontbreekt",
    zin="De tekst '{naam}' is er nog niet; verwacht werd het bestand {bestand}.",
    hint="Schrijf de tekst in dat bestand. In een werkversie staat er zolang een zichtbare markering.",
    uitleg="Een werkversie mag onaf zijn. Een document dat naar anderen gaat, heeft al zijn teksten.",
    stopt=Stopt.VANAF_CONCEPT,
)
TEKST_ONGEBRUIKT = ProbleemSoort(
    code="tekst-ongebruikt",
    zin="Dit tekstbestand komt in geen enkel document.{bedoelde}",
    hint="Verbeter de naam van het bestand of haal het weg.",
    uitleg="De plaats van een tekst in een document volgt uit de naam van het bestand.",
    stopt=Stopt.NOOIT,
)
MARKDOWN_ONBEKEND = ProbleemSoort(
    code="markdown-onbekend",
    zin="In deze tekst staat {gevonden}; dat kan een document niet tonen.",
    hint="{raad}",
    uitleg="Alleen wat in Word, PDF en HTML kan, is toegestaan. Zo valt er nooit stilletjes iets weg.",
)
VAK_OPEN = ProbleemSoort(
    code="vak-niet-gesloten",
    zin="Het vak '::: {naam}' begint hier, maar wordt niet gesloten.",
    hint="Zet onder de laatste regel van het vak een regel met alleen :::.",
    uitleg="Zonder die regel hoort alles wat volgt bij het vak, tot het eind van de tekst.",
)
VAK_ONBEKEND = ProbleemSoort(
    code="vak-onbekend",
    zin="In de tekst staat '{gevonden}', maar zo begint of eindigt hier geen vak.{suggestie}",
    hint="Begin een vak met ::: en een van deze woorden: {namen}. Sluit het met een regel met alleen :::.",
    uitleg="Een vak met een verkeerde naam zou als gewone tekst in het document staan, met de dubbele punten erbij.",
)
INBEDDING_ONBEKEND = ProbleemSoort(
    code="inbedding-onbekend",
    zin="'{naam}' verwijst naar iets wat er niet is.{bedoelde}",
    hint="Schrijf figuur:, tabel:, vraag: of oordelen: met een naam uit de map normenkader.",
    uitleg="Figuren, tabellen en vragen worden bij naam in de tekst gezet. In een werkversie staat er een markering.",
    stopt=Stopt.VANAF_CONCEPT,
)
FIGUUR_ANDERE_SOORT = ProbleemSoort(
    code="figuur-andere-soort",
    zin="'{naam}' is er {per}, maar deze tekst gaat over {hier}.",
    hint="Gebruik hier een figuur of tabel die erbij past, of pas 'per' aan in figuren.yaml.",
    uitleg="In een document van een gemeente staan alleen eigen gegevens naast cijfers van het geheel.",
)
FIGUUR_ONGEBRUIKT = ProbleemSoort(
    code="figuur-ongebruikt",
    zin="'{naam}' staat in geen enkel document.",
    hint="Zet de figuur of tabel in een tekst of bij een thema, of haal haar weg uit figuren.yaml.",
    uitleg="Een figuur of tabel verschijnt waar een tekst of thema haar noemt.",
    stopt=Stopt.NOOIT,
)
FIGUUR_PAST_NIET = ProbleemSoort(
    code="figuur-past-niet",
    zin="'{naam}' kan niet worden gemaakt: {reden}.",
    hint="Pas kengetallen, assen of selectie aan in figuren.yaml.",
    uitleg="Elke as van een kengetal staat in de figuur of tabel, of krijgt bij 'selectie' één waarde.",
)
INVULLING_ONLEESBAAR = ProbleemSoort(
    code="invulling-onleesbaar",
    zin="[[{inhoud}]] is niet in te vullen: {reden}",
    hint="{raad}",
    uitleg="Getallen in tekst komen uit de gegevens. Wat er niet uit af te leiden is, wordt niet geraden.",
)
INVULLING_AFWEZIG = ProbleemSoort(
    code="invulling-afwezig",
    zin="[[{inhoud}]] heeft geen waarde; in de tekst staat nu '{tekst}'.",
    hint="Lees de zin na: klopt hij zo? Anders past u de tekst aan.",
    uitleg="Een ontbrekend getal wordt in woorden geschreven en is nooit nul.",
    stopt=Stopt.NOOIT,
)
INVULLING_ONVOLLEDIG = ProbleemSoort(
    code="invulling-onvolledig",
    zin="[[{inhoud}]] is niet in te vullen: er is geen waarde van {gemeenten}.",
    hint="Vraag de cijfers op. Komen ze nooit? Noem de gemeente dan zelf, met erbij om welke gemeenten het gaat.",
    uitleg="Wie de hoogste of laagste is, is pas zeker als van elke gemeente een waarde bekend is. In een werkversie "
    "staat er een markering.",
    stopt=Stopt.VANAF_CONCEPT,
)
BEWERING_KLOPT_NIET = ProbleemSoort(
    code="bewering-klopt-niet",
    zin="[[{inhoud}]] {reden}",
    hint="Lees de zin die hierop rust. Herschrijf hem, en pas aan of haal weg wat tussen de haken staat.",
    uitleg="Woorden als 'steeg' en 'het hoogst' veranderen niet mee met de cijfers. Met [[klopt …]] gaat rekenaudit "
    "bij elke versie na of ze nog waar zijn.",
    stopt=Stopt.VANAF_CONCEPT,
)
MARKERING_OPEN = ProbleemSoort(
    code="markering-open",
    zin="In document '{document}' staat nog: {tekst}",
    hint="Vul in wat er moet staan, of haal de markering weg.",
    uitleg="In een vastgesteld document staat niets meer dat nog moet komen. Ook wat iemand zelf typt, zoals [nog te "
    "schrijven], TODO of PM, telt.",
    stopt=Stopt.BIJ_VASTSTELLEN,
)
GETAL_ONGEBONDEN = ProbleemSoort(
    code="getal-ongebonden",
    zin="In de tekst staat {getallen} zonder verband met de gegevens.",
    hint="Schrijf [[kengetal gemeente jaar]] om het getal uit de gegevens te halen, of [[vrij {eerste}]] "
    "als het vrij mag staan.",
    uitleg="Een getal dat met de hand is overgetypt, verandert niet mee als de gegevens veranderen.",
    stopt=Stopt.NOOIT,
)
OORDEEL_NIET_OPENBAAR = ProbleemSoort(
    code="oordeel-niet-openbaar",
    zin="[[{inhoud}]] vraagt oordelen die niet mogen in een document waarin deze tekst komt.",
    hint="Haal dit uit de tekst, zet het tussen '::: conclusie' en ':::', of pas 'oordelen_per_gemeente' of 'oordelen' "
    "bij het document aan in config.yaml.",
    uitleg="Met 'oordelen_per_gemeente' legt het onderzoek vast waar oordelen per gemeente mogen staan. Elk document "
    "kan daarbinnen met 'oordelen' nog minder tonen.",
)
DOCUMENT_ZONDER = ProbleemSoort(
    code="document-zonder",
    zin="Hier wordt gevraagd om {wat}, maar {document} wordt gemaakt zonder {deel}.",
    hint="Haal dit hier weg, zet het in een tekst tussen '::: conclusie' en ':::', of verander 'zonder' bij het "
    "document in config.yaml.",
    uitleg="Een document met alleen feiten, zoals een nota van bevindingen, kent geen conclusies en aanbevelingen. "
    "Een normenkader wordt gemaakt voordat er gegevens zijn.",
)
BEVINDING_ONTBREEKT = ProbleemSoort(
    code="bevinding-ontbreekt",
    zin="Over '{onderwerp}' is er geen bevinding voor {gemeente}.",
    hint="Voeg een bevinding toe in input/bevindingen/, ook als er niets is aangetroffen.",
    uitleg="Een leeg onderwerp laat in het midden of er niets is of dat het vergeten is.",
    stopt=Stopt.NOOIT,
)
OPMAAK_OVER = ProbleemSoort(
    code="opmaak-over",
    zin="In de tekst staat '{gevonden}', in '{fragment}'. Dat is {wat}.",
    hint="Vul in wat hier hoort te staan, of haal het weg.",
    uitleg="Zo'n teken hoort bij het maken van een document en niet in het resultaat. De lezer kan er niets mee.",
    stopt=Stopt.BIJ_VASTSTELLEN,
)
ENGELS_OVER = ProbleemSoort(
    code="engels-over",
    zin="In de tekst staat '{gevonden}', in '{fragment}'. Dat lijkt Engels dat uit een programma is meegekomen.",
    hint="Schrijf het in het Nederlands. Is het een naam of een titel, dan kan het blijven staan.",
    uitleg="Programma's zetten vanzelf woorden als 'Figure' of namen van maanden in tabellen en bijschriften.",
    stopt=Stopt.NOOIT,
)
SCHRIJFWIJZE = ProbleemSoort(
    code="schrijfwijze",
    zin="In de tekst staat '{gevonden}', in '{fragment}'; verwacht werd {verwacht}.",
    hint="Verbeter de tekst, of het sjabloon als het daar vandaan komt.",
    uitleg="Getallen en leestekens staan in alle documenten op dezelfde manier: 1.234,5 en 12,5 procent.",
    stopt=Stopt.NOOIT,
)
ZIN_LANG = ProbleemSoort(
    code="zin-lang",
    zin="Deze zin heeft {aantal} woorden; hij begint met '{begin}'.",
    hint="Maak er twee of drie zinnen van.",
    uitleg="Samenvatting en antwoorden worden het meest gelezen. Meer dan 40 woorden in een zin is te veel.",
    stopt=Stopt.NOOIT,
)
