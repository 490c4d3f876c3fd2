"""What all records written in YAML share."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints


class Record(BaseModel):
    """A record written in YAML: frozen, and an unknown key is an error."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", str_strip_whitespace=True)


def _ja_nee(waarde: object) -> object:
    return {"ja": True, "nee": False}.get(str(waarde).casefold(), waarde) if isinstance(waarde, str) else waarde


def _een_of_meer(waarde: object) -> object:
    return waarde if isinstance(waarde, (list, tuple)) or waarde is None else [waarde]


JaNee = Annotated[bool, BeforeValidator(_ja_nee)]
"""A truth value, written `ja` or `nee`."""

Teksten = Annotated[tuple[str, ...], BeforeValidator(_een_of_meer)]
"""One text or a list of texts."""

Naam = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""A name that formulas can use: lower case letters, digits and underscores."""

Sleutelwoord = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$")]
"""An id that places and anchors can use: lower case letters, digits, hyphens, points and underscores."""
