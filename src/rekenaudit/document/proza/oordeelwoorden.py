"""Words about verdicts for `[[…]]`: a verdict, a count, a word of quantity, the municipalities' names."""

from collections.abc import Mapping
from fractions import Fraction

from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.inlijn import Getal, Oordeelmerk
from rekenaudit.document.openstaand import NIET_TE_BEPALEN, merktekst
from rekenaudit.document.proza.vulling import Vulling, VullingFout, van_getal, van_tekst
from rekenaudit.model.norm import Aantalwoord, Normenkader
from rekenaudit.model.oordeel import Uitslag
from rekenaudit.notation.getallen import schrijf_getal
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import bedoelde


class NietOpenbaar(VullingFout):
    """The text asks for municipalities' verdicts in a document that may not show these."""


class Oordeelwoorden:
    """Answers questions about verdicts from what one document may show."""

    def __init__(self, stof: Bouwstof, normenkader: Normenkader, merken: Mapping[Uitslag, Oordeelmerk]) -> None:
        """Prepare for the records of one document."""
        self._stof = stof
        self._normen = [n.id for n in normenkader.alle_normen()]
        self._woorden = normenkader.aantalwoorden
        self._merken = merken

    def oordeel(self, rest: str) -> Vulling:
        """Verdict in words: of the municipality named, of the document's own, or else of the study."""
        norm, gemeente = self._norm(rest)
        gemeente = gemeente or self._stof.gemeente
        if gemeente and gemeente not in self._stof.studie.gemeentenamen():
            raise VullingFout(
                f"'{gemeente}' is geen gemeente.{bedoelde_gemeente(gemeente, self._stof.studie.gemeentenamen())}",
                "Schrijf de naam zoals bij 'gemeenten' in config.yaml.",
            )
        oordeel = self._stof.oordeel(norm, gemeente)
        if oordeel is None:
            raise NietOpenbaar(norm)
        return van_tekst(self._merken[oordeel.uitslag].woord.lower())

    def aantal(self, rest: str) -> Vulling:
        """Count municipalities with a verdict."""
        norm, uitslag = self._norm_en_uitslag(rest)
        aantal = self._stof.tellingen[norm].get(uitslag, 0)
        ref = f"oordeel|norm={norm};uitslag={uitslag}"
        return van_getal(Getal(schrijf_getal(Fraction(aantal)), Fraction(aantal), ref))

    def aantalwoord(self, rest: str) -> Vulling:
        """Word of quantity, for the municipalities that the norm holds for.

        As long as something is awaited, a mark when verdicts that are not known yet may give another word.
        """
        norm, uitslag = self._norm_en_uitslag(rest)
        telling = self._stof.tellingen[norm]
        geteld = sum(a for u, a in telling.items() if u is not Uitslag.NIET_VAN_TOEPASSING)
        if not geteld:
            raise VullingFout("de norm is in geen enkele gemeente van toepassing", "Schrijf de zin zonder telling.")
        aantal = telling.get(uitslag, 0)
        woord = aantalwoord(Fraction(aantal, geteld), self._woorden)
        if self._stof.open.iets and uitslag is not Uitslag.ONVOLDOENDE_DATA:
            hoogstens = Fraction(aantal + telling.get(Uitslag.ONVOLDOENDE_DATA, 0), geteld)
            if aantalwoord(hoogstens, self._woorden) != woord:
                return van_getal(Getal(merktekst(NIET_TE_BEPALEN, f"aantalwoord {rest}"), None, "", merk=True))
        return van_tekst(woord)

    def gemeenten(self, rest: str) -> Vulling:
        """Names of the municipalities with a verdict."""
        norm, uitslag = self._norm_en_uitslag(rest)
        eigen = {o.gemeente: o.uitslag for o in self._stof.oordelen if o.norm == norm and o.gemeente}
        if not set(self._stof.studie.gemeentenamen()) <= set(eigen):
            raise NietOpenbaar(norm)
        namen = [g for g in self._stof.studie.gemeentenamen() if eigen[g] is uitslag]
        return van_tekst(opsomming(namen) or "geen enkele gemeente")

    def _norm(self, rest: str) -> tuple[str, str]:
        norm, _, over = rest.partition(" ")
        if norm not in self._normen:
            raise VullingFout(
                f"'{norm}' is geen norm.{bedoelde(norm, self._normen)}",
                "Gebruik de id van een norm uit normenkader.yaml.",
            )
        return norm, over.strip().strip("'")

    def _norm_en_uitslag(self, rest: str) -> tuple[str, Uitslag]:
        norm, woord = self._norm(rest)
        if norm not in self._stof.tellingen:
            raise NietOpenbaar(norm)
        try:
            return norm, Uitslag(woord.replace(" ", "_"))
        except ValueError:
            bekend = [u.value for u in Uitslag]
            raise VullingFout(
                f"'{woord}' is geen oordeel.{bedoelde(woord, bekend)}",
                "Gebruik voldoet, gedeeltelijk, niet, onvoldoende_data of niet_van_toepassing.",
            ) from None


def aantalwoord(aandeel: Fraction, woorden: tuple[Aantalwoord, ...]) -> str:
    """Choose the word for a share: the definition that fits most narrowly.

    Raises:
        VullingFout: when no definition fits.
    """
    passend = [w for w in woorden if w.vanaf <= aandeel < w.tot or w.vanaf == aandeel == w.tot or w.tot == aandeel == 1]
    if not passend:
        raise VullingFout(
            "het normenkader heeft geen aantalwoord voor dit aandeel",
            "Voeg bij 'aantalwoorden' in normenkader.yaml een woord voor dit aandeel toe.",
        )
    return min(passend, key=lambda w: w.tot - w.vanaf).woord
