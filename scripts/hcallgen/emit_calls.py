# SPDX-License-Identifier: GPL-2.0-or-later
"""Write asm/hcalls-FAMILY-gen.h: a C function for each described call of a family.

asm/hcalls-gen.h includes the header of each family.

emit_flags.py writes the macros for values of arguments and results.
"""
from __future__ import annotations

from hcallgen import calldoc
from hcallgen.banner import guarded
from hcallgen.clayout import head, wrapped
from hcallgen.linkage import (FIRST_ARG, Function, Item, c_type, functions, number,
                              raw, typed)
from hcallgen.model import Call, Catalogue, Document

# Last argument register of hcall_issue_norets() of asm/hvcall-entry.h, and last
# argument and result register of hcall_issue().
_LAST_ARG_NORETS = 10
_LAST_ARG = 9
_LAST_RESULT = 7


def _values(function: Function) -> list[str]:
    """Return the values of the registers from r4 on, 0 for an unused register."""
    values = ["0"] * (function.last_arg - FIRST_ARG + 1)
    for arg in function.args:
        force = "(__force u64)" if c_type(arg) == "hcall_ra_t" else ""
        values[number(arg) - FIRST_ARG] = force + arg["name"]
    return values


def _macro(function: Function) -> tuple[str, bool]:
    """Return the macro of asm/hvcall-entry.h, and True if it returns all registers."""
    if not function.results and function.last_arg <= _LAST_ARG_NORETS:
        return f"hcall_issue_norets{'' if function.traced else '_notrace'}", False
    if not function.traced:
        return "hcall_issue9_notrace", True
    if function.last_result <= _LAST_RESULT and function.last_arg <= _LAST_ARG:
        return "hcall_issue", True
    return "hcall_issue9", True


def _register(result: Item) -> str:
    return "_r.status" if number(result) == FIRST_ARG - 1 else f"_r.{result['reg']}"


def _body(function: Function) -> list[str]:
    macro, registers = _macro(function)
    values = [function.call.name, *_values(function)]
    if not function.results:
        return wrapped(f"\treturn {macro}(", values, ").status;" if registers else ");")
    # The name _r is free: names of arguments do not begin with an underscore.
    return [*wrapped(f"\tconst struct hcall_regs _r = {macro}(", values, ");"), "",
            *wrapped(f"\treturn (struct {function.struct}) {{ ",
                   ["_r.status", *map(_register, function.results)], " };")]


def _struct(function: Function) -> list[str]:
    return ["", *calldoc.of_struct(function), f"struct {function.struct} {{",
            "\tlong status;",
            *(f"\tu64 {result['name']};" for result in function.results), "};"]


def _function(function: Function) -> list[str]:
    result = f"struct {function.struct}" if function.results else "long"
    args = [f"{c_type(arg)} {arg['name']}" for arg in function.args]
    lines = head(f"static __always_inline __must_check {result}", function.name, args)
    return ["", *calldoc.of_function(function), *lines, "{", *_body(function), "}"]


def _call(call: Call) -> list[str]:
    lines: list[str] = []
    for index, function in enumerate(functions(call)):
        if function.results and not index:
            lines += _struct(function)
        for form in (function, *raw(function)):
            lines += _function(form)
    return lines


def path_of(family: str) -> str:
    """Return the name of a family's header, for #include."""
    return f"asm/hcalls-{family}-gen.h"


def title_of(document: Document) -> str:
    """Return a family's title, for a comment."""
    return document.data["title"].replace("*/", "* /")


def header(name: str, about: list[str], includes: list[str], body: list[str]) -> str:
    """Return the text of a generated header; the body is for pSeries kernels."""
    lines = [""]
    if body:
        lines += ["#include <linux/compiler.h>", "#include <linux/types.h>", ""]
    lines += [f"#include <{include}>" for include in includes]
    if body:
        lines += ["", "#ifdef CONFIG_PPC_PSERIES", *body, "", "#endif /* CONFIG_PPC_PSERIES */"]
    return guarded(name, about, lines)


def families(catalogue: Catalogue) -> list[tuple[Document, list[Call]]]:
    """Return the families that have typed calls, each with its typed calls."""
    calls = typed(catalogue)
    found = [(document, [call for call in calls if call.document is document])
             for document in sorted(catalogue.families, key=lambda item: item.path)]
    return [(document, family) for document, family in found if family]


def emit(catalogue: Catalogue) -> dict[str, str]:
    """Return the text of each header, by its name for #include."""
    texts: dict[str, str] = {}
    for document, family in families(catalogue):
        name = document.data["family"]
        texts[path_of(name)] = header(
            f"hcalls-{name}",
            [f"{title_of(document)}.", "asm/hcalls-gen.h describes the functions."],
            ["asm/hvcall.h", "asm/hvcall-ra.h"],
            [line for call in family for line in _call(call)])
    texts["asm/hcalls-gen.h"] = header("hcalls", [
        "Hypervisor calls as C functions: hcall_x() makes H_X with arguments passed by",
        "name, and returns status and results by value.  A result is valid only after",
        "the statuses in brackets; after other statuses its register holds leftover",
        "data.  Memory arguments have the type hcall_ra_t, see asm/hvcall-ra.h.",
        "",
        "A file that uses few families of calls includes asm/hcalls-FAMILY-gen.h for each.",
        "The catalogue has more facts about each call."], [*texts], [])
    return texts
