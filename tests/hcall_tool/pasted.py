# SPDX-License-Identifier: GPL-2.0-or-later
"""hcall decode on lines of logs: pasted.txt, the readings, and messages.c."""

import json
import re
import subprocess

import kernels
from lab import sources
from program import HERE, SOURCE, expect, run

# Least number of lines in the collection.
LEAST_LINES = 120


def _collection():
    """Pairs of a line and its answers."""
    pairs = []
    for line in (HERE / "pasted.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("\t"):
            pairs[-1][1].append(line[1:])
        elif line and not line.startswith("#"):
            pairs.append((line, []))
    return pairs


def _reading(reading):
    """A reading as pasted.txt writes it."""
    name = reading["name"]
    if reading["as"] == "rtas":
        return f"RTAS status {name}"
    return name + (f" of {reading['call']}" if "call" in reading else "")


def _answers(record):
    """The answers of the program for a line."""
    return [f"{found['text']} = "
            + (found.get("is") or " | ".join(map(_reading, found["readings"])))
            for found in record["found"]] or ["nothing"]


def _test_lines(ktap):
    pairs = _collection()
    data = "".join(line + "\n" for line, _ in pairs)
    result = run("decode", "--json", data=data)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    ktap.result("decode answers every line of its input",
                [record["line"] for record in records]
                == [line for line, _ in pairs] and len(pairs) >= LEAST_LINES,
                [str(len(pairs)), result.stderr])
    for (line, answers), record in zip(pairs, records):
        ktap.result(f"decode: {line.strip()[:70].replace('#', '')}",
                    _answers(record) == answers,
                    ["printed:", *_answers(record), "expected:", *answers])
    plain = run("decode", data=data).stdout.splitlines()
    ktap.result("decode prints each line as it was, and names behind it",
                len(plain) == len(pairs) and all(
                    text == line if answers == ["nothing"] else
                    text.startswith(line + "  # ")
                    for (line, answers), text in zip(pairs, plain)), plain)


def _test_bytes(ktap):
    """Input that is no text: nothing is lost, and JSON stays JSON."""
    data = bytes(range(1, 256)).replace(b"\n", b"") + b"\nrc\0=1\n"
    program = [str(SOURCE.parents[1] / "build/tools/hcall/hcall"), "decode"]
    plain = subprocess.run(program, input=data, capture_output=True, check=False)
    records = subprocess.run([*program, "--json"], input=data,
                             capture_output=True, check=False)
    lines = records.stdout.decode("utf-8").splitlines()
    ktap.result("decode takes bytes that are no text",
                plain.returncode == records.returncode == 0
                and plain.stdout.startswith(data.split(b"\n", maxsplit=1)[0])
                and len([json.loads(line) for line in lines]) == 2, lines)


def _test_words(ktap):
    """Numbers in every form: what each may be, the likeliest first."""
    cases = {
        "398": ["call H_QUERY_VAS_CAPABILITIES 16"],
        "0000000000000110": ["call H_COPY_RDMA 16"],
        "0x110": ["call H_COPY_RDMA 16"],
        "110": ["call H_COPY_RDMA 16"],
        "1100": ["call H_SCM_FLUSH 10"],
        "44c": ["call H_SCM_FLUSH 16"],
        "ffffffffffffffea": ["errno EINVAL 16", "status H_RT_PARM 16"],
        "fffffffc": ["status H_PARAMETER 16", "errno EINTR 16"],
        "4294967292": ["status H_PARAMETER 10", "errno EINTR 10"],
        "-55": ["status H_P2 10"],
        "-0x37": ["status H_P2 16"],
        "-9002": ["rtas -9002 10"],
        "-1": ["status H_HARDWARE 10", "errno EPERM 10", "rtas -1 10"],
        "0xe00": ["vector 0xe00 16"],
        "0x300": ["call H_RANDOM 16", "vector 0x300 16"],
        "4": ["call H_REMOVE 10", "status H_CONSTRAINED 10"],
        "rc=-4": ["status H_PARAMETER 10", "errno EINTR 10"],
        "cede": ["call H_CEDE"],
        "H_P2": ["status H_P2"],
    }
    output = run("decode", "--json", *cases).stdout.splitlines()
    for (word, expected), line in zip(cases.items(), output):
        found = [" ".join(str(reading[key]) for key in ("as", "name", "base")
                          if key in reading)
                 for reading in json.loads(line)["readings"]]
        ktap.result(f"decode {word}", found == expected,
                    [f"printed: {found}", f"expected: {expected}"])


def _test_call(ktap):
    """Numbers as answers of one call."""
    result = run("decode", "-C", "H_ENTER_NESTED", "0xe00", "-4")
    ktap.result("decode -C H_ENTER_NESTED knows its exceptions",
                result.returncode == 0 and "0xe00: exception 0xe00" in result.stdout
                and "-4: status H_PARAMETER" in result.stdout, [result.stdout])
    result = run("decode", "-C", "0x44c", "-55")
    ktap.result("decode -C takes an opcode", result.returncode == 0
                and "for H_SCM_FLUSH: " in result.stdout, [result.stdout])
    output = run("decode", "-C", "H_STUFF_TCE", "-1", "-2", "-77").stdout
    ktap.result("decode -C does not contradict itself",
                output.count("for H_STUFF_TCE: as for every call") == 2
                and output.count("not among the documented") == 1, [output])
    expect(ktap, "decode of a whole line as one argument",
           run("decode", "vas: HCALL(398) error -2"), 0,
           "398 = H_QUERY_VAS_CAPABILITIES")
    expect(ktap, "decode of a line that names no hypervisor call",
           run("decode", "opcode: 0x44c, status: 9902"), 0,
           "0x44c = H_SCM_FLUSH", "9902 = H_LONG_BUSY_ORDER_100_MSEC of H_SCM_FLUSH")


def _formats():
    """(file, format) of messages.c; None for what is not from Linux 6.1."""
    text = (SOURCE / "messages.c").read_text(encoding="utf-8")
    places = dict(re.findall(r'#define (\w+)\t"(.*)"', text))
    row = r'\t\{ (NULL|(?:\w+)?\s?(?:"[^"]*")?), "((?:[^"\\]|\\.)*)", "([-a-z]+)", '
    for place, message, holds in re.findall(row, text):
        if place == "NULL":
            yield None, message, holds
            continue
        words = re.fullmatch(r'(\w*)\s?(?:"(.*)")?', place)
        yield places.get(words[1], "") + (words[2] or ""), message, holds


def _test_formats(ktap):
    """Each message is in the source that it is said to be of."""
    rows = list(_formats())
    files = sorted({place for place, _, _ in rows if place})
    tree = sources.pristine(kernels.QUOTED)
    literals = {}
    for name in files:
        source = (tree / name).read_text(encoding="utf-8", errors="replace")
        # Adjacent literals are one; what stands between them is blank.
        literals[name] = re.sub(r'"\s*\\?\s*"', "", source)
    wrong = [f"{place}: {message}" for place, message, _ in rows
             if place and message not in literals[place]]
    ktap.result("every message stands in its source of Linux",
                not wrong and len(rows) > 100, wrong)
    conversion = re.compile(r"%[#0-9]*[lzh]*[a-zA-Z]")
    wrong = [message for _, message, holds in rows
             if len(conversion.findall(message)) != len(holds)]
    ktap.none("every message has a letter for each conversion", wrong)


# Functions that Linux had before 6.1; logs of such kernels are still pasted.
EARLIER = {"pseries_shared_idle_sleep", "pseries_mach_cpu_die", "__spin_yield",
           "__rw_yield"}


def _test_functions(ktap):
    """Each function that a dump is searched for is defined in Linux."""
    text = (SOURCE / "annotate_dump.c").read_text(encoding="utf-8")
    names = set(re.findall(r'\t\{ "(\w+)", "H_\w+" \},', text))
    tree = sources.pristine(kernels.QUOTED)
    found = set()
    for folder in ("arch/powerpc", "drivers"):
        for path in (tree / folder).rglob("*.[ch]"):
            if len(found) == len(names) or not re.search(
                    "powerpc|ibm|hvc|cpuidle", str(path.relative_to(tree))):
                continue
            source = path.read_text(encoding="utf-8", errors="replace")
            found |= {name for name in names - found
                      if re.search(rf"^(?!\t).*\b{name}\(", source, re.M)}
    ktap.result("every function of a dump is one of Linux",
                found == names - EARLIER and len(names) > 40,
                [f"missing: {sorted(names - EARLIER - found)}",
                 f"found, though listed as earlier: {sorted(found & EARLIER)}"])


def test(ktap):
    """All of them."""
    _test_lines(ktap)
    _test_bytes(ktap)
    _test_words(ktap)
    _test_call(ktap)
    _test_formats(ktap)
    _test_functions(ktap)
