"""Kinds of problems with formulas and units of indicators (kengetallen).

`{formule}` is filled with "De formule van kengetal 'x'", or with "De formule" for one in a text.
Positions count from 1, in the text of the formula.
"""

from rekenaudit.problems.probleem import ProbleemSoort

FORMULE_SCHRIJFFOUT = ProbleemSoort(
    code="formule-schrijffout",
    zin="{formule} is niet te lezen: op positie {positie} staat {gevonden}, maar daar hoort {verwacht}.",
    hint="Verbeter de formule op die positie.",
    uitleg="Een formule die niet te lezen is, kan niet worden uitgerekend. De posities tellen vanaf het eerste teken.",
)

FORMULE_GETAL = ProbleemSoort(
    code="formule-getal",
    zin="{formule} bevat op positie {positie} het getal '{getal}': {reden}.",
    hint="Schrijf getallen in formules zonder teken tussen duizendtallen en met een punt als decimaalteken, "
    "bijvoorbeeld 1000 of 0.5.",
    uitleg="In formules scheidt de komma de delen van een functie. Een getal als 1.000 kan duizend of één betekenen; "
    "er wordt niet geraden.",
)

FORMULE_TE_LANG = ProbleemSoort(
    code="formule-te-lang",
    zin="{formule} heeft meer dan {grens} onderdelen; positie {positie} is het eerste dat te veel is.",
    hint="Deel de formule op in meer kengetallen die naar elkaar verwijzen.",
    uitleg="Een formule moet door een mens te controleren zijn.",
)

FORMULE_ONBEKENDE_FUNCTIE = ProbleemSoort(
    code="formule-onbekende-functie",
    zin="{formule} gebruikt op positie {positie} de functie '{naam}', en die bestaat niet.{bedoeld}",
    hint="Kies uit: {functies}.",
    uitleg="Alleen de functies van de formuletaal zijn toegestaan; een formule voert nooit andere code uit.",
)

FORMULE_ONBEKENDE_NAAM = ProbleemSoort(
    code="formule-onbekende-naam",
    zin="{formule} gebruikt op positie {positie} de naam '{naam}', en dat is {geen}.{bedoeld}",
    hint="Schrijf een kengetal met zijn naam en een brongegeven als bron.grootheid.",
    uitleg="Elke naam in een formule is een kengetal uit kengetallen.yaml of een grootheid van een bron uit "
    "config.yaml.",
)

FORMULE_BRONGEGEVENS = ProbleemSoort(
    code="formule-brongegevens",
    zin="{formule} gebruikt op positie {positie} het brongegeven '{naam}'; hier zijn alleen kengetallen te gebruiken.",
    hint="Maak van het brongegeven een kengetal in kengetallen.yaml en gebruik dat.",
    uitleg="Wat in een document komt, is eerst beschermd tegen herleiding tot personen. Brongegevens zijn dat niet.",
)

FORMULE_BRON_ONVOLLEDIG = ProbleemSoort(
    code="formule-bron-onvolledig",
    zin="{formule} gebruikt op positie {positie} het brongegeven '{naam}', maar {reden}.{bedoeld}",
    hint="Maak de bron in config.yaml en de eenheden en dimensies in kengetallen.yaml gelijk.",
    uitleg="Zonder bekende eenheid en dimensies is niet te controleren of een formule klopt.",
)

FORMULE_ONBEKENDE_AS = ProbleemSoort(
    code="formule-onbekende-as",
    zin="{formule} noemt op positie {positie} de as '{naam}', maar {wat} heeft die niet.{bedoeld}",
    hint="De assen zijn gemeente, jaar en de dimensies uit kengetallen.yaml. Een as waarop al een waarde is gekozen, "
    "is er niet meer.",
    uitleg="Kiezen en optellen kan alleen langs een as die de gegevens hebben.",
)

FORMULE_ONBEKEND_LABEL = ProbleemSoort(
    code="formule-onbekend-label",
    zin="{formule} kiest op positie {positie} '{label}' op de as '{naam}', maar daar staat dat niet.{bedoeld}",
    hint="Schrijf de waarde precies zoals in config.yaml (gemeenten, jaren) of kengetallen.yaml (dimensies).",
    uitleg="Een waarde die niet bestaat, levert geen gegevens op.",
)

FORMULE_ASSEN = ProbleemSoort(
    code="formule-assen",
    zin="{formule} combineert op positie {positie} reeksen die niet bij elkaar passen: {verschil}.",
    hint="Kies aan beide kanten dezelfde waarden, tel een as op met som(…), of herhaal een reeks met spreid(…).",
    uitleg="Een reeks wordt nooit vanzelf herhaald, want dan is niet te zien wat door wat is gedeeld.",
)

FORMULE_EENHEID = ProbleemSoort(
    code="formule-eenheid",
    zin="{formule} gebruikt '{teken}' op positie {positie} met verschillende eenheden: links {links}, rechts {rechts}.",
    hint="Optellen en aftrekken kan alleen met gelijke eenheden. Een los getal is een verhouding.",
    uitleg="Euro's en personen optellen geeft een getal zonder betekenis.",
)

FORMULE_ARGUMENT = ProbleemSoort(
    code="formule-argument",
    zin="{formule} gebruikt op positie {positie} de functie '{functie}' verkeerd: {reden}.",
    hint="Schrijf het als {voorbeeld}.",
    uitleg="Tussen de haken van een functie hoort een vast aantal delen. Een deel te veel of te weinig is een "
    "vergissing.",
)

FORMULE_KRING = ProbleemSoort(
    code="formule-kring",
    zin="Kengetallen verwijzen in een kring naar elkaar: {kring}.",
    hint="Haal een van deze verwijzingen weg.",
    uitleg="Een kengetal dat van zichzelf afhangt, kan niet worden uitgerekend.",
)

KENGETAL_EENHEID_ONBEKEND = ProbleemSoort(
    code="kengetal-eenheid-onbekend",
    zin="Kengetal '{kengetal}' heeft de eenheid '{eenheid}', en daarin is '{deel}' geen bekende eenheid.{bedoeld}",
    hint="Zet de eenheid onder 'eenheden' in kengetallen.yaml. Is het een deel of een percentage? Schrijf dan "
    "'verhouding', met 'notatie: procent'. Samengesteld: 'euro / inwoner'.",
    uitleg="De eenheid bepaalt hoe een getal wordt geschreven en of kleine aantallen geheim blijven.",
)

KENGETAL_EENHEID_ANDERS = ProbleemSoort(
    code="kengetal-eenheid-anders",
    zin="Kengetal '{kengetal}' is opgegeven in '{opgegeven}', maar de formule levert '{berekend}'.",
    hint="Pas de eenheid of de formule aan.",
    uitleg="Een verschil wijst bijna altijd op een fout in de formule, zoals een deling die ontbreekt.",
)

KENGETAL_ZONDER_BRON = ProbleemSoort(
    code="kengetal-zonder-bron",
    zin="{formule} gebruikt geen enkele bron of ander kengetal.",
    hint="Verwijs naar ten minste een brongegeven of kengetal. Een vaste grens hoort in normenkader.yaml.",
    uitleg="Onder elk cijfer in het rapport staat waar het vandaan komt.",
)

NAAM_BEZET = ProbleemSoort(
    code="kengetal-naam-bezet",
    zin="De naam '{naam}' kan geen {soort} zijn, want die heeft al een vaste betekenis.",
    hint="Kies een andere naam.",
    uitleg="De assen gemeente en jaar, het woord kengetal en de eenheden verhouding en procentpunt bestaan altijd al.",
)
