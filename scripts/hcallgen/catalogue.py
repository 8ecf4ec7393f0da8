# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a folder of specs and run all checks."""
from __future__ import annotations

import functools
import os
from typing import Any

from hcallgen import (checks_c, checks_calls, checks_names, checks_status,
                      checks_structs, schema, yamlsrc)
from hcallgen.model import Catalogue
from hcallgen.problems import CatalogueError, Problem

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SPECS = os.path.join("Documentation", "arch", "powerpc", "hcalls", "specs")

# Files that describe no family, each with its schema.
_STATUS = "status.yaml"
_ULTRACALLS = "ultracalls.yaml"
_SCHEMAS = {_STATUS: "status-schema.yaml", _ULTRACALLS: "ultracall-schema.yaml"}
_FAMILY_SCHEMA = "schema.yaml"


def _shown(filename: str) -> str:
    """Return a file's name for messages, relative to the current folder if below it."""
    relative = os.path.relpath(filename)
    return filename if relative.startswith("..") else relative


@functools.lru_cache(maxsize=None)
def _schema(name: str) -> dict[str, Any]:
    """Return a schema; all catalogues use this project's schemas."""
    filename = os.path.join(ROOT, SPECS, name)
    document, problems = yamlsrc.load(filename, _shown(filename))
    if problems:
        raise CatalogueError(problems)
    return document.data


def _read(folder: str, name: str, schema_name: str,
          problems: list[Problem]) -> yamlsrc.Document:
    filename = os.path.join(folder, name)
    document, found = yamlsrc.load(filename, _shown(filename))
    problems += found
    if document.data is not None:
        problems += schema.validate(document, _schema(schema_name))
    return document


def read(folder: str) -> Catalogue:
    """Return the catalogue in a folder; raise CatalogueError with every error in it."""
    problems: list[Problem] = []
    catalogue = Catalogue()
    try:
        names = sorted(name for name in os.listdir(folder)
                       if name.endswith(".yaml") and not name.endswith("schema.yaml"))
    except OSError as error:
        raise CatalogueError([Problem(folder, 1, f"cannot be read ({error.strerror})",
                                      "name a folder of specs")]) from error
    catalogue.add_statuses(_read(folder, _STATUS, _SCHEMAS[_STATUS], problems))
    catalogue.add_ultracalls(
        _read(folder, _ULTRACALLS, _SCHEMAS[_ULTRACALLS], problems))
    for name in names:
        if name not in _SCHEMAS:
            catalogue.add_family(_read(folder, name, _FAMILY_SCHEMA, problems))
    if not catalogue.families:
        problems.append(Problem(_shown(folder), 1, "the folder has no family file",
                                "name a folder of specs"))
    for module in (checks_names, checks_status, checks_calls, checks_c, checks_structs):
        for check in module.CHECKS:
            problems += check(catalogue)
    if problems:
        raise CatalogueError(problems)
    return catalogue
