"""The functions of the formula language: what they take and what readers call them."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Functie:
    """A function.

    Attributes:
        argumenten: `as`: one axis of its operand; `jaren`: two years or none; `nieuwe as`: an axis that its
            operand does not have, with the labels to repeat it for; all when none are named.
        voorbeeld: how it is written, for messages.
        minimaal: text for the remark when `minimaal=` is used; empty when it does not take it.
    """

    argumenten: Literal["as", "jaren", "nieuwe as"]
    voorbeeld: str
    minimaal: str = ""


FUNCTIES = {
    "som": Functie("as", "som(x, gemeente)", "som over"),
    "gemiddelde": Functie("as", "gemiddelde(x, gemeente)", "gemiddelde over"),
    "mediaan": Functie("as", "mediaan(x, gemeente)", "mediaan over"),
    "minimum": Functie("as", "minimum(x, gemeente)", "laagste waarde van"),
    "maximum": Functie("as", "maximum(x, gemeente)", "hoogste waarde van"),
    "aandeel": Functie("as", "aandeel(x, gemeente)", "aandeel in het totaal van"),
    "rang": Functie("as", "rang(x, gemeente)", "rang onder"),
    "groei": Functie("jaren", "groei(x) of groei(x, eerste jaar, laatste jaar)"),
    "verschil": Functie("jaren", "verschil(x) of verschil(x, eerste jaar, laatste jaar)"),
    "spreid": Functie("nieuwe as", "spreid(x, gemeente)"),
}
