"""Which municipality of the study a delivered name or code stands for."""

import re
from dataclasses import dataclass

from rekenaudit.config.gemeentenamen import code_van, zonder_toevoeging
from rekenaudit.loaders.lader import Cel, als_tekst
from rekenaudit.notation.woorden import slug

_CODE = re.compile(r"^(?:GM)?\s?0*(\d{1,4})$", re.IGNORECASE)


class OnbekendeGemeente(LookupError):  # noqa: N818 - Dutch domain name
    """A text that is neither a CBS code nor the name of a municipality of the study."""


class Tegenstrijdig(LookupError):  # noqa: N818 - Dutch domain name
    """A code and a name that are not of the same municipality."""


@dataclass(frozen=True, slots=True)
class Gemeentezoeker:
    """Finds municipalities by name or by code, with or without `GM` and leading zeros.

    Attributes:
        namen: names of the study's municipalities.
        per_code: CBS code → name.
        buiten: names and codes of regions that are no municipality.
    """

    namen: frozenset[str]
    per_code: dict[str, str]
    buiten: re.Pattern[str] | None = None

    def zoek(self, cel: Cel) -> str | None:
        """Find the municipality of a cell; by another name of it when the list of the CBS knows the code of that name.

        Returns:
            Its name in the study; None for a municipality or region outside the study.

        Raises:
            OnbekendeGemeente: when it is neither.
        """
        tekst = als_tekst(cel)
        if tekst in self.namen:
            return tekst
        if (code := _CODE.match(tekst)) is not None:
            return self.per_code.get(f"GM{int(code[1]):04d}")
        if eigen := self.per_code.get(code_van(tekst)):
            return eigen
        if self.buiten is not None and self.buiten.match(tekst):
            return None
        raise OnbekendeGemeente(tekst)

    def vergelijk(self, gevonden: str | None, naamcel: Cel) -> None:
        """Compare the municipality that was found with the name beside it, which may be another name of it.

        Raises:
            Tegenstrijdig: when the name is of another municipality.
        """
        tekst = als_tekst(naamcel)
        if gevonden is None:
            goed = tekst not in self.namen
        else:
            goed = slug(zonder_toevoeging(tekst)) == slug(zonder_toevoeging(gevonden))
            goed = goed or self.per_code.get(code_van(tekst)) == gevonden
        if not goed:
            raise Tegenstrijdig(tekst)


def hoort_bijeen(codecel: Cel, naamcel: Cel) -> bool:
    """Tell whether a code and a name are of the same municipality in the list of the CBS."""
    code = _CODE.match(als_tekst(codecel))
    return code is not None and code_van(als_tekst(naamcel)) == f"GM{int(code[1]):04d}"
