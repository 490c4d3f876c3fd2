"""Corrections: the register of remarks is read, checked against the study, and laid over what was delivered.

Comes after `normenkader` and before `indicators`. Delivered files never change: a correction keeps the original,
its replacement, who decided and why together. Only decisions that were adopted have an effect.
"""

from rekenaudit.corrections.corrigeren import Gecorrigeerd, correct
from rekenaudit.corrections.invoer import Geleverd
from rekenaudit.corrections.register import WEDERHOORMAP, Register, load_register

__all__ = ["WEDERHOORMAP", "Gecorrigeerd", "Geleverd", "Register", "correct", "load_register"]
