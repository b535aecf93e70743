"""Which keys a model has at a place of a document."""

from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from sdmctl.diagnostics import Route


def keys_at(model: type[BaseModel], path: Route) -> tuple[str, ...]:
    """The keys that may be written at a path, which may name the members of unions; none where any key may be."""
    types: list[Any] = [model]
    for step in path:
        types = [each for one in types for each in _below(one, step)]
    models = dict.fromkeys(each for each in types if _is_model(each))
    return tuple(dict.fromkeys(key for each in models for key in each.model_fields))


def _below(one: Any, step: str | int) -> Iterator[Any]:
    if _is_model(one):
        if step in one.model_fields:
            yield from _members(one.model_fields[str(step)].annotation)
        elif step == one.__name__:
            yield one
    elif get_origin(one) is dict:
        yield from _members(get_args(one)[1])
    elif get_origin(one) is tuple and isinstance(step, int):
        yield from _members(get_args(one)[0])


def _members(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _members(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        yield from _of_all(get_args(annotation))
    else:
        yield annotation


def _of_all(annotations: Iterable[Any]) -> Iterator[Any]:
    for each in annotations:
        yield from _members(each)


def _is_model(one: Any) -> bool:
    return isinstance(one, type) and issubclass(one, BaseModel)
