# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference: one page a family, and lists of calls and statuses.

Built with the documents (make docs), never committed.
"""
from __future__ import annotations

from hcallgen import refstruct, rst
from hcallgen.facts import POWERVM, Facts, powervm
from hcallgen.model import Answer, Call, Catalogue, Status, items
from hcallgen.refentry import entry, opcode_text
from hcallgen.structs import Structures
from hcallgen.yamlsrc import Document


def link(call: Call) -> str:
    """A link to a call's entry."""
    return f":ref:`{call.name} <{rst.anchor(call.name)}>`"


def _page(name: str) -> str:
    return f"{name}.rst"


def _head(title: str) -> list[str]:
    return [".. SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause", "",
            "=" * len(title), title, "=" * len(title), ""]


def _calls(catalogue: Catalogue) -> list[Call]:
    return [call for calls in catalogue.by_opcode().values() for call in calls]


def _family(document: Document, catalogue: Catalogue, facts: Facts) -> list[str]:
    calls = [call for call in catalogue.calls if call.document is document]
    lines = [*_head(document.data["title"]), rst.plain(document.data["summary"]), "",
             *rst.table(["Opcode", "Call", "What it does"],
                        [[f"0x{call.opcode:03X}", link(call),
                          rst.plain(call.data["summary"])] for call in calls])]
    for call in calls:
        lines += entry(call, catalogue, facts)
    structures = Structures(catalogue.structures)
    for structure in structures:
        if structure.document is document:
            lines += refstruct.entry(structure, structures)
    return lines


def _numbers(catalogue: Catalogue) -> list[str]:
    return [*_head("Calls by number"),
            "Hexadecimal and decimal, as traces of older kernels print them.  Where a "
            "number stands twice, two sources give it two meanings.", "",
            *rst.table(["Opcode", "Call", "Family", "What it does"],
                       [[opcode_text(call), link(call), f":doc:`{call.family}`",
                         rst.plain(call.data["summary"])]
                        for call in _calls(catalogue)]),
            *_head_section("Ultracalls"),
            "These numbers are no hypervisor calls: they go to the ultravisor of the "
            "Protected Execution Facility, with ``sc 2``.", "",
            *rst.table(["Hexadecimal", "Call", "Made by", "What it does"],
                       [[f"0x{call.data['opcode']:X}", call.name, call.data["caller"],
                         rst.plain(call.data["summary"])]
                        for call in catalogue.ultracalls])]


def _head_section(title: str) -> list[str]:
    return rst.title(title, "=")


def _names(catalogue: Catalogue) -> list[str]:
    rows = []
    for call in catalogue.calls:
        for name in [call.name, *call.data.get("aliases", [])]:
            rows.append([name if name != call.name else link(call),
                         link(call) if name != call.name else "", opcode_text(call),
                         f":doc:`{call.family}`"])
    rows.sort(key=lambda row: row[0].removeprefix(":ref:`"))
    return [*_head("Calls by name"),
            *rst.table(["Name", "Is an alias of", "Opcode", "Family"], rows)]


def _who(catalogue: Catalogue, facts: Facts) -> list[str]:
    lines = [*_head("Who has which call"),
             "Sources of the columns; *no, announced* is a call that the hypervisor lacks "
             "although its device tree names the call's function set:", "",
             f"- {POWERVM}: the text that describes the call as PowerVM's; LoPAPR requires it "
             "where the function set is announced. *Linux*: only Linux's code names the call "
             "and its function set.  Nothing here was measured on PowerVM.",
             *(f"- {program.title}: {program.how}" for program in facts.programs)]
    if facts.linux:
        lines.append(f"- {facts.linux}: files of its source that name the call, "
                     "KVM's apart.")
    head = ["Call", "Opcode", POWERVM, *(program.title for program in facts.programs),
            *([f"{facts.linux} uses it"] if facts.linux else [])]
    rows = []
    for call in _calls(catalogue):
        row = [link(call), f"0x{call.opcode:03X}", powervm(call),
               *(program.answer(call) for program in facts.programs)]
        if facts.linux:
            row.append("yes" if facts.users(call) else "no")
        rows.append(row)
    return [*lines, "", *rst.table(head, rows, "matrix")]


