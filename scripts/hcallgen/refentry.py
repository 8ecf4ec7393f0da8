# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the entry of one call in the reference."""
from __future__ import annotations

from collections.abc import Iterator

from hcallgen import emit_calls, emit_sync, refstruct, rst
from hcallgen.facts import POWERVM, Facts, powervm
from hcallgen.linkage import (FIRST_ARG, RetrySequence, Function, Item, retry_sequences,
                              functions, number, raw)
from hcallgen.model import Call, Catalogue, items, part
from hcallgen.refcode import declaration, sync_declaration, example, first_token
from hcallgen.structs import Structures

_TYPES = {"number": "number", "flags": "flags", "ra": "real address",
          "bytes": "bytes, the first most significant", "token": "token"}
_SOURCES = {"lopapr": "LoPAPR", "linux": "Linux", "qemu": "QEMU", "kvm": "KVM",
            "slof": "SLOF", "freebsd": "FreeBSD", "rhype": "rHype"}
# Statuses that every call may return, so that entries need not name them.
_ANY_CALL = ["H_FUNCTION", "H_HARDWARE"]
_LIFECYCLE = {"active": "in use", "reserved": "reserved: a number without a public use",
              "obsolete": "obsolete: its hardware or feature is gone",
              "private": "private between one hypervisor and its firmware or guests, "
                         "not PAPR's"}


def opcode_text(call: Call) -> str:
    """Return the opcode in hexadecimal and decimal."""
    return f"0x{call.opcode:03X} ({call.opcode})"


def _struct(function: Function) -> list[str]:
    """Return the result structure, each member with its register."""
    members = ["long status;", *(f"u64 {item['name']};" for item in function.results)]
    width = max(map(len, members))
    registers = ["r3", *(item["reg"] for item in function.results)]
    return [f"struct {function.struct} {{",
            *(f"\t{member:<{width}}\t/* {register} */"
              for member, register in zip(members, registers)), "};"]


def _buffer(arg: Item) -> str:
    buffer = part(arg, "buffer")
    if not buffer:
        return ""
    size = buffer.get("size")
    words = ["the hypervisor " + {"read": "reads", "write": "writes",
                                  "read-write": "reads and writes"}[buffer["access"]]
             + {True: " it", False: f" {size} bytes"}[size is None]]
    if buffer.get("align", 1) > 1:
        words.append(f"aligned to {buffer['align']} bytes")
    if "boundary" in buffer:
        words.append(f"must not cross a multiple of {buffer['boundary']}")
    return "; ".join(words)


def _extra(item: Item) -> Iterator[str]:
    """Yield remarks on an argument or result."""
    if item.get("optional"):
        yield "optional"
    if item.get("sensitive"):
        yield "sensitive: never recorded by traces"


def _register_table(rows: list[Item], results: bool) -> list[str]:
    head = ["Register", "Name", "Type", "Meaning"] + (["Valid after"] if results else [])
    lines = []
    for item in rows:
        extra = "".join(f" *({rst.plain(text)})*" for text in _extra(item))
        row = [item["reg"], rst.code(item["name"]), _TYPES[item["type"]],
               rst.plain(item["doc"]) + extra]
        if results:
            row.append("any status" if number(item) < FIRST_ARG else
                       ", ".join(item.get("valid", ["H_SUCCESS"])))
        lines.append(row)
    return rst.table(head, lines)


def _buffers(args: list[Item], structures: Structures) -> list[str]:
    with_buffer = [arg for arg in args if part(arg, "buffer")]
    if not with_buffer:
        return []
    lines = rst.rubric("Memory")
    for arg in with_buffer:
        buffer = part(arg, "buffer")
        lines.append(f"- {rst.code(arg['name'])}: {rst.plain(_buffer(arg))}.")
        held = [refstruct.link(name, structures) for name in buffer.get("structures", [])]
        if held:
            lines.append(f"  Holds {', '.join(held)}.")
        for key, words in (("list", "Entries"), ("layout", "Layout")):
            if key in buffer:
                lines.append(f"  {words}: {rst.plain(buffer[key])}")
    return [*lines, ""]


