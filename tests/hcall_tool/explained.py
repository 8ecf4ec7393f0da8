# SPDX-License-Identifier: GPL-2.0-or-later
"""list, show and decode against the YAML files, read without the generator."""

import json
import re

from families import every, families
from program import expect, run
from statuses import entry, status_file

# Keys that show prints in other words, or not at all.
NOT_SHOWN = {"how", "token", "interrupts", "access", "size"}


def calls_of_catalogue():
    """{name: opcode} of every call."""
    return {call["name"]: call["opcode"] for call in every()}


def _texts(data, key=""):
    """Every text below a call that a reader may want, with blanks made one."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name in NOT_SHOWN:
                continue
            if key == "statuses":
                yield name
            yield from _texts(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value, key)
    elif isinstance(data, str):
        yield "real address" if (key, data) == ("type", "ra") else " ".join(
            data.split())


def _numbers(item):
    """Return the lines of show for the numbers of an argument or a result."""
    yield f"{item['reg']} {item['name']} "
    for bits in item.get("bits", []):
        yield f"0x{bits['mask']:016x} {bits['name']}: "
        yield from (f"{int(value, 0)}: {' '.join(doc.split())}"
                    for value, doc in bits.get("values", {}).items())
    for value in item.get("values", []):
        number = value["value"]
        yield (f"{number if number < 0x10000 else hex(number)} "
               f"{value['name']}: ")
    buffer = item.get("buffer", {})
    yield from (text.format(buffer[key]) for key, text in (
        ("size", "{} bytes"), ("align", "aligned to {}"),
        ("boundary", "not across a multiple of {}")) if key in buffer)


def _test_list(ktap, documents):
    calls = [(call["opcode"], call["name"], family["family"], call["summary"])
             for family in documents for call in family["calls"]]
    rows = [re.split(r"\s+", line, maxsplit=3)
            for line in run("list").stdout.splitlines()]
    found = {(int(row[0], 16), row[1], row[2], row[3]) for row in rows}
    ktap.result("list has every call, by opcode",
                found == set(calls) and len(rows) == len(calls) > 200
                and [row[0] for row in rows] == sorted(row[0] for row in rows),
                [str(row) for row in sorted(found ^ set(calls))[:10]])
    for family in documents:
        name = family["family"]
        rows = run("list", "-f", name).stdout.splitlines()
        ktap.result(f"list --family={name} has its calls",
                    {row.split()[1] for row in rows}
                    == {call["name"] for call in family["calls"]}, rows[:5])


def _test_search(ktap):
    expect(ktap, "list finds a part of a name", run("list", "scm_fl"), 0,
           "0x044c  H_SCM_FLUSH")
    result = run("list", "h_scm_*bind*")
    ktap.result("list takes a pattern for the whole name",
                [line.split()[1] for line in result.stdout.splitlines()]
                == ["H_SCM_BIND_MEM", "H_SCM_UNBIND_MEM",
                    "H_SCM_QUERY_BLOCK_MEM_BINDING",
                    "H_SCM_QUERY_LOGICAL_MEM_BINDING", "H_SCM_UNBIND_ALL"],
                result.stdout.splitlines())
    result = run("list", "0x44c")
    ktap.result("list finds an opcode", result.stdout.count("\n") == 1
                and "H_SCM_FLUSH" in result.stdout, [result.stdout])
    expect(ktap, "list finds a word of a summary", run("list", "-w", "durable"),
           0, "H_SCM_FLUSH")
    result = run("list", "nothing_like_it")
    ktap.result("list of nothing is empty and tells so",
                (result.returncode, result.stdout, result.stderr)
                == (1, "", "hcall: unknown call 'nothing_like_it'; to see all calls, "
                    "type: hcall list\n"), [result.stdout, result.stderr])


def _test_show(ktap, documents):
    lacking = []
    for family in documents:
        for call in family["calls"]:
            result = run("show", call["name"])
            output = " ".join(result.stdout.split())
            texts = [text for text in _texts(call) if text not in output]
            texts += [text for text in (f"{call['opcode']:#x}", family["title"])
                      if text not in output]
            for key in ("args", "results"):
                texts += [text for item in call.get(key, [])
                          for text in _numbers(item) if text not in output]
            lacking += [f"{call['name']}: {text}" for text in texts]
            if result.returncode:
                lacking.append(f"{call['name']}: {result.returncode}")
    ktap.result("show says all that the catalogue says of each call",
                not lacking, lacking[:20])
    expect(ktap, "show takes an opcode", run("show", "0x44c"), 0,
           "H_SCM_FLUSH  opcode 0x44c (1100)", "drc_index")
    for word in ("h_p2", "-55", "0xffffffffffffffc9"):
        expect(ktap, f"show {word}", run("show", word), 0,
               "H_P2  status -55", "H_SCM_READ_METADATA")
    expect(ktap, "show of a number that is a call and a status",
           run("show", "4"), 0, "H_REMOVE  opcode 0x4 (4)",
           "H_CONSTRAINED  status 4")


def _json_texts(data):
    """Every text in a JSON value, with blanks made one."""
    if isinstance(data, dict):
        for value in data.values():
            yield from _json_texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _json_texts(value)
    elif isinstance(data, str):
        yield " ".join(data.split())


def _test_show_json(ktap, documents):
    calls = [call for family in documents for call in family["calls"]]
    output = run("show", "--json", *(call["name"] for call in calls)).stdout
    records = [json.loads(line)["call"] for line in output.splitlines()]
    lacking = []
    for call, record in zip(calls, records):
        # Fields of structures are at "hcall show", behind their names.
        texts = set(_json_texts(record))
        names = {"sources", "notes", "summary", "availability"} & call.keys()
        lacking += [f"{call['name']}: {text}" for name in names
                    for text in _texts(call[name]) if text not in texts]
        for kind in ("args", "results"):
            if [(item["reg"], item["name"]) for item in call.get(kind, [])] != [
                    (f"r{item['register']}", item["name"]) for item in record.get(kind, [])]:
                lacking.append(f"{call['name']}: {kind}")
    ktap.result("show --json says of each call what the catalogue says",
                not lacking and len(records) == len(calls) > 200, lacking[:20])
    output = run("show", "--json", "4", "-55").stdout
    kinds = [next(iter(json.loads(line))) for line in output.splitlines()]
    ktap.result("show --json prints calls and statuses",
                kinds == ["call", "status", "status"]
                and "H_SCM_READ_METADATA" in output, [output[:500]])


def _test_decode_calls(ktap, documents):
    wrong, names = [], []
    for family in documents:
        for call in family["calls"]:
            line = (f"call {call['name']}, opcode {call['opcode']:#x} "
                    f"({call['opcode']}): {call['summary']}")
            names.append((call, line))
    for form in (lambda call: call["name"], lambda call: str(call["opcode"]),
                 lambda call: hex(call["opcode"]),
                 lambda call: call["name"].lower()):
        words = [form(call) for call, _ in names]
        result = run("decode", *words)
        lines = {line.replace(": or ", ": ")
                 for line in result.stdout.splitlines()}
        wrong += [f"{word}: {line}" for word, (_, line) in zip(words, names)
                  if f"{word}: {line}" not in lines]
        if result.returncode:
            wrong.append(f"exit status {result.returncode}")
    ktap.result("decode knows every call by name, decimal and hexadecimal",
                not wrong and len(names) > 200, wrong[:10])


def _values():
    """Statuses to try: every single one, and of each range some."""
    for status in status_file()["statuses"]:
        yield from [status["value"], *status.get("also", [])]
    for span in status_file()["ranges"]:
        first, last = span["first"], span["last"]
        yield from sorted({first, last, (first + last) // 2,
                           min(first + 1, last)})


def _test_decode_statuses(ktap):
    values = sorted(set(_values()))
    forms = {"decimal": str,
             "64-bit": lambda value: hex(value % (1 << 64))}
    for kind, form in forms.items():
        words = [form(value) for value in values]
        lines = run("decode", *words).stdout.splitlines()
        wrong = []
        for word, value in zip(words, values):
            one = entry(value)
            start = (f"{word}: status {one['name']} ({value}), {one['kind']}: "
                     f"{one['summary']}")
            if not any(line.replace(": or ", ": ").startswith(start)
                       for line in lines):
                wrong.append(start)
        ktap.result(f"decode knows every status, {kind}",
                    not wrong and len(values) > 90, wrong[:10])
    # A range that is a group is no name of a value.
    names = {status["name"]: f"({status['value']})"
             for status in status_file()["statuses"]}
    names.update({span["name"]: f"statuses {span['first']} to {span['last']}"
                  for span in status_file()["ranges"]})
    output = run("decode", *names).stdout
    wrong = [name for name, text in names.items()
             if not re.search(f"^{name}: .*{re.escape(text)}", output, re.M)]
    ktap.none("decode knows every status and range by name", wrong)


def _test_decode_words(ktap):
    expect(ktap, "decode knows 32 bits of a negative status",
           run("decode", "4294967292"), 0, "status H_PARAMETER (-4)")
    expect(ktap, "decode says both where a number is two things",
           run("decode", "4"), 0, "4: call H_REMOVE", "4: or status H_CONSTRAINED")
    expect(ktap, "decode says which flag is not supported",
           run("decode", "-259"), 0, "H_UNSUPPORTED_FLAG (-259)", "bit 3, mask 0x1000000000000000")
    expect(ktap, "decode says what a value of a range means",
           run("decode", "13"), 0, "H_SENSOR_STATUS", "at or above the upper critical limit")
    expect(ktap, "decode takes a status with a wrong sign",
           run("decode", "-9904"), 0, "no status", "H_LONG_BUSY_ORDER_10_SEC (9904)")
    expect(ktap, "decode knows that an ultracall is none",
           run("decode", "0xF110"), 0, "UV_ESM", "not a hypervisor call")
    expect(ktap, "decode says what a status means for a call",
           run("decode", "-C", "h_scm_read_metadata", "-55"), 0,
           "for H_SCM_READ_METADATA: offset, or offset + length, lies outside")
    expect(ktap, "decode says what no status of a call is",
           run("decode", "-C", "H_SCM_READ_METADATA", "-77"), 0,
           "not among the documented statuses of H_SCM_READ_METADATA")
    expect(ktap, "decode takes a word with what is around it in a text",
           run("decode", "(0x44c),", "[H_P2]", "error:-9002.", "+4", "einval"), 0,
           "0x44c: call H_SCM_FLUSH", "H_P2: status H_P2", "RTAS status -9002",
           "+4: call H_REMOVE", "einval: errno EINVAL (-22)")
    expect(ktap, "decode of an empty word", run("decode", ""), 2,
           "'': empty argument; give a number, a name or a line")
    expect(ktap, "decode of what is nothing", run("decode", "31337", "H_P2"),
           1, "31337: unknown\n", "H_P2 (-55)")


def test(ktap):
    """All of them."""
    documents = families()
    _test_list(ktap, documents)
    _test_search(ktap)
    _test_show(ktap, documents)
    _test_show_json(ktap, documents)
    _test_decode_calls(ktap, documents)
    _test_decode_statuses(ktap)
    _test_decode_words(ktap)