def _users(catalogue: Catalogue) -> dict[str, list[Call]]:
    """Calls that document a status, by the status."""
    users: dict[str, list[Call]] = {}
    for call in catalogue.calls:
        named = dict.fromkeys(call.data.get("statuses") or {})
        for _, variant in items(call.data, "variants"):
            named.update(dict.fromkeys(variant.get("statuses") or {}))
        for name in named:
            users.setdefault(name, []).append(call)
    return users


def _status_value(answer: Answer, catalogue: Catalogue) -> str:
    if isinstance(answer, Status):
        return ", ".join(map(str, answer.values))
    first, last = catalogue.spans()[answer.name]
    return f"{first} to {last}"


def _statuses(catalogue: Catalogue) -> list[str]:
    users, data = _users(catalogue), catalogue.statuses[0].document.data
    answers: list[Answer] = [*catalogue.ranges, *catalogue.statuses]
    answers.sort(key=lambda answer: catalogue.spans()[answer.name][0])
    lines = [*_head(data["title"]), rst.plain(data["summary"]), "",
             "The errno is what :c:func:`hcall_errno` makes of it.  A status that is not "
             "listed is a failure, -EIO.", "",
             *rst.table(["r3", "Status", "Kind", "errno", "Meaning"], [
                 [_status_value(answer, catalogue),
                  f":ref:`{answer.name} <{rst.anchor(answer.name)}>`", answer.data["kind"],
                  rst.errno(answer.errno), rst.plain(answer.data["summary"])]
                 for answer in answers])]
    for answer in answers:
        value, aliases = _status_value(answer, catalogue), answer.data.get("aliases", [])
        lines += [*rst.label(answer.name), *rst.index_entries(
            answer.name, value, *aliases),
            *rst.title(answer.name, "-"), f"{value}: {rst.plain(answer.data['summary'])}.", ""]
        if aliases:
            lines += [f"Also spelt {', '.join(aliases)}.", ""]
        lines += rst.bullets(answer.data["notes"]) if "notes" in answer.data else []
        if "values" in answer.data:
            lines += rst.table(["r3", "Meaning"], [
                [value, rst.plain(text)] for value, text in answer.data["values"].items()])
        if answer.name in users:
            lines += ["Documented of: " + ", ".join(map(link, users[answer.name])) + ".", ""]
    return lines


def _index(catalogue: Catalogue) -> list[str]:
    described = [call for call in catalogue.calls if "undocumented" not in call.data]
    lists = ["numbers", "names", "statuses", "who"]
    families = sorted((document.data["title"], document.data["family"], document.data["summary"])
                      for document in catalogue.families)
    rows = [[f":doc:`{title} <{family}>`", rst.plain(summary)]
            for title, family, summary in families]
    return [*_head("Reference of the calls"),
            f"{len(catalogue.calls)} calls in {len(families)} families; how to make "
            f"{len(described)} of them is publicly known.  The search of these pages finds "
            "calls by name, by number (0x44C or 1100) and by status; so does the "
            ":ref:`index <genindex>`.  All is generated from the catalogue.", "",
            ".. toctree::", "   :maxdepth: 1", "   :caption: Lists", "",
            *(f"   {name}" for name in lists), "",
            *rst.table(["Family", "What its calls are for"], rows),
            ".. toctree::", "   :maxdepth: 1", "   :caption: Families", "   :hidden:", "",
            *(f"   {family}" for _, family, _ in families)]


def pages(catalogue: Catalogue, facts: Facts) -> dict[str, str]:
    """Every page: name of the file and text."""
    found = {_page("index"): _index(catalogue), _page("numbers"): _numbers(catalogue),
             _page("names"): _names(catalogue), _page("statuses"): _statuses(catalogue),
             _page("who"): _who(catalogue, facts)}
    for document in catalogue.families:
        found[_page(document.data["family"])] = _family(document, catalogue, facts)
    return {name: "\n".join(lines).rstrip() + "\n" for name, lines in found.items()}
