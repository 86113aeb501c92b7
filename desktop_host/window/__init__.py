"""Show a native window with one page in it, through pywebview. Knows nothing of server or scripts."""
