# SPDX-License-Identifier: GPL-2.0-or-later
"""Derive vectors from the catalogue, and write them as C for the image.

A vector is a valid call (valid.yaml) with one argument varied, by the argument's
type, flags, values and buffer.  Its right statuses follow from the catalogue: those
documented for the call, without those that another argument is to blame for, and
without success where the value is certainly wrong.
"""
from __future__ import annotations

import functools
import pathlib
import re
from typing import Any, NamedTuple

import yaml

import families
import statuses

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
SYMBOLS = re.findall(r"^\tSYM_(\w+),", (HERE / "image/machine.h").read_text(encoding="ascii"),
                     re.M)
ALL_BITS = (1 << 64) - 1
CONF_ARGS = 9
MEMORY, KILLS = 1, 2

# Arguments that name nothing: as tests/probe has it.
NOTHING = 0xbad0bad0bad0bad0
NUMBERS = (0, 1, 2, 3, 4, 7, 8, 16, 0xff, 0x100, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
           1 << 32, (1 << 63) - 1, 1 << 63, ALL_BITS - 15, ALL_BITS)
# Bits of the number to toggle: none of an argument's 64 bits may be ignored silently.
TOGGLED = (0, 1, 12, 16, 24, 31, 32, 48, 63)
PARAMETER = re.compile(r"H_(PARAMETER|P\d)$")


class Value(NamedTuple):
    """An argument: machine_value[symbol] + number."""
    symbol: str
    number: int

    def plus(self, number: int) -> "Value":
        """Return the value so much further on."""
        return Value(self.symbol, (self.number + number) & ALL_BITS)


class Vector(NamedTuple):
    """One call, its right statuses, and the memory that it may write."""
    args: list[Value]
    varied: str
    allowed: list[str]
    write: tuple[Value, int] | None


class Call(NamedTuple):
    """All vectors of one call of the catalogue."""
    spec: dict[str, Any]
    valid: dict[str, Any]
    vectors: list[Vector]

    @property
    def name(self) -> str:
        """PAPR's name."""
        return self.spec["name"]


def value(text: Any) -> Value:
    """Read "symbol+number", "symbol-number", or a number."""
    if isinstance(text, int):
        return Value("none", text & ALL_BITS)
    match = re.fullmatch(r"(\w+?)([+-]\w+)?", text)
    if not match or match[1] not in SYMBOLS:
        raise ValueError(f"{text!r} is neither a number nor a symbol of image/machine.h")
    return Value(match[1], int(match[2] or "0", 0) & ALL_BITS)


@functools.lru_cache(maxsize=None)
def catalogue() -> dict[str, dict[str, Any]]:
    """Every call whose linkage is documented, by name, in the order of opcodes."""
    return {call["name"]: call for call in sorted(families.every(), key=lambda one: one["opcode"])
            if "args" in call}


def documented(call: dict[str, Any]) -> dict[str, str]:
    """Statuses of a call and of its variants, with their texts."""
    found = dict(call["statuses"])
    for variant in call.get("variants", []):
        for name, text in variant.get("statuses", {}).items():
            found[name] = f"{found.get(name, '')} {text}"
    return found


def tuples(valid: dict[str, Any]) -> list[list[Value]]:
    """Lists of valid arguments."""
    args = valid["args"]
    lists = args if args and isinstance(args[0], list) else [args]
    return [[value(one) for one in each] for each in lists]


def bits_of(arg: dict[str, Any], call: dict[str, Any]) -> int:
    """Return all documented bits of a flags argument, those of variants included."""
    mask = 0
    for owner in (call, *call.get("variants", [])):
        for one in owner.get("args", []):
            if one["reg"] == arg["reg"]:
                for bit in one.get("bits", []):
                    mask |= bit["mask"]
    return mask


def flag_values(arg: dict[str, Any], call: dict[str, Any], base: Value) -> list[Value]:
    """Each value of each documented field, and each bit that is none."""
    found, known = [], bits_of(arg, call)
    for bit in arg.get("bits", []):
        low = bit["mask"] & -bit["mask"]
        width = bit["mask"] // low
        wanted = {0, 1, width, width >> 1, *(int(key) for key in bit.get("values", {})
                                             if str(key).isdigit())}
        found += [Value(base.symbol, (base.number & ~bit["mask"]) | (each & width) * low)
                  for each in sorted(wanted)]
    found += [Value(base.symbol, base.number ^ 1 << number) for number in range(64)
              if not known >> number & 1]
    return [*found, Value("none", ALL_BITS)]


def address_values(arg: dict[str, Any], base: Value) -> list[Value]:
    """Misaligned, across a page, at and after the end of memory, no real address."""
    buffer = arg.get("buffer", {})
    found = [base.plus(step) for step in (1, 2, 4, 8, 16, 64, 128, 256, 0x800)]
    found += [base.plus(page - step) for page in (0x1000, 0x10000) for step in (8, 16, 64, 128)]
    found += [Value("ramend", number & ALL_BITS)
              for number in (0, 0x1000, 0x100000, 0x10000000, 1 << 40)]
    if buffer.get("access") == "read":
        found += [Value("ramend", -number & ALL_BITS) for number in (8, 16)]
    found += [base.plus(0xc000000000000000), base.plus(1 << 60), base.plus(1 << 63)]
    return found + [Value("none", number) for number in
                    (ALL_BITS - 0xfff, ALL_BITS - 7, ALL_BITS, 1 << 50)]


