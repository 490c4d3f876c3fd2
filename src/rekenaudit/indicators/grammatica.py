"""The formula grammar: reads the text of a formula into an expression by recursive descent.

    expr  := term (('+'|'-') term)*
    term  := factor (('*'|'/') factor)*
    factor := '-' factor | atom
    atom  := NUMBER | call | ref | '(' expr ')'
    ref   := NAME ['.' NAME] [ '[' keuze (',' keuze)* ']' ]
    keuze := AXIS '=' label ('|' label)*
    call  := FUNC '(' expr (',' (AXIS | 'minimaal' '=' NUMBER | label))* ')'

A label is everything up to the next separator, so that it may hold spaces, points and hyphens, or stands
between quotes; what a label means depends on its place. That is why the text is read by character, not by token.
"""

import re
from fractions import Fraction
from functools import cache

from rekenaudit.indicators.expressie import Aanroep, Bewerking, Expressie, Getal, Keuze, Label, Tegengesteld, Verwijzing
from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.indicators.functies import FUNCTIES
from rekenaudit.problems import aangehaald, bedoelde
from rekenaudit.problems.codes import kengetallen as codes

MAX_ONDERDELEN = 100
"""Numbers, references, calls, signs and parentheses in one formula; also bounds the depth of the tree."""

LANGSTE_GETAL = 30
"""Characters of a number in a formula."""

_TEKENS = {"+": "+", "-": "-", "−": "-", "–": "-", "*": "*", "×": "*", "/": "/", "÷": "/"}
_NAAM = re.compile(r"[A-Za-z_]\w*")
_GETAL = re.compile(r"\d+(?:\.\d+)*(?:,\d+)*")
_DUIZENDTALLEN = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_OPTIE = re.compile(r"([A-Za-z_]\w*)\s*=\s*(.*)", re.DOTALL)
_WOORD = re.compile(r"\w+|\S")


@cache
def parse(formule: str) -> Expressie:
    """Read a formula.

    Returns:
        The expression; the same formula gives the same object.

    Raises:
        FormuleFout: with the column, what stands there and what should.
    """
    lezer = _Lezer(formule)
    expressie = lezer.uitdrukking()
    if lezer.kijk():
        raise lezer.fout("een bewerking (+ - * /) of het einde van de formule")
    return expressie


