"""Model: the frozen records of the domain that more than one room needs.

Records that are written in YAML are pydantic models (`Record`): their field names are the YAML keys and
their schema is the published JSON Schema. Records that are computed are plain frozen dataclasses.
Numbers are exact (`Fraction`) from loading until they are shown.
"""
