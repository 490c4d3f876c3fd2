"""Document: from protected results, findings and prose to one semantic HTML tree per document.

Stands between `disclosure` and `render`. Jinja templates and Markdown live here and nowhere else; what
leaves this room is a validated tree (`boom`) in which all numbers and references are resolved.

`samenstellen` makes every document. In order: `blikken` decides which records a document may show; `delen`,
`beelden` and `proza` make its parts from them; `ontwerpen` fills the templates (`sjablonen`); `afwerking` writes
numbers, references and marks, and judges the tree. `verschil` compares the trees of two versions.
"""
