"""Config: config.yaml, the house style, and every other record written in YAML, read with positions.

First stage of the flow, just above `notation`. What is read here is typed and complete; whether the parts
fit each other is for the stages that own them.
"""
