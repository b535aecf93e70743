"""Tables as an XLSX workbook: one sheet a table, and a sheet of contents before them."""
