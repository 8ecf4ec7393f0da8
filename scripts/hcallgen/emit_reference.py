# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the reference: one page for each family, and lists of calls and statuses.

make docs builds the reference, which is not committed.
"""
from __future__ import annotations

from hcallgen import refstruct, rst
from hcallgen.facts import POWERVM, Facts, powervm
from hcallgen.model import Answer, Call, Catalogue, Status, items
from hcallgen.refentry import entry, opcode_text
from hcallgen.structs import Structures
from hcallgen.yamlsrc import Document


def link(call: Call) -> str:
    """Return a link to the entry of a call."""
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
             *rst.table(["Opcode", "Call", "Purpose"],
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
            "This list has opcodes in hexadecimal and in decimal, because traces of older "
            "kernels contain decimal opcodes.  An opcode that appears twice has two meanings, "
            "each from another source.", "",
            *rst.table(["Opcode", "Call", "Family", "Purpose"],
                       [[opcode_text(call), link(call), f":doc:`{call.family}`",
                         rst.plain(call.data["summary"])]
                        for call in _calls(catalogue)]),
            *_head_section("Ultracalls"),
            "These numbers are no hypervisor calls: ``sc 2`` passes them to the ultravisor of "
            "the Protected Execution Facility.", "",
            *rst.table(["Hexadecimal", "Call", "Caller", "Purpose"],
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
            *rst.table(["Name", "Alias of", "Opcode", "Family"], rows)]


def _who(catalogue: Catalogue, facts: Facts) -> list[str]:
    # The table needs the room of the list of sections.
    lines = [":hide-toc:", "", *_head("Hypervisors and their calls"),
             "The list gives the source of each column. *no, announced* marks a call that the "
             "hypervisor lacks although its device tree names the call's function set:", "",
             f"- {POWERVM}: text that describes PowerVM's call. LoPAPR requires the call if the "
             "function set is announced. *Linux* means that only Linux's code names the call "
             "and its function set. No call was measured on PowerVM.",
             *(f"- {program.title}: {program.how}" for program in facts.programs)]
    if facts.linux:
        lines.append(f"- {facts.linux}: *yes* if a source file of Linux other than KVM's names "
                     "the call.")
    head = ["Call", "Opcode", POWERVM, *(program.title for program in facts.programs),
            *([f"Used in {facts.linux}"] if facts.linux else [])]
    rows = []
    for call in _calls(catalogue):
        row = [link(call), f"0x{call.opcode:03X}", powervm(call),
               *(program.answer(call) for program in facts.programs)]
        if facts.linux:
            row.append("yes" if facts.users(call) else "no")
        rows.append(row)
    return [*lines, "", *rst.table(head, rows, "matrix")]


def _users(catalogue: Catalogue) -> dict[str, list[Call]]:
    """Return {status: calls that document the status}."""
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
             "The column errno is the result of :c:func:`hcall_errno`.  An unlisted status is a "
             "failure, -EIO.", "",
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
            lines += [f"Aliases: {', '.join(aliases)}.", ""]
        lines += rst.bullets(answer.data["notes"]) if "notes" in answer.data else []
        if "values" in answer.data:
            lines += rst.table(["r3", "Meaning"], [
                [value, rst.plain(text)] for value, text in answer.data["values"].items()])
        if answer.name in users:
            lines += ["Documented for: " + ", ".join(map(link, users[answer.name])) + ".", ""]
    return lines


def _index(catalogue: Catalogue) -> list[str]:
    described = [call for call in catalogue.calls if "undocumented" not in call.data]
    lists = ["numbers", "names", "statuses", "who"]
    families = sorted((document.data["title"], document.data["family"], document.data["summary"])
                      for document in catalogue.families)
    rows = [[f":doc:`{title} <{family}>`", rst.plain(summary)]
            for title, family, summary in families]
    return [*_head("Reference of the calls"),
            f"The reference has {len(catalogue.calls)} calls in {len(families)} families; "
            f"public texts describe the linkage of {len(described)} calls.  The search of these "
            "pages and the :ref:`index <genindex>` find calls by name, by number (0x44C or "
            "1100) and by status.  All pages of the reference are generated from the "
            "catalogue.", "",
            ".. toctree::", "   :maxdepth: 1", "   :caption: Lists", "",
            *(f"   {name}" for name in lists), "",
            *rst.table(["Family", "Purpose"], rows),
            ".. toctree::", "   :maxdepth: 1", "   :caption: Families", "   :hidden:", "",
            *(f"   {family}" for _, family, _ in families)]


def pages(catalogue: Catalogue, facts: Facts) -> dict[str, str]:
    """Return the text of every page, by the name of its file."""
    found = {_page("index"): _index(catalogue), _page("numbers"): _numbers(catalogue),
             _page("names"): _names(catalogue), _page("statuses"): _statuses(catalogue),
             _page("who"): _who(catalogue, facts)}
    for document in catalogue.families:
        found[_page(document.data["family"])] = _family(document, catalogue, facts)
    return {name: "\n".join(lines).rstrip() + "\n" for name, lines in found.items()}