def _linkage(data: Item, structures: Structures) -> list[str]:
    args = [arg for _, arg in items(data, "args")]
    found = [result for _, result in items(data, "results")]
    lines = []
    if args:
        lines += [*rst.rubric("Arguments"), *_register_table(args, False)]
        for arg in args:
            lines += refstruct.value_tables(arg)
        lines += _buffers(args, structures)
    if found:
        lines += [*rst.rubric("Results"), *_register_table(found, True)]
        for result in found:
            lines += refstruct.value_tables(result)
    return lines


def _statuses(data: Item, catalogue: Catalogue) -> list[str]:
    statuses = data.get("statuses") or {}
    if not statuses:
        return []
    spans = catalogue.spans()
    answers = {entry.name: entry for entry in [*catalogue.statuses, *catalogue.ranges]}
    rows = []
    for name, meaning in statuses.items():
        first, last = spans[name]
        rows.append([name, str(first) if first == last else f"{first} to {last}",
                     rst.errno(answers[name].errno), rst.plain(meaning)])
    lines = [*rst.rubric("Statuses"),
             *rst.table(["Status", "r3", "errno", "Meaning here"], rows)]
    others = [answers[name] for name in _ANY_CALL if name not in statuses]
    if others:
        lines += ["Like every call, this call may also return " + ", or ".join(
            f"{other.name} ({spans[other.name][0]}, {rst.errno(other.errno)}): "
            f"{rst.plain(other.data['summary'])}" for other in others) + ".", ""]
    if "good" in data:
        lines += [f"After {', '.join(data['good'])} the call is complete, as after H_SUCCESS.", ""]
    return lines


def _again_text(again: Item) -> str:
    token = part(again, "token")
    how = "with unchanged arguments"
    if token:
        how = (f"with {rst.code(token['arg'])} set to {rst.code(token['result'])} of the "
               f"previous attempt; the first attempt passes {first_token(token)}")
    acts = again.get("caller-acts", [])
    alone = [answer for answer in again["answers"] if answer not in acts]
    words = [f"After {', '.join(alone)} repeat the call {how}."] if alone else []
    if acts:
        words.append(f"After {', '.join(acts)} the caller must act before it repeats the call.")
    if "doc" in again:
        words.append(_sentence(again["doc"]))
    if "cancel" in again:
        values = ", ".join(f"{rst.code(name)} {value}" for name, value in again["cancel"].items())
        words.append(f"To cancel the operation, make the call with {values}.")
    return " ".join(words)


def _sentence(text: str) -> str:
    """Return the text with a capital letter and a full stop."""
    text = rst.plain(text)
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def _busy(call: Call, has_functions: bool) -> list[str]:
    """Describe how to repeat the call."""
    data = call.data
    if not data["context"]["busy"]:
        return ["Never busy: one call is enough.", ""]
    lines = rst.rubric("Retry sequence")
    if "again" in data:
        lines += [_again_text(data["again"]), ""]
        sequences = list(retry_sequences(call)) if has_functions else []
        for sequence in sequences:
            lines += [f".. c:function:: {sync_declaration(sequence)}", ""]
        for sequence in sequences[:1]:
            lines += [*rst.code_block(example(sequence)), _policy(sequence), ""]
    for _, variant in items(data, "variants"):
        if "again" in variant:
            lines += [f"{rst.code(variant['name'])}: {_again_text(variant['again'])}", ""]
    return lines


def _policy(sequence: RetrySequence) -> str:
    """Describe the policy and the errors of a retry sequence."""
    if sequence.complete:
        return ("The function has no policy, because the caller must complete the call: it "
                "sleeps, and neither a signal nor a deadline stops it.  ``ret.err`` is 0 or the "
                "errno of the last status.  See :doc:`/arch/powerpc/hcalls/retry`.")
    token = "; ``ret.token`` is then the token of the next attempt" if sequence.token else ""
    return ("``how`` is the policy: HCALL_SLEEP, HCALL_KILLABLE, which a fatal signal stops, or "
            "HCALL_ATOMIC, which spins; each policy may have a deadline.  ``ret.err`` is 0, the "
            "errno of the last status, -EINTR after a signal, or -ETIMEDOUT after the "
            f"deadline{token}.  See :doc:`/arch/powerpc/hcalls/retry`.")


