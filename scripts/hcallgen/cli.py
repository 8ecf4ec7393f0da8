# SPDX-License-Identifier: GPL-2.0-or-later
"""Define commands, options and exit codes."""
from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import Optional

from hcallgen import catalogue as reader
from hcallgen import emit_tool, outputs
from hcallgen.model import Catalogue
from hcallgen.problems import CatalogueError

# Maximum number of lines of a diff; more lines would hide the message.
_DIFF_LINES = 40


def _generate(catalogue: Catalogue, root: str) -> int:
    for path in outputs.write(catalogue, root):
        print(f"wrote {path}")
    return 0


def _check(catalogue: Catalogue, root: str) -> int:
    code = 0
    for path, diff in outputs.differences(catalogue, root):
        print("\n".join(diff[:_DIFF_LINES]))
        if len(diff) > _DIFF_LINES:
            print(f"... and {len(diff) - _DIFF_LINES} more lines")
        print(f"{path}: differs from the generated file; run make generate",
              file=sys.stderr)
        code = 1
    return code


def _list(catalogue: Catalogue, _root: str) -> int:
    for calls in catalogue.by_opcode().values():
        for call in calls:
            print(f"0x{call.opcode:04X}  {call.name:<32}{call.family}")
    return 0


def _tool_table(catalogue: Catalogue, _root: str) -> int:
    print(emit_tool.emit(catalogue), end="")
    return 0


_COMMANDS: dict[str, tuple[Callable[[Catalogue, str], int], str]] = {
    "generate": (_generate, "write the generated files"),
    "check": (_check, "fail if a generated file is not up to date"),
    "list": (_list, "print opcode, name and family of every call"),
    "tool-table": (_tool_table, "print the C table for tools/hcall"),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hcallgen", formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Generate headers and tables from the hypervisor-call catalogue.",
        epilog="commands:\n" + "\n".join(
            f"  {name:<12}{summary}" for name, (_, summary) in _COMMANDS.items())
        + "\n\nExit codes: 0 success, 1 'check' found a difference, 2 bad input.")
    parser.add_argument("command", metavar="COMMAND", choices=_COMMANDS,
                        help="run COMMAND: generate, check, list or tool-table")
    parser.add_argument("--specs", metavar="DIR",
                        default=os.path.join(reader.ROOT, reader.SPECS),
                        help="read the catalogue in DIR (default: this project's)")
    parser.add_argument("--out", metavar="DIR", default=reader.ROOT,
                        help="write or check outputs below DIR (default: this project)")
    return parser


def main(args: Optional[list[str]] = None) -> int:
    """Run the command in args, by default the command line; return the exit code."""
    options = _parser().parse_args(args)
    run = _COMMANDS[options.command][0]
    try:
        return run(reader.read(options.specs), options.out)
    except CatalogueError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        print(f"hcallgen: {len(error.problems)} error(s), nothing done",
              file=sys.stderr)
        return 2
