"""Document: from protected results, findings and prose to one semantic HTML tree per document.

Stands between `disclosure` and `render`. Jinja templates and Markdown live here and nowhere else; what
leaves this room is a validated tree (`boom`, `keuring`) in which all numbers and references are resolved.
In order: `blikken` decides which records a document may show, `beelden` and `proza` make its parts,
`ontwerpen` fills the templates, `nummering` and `invoegen` resolve numbers and references, `keuring` judges.
"""
