"""Filling `[[…]]` in texts with numbers and words from one document's records.

The text between the brackets is read by our own small scanner and by the formula grammar, never by Jinja.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.inlijn import Getal, verwijs
from rekenaudit.document.openstaand import NIET_ONTVANGEN, NIET_TE_BEPALEN, merktekst
from rekenaudit.document.proza.bewering import Onwaar, toets
from rekenaudit.document.proza.labels import verdeel, volledig
from rekenaudit.document.proza.oordeelwoorden import NietOpenbaar, Oordeelwoorden
from rekenaudit.document.proza.vulling import (
    Vraag,
    Vulling,
    VullingFout,
    einde_van,
    in_zin,
    ontleed,
    van_getal,
    van_tekst,
)
from rekenaudit.document.reeksen import kies
from rekenaudit.evaluators.schrijfwijze import Schrijfwijze
from rekenaudit.indicators import FormuleFout, Rekenblad
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.reeks import GEMEENTE, Cel, Reeks
from rekenaudit.notation.waarden import schrijf_afwezig
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import document as codes


class NogOnbekend(VullingFout):
    """The highest or lowest cannot be named, because these values are missing."""

    def __init__(self, cellen: Mapping[str, Cel]) -> None:
        super().__init__("niet van elke gemeente is een waarde bekend")
        self.cellen = cellen


class Invuller:
    """Fills texts from one document's records; gathers the problems it meets."""

    def __init__(self, stof: Bouwstof, woorden: Oordeelwoorden, problemen: list[Probleem]) -> None:
        """Prepare.

        Args:
            stof: records of the document that the texts stand in.
            woorden: answers about verdicts, from the same records.
            problemen: list that problems are added to.
        """
        self._stof = stof
        self._problemen = problemen
        self._rekenblad = Rekenblad(stof.studie, stof.kengetallen, stof.uitkomsten)
        self._functies: dict[str, Callable[[str], Vulling]] = {
            "oordeel": woorden.oordeel,
            "aantal": woorden.aantal,
            "aantalwoord": woorden.aantalwoord,
            "gemeenten": woorden.gemeenten,
            "hoogste": lambda rest: self._uiterste(rest, max),
            "laagste": lambda rest: self._uiterste(rest, min),
            "klopt": self._bewering,
            "vrij": van_tekst,
        }

    def vul(self, inhoud: str, plaats: Plaats) -> Vulling:
        """Fill one `[[…]]`; what cannot be filled becomes a problem and stays visible as it was written."""
        try:
            vraag = ontleed(inhoud)
            vulling = self._vulling(vraag, inhoud, plaats)
        except NogOnbekend as fout:
            return self._nog_onbekend(fout, inhoud.strip(), plaats)
        except NietOpenbaar:
            self._problemen.append(codes.OORDEEL_NIET_OPENBAAR.op(plaats, inhoud=inhoud.strip()))
            return van_tekst(f"[[{inhoud}]]")
        except Onwaar as fout:
            velden = {"inhoud": inhoud.strip(), "reden": _met_punt(str(fout))}
            self._problemen.append(codes.BEWERING_KLOPT_NIET.op(plaats, **velden))
            return van_tekst(fout.tekst)
        except FormuleFout as fout:
            self._problemen.append(fout.probleem(plaats, f"[[{inhoud.strip()}]]"))
            return van_tekst(f"[[{inhoud}]]")
        except VullingFout as fout:
            velden = {"inhoud": inhoud.strip(), "reden": _met_punt(str(fout)), "raad": fout.raad}
            self._problemen.append(codes.INVULLING_ONLEESBAAR.op(plaats, **velden))
            return van_tekst(f"[[{inhoud}]]")
        return vulling

    def kent(self, naam: str) -> bool:
        """Tell whether there is an indicator of this name."""
        return naam in self._stof.uitkomsten

    def _nog_onbekend(self, fout: NogOnbekend, inhoud: str, plaats: Plaats) -> Vulling:
        """Mark a municipality that cannot be named yet; what only waits for a delivery is reported there."""
        wacht = self._stof.wacht_op((cel, [gemeente]) for gemeente, cel in fout.cellen.items())
        if not wacht or not all(self._stof.open.van_cel(cel, [naam]) for naam, cel in fout.cellen.items()):
            wie = opsomming(list(fout.cellen))
            self._problemen.append(codes.INVULLING_ONVOLLEDIG.op(plaats, inhoud=inhoud, gemeenten=wie))
        merk = merktekst(NIET_ONTVANGEN, wacht) or merktekst(NIET_TE_BEPALEN, inhoud)
        return van_getal(Getal(merk, None, "", merk=True))

    def vul_tekst(self, tekst: str, plaats: Plaats) -> str:
        """Fill every `[[…]]` of a text that has no other marks."""
        delen: list[str] = []
        plek = 0
        while (begin := tekst.find("[[", plek)) >= 0 and (einde := einde_van(tekst, begin)) >= 0:
            inhoud = tekst[begin + 2 : einde]
            alleen = einde + 2 - begin == len(tekst.strip())
            ervoor = "".join([*delen, tekst[plek:begin]])
            woorden = in_zin(self.vul(inhoud, plaats).tekst, ervoor, inhoud, alleen=alleen)
            delen += [tekst[plek:begin] if woorden else tekst[plek:begin].rstrip(), woorden]
            plek = einde + 2
        return "".join([*delen, tekst[plek:]])

    def _vulling(self, vraag: Vraag, inhoud: str, plaats: Plaats) -> Vulling:
        if not vraag.is_formule and vraag.kop in self._functies:
            return self._functies[vraag.kop](vraag.rest)
        getal = self._formule(vraag) if vraag.is_formule else self._waarde(vraag)
        if not getal.aanwezig and not getal.merk:
            self._problemen.append(codes.INVULLING_AFWEZIG.op(plaats, inhoud=inhoud.strip(), tekst=getal.tekst))
        return van_getal(getal)

    def _waarde(self, vraag: Vraag) -> Getal:
        uitkomst = self._uitkomst(vraag.kop)
        assen = uitkomst.reeks.assen
        plek = volledig(verdeel(vraag.rest, assen, self._stof.namen), assen)
        schrijfwijze = Schrijfwijze(
            vraag.notatie or uitkomst.kengetal.notatie,
            uitkomst.kengetal.decimalen if vraag.decimalen is None else vraag.decimalen,
        )
        ref = verwijs(vraag.kop, [(a.naam, plek[a.naam]) for a in assen])
        over = [plek[GEMEENTE]] if GEMEENTE in plek else []
        return self._geschreven(uitkomst.reeks.cel(**plek), schrijfwijze, ref, over)

    def _uitkomst(self, naam: str) -> Uitkomst:
        if naam not in self._stof.uitkomsten:
            bekend = [*self._stof.uitkomsten, *self._functies]
            raise VullingFout(
                f"'{naam}' is geen kengetal.{bedoelde(naam, bekend)}",
                "Begin met de naam van een kengetal uit kengetallen.yaml, zoals [[kengetal gemeente jaar]].",
            )
        return self._stof.uitkomsten[naam]

    def _bewering(self, rest: str) -> Vulling:
        toets(rest, self._bereken)
        return van_tekst("")

    def _bereken(self, formule: str) -> Reeks:
        """Evaluate a formula; in a text about one municipality only for that one."""
        reeks = self._rekenblad.bereken(formule)
        if self._stof.gemeente and GEMEENTE in reeks.as_namen():
            return kies(reeks, self._stof.vast)
        return reeks

    def _formule(self, vraag: Vraag) -> Getal:
        reeks = self._bereken(vraag.formule)
        if reeks.assen:
            raise VullingFout(
                "de formule geeft meer dan één waarde",
                f"Kies in de formule nog een waarde: [{reeks.as_namen()[0]}=…].",
            )
        if not vraag.notatie:
            raise VullingFout(
                "bij een formule hoort hoe het getal wordt geschreven",
                "Zet er bijvoorbeeld | getal 0 of | procent 1 achter.",
            )
        schrijfwijze = Schrijfwijze(vraag.notatie, vraag.decimalen or 0)
        genoemd = [naam for naam in self._stof.studie.gemeentenamen() if naam in vraag.formule]
        return self._geschreven(reeks.cellen[()], schrijfwijze, f"={vraag.formule}", genoemd)

    def _geschreven(self, cel: Cel, schrijfwijze: Schrijfwijze, ref: str, gemeenten: Sequence[str]) -> Getal:
        if cel.waarde is not None and cel.aanwezigheid is Aanwezigheid.AANWEZIG:
            return Getal(schrijfwijze.schrijf(cel.waarde), cel.waarde, ref)
        wacht = merktekst(NIET_ONTVANGEN, self._stof.wacht_op([(cel, gemeenten)]))
        return Getal(wacht or schrijf_afwezig(cel.aanwezigheid), None, ref, merk=bool(wacht))

    def _uiterste(self, rest: str, kies_grens: Callable[[list[Fraction]], Fraction]) -> Vulling:
        """Name the municipality with the highest or lowest value; only when every value is known."""
        naam, _, over = rest.partition(" ")
        uitkomst = self._uitkomst(naam)
        if self._stof.gemeente or GEMEENTE not in uitkomst.reeks.as_namen():
            raise VullingFout(
                "dit vergelijkt gemeenten; dat kan alleen in een tekst over het geheel, met een kengetal per gemeente",
                "Noem hier de waarde zelf, of zet de zin in een tekst van het rapport.",
            )
        assen = tuple(a for a in uitkomst.reeks.assen if a.naam != GEMEENTE)
        reeks = kies(uitkomst.reeks, volledig(verdeel(over.strip(), assen, self._stof.namen), assen))
        waarden = {plek[0]: cel.waarde for plek, cel in reeks.cellen.items()}
        onbekend = [gemeente for gemeente, waarde in waarden.items() if waarde is None]
        if onbekend:
            raise NogOnbekend({gemeente: reeks.cellen[(gemeente,)] for gemeente in onbekend})
        grens = kies_grens([w for w in waarden.values() if w is not None])
        namen = [g for g, waarde in waarden.items() if waarde == grens]
        if len(namen) == len(waarden) > 1:
            raise Onwaar("wijst niemand aan: alle gemeenten hebben dezelfde waarde", opsomming(namen))
        return van_tekst(opsomming(namen))


def _met_punt(tekst: str) -> str:
    return tekst if tekst[-1:] in {".", "?"} else f"{tekst}."
