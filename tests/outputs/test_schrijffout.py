"""Reasons why writing failed."""

import errno
import os

import pytest

from rekenaudit.outputs.schrijffout import reden_van


@pytest.mark.parametrize(
    ("nummer", "reden"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EFBIG, "een bestand wordt groter dan daar mag"),
        (errno.EACCES, "u mag daar niet schrijven"),
    ],
)
def test_een_reden_is_nederlands(nummer: int, reden: str) -> None:
    fout = OSError(nummer, os.strerror(nummer))
    assert reden_van(fout) == reden
    assert os.strerror(nummer) not in reden_van(fout)


def test_een_onbekende_reden_heeft_een_nummer() -> None:
    assert reden_van(OSError(errno.ELOOP, "Too many links")) == f"het systeem weigert het (fout {errno.ELOOP})"
    assert reden_van(OSError("raar")) == "het systeem weigert het (fout onbekend)"
