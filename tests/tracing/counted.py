# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare statistics of calls on all CPUs with QEMU's log, and check their consistency."""

import json
import re

from lab import hcalls, qlog

import registers

# Calls that only load.c makes.
LOADED = {0x400: "H_SCM_HEALTH", 0x3e4: "H_SCM_READ_METADATA",
          0x4c: "H_LOGICAL_ICBI", 0x1c8: "H_GET_CPU_CHARACTERISTICS",
          0x2ec: "H_HOME_NODE_ASSOCIATIVITY", 0xf001: "H_LOGICAL_MEMOP"}
# Opcodes of load.c that are not in the catalogue.
UNKNOWN = (0x7f0, 0xfff0)
BUCKETS = 40


def rows(boot, word):
    """Return {name: Row} of a reading of stats."""
    found = {}
    for line in boot.said(word):
        row = hcalls.parse_row(line)
        if row:
            found[row.name] = row
    return found


def _added(before, after, name):
    return (after[name].calls - (before[name].calls if name in before else 0)
            if name in after else 0)


def _check_counts(ktap, boot, log):
    before, after = rows(boot, "before"), rows(boot, "after")
    seen = log.counts(registers.LOADED)
    wrong = [f"{name}: {_added(before, after, name)}, QEMU {seen[opcode]}"
             for opcode, name in LOADED.items()
             if _added(before, after, name) != seen[opcode]
             or seen[opcode] < 500]
    unknown = sum(seen[opcode] for opcode in UNKNOWN)
    if _added(before, after, "unknown") != unknown or unknown < 1000:
        wrong.append(f"unknown: {_added(before, after, 'unknown')}, "
                     f"QEMU {unknown}")
    ktap.result("16,000 calls on 4 CPUs are each counted once",
                not wrong and sum(seen.values()) >= 16000,
                [*wrong, f"{sum(seen.values())} calls"])
    failed = after["unknown"]
    ktap.result("each unknown call is counted as an error",
                failed.errors == failed.calls and not failed.busy, [str(failed)])


def _check_all(ktap, boot, symbols, cpus):
    """Compare all calls since boot, by opcode."""
    log = qlog.Log(boot.log, symbols)
    for layer, _, _ in log.marks.values():
        # Unknown opcodes share one row.
        layer[0] = sum(layer.pop(opcode, 0) for opcode in UNKNOWN)
    comparison = hcalls.Comparison(boot.console, log, cpus)
    total = sum(row.calls for row in comparison.rows)
    ktap.result("statistics of the boot and of the load agree with QEMU's log "
                "on every call", not comparison.problems and total >= 16000,
                [f"{total} calls", *comparison.problems])


def _fault(call):
    """Return the fault of one call in JSON; None if there is none."""
    finished = sum(call["statuses"].values())
    running = call["calls"] - finished
    buckets = call["histogram_ns_log2"]
    last = max((i for i, n in enumerate(buckets) if n), default=0)
    faults = {
        "statuses and histogram have different sums": sum(buckets) != finished,
        "the histogram has another length": len(buckets) != BUCKETS,
        "more calls finished than began": running < 0,
        # Each CPU may be in H_CEDE.
        "calls that began never finished": running > 8,
        "more errors than calls": max(call["errors"], call["busy"]) > finished,
        "one call took longer than all": call["max_ns"] > call["time_ns"],
        "the maximum is in another bucket":
            finished and call["max_ns"] >> last > 1,
    }
    return next((what for what, wrong in faults.items() if wrong), None)


def _check_json(ktap, boot):
    try:
        data = json.loads("\n".join(boot.said("json")))
    except ValueError as error:
        ktap.result("stats_json is JSON", False, [str(error)])
        return
    ktap.result("stats_json is JSON of version 1, by the kernel, switched on",
                (data["version"], data["source"], data["enabled"],
                 data["since_ns"]) == (1, "kernel", True, 0)
                and data["now_ns"] > 10 ** 8, [str(data)[:200]])
    wrong = [f"{call['name']}: {_fault(call)}: {call}"
             for call in data["calls"] if _fault(call)]
    ktap.result("the numbers of each call in stats_json are consistent",
                not wrong and len(data["calls"]) > 10, wrong)
    after, then = rows(boot, "after"), rows(boot, "then")
    wrong = [f"{call['name']}: {call}" for call in data["calls"]
             if not after[call["name"]].calls <= call["calls"]
             <= then[call["name"]].calls
             or call["opcode"] != then[call["name"]].opcode
             or call["time_ns"] > then[call["name"]].time_ns]
    ktap.none("stats_json and stats agree", wrong)
    by_name = {call["name"]: call for call in data["calls"]}
    health = by_name["H_SCM_READ_METADATA"]["statuses"]
    ktap.result("statuses are counted by name",
                health.get("H_PARAMETER", 0) > 500
                and by_name["unknown"]["statuses"].get("H_FUNCTION", 0) > 1000
                and by_name["H_LOGICAL_ICBI"]["statuses"].keys()
                == {"H_SUCCESS"}, [str(health)])


def _check_switches(ktap, boot, log):
    # A call in progress still finishes, so its time may change.
    off, still = ({name: row.calls for name, row in rows(boot, word).items()}
                  for word in ("off", "still"))
    ktap.result("disabled statistics count no call",
                off == still and sum(log.counts(registers.OFF).values()) >= 600,
                [f"{off} {still}", str(log.counts(registers.OFF))])
    ktap.result("stats_json shows that statistics are disabled",
                json.loads("\n".join(boot.said("offjson")))["enabled"] is False)
    reset = rows(boot, "reset")
    ktap.result("after a reset only later calls are counted",
                "H_LOGICAL_ICBI" not in reset
                and sum(row.calls for row in reset.values()) < 500,
                [str(row) for row in reset.values()])
    ktap.equal("reset accepts only 1", boot.said("reset_refused"), ["22"])


def check(ktap, boot, log, symbols, cpus):  # pylint: disable=too-many-arguments
    """Check everything."""
    header = [line for line in boot.said("before") if line.startswith("#")]
    ktap.result("stats names its columns",
                [re.split(r"\s+", line) for line in header] == [
                    ["#", "name", "opcode", "calls", "errors", "busy",
                     "time_ns", "max_ns", "real_mode"]], header)
    _check_counts(ktap, boot, log)
    _check_all(ktap, boot, symbols, cpus)
    _check_json(ktap, boot)
    _check_switches(ktap, boot, log)
