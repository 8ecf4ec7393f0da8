# SPDX-License-Identifier: GPL-2.0-or-later
"""Check a document against its JSON Schema, and report line, error and remedy."""
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
    """Return the name of a field for messages, the last key of its path."""
    names = [step for step in path if isinstance(step, str)]
    return f"'{names[-1]}'" if names else "the file"


def _type_name(wanted: Any) -> str:
    if isinstance(wanted, list):
        return " or ".join(_TYPES.get(item, item) for item in wanted)
    return _TYPES.get(wanted, str(wanted))


def _one_of(error: jsonschema.ValidationError) -> tuple[str, str]:
    """Return error and remedy for a failed choice, such as args or 'undocumented'."""
    if "undocumented" not in error.schema.get("properties", {}):
        return (f"{_show(error.instance)} has an invalid form",
                "use one of the forms in the schema")
    if "undocumented" in error.instance:
        return ("the call has both 'undocumented' and args",
                "keep 'undocumented', or args, results and statuses")
    missing = [name for name in ("args", "results", "statuses")
               if name not in error.instance]
    return (f"the call lacks {', '.join(missing)}",
            "add these fields ([] for none), or write the known facts into 'undocumented'")


def _value_message(error: jsonschema.ValidationError, where: str) -> tuple[str, str]:
    """Return the error in a value and its remedy."""
    value, wanted = _show(error.instance), error.validator_value
    messages = {
        "type": lambda: (f"{where} is {value}, not {_type_name(wanted)}",
                         f"write {_type_name(wanted)}"),
        "enum": lambda: (f"{where} is {value}",
                         f"choose one of {', '.join(map(str, wanted))}"),
        "const": lambda: (f"{where} is {value}",
                          f"write '{wanted}', which the other fields require"),
        "pattern": lambda: (f"{where} {value} has an invalid form",
                            f"use a form that matches {wanted}"),
        "minimum": lambda: (f"{where} is {value}, below {wanted:#x}",
                            "correct the number"),
        "maximum": lambda: (f"{where} is {value}, above {wanted:#x}",
                            "correct the number"),
        "minLength": lambda: (f"{where} is shorter than {wanted} characters",
                              "write more text"),
        "maxLength": lambda: (f"{where} is longer than {wanted} characters",
                              "shorten the text"),
        "minItems": lambda: (f"{where} is an empty list",
                             "add an item, or remove the field"),
        "uniqueItems": lambda: (f"{where} has an item twice", "remove one item"),
        "not": lambda: (f"{where} has fields that exclude each other",
                        "use a combination of fields that the schema allows"),
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
        # There is one error for each missing field, and only its message names
        # the field.
        for name in error.validator_value:
            if error.message.startswith(repr(name)):
                yield document.problem(path, f"field '{name}' is missing", "add the field")
    elif error.validator == "oneOf":
        what, fix = _one_of(error)
        yield document.problem(path, what, fix)
    else:
        what, fix = _value_message(error, where)
        yield document.problem(path, what, fix)


def validate(document: Document, schema: dict[str, Any]) -> list[Problem]:
    """Return every difference between a document and its schema."""
    validator = jsonschema.Draft7Validator(schema)
    return [problem for error in validator.iter_errors(document.data)
            for problem in _problems(document, error)]
