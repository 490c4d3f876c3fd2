"""The right of reply with parties: what each one is sent, and what it sends back.

Comes after `outputs` and `render`, before `pipeline`. What is sent to a party holds nothing of another one; what comes
back is text, and becomes remarks in the register of `corrections`.
"""
