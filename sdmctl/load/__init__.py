"""From files to documents and tables: YAML with positions, exports as they come, diagnostics instead of exceptions."""
