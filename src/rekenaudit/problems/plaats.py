"""Where something was found: as precise as a person needs to go there and mend it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Plaats:
    """A place in a file of the study.

    Attributes:
        bestand: path relative to the study folder, with forward slashes; empty when there is no file.
        blad: sheet of a workbook.
        cel: Excel cell, for instance `C14`.
        regel: line number, from 1.
        kolom: column number, from 1.
        sleutel: key path in a YAML file, for instance `bronnen.milieudienst.herkomst`.
        tekstregels: of a text on more lines, the line of the file for each of its lines.
    """

    bestand: str = ""
    blad: str = ""
    cel: str = ""
    regel: int = 0
    kolom: int = 0
    sleutel: str = ""
    tekstregels: tuple[int, ...] = field(default=(), compare=False, repr=False)

    def tekstregel(self, nummer: int) -> int:
        """Line of the file on which a line of the text at this place stands; `nummer` counts from 0."""
        if nummer < len(self.tekstregels):
            return self.tekstregels[nummer]
        return (self.regel or 1) + nummer

    def __str__(self) -> str:
        """Write the place as a person reads it: `bestand.xlsx, Blad1!C14` or `config.yaml, regel 3, kolom 5`."""
        delen = [self.bestand] if self.bestand else []
        if self.cel:
            delen.append(f"{self.blad}!{self.cel}" if self.blad else f"cel {self.cel}")
        elif self.blad:
            delen.append(f"blad {self.blad}")
        if self.regel:
            delen.append(f"regel {self.regel}")
        if self.kolom:
            delen.append(f"kolom {self.kolom}")
        if self.sleutel:
            delen.append(f"bij {self.sleutel}")
        return ", ".join(delen)
