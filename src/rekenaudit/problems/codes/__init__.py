"""Kinds of problems, one module per stage of the flow."""
