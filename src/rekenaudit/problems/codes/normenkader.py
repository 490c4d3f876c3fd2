"""Problems in the rules: questions, norms, words of quantity, figures and tables that do not fit each other."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

ID_DUBBEL = ProbleemSoort(
    code="normenkader-id-dubbel",
    zin="De id '{id}' is van meer dan één {soort}; de eerste staat op regel {eerste}.",
    hint="Gebruik elke id maar één keer.",
    uitleg="Een id is de vaste plaats van een onderdeel in alle documenten. Verwijzingen gebruiken die id.",
)
KENGETAL_ONBEKEND = ProbleemSoort(
    code="kengetal-onbekend",
    zin="Het kengetal '{kengetal}' staat niet in kengetallen.yaml.{suggestie}",
    hint="Verbeter de naam, of voeg het kengetal toe aan kengetallen.yaml.",
    uitleg="Normen, figuren en tabellen gebruiken alleen kengetallen met een vastgelegde formule.",
)
NORM_ONBEKEND = ProbleemSoort(
    code="norm-onbekend",
    zin="De samengestelde norm '{norm}' noemt de norm '{genoemd}', maar die is er niet.{suggestie}",
    hint="Verbeter de id, of voeg de norm toe.",
    uitleg="Een samengestelde norm rust op andere normen uit hetzelfde normenkader.",
)
NORM_KRING = ProbleemSoort(
    code="norm-kring",
    zin="Deze normen rusten in een kring op elkaar: {kring}.",
    hint="Haal een van de verwijzingen weg.",
    uitleg="In een kring kan geen van de normen als eerste een oordeel krijgen.",
)
NORM_LEEG = ProbleemSoort(
    code="norm-leeg",
    zin="De samengestelde norm '{norm}' noemt geen enkele norm en geen enkel criterium.",
    hint="Noem bij 'normen' of 'criteria' waar het oordeel op rust.",
    uitleg="Zonder onderdelen is er niets om een oordeel uit te maken.",
)
MINSTENS_ONMOGELIJK = ProbleemSoort(
    code="minstens-onmogelijk",
    zin="Bij norm '{norm}' staat 'minstens: {minstens}', maar er {zijn} {aantal} {wat}.",
    hint="Kies een getal van 1 tot en met {aantal}.",
    uitleg="Zo'n eis is altijd of nooit te halen. De norm zegt dan niets.",
)
MINSTENS_ONGEBRUIKT = ProbleemSoort(
    code="minstens-ongebruikt",
    zin="Bij norm '{norm}' staat 'minstens: {minstens}', maar de regel is '{regel}'.",
    hint="Zet bij '{sleutel}' het woord minstens, of haal het getal weg.",
    uitleg="Het getal wordt alleen gebruikt als de regel 'minstens' is.",
)
GRENS_LEEG = ProbleemSoort(
    code="grens-leeg",
    zin="Bij norm '{norm}' is de grens voor '{oordeel}' niet ingevuld.",
    hint="Schrijf bijvoorbeeld {{hoogstens: 5 procent}}, of minder_dan, minstens of meer_dan.",
    uitleg="Zonder grens voldoet elke waarde.",
)
GRENS_TEGENSTRIJDIG = ProbleemSoort(
    code="grens-tegenstrijdig",
    zin="Bij norm '{norm}' kan geen enkele waarde aan de grens voor '{oordeel}' voldoen, of de grens heeft twee keer "
    "dezelfde kant.",
    hint="Gebruik hoogstens één ondergrens (minstens of meer_dan) en één bovengrens (hoogstens of minder_dan), en "
    "laat de ondergrens lager zijn.",
    uitleg="De grens moet zeggen welke waarden goed zijn.",
)
GRENS_NIET_RUIMER = ProbleemSoort(
    code="grens-niet-ruimer",
    zin="Bij norm '{norm}' is de grens voor 'gedeeltelijk' niet ruimer dan die voor 'voldoet'.",
    hint="Laat de grens voor 'gedeeltelijk' alle waarden toe die voldoen, en nog meer.",
    uitleg="Een gemeente die net niet voldoet, moet gedeeltelijk kunnen voldoen.",
)
MARGE_NEGATIEF = ProbleemSoort(
    code="marge-negatief",
    zin="Bij norm '{norm}' is de marge kleiner dan nul.",
    hint="Schrijf een marge van 0 of meer, bijvoorbeeld 10 procent.",
    uitleg="De marge is de afstand tot het gemiddelde of de mediaan die nog goed is.",
)
GRENS_ZONDER_PROCENT = ProbleemSoort(
    code="grens-zonder-procent",
    zin="Bij norm '{norm}' is een grens {grens}, dus {voluit}. Dat is ongewoon veel.",
    hint="Bedoelt u {grens} procent? Zet dan het woord procent erachter.",
    uitleg="Een aandeel van 5 is 500 procent. Vaak is het woord procent vergeten.",
    stopt=Stopt.NOOIT,
)
JAREN_ONGELDIG = ProbleemSoort(
    code="jaren-ongeldig",
    zin="Norm '{norm}' toetst over '{jaren}', maar dat zijn geen jaren van dit onderzoek.{suggestie}",
    hint="Schrijf een jaar of een lijst van jaren uit config.yaml, 'elk jaar', 'laatste 3 jaar', of 'hele periode' "
    "voor een kengetal met één waarde voor alle jaren.",
    uitleg="Een toets gaat over jaren waarvoor het onderzoek gegevens vraagt.",
)
JAREN_VOLGORDE = ProbleemSoort(
    code="jaren-volgorde",
    zin="Norm '{norm}' vergelijkt {van} met {tot}, maar dat tweede jaar is niet later.",
    hint="Zet bij 'van' het eerste jaar en bij 'tot' een later jaar.",
    uitleg="Een ontwikkeling loopt van een eerder naar een later jaar.",
)
AANDEEL_ONGELDIG = ProbleemSoort(
    code="aandeel-ongeldig",
    zin="Bij norm '{norm}' past het aandeel gemeenten voor '{oordeel}' niet; verwacht werd meer dan 0 en hoogstens 1 "
    "(100 procent).",
    hint="Schrijf een aandeel zoals 0,75 of 75 procent.",
    uitleg="Een aandeel van 0 wordt altijd gehaald, een aandeel boven 1 nooit.",
)
MINIMAAL_ONMOGELIJK = ProbleemSoort(
    code="minimaal-onmogelijk",
    zin="Norm '{norm}' vraagt waarden van {minimaal} gemeenten, maar dit onderzoek heeft er {aantal}.",
    hint="Kies een getal van 1 tot en met {aantal}, of laat 'minimaal' weg om van alle gemeenten een waarde te vragen.",
    uitleg="Zonder genoeg waarden wordt er nooit vergeleken.",
)
VRAAG_ONBEKEND = ProbleemSoort(
    code="vraag-onbekend",
    zin="Het onderwerp '{onderwerp}' noemt de vraag '{vraag}', maar die is er niet.{suggestie}",
    hint="Gebruik de id van een vraag of deelvraag uit dit bestand.",
    uitleg="Bevindingen over een onderwerp horen bij de vragen die het onderwerp noemt.",
)
FIGUREN_ONTBREKEN = ProbleemSoort(
    code="figuren-ontbreken",
    zin="Er zijn nog geen figuren en tabellen: figuren.yaml is er niet of is leeg.",
    hint="Schrijf normenkader/figuren.yaml. Wilt u geen figuren en tabellen? Zet er dan 'figuren: {{}}' in.",
    uitleg="In een werkversie staat op de plaats van elke figuur en tabel een markering.",
    stopt=Stopt.VANAF_CONCEPT,
)
FIGUUR_ONBEKEND = ProbleemSoort(
    code="figuur-onbekend",
    zin="Het thema '{thema}' noemt {soort} '{id}', maar die staat niet in figuren.yaml.{suggestie}",
    hint="Verbeter de id, of voeg de {soort} toe aan figuren.yaml.",
    uitleg="Een thema toont alleen figuren en tabellen die in figuren.yaml staan.",
    stopt=Stopt.VANAF_CONCEPT,
)
AS_ONBEKEND = ProbleemSoort(
    code="as-onbekend",
    zin="'{id}' noemt de as '{as_}', maar die bestaat niet.{suggestie}",
    hint="Gebruik gemeente, jaar, kengetal of een dimensie uit kengetallen.yaml.",
    uitleg="De assen zeggen hoe de waarden over de figuur of tabel zijn verdeeld.",
)
LABEL_ONBEKEND = ProbleemSoort(
    code="label-onbekend",
    zin="'{id}' kiest bij {as_} de waarde '{label}', maar die bestaat niet.{suggestie}",
    hint="Gebruik een waarde die bij deze as hoort.",
    uitleg="Een keuze die niet bestaat, zou een lege figuur of tabel geven.",
)
FIGUURNAAM_ONGELDIG = ProbleemSoort(
    code="figuurnaam-ongeldig",
    zin="'{id}' kan niet de naam van een figuur of tabel zijn, want het kan geen bestandsnaam zijn.",
    hint="Kies een andere, korte naam; geen naam die Windows zelf gebruikt, zoals con of nul.",
    uitleg="Elke figuur komt ook als bestand in de map figuren, op elke computer.",
)
FIGUURNAAM_DUBBEL = ProbleemSoort(
    code="figuurnaam-dubbel",
    zin="{over} '{id}' dezelfde naam als '{andere}': {naam}.",
    hint="Geef een van de twee een andere naam.",
    uitleg="Achter de naam van een figuur per gemeente komt de naam van de gemeente. Twee figuren met samen één naam "
    "zouden in elkaars plaats komen.",
)
KENGETALLEN_ZONDER_AS = ProbleemSoort(
    code="kengetallen-zonder-as",
    zin="'{id}' toont meer dan één kengetal, maar geen van de assen is 'kengetal'.",
    hint="Zet bij {assen} het woord kengetal, of kies één kengetal.",
    uitleg="Anders is niet duidelijk welke waarde bij welk kengetal hoort.",
)
AANTALWOORDEN_DEKKING = ProbleemSoort(
    code="aantalwoorden-dekking",
    zin="Voor een aandeel van {van} tot {tot} {gevonden}.",
    hint="Laat de woorden bij 'aantalwoorden' op elkaar aansluiten: van 0 tot 1, zonder gat en zonder overlap.",
    uitleg="Elk aandeel van de gemeenten moet precies één woord hebben, zodat 'de meeste' overal hetzelfde betekent.",
)
AANTALWOORD_ONGELDIG = ProbleemSoort(
    code="aantalwoord-ongeldig",
    zin="Het woord '{woord}' loopt van {van} tot {tot}; verwacht werd een oplopend deel, van 0 tot en met 100 procent.",
    hint="Laat 'vanaf' niet hoger zijn dan 'tot', en beide van 0 tot en met 1.",
    uitleg="Een aantalwoord staat voor een deel van de gemeenten, van geen (0) tot alle (1).",
)
FACTSHEET_ONBEKEND = ProbleemSoort(
    code="factsheet-onbekend",
    zin="Op de factsheet moet {soort} '{naam}' komen, maar die bestaat niet.{suggestie}",
    hint="Verbeter de naam bij 'factsheet' in figuren.yaml.",
    uitleg="Bij 'factsheet' staat welke cijfers, figuren, onderwerpen en normen op de twee bladzijden komen.",
)
