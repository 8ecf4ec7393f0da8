# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of the report: a number of upstream's, ours, and what ours may be."""

from typing import NamedTuple, Optional

# Instructions of an inline call by the results that its shape has room for, and
# one more for each argument that has to get into its register and each result
# that is used.
CALL_BUDGET = {False: 7, True: 11}
# Part of upstream's text that a kernel with the layer may have, and part of the
# instructions from entry to init; design.rst names what these are spent on.  Both are
# for the default kernel: an older Linux is smaller, and starts with fewer instructions.
TEXT_BUDGET = 1.003
STARTUP_BUDGET = 1.002
# Instructions that statistics and the event may add to a call; the event must
# also stay below this part of what upstream's two events add.
STATISTICS_BUDGET = 70
EVENT_BUDGET = 1050
EVENT_PART = 0.75
# Instructions that it may add to a call while only another one is traced.
UNSELECTED_BUDGET = 60


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


def call_budget(shape, arguments, results):
    """Instructions that an inline call may take."""
    return CALL_BUDGET["norets" not in shape] + arguments + results


def call_name(call):
    """Return a readable name of a Call."""
    opcode = f"{call.way} opcode" if call.call == "any" else call.call
    return (f"{call.shape}, {opcode}, {call.arguments} arguments, "
            f"{call.results} results used")


def of_calls(where, counts, budgeted):
    """Rows of one build; one that the layer has and upstream lacks, raises."""
    for call, count in counts.layer.items():
        # To upstream a variable opcode is as good as a constant one.
        upstream = counts.upstream[call._replace(way="constant")]
        budget = None
        if budgeted and not call.shape.endswith("_raw"):
            budget = call_budget(call.shape, call.arguments, call.results)
        yield Row(f"{where}: {call_name(call)}", "instructions", upstream,
                  count, budget)


def of_text(where, upstream, layer, budgeted):
    """Rows of two kernels' sizes, each {"text": ..., ".text": ...}."""
    yield Row(f"{where}: text of vmlinux", "bytes", upstream["text"],
              layer["text"],
              int(upstream["text"] * TEXT_BUDGET) if budgeted else None)
    yield Row(f"{where}: section .text of vmlinux", "bytes",
              upstream[".text"], layer[".text"], None)


def of_startup(where, upstream, layer, budgeted):
    """Row of two kernels' way to their first program."""
    return Row(f"{where}: from switching on to init", "instructions",
               upstream, layer, int(upstream * STARTUP_BUDGET) if budgeted else None)


def of_watching(where, costs):
    """Rows of what watched.costs() found."""
    for what, upstream, layer in costs:
        budget = (STATISTICS_BUDGET if what.startswith("statistics")
                  else UNSELECTED_BUDGET if what.startswith("another")
                  else min(EVENT_BUDGET, int(EVENT_PART * upstream)))
        yield Row(f"{where}: {what}", "instructions", upstream, layer, budget)


def of_curve(where, costs):
    """Make the rows of curve.costs(); budgets are the counts with one CPU."""
    alone = {}
    for shape, cpus, upstream, layer in costs:
        alone.setdefault(shape, layer)
        yield Row(f"{where}: {shape}, counted, from a module, {cpus} CPUs", "instructions",
                  upstream, layer, alone[shape])
