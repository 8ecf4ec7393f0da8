# SPDX-License-Identifier: GPL-2.0-or-later
"""Write C code for the reference: declarations, and samples of retry sequences."""
from __future__ import annotations

import textwrap

from hcallgen.linkage import RetrySequence, Function, Item, c_type

# Maximum width of code on a page, in columns.
WIDTH = 76


def first_token(token: Item) -> str:
    """Return the token of the first attempt as a C constant."""
    return str(token["first"]) if token["first"] < 10 else f"{token['first']:#x}"


def _declared(result: str, name: str, parameters: list[str]) -> str:
    return f"{result} {name}({', '.join(parameters) or 'void'})"


def _parameters(args: list[Item]) -> list[str]:
    return [f"{c_type(arg)} {arg['name']}" for arg in args]


def declaration(function: Function) -> str:
    """Return the C declaration of the function, without attributes."""
    kind = f"struct {function.struct}" if function.results else "long"
    return _declared(kind, function.name, _parameters(function.args))


def sync_declaration(sequence: RetrySequence) -> str:
    """Return the C declaration of the _sync form, without attributes."""
    how = [] if sequence.complete else ["struct hcall_policy how"]
    parameters = [*_parameters(sequence.args), *how]
    return _declared(f"struct {sequence.struct}", sequence.name, parameters)


def example(sequence: RetrySequence) -> list[str]:
    """Return a sample that repeats a call until the call completes."""
    how = [] if sequence.complete else ["HCALL_POLICY(HCALL_KILLABLE)"]
    args = ", ".join([*(arg["name"] for arg in sequence.args), *how])
    call = textwrap.wrap(f"ret = {sequence.name}({args});", WIDTH, subsequent_indent=" " * 8,
                         break_on_hyphens=False)
    lines = [f"struct {sequence.struct} ret;", "", *(
        line.replace(" " * 8, "\t") for line in call)]
    if sequence.results:
        lines += ["if (ret.err)", "\treturn ret.err;",
                  f"/* ret.{sequence.results[0]['name']} is valid now */", "return 0;"]
    else:
        lines.append("return ret.err;")
    return lines
