# SPDX-License-Identifier: GPL-2.0-or-later
"""JSON Schema, with messages that say which line to change and how."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema

from hcallgen.problems import Problem
from hcallgen.yamlsrc import Document, Path

_TYPES = {"string": "text", "integer": "a whole number", "boolean": "true or false",
          "array": "a list", "object": "a mapping", "number": "a number"}


def _show(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list)):
        return "a mapping" if isinstance(value, dict) else "a list"
    return f"'{value}'"


def _where(path: Path) -> str:
    """The field's name, for messages: the last key on the way."""
    names = [step for step in path if isinstance(step, str)]
    return f"'{names[-1]}'" if names else "the file"


def _type_name(wanted: Any) -> str:
    if isinstance(wanted, list):
        return " or ".join(_TYPES.get(item, item) for item in wanted)
    return _TYPES.get(wanted, str(wanted))


def _one_of(error: jsonschema.ValidationError) -> tuple[str, str]:
    """A call's one choice between fields: documented, or why it is not."""
    if "undocumented" not in error.schema.get("properties", {}):
        return (f"{_show(error.instance)} does not fit",
                "see the schema for the forms that it may have")
    if "undocumented" in error.instance:
        return ("the call is 'undocumented' and yet has args",
                "keep one: 'undocumented', or args, results and statuses")
    missing = [name for name in ("args", "results", "statuses")
               if name not in error.instance]
    return (f"the call is not documented, it lacks {', '.join(missing)}",
            "describe it ([] for none), or say in 'undocumented' what is known")


def _value_message(error: jsonschema.ValidationError, where: str) -> tuple[str, str]:
    """Return the error in a value and its remedy."""
    value, wanted = _show(error.instance), error.validator_value
    messages = {
        "type": lambda: (f"{where} is {value}, not {_type_name(wanted)}",
                         f"write {_type_name(wanted)}"),
        "enum": lambda: (f"{where} is {value}",
                         f"choose one of {', '.join(map(str, wanted))}"),
        "const": lambda: (f"{where} is {value}",
                          f"it has to be '{wanted}' beside the other fields"),
        "pattern": lambda: (f"{where} {value} has the wrong form",
                            f"it has to match {wanted}"),
        "minimum": lambda: (f"{where} is {value}, below {wanted:#x}",
                            "correct the number"),
        "maximum": lambda: (f"{where} is {value}, above {wanted:#x}",
                            "correct the number"),
        "minLength": lambda: (f"{where} is too short", "write it out"),
        "maxLength": lambda: (f"{where} is longer than {wanted} characters",
                              "shorten it"),
        "minItems": lambda: (f"{where} is an empty list",
                             "fill it, or leave the field out"),
        "uniqueItems": lambda: (f"{where} has an item twice", "remove one"),
        "not": lambda: (f"{where} has fields that exclude each other",
                        "see the schema for which go together"),
    }
    return messages.get(error.validator, lambda: (
        f"{where}: {error.message}", "see the schema"))()


def _problems(document: Document,
              error: jsonschema.ValidationError) -> Iterator[Problem]:
    path: Path = tuple(error.absolute_path)
    where = _where(path)
    if "propertyNames" in error.absolute_schema_path:
        what, fix = _value_message(error, f"key in {where}")
        yield document.key_problem(path + (error.instance,), what, fix)
    elif error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        for name in error.instance:
            if name not in known:
                yield document.key_problem(
                    path + (name,), f"unknown field '{name}'",
                    f"use one of {', '.join(sorted(known))}")
    elif error.validator == "required":
        # One error for each missing field, which only the message names.
        for name in error.validator_value:
            if error.message.startswith(repr(name)):
                yield document.problem(path, f"field '{name}' is missing", "add it")
    elif error.validator == "oneOf":
        what, fix = _one_of(error)
        yield document.problem(path, what, fix)
    else:
        what, fix = _value_message(error, where)
        yield document.problem(path, what, fix)


def validate(document: Document, schema: dict[str, Any]) -> list[Problem]:
    """Every place where a document is not what the schema asks for."""
    validator = jsonschema.Draft7Validator(schema)
    return [problem for error in validator.iter_errors(document.data)
            for problem in _problems(document, error)]
