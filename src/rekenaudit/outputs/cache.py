"""Cache of rendered documents and drawn figures, in `.rekenaudit/` of the study.

A render is a pure function, so its result may be kept under the fingerprint of all it was made from.
A cache that is missing, old or damaged costs time, never correctness: an entry carries the fingerprint
of its key and content and is passed over when that does not fit.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rekenaudit.outputs.vingerafdruk import afdruk_van_delen

_LENGTE = 8


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of results by key; a result is a row of byte strings.

    Attributes:
        map: the folder.
        geldig: tells whether results still are what their keys say; as long as they are not, nothing is kept.
    """

    map: Path
    geldig: Callable[[], bool] = lambda: True

    def neem(self, sleutel: str) -> tuple[bytes, ...] | None:
        """Take a result; None when it is not there or damaged."""
        try:
            som, _, inhoud = (self.map / sleutel).read_bytes().partition(b"\n")
        except OSError:
            return None
        return _pak_uit(inhoud) if som == _som(sleutel, inhoud) else None

    def bewaar(self, sleutel: str, delen: tuple[bytes, ...]) -> None:
        """Keep a result; a cache that cannot be written is no reason to stop."""
        if not self.geldig():
            return
        tijdelijk = self.map / f"{sleutel}.bezig"  # what a killed run left under this name is overwritten
        inhoud = b"".join(len(deel).to_bytes(_LENGTE, "big") + deel for deel in delen)
        try:
            self.map.mkdir(parents=True, exist_ok=True)
            tijdelijk.write_bytes(_som(sleutel, inhoud) + b"\n" + inhoud)
            tijdelijk.replace(self.map / sleutel)
        except OSError:
            with suppress(OSError):
                tijdelijk.unlink()

    def vergeet_behalve(self, gebruikt: frozenset[str]) -> None:
        """Throw away what this run did not use, so that the cache does not grow."""
        for pad in self.map.glob("*"):
            if pad.name not in gebruikt:
                with suppress(OSError):  # not ours, or not ours to remove
                    pad.unlink()


def _som(sleutel: str, inhoud: bytes) -> bytes:
    return afdruk_van_delen([sleutel.encode(), inhoud]).encode()


def _pak_uit(inhoud: bytes) -> tuple[bytes, ...]:
    delen, plek = [], 0
    while plek < len(inhoud):
        begin = plek + _LENGTE
        plek = begin + int.from_bytes(inhoud[plek:begin], "big")
        delen.append(inhoud[begin:plek])
    return tuple(delen)
