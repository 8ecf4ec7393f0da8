# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the event hcall:hcall_return with QEMU's log: text, fields, filters."""

import collections
import re

from families import by_opcode
import registers

_NUMBERS = r"\{((?:0x[0-9a-f]+,?)*)\}"
_CALL = re.compile(rf"(\w+)\({_NUMBERS}\) = (\S+) \({_NUMBERS}\) (\d+)ns "
                   r"hidden=(0x[0-9a-f]+) caller=(\S+)(?: \[\w+\])?$")

_FIELDS = """u64 opcode; s64 status; u64 duration_ns; u64 caller;
u8 nargs; u8 nresults; u16 hidden; u64 args[9]; u64 results[9];"""

# Opcodes of load.c.
OPCODES = {0x54, 0x3e4, 0x400, 0x1c8, 0x2ec, 0x4c, 0xf001, 0x7f0, 0xfff0}


class Call:
    """One line of the event as the kernel prints it.

    name, status   words
    args, results  numbers, from r4 on; 0 if hidden
    hidden         bits of hidden registers
    ns             nanoseconds
    """

    def __init__(self, line):
        match = _CALL.fullmatch(line)
        if not match:
            raise ValueError(line)
        self.name, args, self.status, results, duration, hidden, self.caller = match.groups()
        self.args, self.results = _values(args), _values(results)
        self.ns, self.hidden = int(duration), int(hidden, 16)


def _values(text):
    return [int(value, 16) for value in text.split(",") if value]


def _shown(line, opcodes):
    """(opcode, ((register, value), ...)) of a line of the event, without what
    is hidden; None if nothing is left."""
    call = Call(line)
    shown = tuple((4 + i, value) for i, value in enumerate(call.args)
                  if not call.hidden >> i & 1)
    opcode = opcodes[call.name] if call.name in opcodes else int(call.name, 16)
    return (opcode, shown) if shown else None


def _seen(logged, traced):
    """Counter of the same, of QEMU's calls: what was traced of each opcode."""
    forms = {(opcode, tuple(reg for reg, _ in args)) for opcode, args in traced}
    return collections.Counter(
        (opcode, tuple((reg, values[reg - 4]) for reg in regs))
        for opcode, regs in forms for logged_opcode, values in logged
        if logged_opcode == opcode)


def _check_arguments(ktap, what, lines, logged, least):
    """Check that every traced call is in QEMU's log, with its arguments.

    lines   of the event
    logged  (opcode, r4 to r12) of all calls that can be among them
    """
    opcodes = {call["name"]: opcode for opcode, call in by_opcode().items()}
    wrong = [f"not of the form: {line}" for line in lines
             if not _CALL.fullmatch(line)]
    traced = collections.Counter(filter(None, (
        _shown(line, opcodes) for line in lines if _CALL.fullmatch(line))))
    seen = _seen(logged, traced)
    wrong += [f"{opcode:#x} " + " ".join(f"r{reg}={value:#x}"
                                         for reg, value in args)
              + f": traced {count} times, QEMU {seen[opcode, args]}"
              for (opcode, args), count in traced.items()
              if count > seen[opcode, args]]
    compared = sum(traced.values())
    ktap.result(f"{what} have the arguments of QEMU's log",
                compared >= least and not wrong,
                [f"{compared} compared, {len(wrong)} wrong", *wrong[:10]])


def _check_sample(ktap, boot, log):
    _check_arguments(ktap, "calls of the boot", boot.said("booting"),
                     log.calls[registers.BOOT], 50)
    _check_arguments(ktap, "1,000 sampled calls", boot.said("call"),
                     log.calls[registers.TRACED], 1000)


def _check_number(ktap, boot, log):
    total = int(boot.said("traced")[0])
    # The console makes this call, too, for an existing terminal.
    made = sum(opcode in OPCODES and (opcode != 0x54 or values[0] >> 63)
               for opcode, values in log.calls[registers.TRACED])
    ktap.result("each of 16,000 calls on 4 CPUs is traced once",
                total == made == 16000, [f"traced {total}, QEMU {made}"])


