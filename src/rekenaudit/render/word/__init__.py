"""Word: the parts that `render.docx` puts together. WordprocessingML is written directly, python-docx packs it."""
