"""A new study to start from: the example in `voorbeeld/`, filled with a title, municipalities and years.

Stands beside `pipeline`: it makes a study's folder and never reads one. `kiezen` judges what the researcher
asked for, `vullen` gives the files as text, `schrijven` puts them in place.
"""

from rekenaudit.nieuw.kiezen import STANDAARDTITEL, Keuze, kies, standaardgemeenten, standaardjaren
from rekenaudit.nieuw.schrijven import keur_map, nieuw_onderzoek

__all__ = [
    "STANDAARDTITEL",
    "Keuze",
    "keur_map",
    "kies",
    "nieuw_onderzoek",
    "standaardgemeenten",
    "standaardjaren",
]