def candidates(call: dict[str, Any], valid: dict[str, Any], arg: dict[str, Any],
               base: Value) -> list[Value]:
    """Values to try for one argument."""
    if arg["name"] in valid.get("values", {}):
        return [value(one) for one in valid["values"][arg["name"]]]
    if arg["type"] == "ra" or (arg["type"] == "number" and base.symbol == "buf"):
        return address_values(arg, base)
    if arg["type"] == "flags" and arg.get("bits"):
        return flag_values(arg, call, base)
    if arg["type"] == "flags":
        return [base.plus(1 << number) for number in range(64)]
    if arg["type"] == "bytes":
        return [Value("none", number) for number in (0, ALL_BITS, 0xffffffffffff)]
    known = [one["value"] for one in arg.get("values", [])]
    return [Value("none", number) for number in (*NUMBERS, *known)] + [
        base.plus(1), base.plus(ALL_BITS), *(
            Value(base.symbol, base.number ^ 1 << bit) for bit in TOGGLED)]


def mentions(text: str, name: str) -> bool:
    """True if the text of a status names the argument."""
    return bool(re.search(rf"\b{name}\b", text))


def is_wrong(call: dict[str, Any], arg: dict[str, Any], tried: Value) -> bool:
    """True if no machine may take this value."""
    rules = data()
    if arg["name"] in rules["handles"] and tried.symbol == "none":
        named = [one["value"] for one in arg.get("values", [])]
        return tried.number in rules["nothing"] and tried.number not in named
    if arg["type"] == "flags":
        texts = " ".join(documented(call).values())
        new = tried.number & ~bits_of(arg, call) if tried.symbol == "none" else 0
        return bool(new) and "reserved bit" in texts and "flags" in arg["name"]
    if arg["type"] == "ra" and "buffer" in arg:
        if tried.symbol == "buf":
            return bool(tried.number % arg["buffer"].get("align", 1))
        return tried.symbol == "none" and tried.number >= 1 << 49
    return False


def good(call: dict[str, Any]) -> set[str]:
    """Statuses after which a call has done what it was asked for."""
    return {"H_SUCCESS", *call.get("good", [])}


def allowed(call: dict[str, Any], valid: dict[str, Any], number: int,
            wrong: bool) -> list[str]:
    """Statuses that the catalogue has for a call whose argument is varied."""
    arg, texts = call["args"][number], documented(call)
    own = f"H_P{number + 1}"
    found = []
    for status, text in texts.items():
        if status in valid.get("blame", {}).get(arg["name"], []):
            found.append(status)
            continue
        if PARAMETER.match(status) and status != own and not mentions(text, arg["name"]):
            if status != "H_PARAMETER" or own in texts:
                continue
        if status == "H_FUNCTION" and not mentions(text, arg["name"]):
            continue
        if status in good(call) and wrong:
            continue
        found.append(status)
    return [*found, *(one for one in valid.get("either", []) if one not in found)]


def writable(call: dict[str, Any], valid: dict[str, Any],
             args: list[Value]) -> tuple[Value, int] | None:
    """Return the memory that a call may write; the first buffer has it."""
    for number, arg in enumerate(call["args"][:len(args)]):
        size = valid.get("write", {}).get(arg["name"])
        if size == -1:
            return Value("buf", 0), 0x20000
        if size:
            return args[number], size
    return None


def derive(call: dict[str, Any], valid: dict[str, Any]) -> list[Vector]:
    """All vectors of one call."""
    lists, found, seen = tuples(valid), [], set()

    def add(args: list[Value], varied: str, right: list[str]) -> None:
        if tuple(args) not in seen:
            seen.add(tuple(args))
            found.append(Vector(args, varied, right, writable(call, valid, args)))

    right = valid.get("ok", sorted(good(call)))
    for args in lists:
        add(args, "", right)
    for args in lists[:1] if valid.get("first", len(lists) > 4) else lists:
        for number, arg in enumerate(call["args"][:len(args)]):
            for tried in candidates(call, valid, arg, args[number]):
                # An argument that is 0 where the call is valid may have no use there.
                wrong = args[number] != Value("none", 0) and is_wrong(call, arg, tried)
                add([*args[:number], tried, *args[number + 1:]], arg["name"],
                    sorted({*allowed(call, valid, number, wrong), *(() if wrong else right)}))
    return found


@functools.lru_cache(maxsize=None)
def data() -> dict[str, Any]:
    """Content of valid.yaml."""
    with open(HERE / "valid.yaml", encoding="utf-8") as stream:
        return yaml.safe_load(stream)


