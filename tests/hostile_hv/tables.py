#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Write tables of every call as C, for the hostile hypervisor and the guest.

tables.py calls|typed|sync|shapes|wrappers|upstream prints one file; the Makefile
calls it.  All of it comes from the catalogue, read without the generator, which
is what is tested.
"""
from __future__ import annotations

import pathlib
import re
import sys
from collections.abc import Iterable, Iterator, Sequence

HERE = pathlib.Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "lib"), str(HERE.parent / "calls"),
             str(HERE.parent / "host"), str(HERE.parents[1] / "scripts")]

# pylint: disable=wrong-import-position
import catalogue  # noqa: E402
import families  # noqa: E402
import forms  # noqa: E402
from plpar import WRAPPERS  # noqa: E402
from statuses import values  # noqa: E402
# pylint: enable=wrong-import-position

POISON_ALL = 0xe3fff1
PAGE = 4096

# Trampolines: arguments, and words of the result buffer.
SHAPES = {
    "plpar_hcall_norets": (7, 0),
    "plpar_hcall_norets_notrace": (7, 0),
    "plpar_hcall": (6, 4),
    "plpar_hcall_raw": (6, 4),
    "plpar_hcall9": (9, 9),
    "plpar_hcall9_raw": (9, 9),
}
# Functions exported to modules; guest/module.S has a stub for each.
EXPORTED = {name: shape for name, shape in SHAPES.items() if name != "plpar_hcall_raw"}
# The trampolines that have a macro of the same name.
INLINE = ("plpar_hcall_norets", "plpar_hcall_norets_notrace", "plpar_hcall",
          "plpar_hcall9")
UNTRACED = ("plpar_hcall_norets_notrace", "plpar_hcall_raw", "plpar_hcall9_raw")
WAYS = {"constant": "constant opcode", "private": "constant private opcode",
        "inline": "variable opcode", "variable": "trampoline", "module": "from a module"}
# A call with more arguments takes the slow path of one with results.
MOST_WITHOUT_RESULTS = 7
# Opcodes that no hypervisor has, so all results are poisoned: one with a separate row
# in the statistics, one without, and any.
UNKNOWN_OPCODES = {
    "constant": next(opcode for opcode in range(4, 0x400, 4)
                     if opcode not in families.by_opcode()),
    "private": 0x3ff0,
}


def _bits(numbers: Iterator[int]) -> int:
    return sum(1 << number for number in set(numbers))


def _results(call: dict) -> list[int]:
    return [int(result["reg"][1:]) for result in call.get("results", [])]


def emit_calls() -> Iterator[str]:
    """Return the hypervisor's table."""
    yield '#include "hypervisor.h"'
    yield ""
    spans: list[range] = []
    rows = []
    for call in families.calls():
        first = len(spans)
        spans += [values(name) for name in call.get("statuses", {})]
        # Calls that keep more registers.
        kills = call["context"].get("kills")
        kept = POISON_ALL & ~_bits(int(reg[1:]) for reg in kills) if kills else 0
        rows.append(f"\t{{ {call['opcode']:#x}, {_bits(iter(_results(call))):#x}, "
                    f"{kept:#x}, {first}, {len(spans) - first} }},"
                    f"\t/* {call['name']} */")
    yield "const struct status_span status_spans[] = {"
    yield from (f"\t{{ {span[0]}, {span[-1]} }}," for span in spans)
    yield "};"
    yield ""
    yield "const struct call calls[] = {"
    yield from rows
    yield "};"
    yield ""
    yield "const unsigned int ncalls = sizeof(calls) / sizeof(calls[0]);"


class Buffers:
    """Memory that arguments of a call point at, for one call site."""

    def __init__(self, call: dict, where: dict[int, int]):
        """@where: number of the site's argument for each register."""
        self.rows = []
        args = {arg["name"]: arg for arg in call["args"]}
        for arg in args.values():
            number = where.get(families.register(arg))
            if "buffer" not in arg or number is None:
                continue
            size = arg["buffer"].get("size", PAGE)
            holder = args.get(size) if isinstance(size, str) else None
            holder = where.get(families.register(holder)) if holder else None
            if isinstance(size, str):
                size = PAGE
            self.rows.append((number, int("write" in arg["buffer"]["access"]),
                              0 if holder is None else holder + 1, size))

    def before(self) -> list[str]:
        """Return the lines before the call."""
        return [f"SITE_BUFFER({index}, a{row[0]});" for index, row in enumerate(self.rows)]

    def after(self) -> list[str]:
        """Return the lines after the call."""
        return [f"SITE_BUFFER_AFTER({index});" for index in range(len(self.rows))]

    def members(self) -> dict[str, object]:
        """Return the members of the site's row."""
        rows = ", ".join("{ " + ", ".join(map(str, row)) + " }" for row in self.rows)
        return {"nbuffers": len(self.rows), **({"buffer": f"{{ {rows} }}"} if rows else {})}


