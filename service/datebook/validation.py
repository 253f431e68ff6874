"""What is wrong with a checked value, in lines a person can act on: where, what, and what to write instead."""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterable, Iterator
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError


def explain(error: ValidationError, model: type[BaseModel], hidden: Iterable[str] = ()) -> list[str]:
    """One line an error, "key: why; remedy", never with the value itself: it may be a secret.

    Args:
        error: what pydantic found.
        model: the model it was found in, for the keys it knows.
        hidden: keys that a person does not write and that are not suggested.
    """
    return [_line(dict(e), model, frozenset(hidden)) for e in error.errors(include_url=False, include_input=False)]


def suggestion(word: str, known: Iterable[str]) -> str:
    """`did you mean X?`, or else what is known."""
    choices = sorted(known)
    near = difflib.get_close_matches(word, choices, 1)
    return f"did you mean {near[0]}?" if near else f"known are {', '.join(choices)}"


def _line(error: dict[str, Any], model: type[BaseModel], hidden: frozenset[str]) -> str:
    loc = error["loc"]
    where = ""
    for part in loc:
        where += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if where else str(part)
    return f"{where}: {_why(error, model, hidden)}" if where else _why(error, model, hidden)


def _why(error: dict[str, Any], model: type[BaseModel], hidden: frozenset[str]) -> str:
    match error["type"]:
        case "extra_forbidden":
            known = set(_model_at(model, error["loc"][:-1]).model_fields) - hidden
            return f"unknown key; {suggestion(str(error['loc'][-1]), known)}"
        case "missing":
            return "is missing; add it"
        case "too_short":
            return "is empty; give at least one"
        case "value_error":
            return str(error["ctx"]["error"])
        case "literal_error":
            return f"is none of {error['ctx']['expected']}"
        case _:
            message = str(error["msg"])
            return message[0].lower() + message[1:]


def _model_at(model: type[BaseModel], loc: Iterable[int | str]) -> type[BaseModel]:
    """The model that a location leads to, through lists, mappings and optional fields."""
    for part in loc:
        if isinstance(part, str) and part in model.model_fields:
            model = next(_models_in(model.model_fields[part].annotation), model)
    return model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - an annotation may be anything
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (tuple, list, dict, Union, types.UnionType):
        for inner in get_args(annotation):
            yield from _models_in(inner)