@functools.lru_cache(maxsize=None)
def calls() -> list[Call]:
    """Every call with its vectors; those last that change the machine."""
    found = []
    for name, spec in catalogue().items():
        valid = data()["calls"].get(name)
        if valid:
            found.append(Call(spec, valid, derive(spec, valid)))
        else:
            args = [Value("none", NOTHING)] * len(spec["args"])
            found.append(Call(spec, {}, [Vector(args, "", list(documented(spec)), None)]))
    unknown = set(data()["calls"]) - set(catalogue())
    if unknown:
        raise ValueError(f"valid.yaml: not in the catalogue: {sorted(unknown)}")
    return sorted(found, key=lambda call: bool(call.valid.get("last")))


def numbers(count: int, values: list[Value]) -> str:
    """C initialiser of symbols and numbers."""
    values = [*values, *[Value("none", 0)] * (count - len(values))]
    return ("{ " + ", ".join(f"SYM_{one.symbol}" for one in values) + " }, { "
            + ", ".join(f"{one.number:#x}UL" for one in values) + " }")


def steps(name: str, lines: list[list[Any]]) -> str:
    """C table of calls before or after."""
    rows = "".join(f"\t{{ {catalogue()[line[0]]['opcode']:#x}, "
                   f"{numbers(CONF_ARGS, [value(one) for one in line[1:]])} }},\n"
                   for line in lines)
    return f"static const struct conf_step {name}[] = {{\n{rows}}};\n" if lines else ""


def needs(call: Call) -> int:
    """Bits of the symbols that the valid calls have."""
    used = [one for args in tuples(call.valid) for one in args] if call.valid else []
    used += [value(one) for line in (*call.valid.get("before", []), *call.valid.get("after", []))
             for one in line[1:]]
    return functools.reduce(lambda mask, one: mask | 1 << SYMBOLS.index(one.symbol), used, 0)


def vector_row(vector: Vector, names: list[str]) -> str:
    """C initialiser of a vector of a call with these statuses."""
    mask = sum(1 << names.index(one) for one in vector.allowed if one in names)
    write, size = vector.write or (Value("none", 0), 0)
    return (f"\t{{ {numbers(CONF_ARGS, vector.args)}, {mask:#x}, "
            f"SYM_{write.symbol}, {write.number:#x}UL, {size} }},\n")


def tables(index: int, call: Call, names: list[str]) -> str:
    """C tables that the call's own row points at."""
    spec, valid = call.spec, call.valid
    out = ""
    if spec["args"]:
        out += (f"static const char * const args_{index}[] = {{ "
                + ", ".join(f'"{arg["name"]}"' for arg in spec["args"]) + " };\n")
    out += f"static const struct conf_status statuses_{index}[] = {{\n" + "".join(
        f'\t{{ "{one}", {statuses.values(one)[0]}, {statuses.values(one)[-1]} }},\n'
        for one in names) + "};\n"
    out += steps(f"before_{index}", valid.get("before", []))
    out += steps(f"after_{index}", valid.get("after", []))
    if valid.get("memory"):
        out += f"static const struct conf_store stores_{index}[] = {{ " + ", ".join(
            f"{{ {at:#x}, {word:#x} }}" for at, word in valid["memory"].items()) + " };\n"
    return out


def call_row(index: int, call: Call, count: int, first: int) -> str:
    """C initialiser of a call: count statuses, vectors from first on."""
    spec, valid = call.spec, call.valid
    memory = any(arg["type"] == "ra" for arg in spec["args"]) or valid.get("write")
    kills = [int(reg[1:]) for reg in spec["context"].get("kills", [])]
    fields = {
        "name": f'"{call.name}"', "opcode": f"{spec['opcode']:#x}",
        "flags": (MEMORY if memory and valid else 0) | (KILLS if kills else 0),
        "kills": f"{sum(1 << one for one in kills):#x}", "needs": f"{needs(call):#x}",
        "nargs": len(spec["args"]), "nstatuses": count,
        "nbefore": len(valid.get("before", [])), "nafter": len(valid.get("after", [])),
        "nstores": len(valid.get("memory", {})),
        "args": f"args_{index}" if spec["args"] else "0", "statuses": f"statuses_{index}",
        "before": f"before_{index}" if valid.get("before") else "0",
        "after": f"after_{index}" if valid.get("after") else "0",
        "stores": f"stores_{index}" if valid.get("memory") else "0",
        "first": first, "count": len(call.vectors)}
    return "\t{ " + ", ".join(f".{key} = {text}" for key, text in fields.items()) + " },\n"


def emit() -> str:
    """Text of the C file."""
    out = ["/* Written by vectors.py from the catalogue and valid.yaml. */\n",
           '#include "conformance.h"\n']
    rows, vectors, first = [], [], 0
    for index, call in enumerate(calls()):
        names = list(documented(call.spec))
        names += [one for one in call.valid.get("ok", []) if one not in names]
        out.append(tables(index, call, names))
        rows.append(call_row(index, call, len(names), first))
        vectors += [vector_row(vector, names) for vector in call.vectors]
        first += len(call.vectors)
    out += ["const struct conf_vector conf_vectors[] = {\n", *vectors, "};\n",
            "const struct conf_call conf_calls[] = {\n", *rows, "};\n",
            f"const unsigned int conf_ncalls = {len(rows)};\n"]
    return "".join(out)
