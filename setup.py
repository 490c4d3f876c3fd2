"""What `pyproject.toml` cannot say: folders of the source tree that are packed inside the package.

Templates, house style, fonts and schemas have one source each, at the root where a researcher looks for them.
The wheel carries them as data of `rekenaudit`; `config/sjablonen.py` finds them in either place.
"""

from setuptools import find_packages, setup

INGEPAKT = {"rekenaudit.templates": "templates", "rekenaudit.schemas": "docs/schemas"}

setup(
    packages=[*find_packages("src"), *INGEPAKT],
    package_dir={"": "src", **INGEPAKT},
    package_data={
        "rekenaudit": ["py.typed", "config/*.csv", "nieuw/voorbeeld/**/*"],
        **{pakket: ["**/*"] for pakket in INGEPAKT},
    },
    include_package_data=False,
)
