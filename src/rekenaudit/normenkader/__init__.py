"""Normenkader: the rules as data. Reads questions, norms, indicators, figures and tables, and checks them.

Stands between `config`, which gives the study's municipalities and years, and everything that computes.
"""

from rekenaudit.normenkader.laden import load_rules
from rekenaudit.normenkader.regels import Regels

__all__ = ["Regels", "load_rules"]
