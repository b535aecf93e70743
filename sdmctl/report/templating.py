"""Templates: ours, or a customer's of the same name, in a sandbox that reads and runs nothing else."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdmctl.diagnostics import InFile, InvalidInput, error
from sdmctl.report.formats.markdown import escape
from sdmctl.report.medium import Medium
from sdmctl.report.table import Table
from sdmctl.report.voice import Voice

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_OURS = Path(__file__).parent
OWN = _OURS / "templates"
"""The templates of the report."""
SUFFIX = ".md.j2"
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What an expression in a template may raise."""


def environment(material: Voice, templates: Path | None, medium: Medium, own: Path = OWN) -> Environment:
    """Where templates are rendered: every text they show is escaped, an unknown name is an error.

    A customer's templates win over our own, those of `own`.
    """
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def loaded(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = _path_of(name, (templates, own))
        return None if path is None else (_text_of(path), str(path), lambda: True)

    made = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(loaded),
        autoescape=True,
        finalize=_harmless(material.written),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.pop("random")  # the same arguments give the same bytes
    made.globals.pop("lipsum")
    made.globals["say"] = _speaker(material)
    locale = material.locale
    made.filters["table"] = lambda table: material.written(medium.table(table))
    made.filters["picture"] = lambda picture: material.written(medium.picture(picture))
    for name in ("percent", "objective", "duration", "instant", "day", "number"):
        made.filters[name] = getattr(locale, name)
    return made


def check_names(templates: Path | None) -> None:
    """Refuse a template that overrides nothing; names that begin with `_` are parts for the others to include."""
    if templates is None:
        return
    if not templates.is_dir():
        raise InvalidInput([error("template-error", f"{templates} is not a folder of templates", InFile(templates))])
    known = sorted(path.name for path in OWN.glob(f"*{SUFFIX}"))
    wrong = []
    for path in sorted(templates.glob("*.j2")):
        if path.name not in known and not path.name.startswith("_"):
            near = get_close_matches(path.name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(known)}"
            wrong.append(error("template-error", f"no section has a template named {path.name}", InFile(path), hint))
    if wrong:
        raise InvalidInput(wrong)


def render(made: Environment, name: str, context: dict[str, Any]) -> str:
    """A template with its context; a mistake in a customer's is an `InvalidInput` with file, line, what was in hand."""
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        return made.get_template(name).render(context)
    except TemplateSyntaxError as fault:
        raise _mistake(fault, Path(fault.filename or name), fault.lineno) from fault
    except (TemplateError, *_FAULTS) as fault:
        frames = [frame for frame in traceback.extract_tb(fault.__traceback__) if frame.filename.endswith(SUFFIX)]
        theirs = [frame for frame in frames if not Path(frame.filename).is_relative_to(_OURS)]
        if not theirs:
            raise
        raise _mistake(fault, Path(theirs[-1].filename), theirs[-1].lineno, _in_hand(context)) from fault


def guarded(value: Any, material: Voice) -> Any:
    """A context with every text in it escaped, so that no template can let one through."""
    if isinstance(value, str):
        return material.written(escape(value))
    if isinstance(value, dict):
        return {name: guarded(each, material) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return tuple(guarded(each, material) for each in value)
    if isinstance(value, Table):
        return Table(value.title, value.columns, guarded(value.rows, material))
    return value


def _speaker(material: Voice) -> Callable[..., Markup]:
    def say(key: str, /, **values: str | int) -> Markup:
        if not material.locale.knows(key):
            raise LookupError(f"no sentence is named {key}")
        return material.say(key, **values)

    return say


def _harmless(written: Callable[[str], Markup]) -> Callable[[Any], Any]:
    def finalize(value: Any) -> Any:
        return value if hasattr(value, "__html__") else written(escape(str(value)))

    return finalize


def _path_of(name: str, folders: tuple[Path | None, ...]) -> Path | None:
    """The customer's template, else ours; a name or a link that leads out of the folder is refused."""
    for folder in folders:
        if folder is None:
            continue
        path = folder / name
        if path.is_file():
            if not path.resolve().is_relative_to(folder.resolve()):
                message = f"{name} leads out of the folder of templates"
                raise InvalidInput([error("template-error", message, InFile(path))])
            return path
    return None


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise InvalidInput([error("template-error", f"the template cannot be read: {fault}", InFile(path))]) from fault


def _mistake(fault: Exception, file: Path, line: int | None, hint: str = "") -> InvalidInput:
    return InvalidInput([error("template-error", str(fault), InFile(file, line), hint)])


def _in_hand(context: dict[str, Any]) -> str:
    """What the template was given: tables with their columns, lists with their length."""
    return f"in hand: {', '.join(_told(name, value) for name, value in context.items())}" if context else ""


def _told(name: str, value: Any) -> str:
    if isinstance(value, Table):
        return f"{name} (table: {', '.join(column.name for column in value.columns)})"
    if isinstance(value, tuple):
        first = f", each with {', '.join(value[0])}" if value and isinstance(value[0], dict) else ""
        return f"{name} ({len(value)}{first})"
    return name
