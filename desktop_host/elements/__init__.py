"""Hold the public API: one module per element, with its Struct and its function."""
