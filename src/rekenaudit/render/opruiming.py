"""Python's search for rings of lost objects, put off while much is made that stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def zonder_opruiming() -> Iterator[None]:
    """Keep Python from looking for rings of lost objects: a fifth of the time, while nearly none are lost halfway."""
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aan:
            gc.enable()
