# SPDX-License-Identifier: GPL-2.0-or-later
"""The typed calls of asm/hcalls-gen.h, compiled: KTAP on stdout.

A wrapper of every call is compiled in each byte order and ABI, and its code is
run in a small model of the processor (machine.py), which knows from the
catalogue alone what the hypervisor has to see in which register and where the
caller has to find each answer.  Then wrong uses of the calls (refused.py), each
of which the compiler or sparse has to refuse with a helpful word.
"""
from __future__ import annotations

import re
from pathlib import Path

import catalogue
import refused
import toolchain
import wrappers
from catalogue import TOP, Function
from ktap import Ktap
from machine import OUT, SLOW, SRR_VALID, Fault, Machine
from toolchain import (
    BOTH_PATHS, SANITIZED, TAKE_SLOW_PATH, TARGETS, Target)

HEADERS = sorted((TOP / "arch/powerpc/include/asm").glob("hcalls-*-gen.h"))
PROTOTYPE = re.compile(
    r"^static __always_inline __must_check (?:struct )?(\w+)\s(\w+)\(([^)]*)\)$", re.M)

# The nop of the static branch, opcode, priority, trap, two for the flag of the saved
# SRRs, and return; for results a few moves, since both paths leave them in the
# same registers.  Each result that is used costs one more, and so does an
# argument that the compiler could not keep in a register.
BUDGET = 7
BUDGET_RESULTS = 11
REGISTER_PARAMETERS = 8
# A call with more arguments has a shape with results, used or not.
MOST_WITHOUT_RESULTS = 7
# The largest opcode that one instruction loads.
LARGEST_IMMEDIATE = 0x7FFF


def prototypes(functions: list[Function]) -> list[str]:
    """Return the errors in the list of functions, their names and types."""
    wanted = {function.name: (function.struct if function.results else "long",
                              [f"{arg.c_type} {arg.name}" for arg in function.args]
                              or ["void"]) for function in functions}
    found = {name: (result, re.split(r",\s+", args)) for result, name, args
             in PROTOTYPE.findall("".join(path.read_text(encoding="utf-8")
                                          for path in HEADERS))}
    return [f"{name}: {found.get(name)} in the header, {wanted.get(name)} by the catalogue"
            for name in sorted({*wanted, *found}) if wanted.get(name) != found.get(name)]


def execute(function: Function, code: list[list[str]], target: Target) -> Machine:
    """Run the wrapper with shuffled arguments; Fault when something is wrong."""
    machine = Machine(target, function.name)
    values = {arg.number: machine.noise() for arg in function.args}
    machine.pass_parameters([values[arg.number] for arg in reversed(function.args)] + [OUT])
    machine.run(code)
    if len(machine.calls) != 1:
        raise Fault(f"calls the hypervisor {len(machine.calls)} times")
    if machine.seen[3] != function.opcode:
        raise Fault(f"opcode {machine.seen[3]:#x} instead of {function.opcode:#x}")
    for arg in function.args:
        if machine.seen[arg.number] != values[arg.number]:
            raise Fault(f"argument {arg.name} is not in r{arg.number}")
    for index, (name, number) in enumerate(
            [("status", 3), *((result.name, result.number) for result in function.results)]):
        if machine.load(OUT + 8 * index, 8) != machine.answer[number]:
            raise Fault(f"{name} is not taken from r{number}")
    return machine


def inline(function: Function, code: list[list[str]], target: Target) -> None:
    """The fast path: the trap is in line, and SRR0 and SRR1 are known lost."""
    machine = execute(function, code, target)
    if machine.calls != ["sc 1"]:
        raise Fault(f"calls {machine.calls[0]}()")
    if machine.load(SRR_VALID, 1) != 0:
        raise Fault("leaves srr_valid set")


def straight(function: Function, code: list[list[str]], target: Target) -> None:
    """Branches taken on the fast path while the key is off."""
    inline(function, code, target)
    branches = execute(function, code, target).branches
    if branches:
        raise Fault(f"{branches} branches on the fast path")


def slow(function: Function, code: list[list[str]], target: Target) -> None:
    """The slow path: the function of the call's shape, which may be traced or not."""
    machine = execute(function, code, target)
    name = machine.calls[0]
    if name not in SLOW or machine.untraced == function.traced:
        raise Fault(f"goes through {name}(), {'un' * machine.untraced}traced")
    given = [arg.number for arg in function.args]
    for number, value in machine.passed.items():
        if number > 3 and number not in given and value:
            raise Fault(f"passes {value:#x} in r{number}, for which it has no argument")


