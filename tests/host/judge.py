# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules for every retry sequence, with any policy and any answers.

Statuses, hints and errnos come from the catalogue, not from the engine.
"""
from __future__ import annotations

import errno
from typing import NamedTuple

from engine import ATOMIC, ATOMIC_MS, KILLABLE, ON, ON_ANY, ON_USUAL, Sequence
from statuses import entry, status_errno

# Longest first waits.
SHORT_SLEEP_US, SHORT_SPIN_US = 50, 5
LONGEST_SPIN_US = 1000
POLL_US = 1000
# A wait is at most GROWTH times as long as the wait before it.
GROWTH = 4
# Statuses of the kind "partial" that are unfinished for some calls.
H_PARTIAL, H_CONTINUE = 5, 18


def unfinished(status: int, how: int) -> bool:
    """Return True if the caller must repeat the call after this status."""
    kind = entry(status).get("kind", "")
    # Other statuses of this kind end a sequence.
    if kind == "partial" and status != H_PARTIAL:
        return False
    return bool((how & ON_ANY or ON_USUAL) & ON.get(kind, 0))


def hint_us(status: int) -> int:
    """Return the hint of a status, in microseconds."""
    kind = entry(status).get("kind")
    return {"hint": 1000 * entry(status).get("hint-ms", 0), "poll": POLL_US}.get(kind, 0)


class Limits(NamedTuple):
    """Policy, deadline, and duration of each call."""

    how: int
    deadline_ms: int = 0
    call_ns: int = 1000

    @property
    def atomic(self) -> bool:
        """Return True if the sequence must not sleep."""
        return bool(self.how & ATOMIC)

    @property
    def bound_ns(self) -> int:
        """Return the time after which no call begins; 0: no limit."""
        return 1000000 * (self.deadline_ms or (ATOMIC_MS if self.atomic else 0))


def _waits(sequence: Sequence) -> list[list[tuple[str, ...]]]:
    """Return the events between each call and the next."""
    after: list[list[tuple[str, ...]]] = []
    for event in sequence.events:
        if event[0] == "call":
            after.append([])
        elif after:
            after[-1].append(event)
    return after


def _wait_us(events: list[tuple[str, ...]]) -> float:
    return sum(int(event[1]) / (1000 if event[0] == "sleep" else 1)
               for event in events if event[0] in ("sleep", "spin"))


def least_us(events: list[tuple[str, ...]]) -> float:
    """Return the least time that these events took: a timer may end a sleep early."""
    return sum(int(event[3]) / 1000 if event[0] == "sleep" else int(event[1])
               for event in events if event[0] in ("sleep", "spin"))


def _check_context(sequence: Sequence, limits: Limits) -> None:
    """Check that the context permits every event, and for might_sleep()."""
    kinds = {event[0] for event in sequence.events}
    if limits.atomic:
        assert not kinds & {"sleep", "resched", "might_sleep"}, f"atomic: {kinds}"
        return
    assert not kinds & {"spin", "relax"}, f"spins, may sleep: {kinds}"
    assert sequence.events[0] == ("might_sleep",), "no might_sleep() first"
    state = "killable" if limits.how & KILLABLE else "uninterruptible"
    for sleep in sequence.of("sleep"):
        assert sleep[2] == state, f"sleeps {sleep[2]}"


def _check_wait(limits: Limits, status: int, events: list[tuple[str, ...]]) -> None:
    """Check one wait between two calls."""
    kinds = [event[0] for event in events]
    wait = _wait_us(events)
    assert wait <= hint_us(status), f"{wait} us after {status}"
    if limits.atomic:
        assert kinds in (["watchdog", "spin"], ["watchdog", "relax"]), f"{kinds}"
        assert wait <= LONGEST_SPIN_US, f"spins {wait} us at a time"
    else:
        assert kinds in (["sleep"], ["resched"]), f"{kinds} after {status}"


def _check_growth(sequence: Sequence, limits: Limits) -> None:
    """Check that waits begin short, also after progress, and grow at most by GROWTH."""
    short = SHORT_SPIN_US if limits.atomic else SHORT_SLEEP_US
    highest = short
    for status, events in zip(sequence.statuses, _waits(sequence)):
        if status in (H_CONTINUE, H_PARTIAL):
            highest = short
        wait = _wait_us(events)
        if wait:
            assert wait <= highest, f"waits {wait} us, expected at most {highest}"
            highest = max(GROWTH * wait, short)


def check(sequence: Sequence, limits: Limits, good: bool = False) -> None:
    """Check a sequence; good: the last status is no error."""
    _check_context(sequence, limits)
    calls, after = sequence.of("call"), _waits(sequence)
    wrong = [number for number, call in enumerate(calls, 1) if call[2] != "right"]
    assert not wrong, f"calls with a wrong token: {wrong}"
    for status in sequence.statuses[:-1]:
        assert unfinished(status, limits.how), f"calls again after {status}"
    for status, events in list(zip(sequence.statuses, after))[:-1]:
        _check_wait(limits, status, events)
    _check_growth(sequence, limits)

    waited = sum(_wait_us(events) for events in after)
    hinted = sum(hint_us(status) for status in sequence.statuses)
    assert waited <= hinted, f"waited {waited} us, hints add up to {hinted}"
    assert sequence.waited_us <= hinted, \
        f"reports {sequence.waited_us} us, hints add up to {hinted}"
    least = sum(map(least_us, after))
    assert sequence.waited_us == least, f"reports {sequence.waited_us} us, expected {least}"
    assert sequence.tries == len(calls), f"reports {sequence.tries} tries, expected {len(calls)}"
    if limits.bound_ns:
        late = sequence.ended_ns - limits.bound_ns - limits.call_ns
        # A call or cpu_relax() that has begun is not cut short.
        assert late <= 200, f"{late} ns beyond the deadline"

    last = sequence.statuses[-1]
    if sequence.stopped:
        assert unfinished(last, limits.how), f"stopped after {last}, which ends the sequence"
        assert sequence.errno in (-errno.ETIMEDOUT, -errno.EINTR), f"errno {sequence.errno}"
    else:
        assert not unfinished(last, limits.how), f"stops after {last}"
        wanted = 0 if good else status_errno(last)
        assert sequence.errno == wanted, f"errno {sequence.errno} of {last}, expected {wanted}"
