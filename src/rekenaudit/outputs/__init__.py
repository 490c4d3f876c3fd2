"""Outputs: a version's folder put in place as a whole, with its numbers, manifest and run record.

The last stage of the flow. Nothing here computes; it writes what the earlier stages made.
"""
