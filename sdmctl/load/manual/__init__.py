"""The manual of diagnostics, as far as reading documents goes: what each code means, why it matters, what to write.

An example is one document, or several that begin with `# file NAME`; `# here` ends each line that is found. Where
the mistake is not in the text of a document, the example says how it comes about.
"""

from sdmctl.checks.manual import Entry
from sdmctl.load.manual.amendments import AMENDMENTS
from sdmctl.load.manual.contracts import CONTRACTS
from sdmctl.load.manual.files import FILES
from sdmctl.load.manual.texts import TEXTS
from sdmctl.load.manual.values import VALUES

ENTRIES: tuple[Entry, ...] = (*FILES, *TEXTS, *CONTRACTS, *AMENDMENTS, *VALUES)
"""Each code that reading documents can give, from the file as a whole to the single value."""
