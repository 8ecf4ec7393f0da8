# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the form of the module's stats_json, and the consistency of its numbers."""

import json

CALL = {"name": str, "opcode": int, "calls": int, "errors": int, "busy": int,
        "time_ns": int, "max_ns": int, "real_mode": int, "statuses": dict,
        "histogram_ns_log2": list}


def _problems(call):
    if {key: type(value) for key, value in call.items()} != CALL:
        yield f"not of the form: {call}"
        return
    if sum(call["statuses"].values()) != sum(call["histogram_ns_log2"]):
        yield f"{call['name']}: statuses and histogram differ"
    if not (call["errors"] <= call["calls"]
            and call["max_ns"] <= call["time_ns"]
            and len(call["histogram_ns_log2"]) == 40):
        yield f"{call['name']}: impossible numbers: {call}"


def check(ktap, boot):
    """Check everything."""
    text = "".join(boot.said("json"))
    try:
        stats = json.loads(text)
    except ValueError as error:
        stats = {"calls": [], "error": str(error)}
    ktap.result("stats_json is the module's JSON",
                stats.get("version") == 1 and stats.get("source") == "module"
                and stats.get("enabled") is True
                and stats["now_ns"] > stats["since_ns"], [str(stats)[:300]])
    problems = [text for call in stats["calls"] for text in _problems(call)]
    ktap.result("the numbers of stats_json are consistent",
                len(stats["calls"]) >= 8 and not problems, problems[:10])
