"""The files that `sdmctl init` writes: an example whose tickets lie in the last month, and the schemas."""

from pathlib import Path

from sdmctl.cli.clock import When
from sdmctl.cli.schemas import all_schemas
from sdmctl.report.formats.json import text

FOLDER = Path(__file__).parent / "starter"


def starter_files() -> dict[str, str]:
    """Each file's text by its path in the repository."""
    month = When().period("UTC")
    words = {"@MONTH@": month.label, "@YEAR@": str(month.first.year), "@LAST_YEAR@": str(month.first.year + 2)}
    files = {}
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            written = path.read_text(encoding="utf-8")
            for place, word in words.items():
                written = written.replace(place, word)
            files[path.relative_to(FOLDER).as_posix()] = written
    return files | {f"schemas/{name}.json": text(made) for name, made in all_schemas().items()}
