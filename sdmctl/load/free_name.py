"""A name for a document that is not there yet."""

from pathlib import Path


def free_name(folder: Path, name: str) -> Path:
    """The first of `name.yaml`, `name-2.yaml` … in a folder that nothing has."""
    number, file = 1, folder / f"{name}.yaml"
    while file.exists() or file.is_symlink():
        number += 1
        file = folder / f"{name}-{number}.yaml"
    return file
