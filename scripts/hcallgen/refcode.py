# SPDX-License-Identifier: GPL-2.0-or-later
"""C in the reference: declarations, and how a call is made until it is done."""
from __future__ import annotations

import textwrap

from hcallgen.linkage import RetrySequence, Function, Item, c_type

# Columns that a page has room for.
WIDTH = 76


def first_token(token: Item) -> str:
    """Return the token of the first attempt in C."""
    return str(token["first"]) if token["first"] < 10 else f"{token['first']:#x}"


def _declared(result: str, name: str, parameters: list[str]) -> str:
    return f"{result} {name}({', '.join(parameters) or 'void'})"


def _parameters(args: list[Item]) -> list[str]:
    return [f"{c_type(arg)} {arg['name']}" for arg in args]


def declaration(function: Function) -> str:
    """The function as C declares it, without what only a compiler wants."""
    kind = f"struct {function.struct}" if function.results else "long"
    return _declared(kind, function.name, _parameters(function.args))


def sync_declaration(sequence: RetrySequence) -> str:
    """The _sync form as C declares it."""
    how = [] if sequence.complete else ["struct hcall_policy how"]
    parameters = [*_parameters(sequence.args), *how]
    return _declared(f"struct {sequence.struct}", sequence.name, parameters)


def example(sequence: RetrySequence) -> list[str]:
    """Return a sample that makes a call until it is complete."""
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