def _site(name: str, args: list[str], body: list[str]) -> Iterator[str]:
    """One function around one call."""
    yield f"static void {name}(struct site_frame *f)"
    yield "{"
    yield "\tSITE_BEGIN(f);"
    for index in range(len(args)):
        yield f"\tu64 a{index} = SITE_VALUE(f->arg[{index}]);"
    yield ""
    yield from (f"\t{line}" for line in body)
    for index in range(len(args)):
        yield f"\tf->arg_after[{index}] = a{index};"
    yield "\tSITE_END(f);"
    yield "}"
    yield ""


def _list(numbers: Iterable[int]) -> str:
    return "{ " + ", ".join(map(str, numbers)) + " }"


def _row(name: str, run: str, opcode: int, args: Sequence[int], results: Sequence[int] = (),
         **members: object) -> str:
    """One site: registers of arguments and results, and other members."""
    fields = "".join(f", .{member} = {value}" for member, value in members.items())
    return (f'\t{{ "{name}", {run}, {opcode:#x}, {len(args)}, {_list(args or [0])}, '
            f"{len(results)}, {_list(results or [0])}{fields} }},")


def _table(name: str, rows: list[str]) -> Iterator[str]:
    yield f"const struct site SITE_TABLE({name})[] = {{"
    yield from rows
    yield "};"
    yield ""
    yield f"const unsigned int SITE_COUNT({name}) = {len(rows)};"


def _observed(traced: bool, call: dict) -> str:
    """Return when an inline call takes the slow path, and in which mode it may."""
    results = call["results"] or len(call["args"]) > MOST_WITHOUT_RESULTS
    return "SITE_INLINE_RESULTS" if traced and results else "SITE_INLINE"


def emit_typed() -> Iterator[str]:
    """Return a call site for every typed call."""
    yield "#include <asm/hcalls-gen.h>"
    yield '#include "site.h"'
    yield ""
    rows = []
    by_opcode = families.by_opcode()
    for function in catalogue.functions():
        buffers = Buffers(by_opcode[function.opcode],
                          {arg.number: index for index, arg in enumerate(function.args)})
        args = [f"hcall_ra_force(a{index})" if arg.address else f"a{index}"
                for index, arg in enumerate(function.args)]
        call = f"{function.name}({', '.join(args)})"
        if function.results:
            body = [f"struct {function.struct} r = {call};", "", *buffers.after(),
                    "f->result[0] = r.status;"]
            body += [f"f->result[{index}] = r.{result.name};"
                     for index, result in enumerate(function.results, 1)]
        else:
            body = [f"long status = {call};", "", *buffers.after(), "f->result[0] = status;"]
        yield from _site(f"site_{function.name}", args, [*buffers.before(), *body])
        rows.append(_row(
            function.name, f"site_{function.name}", function.opcode,
            [arg.number for arg in function.args],
            [result.number for result in function.results], **buffers.members(), depth=1,
            observed=_observed(function.traced, by_opcode[function.opcode]),
            traced=int(function.traced)))
    yield from _table("typed", rows)


def _shape(shape: str, function: str, way: str, **rest: object) -> tuple[list[str], list[str]]:
    """Return code and rows of one trampoline or macro, with each number of arguments."""
    most, words = SHAPES[shape]
    code, rows = [], []
    opcode = UNKNOWN_OPCODES.get(way, 0)
    for count in range(most + 1):
        args = [f"a{index}" for index in range(count)]
        buffer = ["f->words + SITE_GUARDS"] if words else []
        value = f"{opcode:#x}" if opcode else "f->opcode"
        name = f"site_{shape}_{way}_{count}"
        code += _site(name, args, [
            f"f->result[0] = {function}({', '.join([value, *buffer, *args])});"])
        rows.append(_row(f"{shape}, {WAYS[way]}, {count} arguments", name, opcode,
                         range(4, 4 + count), words=words,
                         traced=int(shape not in UNTRACED), depth=1, **rest))
    return code, rows


def emit_shapes() -> Iterator[str]:
    """Return call sites of all trampolines and macros, with each number of arguments."""
    yield "#include <asm/hvcall.h>"
    yield '#include "site.h"'
    yield ""
    table = []
    for shape, (_, words) in SHAPES.items():
        # In parentheses, a macro's name is the function's.
        ways = [(f"({shape})", "variable", 1)]
        if shape in INLINE:
            observed = "SITE_INLINE_RESULTS" if words else "SITE_INLINE"
            ways += [(shape, way, observed) for way in (*UNKNOWN_OPCODES, "inline")]
        if shape in EXPORTED:
            ways.append((f"module_{shape}", "module", 1))
        table += [(shape, *way) for way in ways]
    for shape in EXPORTED:
        yield f"long module_{shape}(unsigned long opcode, ...);"
    yield ""
    lines = []
    for shape, function, way, observed in table:
        code, rows = _shape(shape, function, way, observed=observed)
        yield from code
        lines += rows
    yield from _table("shapes", lines)


