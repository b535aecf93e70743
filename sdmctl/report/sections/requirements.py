"""What the customer asks for, and the service level that promises it: an annex."""

from sdmctl.assess.governance import unmet_requirements
from sdmctl.model import register
from sdmctl.report.governance import requirements_table
from sdmctl.report.material import Context, Material


def requirements(material: Material) -> Context:
    """`requirements`, a table; `unmet`, how many nothing promises."""
    return {
        "requirements": requirements_table(material, register.requirements(material.dossier)),
        "unmet": len(unmet_requirements(material.dossier)),
    }
