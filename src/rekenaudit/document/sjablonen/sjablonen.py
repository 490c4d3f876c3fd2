"""The Jinja environment: sandboxed, escaping, strict; every opening tag carries the place it was written.

Templates come from the study's own `templates/` first, then from the packaged defaults. Data never come
here as templates: prose, findings and remarks are values.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.ext import Extension
from jinja2.sandbox import ImmutableSandboxedEnvironment

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.sjablonen import SJABLONENMAP
from rekenaudit.config.tekstbestand import codeerfout
from rekenaudit.document.boom import BRON
from rekenaudit.document.sjablonen.sjabloonwoorden import in_het_nederlands
from rekenaudit.document.sjablonen.weggelaten import NietInDitDocument
from rekenaudit.problems import Plaats, Probleem, RekenauditFout, bedoelde
from rekenaudit.problems.codes import document as codes

_CODE_OF_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})|(<[a-z][a-z0-9]*)(?=[\s/>])", re.DOTALL)
_FOUTEN = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)

_EIGEN = Path(__file__).parents[1]
"""Code of ours that templates call."""


class SjabloonFout(RekenauditFout):
    """A template cannot be used; carries the problem with file and line."""

    def __init__(self, probleem: Probleem) -> None:
        super().__init__(probleem.code)
        self.probleem = probleem


class _Lader(FileSystemLoader):
    """Reads templates; one in another encoding is a problem at its place."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as fout:
            raise SjabloonFout(codeerfout(f"{SJABLONENMAP}/{template}", "utf-8", fout)) from fout


class Plaatsmerk(Extension):
    """Adds the template's file and line to every opening tag, before Jinja reads the template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Mark the tags; lines stay where they are."""
        del filename

        def merk(treffer: re.Match[str]) -> str:
            if treffer.group(1):
                return treffer.group(1)
            regel = source.count("\n", 0, treffer.start()) + 1
            return f'{treffer.group(2)} {BRON}="{SJABLONENMAP}/{name}:{regel}"'

        return _CODE_OF_TAG.sub(merk, source)


class _Omgeving(ImmutableSandboxedEnvironment):
    """The sandbox; whether a template may see an attribute depends on the kind of the object alone."""

    def __init__(self, **hoe: Any) -> None:
        super().__init__(**hoe)
        self._mag_zien: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Judge an attribute once for every kind of object."""
        sleutel = (type(obj), attr)
        if sleutel not in self._mag_zien:
            self._mag_zien[sleutel] = super().is_safe_attribute(obj, attr, value)
        return self._mag_zien[sleutel]


class Sjablonen:
    """The templates of a study, read once."""

    def __init__(self, stijl: Stijlmap, filters: Mapping[str, Callable[..., Any]] | None = None) -> None:
        """Open the folders of a study's house style; `filters` are known in every template and macro."""
        self._mappen = (stijl.map, stijl.terugval)
        self._omgeving = _Omgeving(
            loader=_Lader([str(m) for m in self._mappen]),
            autoescape=True,
            undefined=StrictUndefined,
            extensions=[Plaatsmerk],
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        self._omgeving.filters.update(filters or {})

    def maak(self, naam: str, gegevens: Mapping[str, Any], gevraagd_op: Plaats) -> str:
        """Fill a template.

        Args:
            naam: file name in `templates/`.
            gegevens: what the template knows.
            gevraagd_op: place that names the template, for when it does not exist.

        Raises:
            SjabloonFout: when the template is missing, has a mistake in it or uses what it does not know.
        """
        try:
            return self._laad(naam).render(gegevens)
        except TemplateNotFound as fout:
            raise SjabloonFout(self._ontbreekt(str(fout.name or naam), naam, gevraagd_op, fout)) from fout
        except _FOUTEN as fout:
            raise self._fout(fout) from fout

    def roep(self, naam: str, macro: str, *argumenten: object) -> str:
        """Call one macro of a template; the result is HTML.

        Raises:
            SjabloonFout: as `maak`.
        """
        try:
            module = self._laad(naam).module
            if not hasattr(module, macro):
                plaats = Plaats(bestand=f"{SJABLONENMAP}/{naam}")
                raise SjabloonFout(codes.SJABLOON_FOUT.op(plaats, reden=f"de macro '{macro}' ontbreekt."))
            try:
                return str(getattr(module, macro)(*argumenten))
            except _FOUTEN:
                self._omgeving.handle_exception()  # gives the lines of the template, as `render` does by itself
        except TemplateNotFound as fout:
            raise SjabloonFout(self._ontbreekt(str(fout.name or naam), naam, Plaats(), fout)) from fout
        except _FOUTEN as fout:
            raise self._fout(fout) from fout

    def _laad(self, naam: str) -> Template:
        return self._omgeving.get_template(naam)

    def _ontbreekt(self, naam: str, buitenste: str, gevraagd_op: Plaats, fout: TemplateNotFound) -> Probleem:
        bekend = {p.relative_to(m).as_posix() for m in self._mappen if m.is_dir() for p in m.rglob("*.j2")}
        eigen = self._plaats(fout.__traceback__, ook_in_onze_code=True)
        plaats = gevraagd_op if naam == buitenste else eigen
        return codes.SJABLOON_ONTBREEKT.op(plaats, naam=naam, bedoelde=bedoelde(naam, bekend))

    def _fout(self, fout: Exception) -> SjabloonFout:
        """Turn what went wrong in a template into a problem; a mistake in our own code stays what it is."""
        if isinstance(fout, TemplateSyntaxError):
            plaats = Plaats(bestand=f"{SJABLONENMAP}/{fout.name}", regel=fout.lineno)
            return SjabloonFout(codes.SJABLOON_SCHRIJFFOUT.op(plaats, reden=in_het_nederlands(fout.message or "")))
        if isinstance(fout, NietInDitDocument):
            plaats, wat = self._plaats(fout.__traceback__, ook_in_onze_code=True), f"'{fout.message}'"
            return SjabloonFout(codes.DOCUMENT_ZONDER.op(plaats, wat=wat, document="dit document", deel=fout.deel))
        plaats = self._plaats(fout.__traceback__)
        if not plaats.bestand:
            raise fout
        return SjabloonFout(codes.SJABLOON_FOUT.op(plaats, reden=in_het_nederlands(str(fout))))

    def _plaats(self, spoor: TracebackType | None, *, ook_in_onze_code: bool = False) -> Plaats:
        """Find the innermost line of a template in a traceback; none when the innermost code is not a template's."""
        plaats = Plaats()
        while spoor is not None:
            bestand = Path(spoor.tb_frame.f_code.co_filename)
            map_ = next((m for m in self._mappen if bestand.is_relative_to(m)), None)
            if map_ is not None:
                naam = bestand.relative_to(map_).as_posix()
                plaats = Plaats(bestand=f"{SJABLONENMAP}/{naam}", regel=spoor.tb_lineno)
            elif bestand.is_relative_to(_EIGEN) and plaats.bestand and not ook_in_onze_code:
                plaats = Plaats()
            spoor = spoor.tb_next
        return plaats
