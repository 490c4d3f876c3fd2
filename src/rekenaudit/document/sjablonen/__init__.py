"""Templates: the sandbox that fills them, and its messages in Dutch."""