def _context(call: Call) -> str:
    context = call.data["context"]
    words = ["Does not sleep."]
    places = [place for key, place in (
        ("real-mode", "with translation off"), ("idle", "from the idle loop"),
        ("nmi", "from NMI, machine check or panic")) if context[key]]
    if places:
        words.append(f"Linux makes this call {', '.join(places)}.")
    if not context["trace"]:
        words.append("Never traced: the tracer would recurse or could not run.")
    if context.get("interrupts", "any") != "any":
        words.append(f"Interrupts must be {context['interrupts']}.")
    if "kills" in context:
        words.append(f"Changes no GPR except {', '.join(context['kills'])}; CTR, XER and CR "
                     "may change.")
    return " ".join(words)


def _facts(call: Call, facts: Facts, headers: list[str]) -> list[str]:
    """Return the list of facts at the top of an entry."""
    data = call.data
    sets = ", ".join(map(rst.code, data.get("function-set", [])))
    fields = [("Opcode", opcode_text(call))]
    if headers:
        fields.append(("Declared in", ", ".join(map(rst.code, headers))))
    if "aliases" in data:
        fields.append(("Also called", ", ".join(data["aliases"])))
    fields.append(("Announced by", sets or "no function set"))
    if "availability" in data:
        fields.append(("Available if", rst.plain(data["availability"])))
    fields.append(("Defined by", ", ".join(
        _SOURCES[source] for source in data["defined-by"])))
    fields.append((POWERVM, powervm(call)))
    for program in facts.programs:
        fields.append((program.title, program.answer(call)))
    users = facts.users(call)
    if users:
        fields.append((f"Used in {facts.linux}", ", ".join(map(rst.code, users))))
    fields += [("Context", _context(call)), ("Class", data["class"]),
               ("Lifecycle", _LIFECYCLE[data["lifecycle"]])]
    return [*(f":{name}: {text}" for name, text in fields), ""]


def _variants(call: Call, catalogue: Catalogue) -> list[str]:
    lines = []
    for _, variant in items(call.data, "variants"):
        lines += [f"**{rst.plain(variant['name'])}** ({rst.plain(variant['when'])}): "
                  f"{rst.plain(variant['summary'])}", ""]
        inner = [*_linkage(variant, Structures(catalogue.structures)),
                 *_statuses(variant, catalogue)]
        notes = variant.get("notes", [])
        lines += rst.indented(inner + (rst.bullets(notes) if notes else []))
    return [*rst.rubric("Variants"), *lines] if lines else []


def _prose(call: Call) -> list[str]:
    data, lines = call.data, []
    if "notes" in data:
        lines += [*rst.rubric("Notes"), *rst.bullets(data["notes"])]
    conflicts = [conflict for _, conflict in items(data, "conflicts")]
    if conflicts:
        lines += [*rst.rubric("Where sources disagree"), *rst.table(
            ["Source", "Statement", "Source followed", "Reason"],
            [[rst.plain(conflict[key]) for key in ("source", "says", "follows", "why")]
             for conflict in conflicts])]
    return [*lines, *rst.rubric("Sources"), *rst.bullets(data["sources"])]


def entry(call: Call, catalogue: Catalogue, facts: Facts) -> list[str]:
    """Return the entry of a call."""
    names = [call.name, *call.data.get("aliases", [])]
    lines = [*rst.label(call.name), *rst.index_entries(
        *names, f"0x{call.opcode:03X}", str(call.opcode)),
        *rst.title(call.name, "-"), rst.plain(call.data["summary"]), ""]
    # If two calls share an opcode, only the first call has functions.
    decodes = call is catalogue.by_opcode()[call.opcode][0]
    made = list(functions(call)) if decodes else []
    for function in made:
        for form in (function, *raw(function)):
            lines += [f".. c:function:: {declaration(form)}", ""]
    if made and made[0].results:
        lines += rst.code_block(_struct(made[0]))
    # Headers of the typed call, and of its _sync forms.
    headers = [emit_calls.path_of(call.family), emit_sync.path_of(call.family)]
    lines += _facts(call, facts, headers[:len(made) and 1 + any(retry_sequences(call))])
    if "undocumented" in call.data:
        lines += [f"**Not publicly documented.** {rst.plain(call.data['undocumented'])}", ""]
    lines += [*_linkage(call.data, Structures(catalogue.structures)),
              *_statuses(call.data, catalogue)]
    if "args" in call.data:
        lines += _busy(call, decodes)
    return [*lines, *_variants(call, catalogue), *_prose(call)]