def in_place(function: Function, code: list[list[str]], target: Target) -> Machine:
    """Run the wrapper with arguments in place already, each result used once."""
    machine = Machine(target, function.name)
    last = max((arg.number for arg in function.args), default=3)
    machine.pass_parameters([machine.noise() for _ in range(3, last + 1)])
    machine.run(code)
    return machine


def budget(function: Function, code: list[list[str]], target: Target) -> None:
    """No call costs more than it may."""
    on_stack = sum(arg.number - 3 >= REGISTER_PARAMETERS for arg in function.args)
    # These registers are loaded, and copied for a call of the slow path.
    limit = len(function.results) + 2 * on_stack + (function.opcode > LARGEST_IMMEDIATE)
    if function.results or len(function.args) > MOST_WITHOUT_RESULTS:
        limit += BUDGET_RESULTS
    else:
        limit += BUDGET
    machine = in_place(function, code, target)
    # The wrapper's TOC set-up is not part of the call.
    steps = machine.steps - 2 * (code[0][:3] == ["addis", "r2", "r12"])
    if steps > limit:
        raise Fault(f"{steps} instructions, budget {limit}")
    if machine.nops != 1:
        raise Fault(f"{machine.nops} nops")


KINDS = (
    ("registers are the catalogue's, without a slow path", wrappers.shuffled, [], inline),
    ("registers are the catalogue's, on the fast path", wrappers.shuffled, BOTH_PATHS, straight),
    ("registers are the catalogue's, on the slow path", wrappers.shuffled, TAKE_SLOW_PATH, slow),
    ("no call costs more than its budget", wrappers.in_place, BOTH_PATHS, budget),
    *((f"registers are the catalogue's, on the {path} path with {name}", wrappers.shuffled,
       [*options, *flags], check)
      for name, flags in SANITIZED.items()
      for path, options, check in (("fast", BOTH_PATHS, straight),
                                   ("slow", TAKE_SLOW_PATH, slow))),
)


def check_code(ktap: Ktap, functions: list[Function], folder: str) -> None:
    """Every function, every target, every kind."""
    for target in TARGETS:
        for title, wrapper, options, check in KINDS:
            product = f"{folder}/calls.o"
            done = toolchain.compile_c(
                target, wrappers.source(functions, wrapper), product, options)
            if done.returncode:
                ktap.result(f"{target}: {title}", False, done.stderr.splitlines()[:40])
                continue
            code = toolchain.disassemble(target, product)
            wrong = []
            for function in functions:
                try:
                    check(function, code.get(function.name, []), target)
                except Fault as fault:
                    wrong.append(f"{function.name}(): {fault}")
            ktap.result(f"{target}: {title} ({len(functions)} functions)",
                        not wrong and len(functions) > 0, wrong)


def attempt(judge: str, source: str, folder: str) -> tuple[bool, str]:
    """Compile a source, or check it with sparse; return success and messages."""
    if judge == "sparse":
        path = Path(folder, "refused.c")
        path.write_text(source, encoding="utf-8")
        done = toolchain.sparse(str(path), [])
        # It reports some problems with exit status 0.
        return not done.returncode and not done.stderr, done.stdout + done.stderr
    done = toolchain.compile_c(TARGETS[0], source, f"{folder}/refused.o")
    return not done.returncode, done.stdout + done.stderr


def check_refusals(ktap: Ktap, folder: str) -> None:
    """Wrong, refused with the word; corrected, taken."""
    for name, use in refused.USES.items():
        taken, text = attempt(use.judge, use.source(use.wrong), folder)
        ktap.result(f"refused: {name}", not taken and use.word in text,
                    [f"{use.judge} has to say '{use.word}'; it says:", *text.splitlines()])
        taken, text = attempt(use.judge, use.source(use.right), folder)
        ktap.result(f"taken when corrected: {name}", taken, text.splitlines())


def test_typed(checks, folder):
    """Typed calls: registers, cost, and what the compiler refuses."""
    functions = catalogue.functions()
    wrong = prototypes(functions)
    checks.result(f"every described call has its functions ({len(functions)}), "
                  "with the catalogue's names", not wrong and len(functions) > 0, wrong)
    check_code(checks, functions, str(folder))
    check_refusals(checks, str(folder))
