# SPDX-License-Identifier: GPL-2.0-or-later
"""What holds of every conversation, whatever was asked and answered.

Statuses, their hints and their errnos are read from the catalogue, not from
the engine.
"""
from __future__ import annotations

import errno
from typing import NamedTuple

from engine import ATOMIC, ATOMIC_MS, KILLABLE, ON, ON_ANY, ON_USUAL, Talk
from statuses import entry, status_errno

# Longest first waits: one that is asked to be short.
SHORT_SLEEP_US, SHORT_SPIN_US = 50, 5
LONGEST_SPIN_US = 1000
POLL_US = 1000
# Each wait is at most so many times as long as the one before.
GROWTH = 4
# Statuses that the catalogue calls partial and that some calls go on after.
H_PARTIAL, H_CONTINUE = 5, 18


def unfinished(status: int, how: int) -> bool:
    """Whether a status asks for another call."""
    kind = entry(status).get("kind", "")
    # Other statuses of this kind are ends.
    if kind == "partial" and status != H_PARTIAL:
        return False
    return bool((how & ON_ANY or ON_USUAL) & ON.get(kind, 0))


def hint_us(status: int) -> int:
    """How long a status asks to wait."""
    kind = entry(status).get("kind")
    return {"hint": 1000 * entry(status).get("hint-ms", 0), "poll": POLL_US}.get(kind, 0)


class Limits(NamedTuple):
    """What a conversation was told."""

    how: int
    deadline_ms: int = 0
    call_ns: int = 1000

    @property
    def atomic(self) -> bool:
        """Whether it must not sleep."""
        return bool(self.how & ATOMIC)

    @property
    def bound_ns(self) -> int:
        """Time after which no call begins; 0 for none."""
        return 1000000 * (self.deadline_ms or (ATOMIC_MS if self.atomic else 0))


def _waits(talk: Talk) -> list[list[tuple[str, ...]]]:
    """What happened after each call, until the next."""
    after: list[list[tuple[str, ...]]] = []
    for event in talk.events:
        if event[0] == "call":
            after.append([])
        elif after:
            after[-1].append(event)
    return after


def _wait_us(events: list[tuple[str, ...]]) -> float:
    return sum(int(event[1]) / (1000 if event[0] == "sleep" else 1)
               for event in events if event[0] in ("sleep", "spin"))


def least_us(events: list[tuple[str, ...]]) -> float:
    """The time that these events took at least: a timer may end a sleep early."""
    return sum(int(event[3]) / 1000 if event[0] == "sleep" else int(event[1])
               for event in events if event[0] in ("sleep", "spin"))


def _check_context(talk: Talk, limits: Limits) -> None:
    """Nothing that the context forbids, and what it demands."""
    kinds = {event[0] for event in talk.events}
    if limits.atomic:
        assert not kinds & {"sleep", "resched", "might_sleep"}, f"atomic: {kinds}"
        return
    assert not kinds & {"spin", "relax"}, f"spins, may sleep: {kinds}"
    assert talk.events[0] == ("might_sleep",), "a misuse would stay unseen"
    state = "killable" if limits.how & KILLABLE else "uninterruptible"
    for sleep in talk.of("sleep"):
        assert sleep[2] == state, f"sleeps {sleep[2]}"


def _check_wait(limits: Limits, status: int, events: list[tuple[str, ...]]) -> None:
    """One wait between two calls."""
    kinds = [event[0] for event in events]
    wait = _wait_us(events)
    assert wait <= hint_us(status), f"{wait} us after {status}"
    if limits.atomic:
        assert kinds in (["watchdog", "spin"], ["watchdog", "relax"]), f"{kinds}"
        assert wait <= LONGEST_SPIN_US, f"spins {wait} us at a time"
    else:
        assert kinds in (["sleep"], ["resched"]), f"{kinds} after {status}"


def _check_growth(talk: Talk, limits: Limits) -> None:
    """Waits begin short, again after progress, and grow by GROWTH at most."""
    short = SHORT_SPIN_US if limits.atomic else SHORT_SLEEP_US
    highest = short
    for status, events in zip(talk.statuses, _waits(talk)):
        if status in (H_CONTINUE, H_PARTIAL):
            highest = short
        wait = _wait_us(events)
        if wait:
            assert wait <= highest, f"waits {wait} us, expected at most {highest}"
            highest = max(GROWTH * wait, short)


def check(talk: Talk, limits: Limits, good: bool = False) -> None:
    """All of it; good: whether the last status is no error, whatever it is."""
    _check_context(talk, limits)
    calls, after = talk.of("call"), _waits(talk)
    wrong = [number for number, call in enumerate(calls, 1) if call[2] != "right"]
    assert not wrong, f"calls with a wrong token: {wrong}"
    for status in talk.statuses[:-1]:
        assert unfinished(status, limits.how), f"calls again after {status}"
    for status, events in list(zip(talk.statuses, after))[:-1]:
        _check_wait(limits, status, events)
    _check_growth(talk, limits)

    waited = sum(_wait_us(events) for events in after)
    hinted = sum(hint_us(status) for status in talk.statuses)
    assert waited <= hinted, f"waited {waited} us, hints add up to {hinted}"
    assert talk.waited_us <= hinted, f"asked for {talk.waited_us} us, hints add up to {hinted}"
    least = sum(map(least_us, after))
    assert talk.waited_us == least, f"says {talk.waited_us} us, were {least} at least"
    assert talk.tries == len(calls), f"says {talk.tries} tries, were {len(calls)}"
    if limits.bound_ns:
        late = talk.ended_ns - limits.bound_ns - limits.call_ns
        # A call or a relaxation that has begun is not cut short.
        assert late <= 200, f"{late} ns beyond the deadline"

    last = talk.statuses[-1]
    if talk.stopped:
        assert unfinished(last, limits.how), f"stopped after {last}, which was the end"
        assert talk.errno in (-errno.ETIMEDOUT, -errno.EINTR), f"errno {talk.errno}"
    else:
        assert not unfinished(last, limits.how), f"gives up after {last}"
        wanted = 0 if good else status_errno(last)
        assert talk.errno == wanted, f"errno {talk.errno} of {last} instead of {wanted}"
