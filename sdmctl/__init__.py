"""sdmctl: from a service contract and a tool's export to verdicts, figures and the committee's report."""

__version__ = "0.1.0"
