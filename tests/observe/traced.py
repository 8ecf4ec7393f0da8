# SPDX-License-Identifier: GPL-2.0-or-later
"""The event hcall:call against QEMU's registers: text, fields, filters."""

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


def _check_sample(ktap, boot, log):
    by_name = {call["name"]: call for call in listed.calls().values()}
    logged = {}
    for opcode, values in log.calls[registers.TRACED]:
        logged.setdefault(opcode, []).append(values)
    first = {opcode: {values[0]: values for values in all_values}
             for opcode, all_values in logged.items()}
    wrong, seen = [], 0
    for line in boot.said("call"):
        try:
            call = Call(line)
        except ValueError:
            wrong.append(f"not of the form: {line}")
            continue
        opcode, args = _numbers(call, by_name)
        if not args:
            continue
        # The first argument is random, and finds the call.
        match = first.get(opcode, {}).get(args.get(4))
        if not match or any(match[reg - 4] != value
                            for reg, value in args.items()):
            wrong.append(f"{line}: QEMU {match and [hex(v) for v in match]}")
        seen += 1
    ktap.result("1,000 sampled calls have the arguments that QEMU saw",
                seen >= 1000 and not wrong,
                [f"{seen} compared, {len(wrong)} wrong", *wrong[:10]])


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