def _check_text(ktap, boot):
    calls = [Call(line) for line in boot.said("call") if _CALL.fullmatch(line)]
    form = {call.name: call for call in calls}
    spans = {call["name"]: len(call["args"]) for call in by_opcode().values()
             if "args" in call}
    wrong = [f"{call.name}: {call.args}" for call in calls
             if call.name in spans and len(call.args) > spans[call.name]]
    ktap.result("a call has the arguments that the catalogue names",
                calls and not wrong, wrong[:10])
    read = form.get("H_SCM_READ_METADATA")
    ktap.result("an event has the call's arguments and its status by name",
                read and len(read.args) == 3 and read.status == "H_PARAMETER",
                [str(read and vars(read))])
    low, high = form.get("0x7f0"), form.get("0xfff0")
    ktap.result("a call without description has all registers that were passed",
                low and high and len(low.args) == 7 and len(high.args) == 9
                and len(high.results) == 9,
                [str(call and vars(call)) for call in (low, high)])
    ktap.result("every event has a duration",
                calls and all(0 < call.ns < 10 ** 10 for call in calls))
    # ELFv1 names the code of a function with a dot.
    callers = {call.caller.split("+")[0].lstrip(".") for call in calls}
    ktap.result("the caller is the function that made the call",
                "one_call" in callers or "work" in callers, sorted(callers))


def _check_format(ktap, boot):
    lines = boot.said("format")
    fields = [re.sub(r".*field:", "", line).split(";")[0] for line in lines
              if "field:" in line and "common_" not in line]
    ktap.equal("the event has its fields", fields,
               [text.strip() for text in _FIELDS.split(";")][:-1])
    print_format = [line for line in lines if line.startswith("print fmt")]
    ktap.result("its format needs nothing of the kernel's to be read",
                len(print_format) == 1
                and '{ 0x44cUL, "H_SCM_FLUSH" }' in print_format[0]
                and '{ 0xfffffffffffffffcUL, "H_PARAMETER" }'
                in print_format[0], print_format)


def _check_filters(ktap, boot):
    found, name = {}, None
    for line in boot.console.splitlines():
        if line.startswith("@filter "):
            name = line[len("@filter "):].strip()
            found[name] = []
        elif line.startswith("@filtered "):
            found[name].append(line[len("@filtered "):].strip())
    tests = {
        "opcode == 0x4c": lambda call: call.name == "H_LOGICAL_ICBI",
        "status == -2": lambda call: call.status == "H_FUNCTION",
        "opcode == 0x1c8 && status == 0":
            lambda call: call.name == "H_GET_CPU_CHARACTERISTICS",
    }
    for text, test in tests.items():
        calls = [Call(line) for line in found.get(text, ())]
        ktap.result(f"a filter holds: {text}",
                    len(calls) >= 20 and all(map(test, calls)),
                    found.get(text, ())[:5])


def _check_secret(ktap, boot):
    lines = [line.split(" hcall_return: ")[1] for line in boot.said("secret")
             if "H_PKS_READ_OBJECT" in line]
    call = Call(lines[0]) if len(lines) == 1 else None
    ktap.result("a call with a password is traced without it",
                call and 0x1111 in call.args and call.hidden
                and not any(value for i, value in enumerate(call.args)
                            if call.hidden >> i & 1), lines)
    ktap.equal("the password is nowhere in the buffer", boot.said("leaked"), ["0"])


def check(ktap, boot, log):
    """Check everything."""
    _check_format(ktap, boot)
    _check_sample(ktap, boot, log)
    _check_number(ktap, boot, log)
    _check_text(ktap, boot)
    _check_filters(ktap, boot)
    _check_secret(ktap, boot)
