# SPDX-License-Identifier: GPL-2.0-or-later
"""Define the tables, each with its project, paths and format."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable

from hcallgen.model import Catalogue, Status


def _calls(catalogue: Catalogue, linux: bool) -> dict[int, str]:
    """Return names by opcode; if two calls share an opcode, the call that decodes."""
    found: dict[int, str] = {}
    for opcode, calls in catalogue.by_opcode().items():
        fitting = [call.name for call in calls
                   if not linux or call.defined_by("linux")]
        if fitting:
            found[opcode] = fitting[0]
    return found


def _statuses(catalogue: Catalogue) -> list[str]:
    """Return the names of single statuses that Linux defines, success first."""
    found = [status for status in catalogue.statuses
             if isinstance(status, Status)
             and "linux" in status.data["defined-by"]]
    return [status.name for status in found]


def _python(catalogue: Catalogue, indent: str) -> list[str]:
    return [f"{indent}{opcode}: '{name}',\n"
            for opcode, name in _calls(catalogue, False).items()]


def _tabbed(text: str, column: int) -> str:
    """Return the text, filled with tabs up to a column, with at least one tab."""
    width = len(text.expandtabs(8))
    return text + "\t" * max(1, (column - width + 7) // 8)


def _macro(rows: list[str]) -> list[str]:
    """Return rows of a C macro, with a backslash behind all but the last row."""
    return [*(f"{row}, \\\n" for row in rows[:-1]), f"{rows[-1]}\n"]


def symbols(constants: list[str]) -> list[str]:
    """Return rows of C constants and their names."""
    rows = [_tabbed(f"\t{{{name},", 40) + f'"{name}"}}' for name in constants]
    return _macro(rows)


def _numbers(catalogue: Catalogue) -> list[str]:
    rows = [f'\t{{{opcode:#x}, "{name}"}},'
            for opcode, name in _calls(catalogue, True).items()]
    rows[-1] = rows[-1][:-1]
    # A blank line ends the macro, as in perf's file.
    return [*(_tabbed(row, 64) + "\\\n" for row in rows), "\n"]


@dataclass
class Table:
    """Table of another project.

    title    tool or event that uses the table
    project  project of the table: linux or bcc
    paths    paths of the table's file in the project, the newest first
    first    pattern of the line before the first row
    last     pattern of the line behind the last row
    rows     function that returns the rows, from the catalogue
    known    pattern of a row, with groups for number and name
    header   file of the project that must define the names, if any
    """

    title: str
    project: str
    paths: tuple[str, ...]
    first: str
    last: str
    rows: Callable[[Catalogue], list[str]]
    known: str
    header: str = ""


HVCALL_H = "arch/powerpc/include/asm/hvcall.h"

# A macro ends at the first line end without a backslash.
_AFTER_MACRO = r"(?<!\\)\n"

TABLES = (
    Table("ppchcalls", "bcc", ("tools/ppchcalls.py",), r"^hcall_table = \{\n",
          r"^\}", lambda catalogue: _python(catalogue, "    "),
          r"(\d+): '(H_\w+)'"),
    Table("powerpc-hcalls", "linux",
          ("tools/perf/python/powerpc-hcalls.py",
           "tools/perf/scripts/python/powerpc-hcalls.py"),
          r"^(?:hcall_table|HCALL_TABLE) = \{\n", r"^\}",
          lambda catalogue: _python(catalogue, "\t"), r"(\d+): '(H_\w+)'"),
    Table("kvm_hcall_enter", "linux", ("arch/powerpc/kvm/trace_hv.h",),
          r"^#define kvm_trace_symbol_hcall \\\n", _AFTER_MACRO,
          lambda catalogue: symbols(list(_calls(catalogue, True).values())),
          r'()\{\w+,\s*"(\w+)"\}', HVCALL_H),
    Table("kvm_hcall_exit", "linux", ("arch/powerpc/kvm/trace_hv.h",),
          r"^#define kvm_trace_symbol_hcall_rc \\\n", _AFTER_MACRO,
          lambda catalogue: symbols(_statuses(catalogue)),
          r'()\{\w+,\s*"(\w+)"\}', HVCALL_H),
    Table("perf kvm", "linux",
          ("tools/perf/util/kvm-stat-arch/book3s_hcalls.h",
           "tools/perf/arch/powerpc/util/book3s_hcalls.h"),
          r"^#define kvm_trace_symbol_hcall[ \t]*\\\n", _AFTER_MACRO, _numbers,
          r'\{(0x\w+), "(\w+)"\}'),
)


def split(text: str, table: Table) -> tuple[str, str, str]:
    """Return the text before the rows, the rows, and the text behind them.

    Raise ValueError if the text has no such table.
    """
    begin = re.search(table.first, text, re.M)
    if not begin:
        raise ValueError(f"no table of {table.title}: no line matches {table.first}; "
                         "mend scripts/peers/tables.py")
    end = re.compile(table.last, re.M).search(text, begin.end())
    if not end:
        raise ValueError(f"table of {table.title}: no line after the rows matches {table.last}; "
                         "mend scripts/peers/tables.py")
    stop = end.end() if table.last == _AFTER_MACRO else end.start()
    return text[:begin.end()], text[begin.end():stop], text[stop:]


def names(rows: str, table: Table) -> dict[str, str]:
    """Return {name: number} of rows; the number is "" for a table without numbers."""
    return {name: number for number, name in re.findall(table.known, rows)}