class _Lezer:
    """A place in the text of a formula that moves on as parts are recognised."""

    def __init__(self, tekst: str) -> None:
        self._tekst = tekst
        self._plek = 0
        self._onderdelen = 0

    def kijk(self) -> str:
        """Skip white space and look at the next character; empty at the end."""
        while self._plek < len(self._tekst) and self._tekst[self._plek].isspace():
            self._plek += 1
        return self._tekst[self._plek : self._plek + 1]

    def fout(self, verwacht: str) -> FormuleFout:
        """Make the error for the character that stands at the present place."""
        woord = _WOORD.match(self._tekst, self._plek) if self.kijk() else None
        gevonden = f"'{woord.group()}'" if woord else "het einde van de formule"
        return FormuleFout(codes.FORMULE_SCHRIJFFOUT, self._plek + 1, gevonden=gevonden, verwacht=verwacht)

    def uitdrukking(self) -> Expressie:
        links = self._term()
        while (teken := _TEKENS.get(self.kijk())) in {"+", "-"}:
            kolom = self._verder()
            links = Bewerking(str(teken), links, self._term(), kolom)
        return links

    def _term(self) -> Expressie:
        links = self._factor()
        while (teken := _TEKENS.get(self.kijk())) in {"*", "/"}:
            kolom = self._verder()
            links = Bewerking(str(teken), links, self._factor(), kolom)
        return links

    def _factor(self) -> Expressie:
        self._tel()
        if _TEKENS.get(self.kijk()) == "-":
            kolom = self._verder()
            return Tegengesteld(self._factor(), kolom)
        return self._atoom()

    def _atoom(self) -> Expressie:
        if self.kijk() == "(":
            self._verder()
            binnen = self.uitdrukking()
            self._eis(")", "een sluithaakje ')'")
            return binnen
        if self.kijk().isdecimal():
            return self._getal()
        kolom = self._plek + 1
        naam = self._naam("een getal, een naam, een functie of een haakje '('")
        return self._aanroep(naam, kolom) if self.kijk() == "(" else self._verwijzing(naam, kolom)

    def _getal(self) -> Getal:
        kolom = self._plek + 1
        gevonden = _GETAL.match(self._tekst, self._plek)
        tekst = gevonden.group() if gevonden else self.kijk()
        reden = ""
        if len(tekst) > LANGSTE_GETAL:
            tekst, reden = f"{tekst[:LANGSTE_GETAL]}...", "zo'n lang getal kan niet"
        elif "," in tekst:
            reden = "een komma is in een formule geen decimaalteken"
        elif _DUIZENDTALLEN.fullmatch(tekst) or tekst.count(".") > 1:
            reden = "het is niet duidelijk of de punt een decimaalteken is"
        elif not tekst.isascii():
            reden = "dat is niet met gewone cijfers geschreven"
        if reden:
            raise FormuleFout(codes.FORMULE_GETAL, kolom, getal=tekst, reden=reden)
        self._plek += len(tekst)
        return Getal(Fraction(tekst), kolom)

    def _verwijzing(self, naam: str, kolom: int) -> Verwijzing:
        bron = ""
        if self.kijk() == ".":
            self._verder()
            bron, naam = naam, self._naam("de naam van een grootheid")
        if self.kijk() != "[":
            return Verwijzing(bron, naam, (), kolom)
        self._verder()
        keuzes = [self._keuze()]
        while self.kijk() == ",":
            self._verder()
            keuzes.append(self._keuze())
        self._eis("]", "een komma, '|' of een sluithaakje ']'")
        return Verwijzing(bron, naam, tuple(keuzes), kolom)

    def _keuze(self) -> Keuze:
        self.kijk()
        kolom = self._plek + 1
        as_naam = self._naam("de naam van een as")
        labels = []
        self._eis("=", "een '=' met daarna een waarde")
        while True:
            labels.append(self._label("|,]"))
            if self.kijk() != "|":
                return Keuze(as_naam, tuple(labels), kolom)
            self._verder()

    def _aanroep(self, functie: str, kolom: int) -> Aanroep:
        if functie not in FUNCTIES:
            velden = {
                "naam": functie,
                "bedoeld": bedoelde(functie, FUNCTIES),
                "functies": ", ".join(aangehaald(FUNCTIES)),
            }
            raise FormuleFout(codes.FORMULE_ONBEKENDE_FUNCTIE, kolom, **velden)
        self._verder()
        argument = self.uitdrukking()
        labels: list[Label] = []
        minimaal = None
        while self.kijk() == ",":
            self._verder()
            label = self._label(",)")
            optie = _OPTIE.fullmatch(label.tekst)
            if optie:
                minimaal = _minimaal(functie, optie, label.kolom, minimaal)
            else:
                labels.append(label)
        self._eis(")", "een komma of een sluithaakje ')'")
        return Aanroep(functie, argument, tuple(labels), minimaal, kolom)

    def _label(self, einden: str) -> Label:
        """Read a label up to one of the separators; a closing quote must stand right before a separator."""
        teken = self.kijk()
        kolom = self._plek + 1
        patroon = re.escape(einden)
        if teken in {"'", '"'}:
            aanhaling = re.compile(rf"{teken}((?:[^{teken}]|{teken}{teken})*){teken}\s*(?=[{patroon}]|$)")
            gevonden = aanhaling.match(self._tekst, self._plek)
            if gevonden:
                self._plek = gevonden.end()
                return Label(gevonden.group(1).replace(teken * 2, teken), kolom)
        kaal = re.compile(rf"[^{patroon}]+").match(self._tekst, self._plek)
        if not kaal:
            raise self.fout("een waarde")
        self._plek = kaal.end()
        return Label(" ".join(kaal.group().split()), kolom)

    def _naam(self, verwacht: str) -> str:
        self.kijk()
        gevonden = _NAAM.match(self._tekst, self._plek)
        if not gevonden:
            raise self.fout(verwacht)
        self._plek = gevonden.end()
        return gevonden.group()

    def _eis(self, teken: str, verwacht: str) -> None:
        if self.kijk() != teken:
            raise self.fout(verwacht)
        self._plek += 1

    def _verder(self) -> int:
        """Pass over one character and return its column."""
        self._plek += 1
        return self._plek

    def _tel(self) -> None:
        self._onderdelen += 1
        if self._onderdelen > MAX_ONDERDELEN:
            self.kijk()
            raise FormuleFout(codes.FORMULE_TE_LANG, self._plek + 1, grens=MAX_ONDERDELEN)


def _minimaal(functie: str, optie: re.Match[str], kolom: int, eerder: int | None) -> int:
    """Read the option `minimaal=n`; its meaning for the axis is judged later."""
    soort = FUNCTIES[functie]
    naam, waarde = optie.groups()
    reden = ""
    if naam != "minimaal":
        reden = f"alleen de optie 'minimaal' bestaat, niet '{naam}'"
    elif not soort.minimaal:
        reden = "de optie 'minimaal' hoort niet bij deze functie"
    elif eerder is not None:
        reden = "de optie 'minimaal' staat er twee keer"
    elif not (waarde.isascii() and waarde.isdecimal() and len(waarde) <= LANGSTE_GETAL):
        reden = f"bij 'minimaal' staat '{waarde[:LANGSTE_GETAL]}', maar daar hoort een geheel getal"
    if reden:
        raise FormuleFout(codes.FORMULE_ARGUMENT, kolom, functie=functie, reden=reden, voorbeeld=soort.voorbeeld)
    return int(waarde)
