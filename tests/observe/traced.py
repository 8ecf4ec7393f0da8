# SPDX-License-Identifier: GPL-2.0-or-later
"""The event hcall:call against QEMU's registers: text, fields, filters."""

import collections
import re

import listed
import registers

_CALL = re.compile(r"(\w+)\((.*)\) = (\S+)((?: \w+=\S+)*) (\d+\.\d)us"
                   r"(?: try=(\d+))?$")
_VALUE = re.compile(r"(\w+)=(0x[0-9a-f]+|<hidden>)")

_FIELDS = """u64 opcode; s64 status; u64 duration_ns; u64 caller; u32 tries;
u8 nargs; u8 nresults; u16 hidden; u64 args[9]; u64 results[9];"""

# All that load.c calls.
OPCODES = {0x54, 0x3e4, 0x400, 0x1c8, 0x2ec, 0x4c, 0xf001, 0x7f0, 0xfff0}


class Call:
    """One line of the event as the kernel prints it.

    name, status   words
    args, results  {name: number, or None if hidden}
    us             microseconds
    """

    def __init__(self, line):
        match = _CALL.fullmatch(line)
        if not match:
            raise ValueError(line)
        self.name, args, self.status, results, us, _ = match.groups()
        self.args, self.results = _values(args), _values(results)
        self.us = float(us)


def _values(text):
    return {name: None if value == "<hidden>" else int(value, 16)
            for name, value in _VALUE.findall(text)}


def _numbers(call, by_name):
    """(opcode, {register: value}) of a printed call."""
    known = by_name.get(call.name)
    if not known:
        return int(call.name, 16), {int(name[1:]): value
                                    for name, value in call.args.items()}
    places = {arg["name"]: int(arg["reg"][1:]) for arg in known["args"]}
    return known["opcode"], {places[name]: value
                             for name, value in call.args.items()}


def _shown(line, by_name):
    """(opcode, ((register, value), ...)) of a line of the event, without what
    is hidden; None if nothing is left."""
    opcode, args = _numbers(Call(line), by_name)
    shown = tuple(sorted((reg, value) for reg, value in args.items()
                         if value is not None))
    return (opcode, shown) if shown else None


def _seen(logged, traced):
    """Counter of the same, of QEMU's calls: what was traced of each opcode."""
    forms = {(opcode, tuple(reg for reg, _ in args)) for opcode, args in traced}
    return collections.Counter(
        (opcode, tuple((reg, values[reg - 4]) for reg in regs))
        for opcode, regs in forms for logged_opcode, values in logged
        if logged_opcode == opcode)


def _check_arguments(ktap, what, lines, logged, least):
    """Every call that was traced was made, with these arguments.

    lines   of the event
    logged  (opcode, r4 to r12) of all calls that can be among them
    """
    by_name = {call["name"]: call for call in listed.calls().values()}
    wrong = [f"not of the form: {line}" for line in lines
             if not _CALL.fullmatch(line)]
    traced = collections.Counter(filter(None, (
        _shown(line, by_name) for line in lines if _CALL.fullmatch(line))))
    seen = _seen(logged, traced)
    wrong += [f"{opcode:#x} " + " ".join(f"r{reg}={value:#x}"
                                         for reg, value in args)
              + f": traced {count} times, QEMU {seen[opcode, args]}"
              for (opcode, args), count in traced.items()
              if count > seen[opcode, args]]
    compared = sum(traced.values())
    ktap.result(f"{what} have the arguments that QEMU saw",
                compared >= least and not wrong,
                [f"{compared} compared, {len(wrong)} wrong", *wrong[:10]])


def _check_sample(ktap, boot, log):
    _check_arguments(ktap, "calls of the boot", boot.said("booting"),
                     log.calls[registers.BOOT], 50)
    _check_arguments(ktap, "1,000 sampled calls", boot.said("call"),
                     log.calls[registers.TRACED], 1000)


def _check_number(ktap, boot, log):
    total = int(boot.said("traced")[0])
    # The console asks for characters too, of a terminal that there is.
    made = sum(opcode in OPCODES and (opcode != 0x54 or values[0] >> 63)
               for opcode, values in log.calls[registers.TRACED])
    ktap.result("each of 16,000 calls on 4 CPUs is traced once",
                total == made == 16000, [f"traced {total}, QEMU {made}"])


def _check_text(ktap, boot):
    calls = [Call(line) for line in boot.said("call") if _CALL.fullmatch(line)]
    form = {call.name: call for call in calls}
    node = [call for call in calls if call.name == "H_HOME_NODE_ASSOCIATIVITY"]
    good = [call for call in node if call.status == "H_SUCCESS"]
    bad = [call for call in node if call.status != "H_SUCCESS"]
    ktap.result("results are shown where they mean something, only there",
                good and bad and all(call.results for call in good)
                and not any(call.results for call in bad),
                [str(vars(call)) for call in good[:1] + bad[:1]])
    read = form.get("H_SCM_READ_METADATA")
    ktap.result("arguments have their names",
                read and list(read.args) == ["drc_index", "offset", "length"]
                and read.status == "H_PARAMETER", [str(read and vars(read))])
    low, high = form.get("0x7f0"), form.get("0xfff0")
    ktap.result("of a call that nobody knows all registers are shown",
                low and high and len(low.args) == 7 and len(high.args) == 9
                and list(high.args)[-1] == "r12",
                [str(call and vars(call)) for call in (low, high)])
    ktap.result("durations are there",
                calls and all(0 < call.us < 10 ** 7 for call in calls))


def _check_format(ktap, boot):
    lines = boot.said("format")
    fields = [re.sub(r".*field:", "", line).split(";")[0] for line in lines
              if "field:" in line and "common_" not in line]
    ktap.result("the event has its fields",
                fields == [text.strip() for text in _FIELDS.split(";")][:-1],
                fields)
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
    lines = [line for line in boot.said("secret") if "H_PKS_READ_OBJECT" in line]
    ktap.result("a call with a password is traced without it",
                len(lines) == 1 and "auth=<hidden>" in lines[0]
                and "out=<hidden>" in lines[0] and "0x1111" in lines[0], lines)
    ktap.result("the password is nowhere in the buffer",
                boot.said("leaked") == ["0"], boot.said("leaked"))


def check(ktap, boot, log):
    """All of it."""
    _check_format(ktap, boot)
    _check_sample(ktap, boot, log)
    _check_number(ktap, boot, log)
    _check_text(ktap, boot)
    _check_filters(ktap, boot)
    _check_secret(ktap, boot)
