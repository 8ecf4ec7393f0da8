# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of the report: a number of upstream's, ours, and what ours may be."""

from typing import NamedTuple, Optional

# A call with a constant opcode may take so many instructions, and one more for
# each argument that has to get into its register and each result that is used.
CALL_BUDGET = 7
# So much of upstream's text may a kernel with the layer have.
TEXT_BUDGET = 1.002
# So many instructions may statistics and one event add to a call.
STATISTICS_BUDGET = 60
EVENT_BUDGET = 900


class Row(NamedTuple):
    """One line; a budget is in the row's unit, for the layer."""
    name: str
    unit: str
    upstream: int
    layer: int
    budget: Optional[int]

    @property
    def missed(self):
        """Is the layer above its budget?"""
        return self.budget is not None and self.layer > self.budget

    def json(self):
        """As it goes into bench.json."""
        return {"name": self.name, "unit": self.unit,
                "upstream": self.upstream, "layer": self.layer,
                "ratio": round(self.layer / self.upstream, 4),
                "budget": self.budget}


def call_name(call):
    """What a person would say of a Call."""
    opcode = f"{call.way} opcode" if call.call == "any" else call.call
    return (f"{call.shape}, {opcode}, {call.arguments} arguments, "
            f"{call.results} results used")


def of_calls(where, counts, budgeted):
    """Rows of one build; one that the layer has and upstream lacks, raises."""
    for call, count in counts.layer.items():
        # To upstream a variable opcode is as good as a constant one.
        upstream = counts.upstream[call._replace(way="constant")]
        inline = call.way == "constant" and not call.shape.endswith("_raw")
        budget = None
        if inline and budgeted:
            budget = CALL_BUDGET + call.arguments + call.results
        yield Row(f"{where}: {call_name(call)}", "instructions", upstream,
                  count, budget)


def of_text(where, upstream, layer, budgeted):
    """Rows of two kernels' sizes, each {"text": ..., ".text": ...}."""
    yield Row(f"{where}: text of vmlinux", "bytes", upstream["text"],
              layer["text"],
              int(upstream["text"] * TEXT_BUDGET) if budgeted else None)
    yield Row(f"{where}: section .text of vmlinux", "bytes",
              upstream[".text"], layer[".text"], None)


def of_startup(where, upstream, layer):
    """Row of two kernels' way to their first program."""
    return Row(f"{where}: from switching on to init", "instructions",
               upstream, layer, None)


def of_watching(where, costs):
    """Rows of what watched.costs() found."""
    for what, upstream, layer in costs:
        budget = (STATISTICS_BUDGET if what.startswith("statistics")
                  else EVENT_BUDGET)
        yield Row(f"{where}: {what}", "instructions", upstream, layer, budget)
