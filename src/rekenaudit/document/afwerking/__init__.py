"""Finishing a filled tree: numbers, references and marks written, then judged by the validator."""