def emit_upstream() -> Iterator[str]:
    """Return a table of call sites for each of Linux's trampolines."""
    yield '#include "../../bench/linux-calls.h"'
    yield '#include "site.h"'
    yield ""
    for shape in SHAPES:
        function = shape.replace("plpar", "upstream")
        code, rows = _shape(shape, function, "variable",
                            observed=int(shape not in UNTRACED), foreign=1)
        yield from code
        yield from _table(function, rows)


def _simple_results(form: forms.Form) -> list[dict]:
    """Return the results of a form that its last call returns with H_SUCCESS."""
    return [result for result in form.results if "keep" not in result
            and families.register(result) > 3
            and "H_SUCCESS" in result.get("valid", ["H_SUCCESS"])]


def emit_sync() -> Iterator[str]:
    """Return a call site for every _sync form, with a retry sequence."""
    yield "#include <asm/hcalls-sync-gen.h>"
    yield '#include "site.h"'
    yield ""
    rows = []
    for form in forms.every():
        token = {item["name"]: families.register(item) for item in
                 [*form.every_arg, *form.call["results"]]}
        args = [f"hcall_ra_force(a{index})" if arg["type"] == "ra" else f"a{index}"
                for index, arg in enumerate(form.args)]
        call = ", ".join(args + ["HCALL_POLICY(HCALL_SLEEP)"] * (not form.complete))
        buffers = Buffers(form.call, {families.register(arg): index
                                      for index, arg in enumerate(form.args)})
        results = _simple_results(form)
        yield from _site(f"site_{form.name}", args, [
            *buffers.before(),
            f"__auto_type done = {form.name}_sync({call});", "",
            *buffers.after(),
            "f->result[0] = done.status;", "f->tries = done.tries;",
            "f->waited_us = done.waited_us;",
            *(f"f->result[{index}] = done.{result['name']};"
              for index, result in enumerate(results, 1))])
        unfinished = forms.unfinished(form.on)
        rows.append(_row(
            f"{form.name}_sync", f"site_{form.name}", form.call["opcode"],
            list(map(families.register, form.args)), list(map(families.register, results)),
            written="SITE_IF_SUCCESS", **buffers.members(),
            observed=_observed(form.call["context"]["trace"], form.call),
            traced=int(form.call["context"]["trace"]), loops="SITE_LOOPS_RETRY",
            token_arg=token.get(form.token.get("arg"), 0),
            token_result=token.get(form.token.get("result"), 0),
            first_token=f"{form.token.get('first', 0):#x}",
            nunfinished=len(unfinished), unfinished=_list(unfinished)))
    yield from _table("sync", rows)


def emit_wrappers() -> Iterator[str]:
    """Return a call site for every plpar_* function."""
    yield "#include <asm/plpar_wrappers.h>"
    yield '#include "site.h"'
    yield ""
    rows = []
    by_name = {call["name"]: call for call in families.calls()}
    for wrapper in WRAPPERS:
        name = wrapper.name
        args = [f"a{index}" for index in range(wrapper.args)]
        registers = args if wrapper.registers is None else wrapper.registers
        buffers = Buffers(by_name[wrapper.opcode], {
            4 + index: args.index(value) for index, value in enumerate(registers)
            if value in args})
        # An array, whose words are o0, o1 ... : some fill it as a whole.
        body = [f"unsigned long o[{wrapper.outs}];"] if wrapper.outs else []
        call = re.sub(r"&o(\d)", r"&o[\1]", wrapper.call)
        body += [f"o[{index}] = f->unwritten;" for index in range(wrapper.outs)]
        body += [*buffers.before(), f"f->result[0] = {call};", *buffers.after()]
        body += [f"f->result[{index + 1}] = o[{index}];" for index in range(wrapper.outs)]
        yield from _site(f"site_{name}", args, body)
        yield f"static void registers_{name}(const u64 *arg, u64 *reg)"
        yield "{"
        for index, value in enumerate(registers):
            value = re.sub(r"\ba(\d)", r"arg[\1]", value)
            yield f"\treg[{index}] = {value};"
        yield "}"
        yield ""
        rows.append(_row(
            name, f"site_{name}", by_name[wrapper.opcode]["opcode"],
            range(4, 4 + wrapper.args), range(4, 4 + wrapper.outs),
            registers=f"registers_{name}", nregisters=len(registers), **buffers.members(),
            observed=_observed(wrapper.traced, by_name[wrapper.opcode]),
            traced=int(wrapper.traced), written=f"SITE_ON_{wrapper.when.upper()}",
            loops="SITE_LOOPS_BUSY" if wrapper.loops else 0))
    yield from _table("wrappers", rows)


def main() -> int:
    """Entry point."""
    emitters = {"calls": emit_calls, "typed": emit_typed, "sync": emit_sync, "shapes": emit_shapes,
                "wrappers": emit_wrappers, "upstream": emit_upstream}
    if len(sys.argv) != 2 or sys.argv[1] not in emitters:
        print(f"usage: tables.py {'|'.join(emitters)}", file=sys.stderr)
        return 2
    print("/* SPDX-License-Identifier: GPL-2.0-or-later */")
    print("/* Made by tests/hostile_hv/tables.py. */")
    print("\n".join(emitters[sys.argv[1]]()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
