"""Run a script: its containers, state, caches and flow."""
