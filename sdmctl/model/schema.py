"""JSON Schemas of the documents, for editors: generated from the models and their docstrings."""

import ast
import inspect
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from sdmctl.model.kinds import model_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHORT_FORMS = {"Target": ("within",), "Rate": ("price",), "Repeat": ("factor",)}
"""Parts that may be written as the value of one of their fields alone."""


def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of document; KeyError where there is none."""
    model = model_of(kind)
    schema = model.model_json_schema(mode="validation")
    for part in _parts(model):
        target = schema if part is model else schema.get("$defs", {}).get(part.__name__, {})
        for field, text in _docstrings(part).items():
            if field in target.get("properties", {}):
                target["properties"][field].setdefault("description", text)
    for name, fields in _SHORT_FORMS.items():
        if full := schema.get("$defs", {}).get(name):
            schema["$defs"][name] = {"anyOf": [full, *(full["properties"][field] for field in fields)]}
    return {"$schema": DIALECT, "$id": f"{kind}.json", **schema, "title": f"sdmctl: {kind}"}


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and the models of its fields, each once."""
    seen: dict[type[BaseModel], None] = {}
    waiting: list[Any] = [model]
    while waiting:
        part = waiting.pop()
        if isinstance(part, type) and issubclass(part, BaseModel):
            if part not in seen:
                seen[part] = None
                waiting += [field.annotation for field in part.model_fields.values()]
        else:
            waiting += get_args(part)
    yield from seen


def _docstrings(model: type[BaseModel]) -> dict[str, str]:
    """What stands under each field of a model, its bases included.

    Pydantic can collect these itself, but it would read the source of every model at every start.
    """
    found: dict[str, str] = {}
    for each in reversed([base for base in model.__mro__ if issubclass(base, BaseModel) and base is not BaseModel]):
        (body,) = ast.parse(inspect.cleandoc("\n" + inspect.getsource(each))).body
        assert isinstance(body, ast.ClassDef)
        for field, text in zip(body.body, body.body[1:], strict=False):
            match field, text:
                case ast.AnnAssign(target=ast.Name(name)), ast.Expr(value=ast.Constant(value=str(said))):
                    found[name] = " ".join(inspect.cleandoc(said).split())
    return found
