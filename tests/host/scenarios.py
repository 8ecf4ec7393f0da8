# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenarios of the retry engine: policy, answers, number of calls, and the end.

judge.py has the rules for all scenarios.
"""
from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Optional

import judge
from engine import ATOMIC, ATOMIC_MS, KILLABLE, ON, ON_ANY, POLICIES, SLEEP, Engine

BUSY, PARTLY, IN_PROGRESS, CONTINUE = 1, 5, 14, 18
MS1, MS10, MS100, S1, S10, S100 = range(9900, 9906)
RUNNING = 0x123456
SUCCESS, HARDWARE, FUNCTION, CONSTRAINED = 0, -1, -2, 4

# Every kind of unfinished status.
_MIXED = (f"{BUSY}*3", str(MS10), str(BUSY), f"{MS1}*9", str(CONTINUE), f"{MS100}*2",
          f"{IN_PROGRESS}*2", f"{RUNNING}*3", str(MS1))
_MIXED_CALLS = 23


@dataclass
class Scenario:
    """One run and its expected outcome."""

    name: str
    how: int
    answers: tuple[str, ...]
    # Exact number of calls, or the largest number.
    calls: Optional[int] = None
    most: Optional[int] = None
    options: dict[str, int] = field(default_factory=dict)
    stopped: int = 0
    # The sequence after a stop: calls (None: any number), and its errno.
    then: Optional[tuple[Optional[int], int]] = None
    # The clock at the end, in microseconds.
    ends_by_us: Optional[int] = None

    def run(self, engine: Engine) -> None:
        """Run the scenario; raise AssertionError with the fault."""
        made = engine.run_case(*self.answers, how=self.how, **self.options)
        assert len(made) == (2 if self.then else 1), f"{len(made)} sequences"
        first = made[0]
        judge.check(first, judge.Limits(
            self.how, self.options.get("deadline", 0), self.options.get("call", 1000)))
        calls = len(first.of("call"))
        assert self.calls in (None, calls), f"{calls} calls, expected {self.calls}"
        assert self.most is None or calls <= self.most, f"{calls} calls"
        assert first.stopped == bool(self.stopped), \
            f"{'stopped' if first.stopped else 'not stopped'}, errno {first.errno}"
        assert not self.stopped or first.errno == -self.stopped, f"errno {first.errno}"
        if self.stopped and "kill_sleep" not in self.options:
            assert first.events[-1][0] == "call", "waits after the last call"
        assert self.ends_by_us is None or first.ended_ns <= 1000 * self.ends_by_us, \
            f"took {first.ended_ns // 1000} us"
        if self.then:
            second = made[1]
            judge.check(second, judge.Limits(self.how & ON_ANY or SLEEP))
            calls = len(second.of("call"))
            assert self.then[0] in (None, calls), f"{calls} calls after it"
            assert second.errno == self.then[1], f"errno {second.errno} after it"


def _sequences() -> Iterator[tuple[str, int, tuple[str, ...], int]]:
    """Yield name, flags, answers and number of calls."""
    yield "done at once", 0, (str(SUCCESS),), 1
    for status, name in ((BUSY, "busy"), (CONTINUE, "continue"), (IN_PROGRESS, "in progress"),
                         (0x100000, "function in progress, lowest"),
                         (RUNNING, "function in progress"),
                         (0x0FFFFFFF, "function in progress, highest"),
                         (MS1, "long busy 1 ms"), (MS10, "long busy 10 ms")):
        for times in (1, 2, 12):
            yield f"{name}, {times} times", 0, (f"{status}*{times}", "0"), times + 1
    # Few enough for the time of the atomic policy.
    for status, name in ((MS100, "100 ms"), (S1, "1 s"), (S10, "10 s"), (S100, "100 s")):
        yield f"long busy {name}, 12 times", 0, (f"{status}*12", "0"), 13
    yield "a mixture", 0, (*_MIXED, "0"), _MIXED_CALLS + 1
    yield "H_PARTIAL as an unfinished status", ON_ANY, (f"{PARTLY}*5", "1", "0"), 7
    yield "H_PARTIAL as the end", 0, ("1", f"{PARTLY}"), 2
    # Each kind alone: other kinds end the sequence.
    for kind, status in (("retry", BUSY), ("hint", MS1), ("poll", IN_PROGRESS),
                         ("poll", RUNNING), ("continue", CONTINUE), ("partial", PARTLY)):
        yield f"{status} is the only unfinished status", ON[kind], (f"{status}*3", "0"), 4
        yield f"{status} ends it, all others are unfinished", ON_ANY - ON[kind], (str(status),), 1
    for status, name in ((HARDWARE, "an error"), (FUNCTION, "no such call"),
                         (CONSTRAINED, "constrained"), (-260, "an unsupported flag")):
        yield f"{name} at once", 0, (str(status),), 1
        yield f"{name} in mid-sequence", 0, (*_MIXED, str(status)), _MIXED_CALLS + 1
    # Neighbours of unfinished statuses, and unknown numbers.
    for status in (3, 6, 15, 16, 17, 19, 9899, 9906, 9999, 0xFFFFF, 0x10000000, 77, -12345,
                   (1 << 32) + 1, (1 << 32) + MS1, -(1 << 32) + 1, (1 << 63) - 1, -(1 << 63)):
        yield f"{status} ends it", 0, ("1", str(status)), 2


def _finished() -> Iterator[Scenario]:
    """Yield every sequence with every policy."""
    for policy, how in POLICIES.items():
        for name, flags, answers, calls in _sequences():
            yield Scenario(f"{policy}: {name}", how | flags, answers, calls)


def _early() -> Iterator[Scenario]:
    """Yield scenarios in which the call is ready before its hint ends."""
    for ready_us in (30, 300, 3000, 30000):
        for policy, how in POLICIES.items():
            yield Scenario(f"{policy}: hint 100 ms, ready after {ready_us} us",
                           how, (f"{MS100}@{ready_us}", "0"), most=60,
                           ends_by_us=judge.GROWTH * ready_us + 100)
    yield Scenario("sleep: hint 100 s, ready after 250 s: few calls", SLEEP,
                   (f"{S100}@250000000", "0"), most=27, ends_by_us=350000000)
    yield Scenario("sleep: a shorter hint shortens what follows", SLEEP,
                   (f"{S10}*20", str(MS1), str(S10), "0"), 23,
                   ends_by_us=sum(min(20 * 4 ** wait, 10000000) for wait in range(20))
                   + 1000 + 4000 + 23)


def _killed() -> Iterator[Scenario]:
    """Yield scenarios with a fatal signal."""
    rest = _MIXED_CALLS + 1
    for call in (0, 1, 2, 7, _MIXED_CALLS):
        done = max(call, 1)
        yield Scenario(f"killable: killed in call {call}", KILLABLE, (*_MIXED, "0"), done,
                       options={"kill": call, "resume": 1}, stopped=errno.EINTR,
                       then=(rest - done, 0))
        for policy in ("sleep", "atomic"):
            yield Scenario(f"{policy}: killed in call {call}, goes on", POLICIES[policy],
                           (*_MIXED, "0"), rest, options={"kill": call})
    yield Scenario("killable: killed in the call that succeeds", KILLABLE, ("1", "0"), 2,
                   options={"kill": 2})
    yield Scenario("killable: killed in the call that fails", KILLABLE, ("1", "-1"), 2,
                   options={"kill": 2})
    for sleep in (1, 5):
        yield Scenario(f"killable: killed in sleep {sleep}, wakes up", KILLABLE,
                       (f"{S100}*20", "0"), sleep,
                       options={"kill_sleep": sleep, "resume": 1}, stopped=errno.EINTR,
                       then=(21 - sleep, 0), ends_by_us=20 * 4 ** (sleep - 1) * 2)
    yield Scenario("sleep: killed in a sleep, goes on", SLEEP, (f"{S1}*5", "0"), 6,
                   options={"kill_sleep": 2})
    yield Scenario("killable: killed, then an error when it goes on", KILLABLE,
                   (f"{BUSY}*3", str(HARDWARE)), 2, options={"kill": 2, "resume": 1},
                   stopped=errno.EINTR, then=(2, -errno.EIO))


def _late() -> Iterator[Scenario]:
    """Yield scenarios with a deadline."""
    for policy, how in POLICIES.items():
        for status, name in ((BUSY, "busy"), (MS1, "long busy 1 ms"), (S100, "long busy 100 s"),
                             (RUNNING, "function in progress"), (CONTINUE, "continue")):
            yield Scenario(f"{policy}: {name} beyond a deadline of 30 ms", how,
                           (f"{status}@30500", "0"), options={"deadline": 30, "call": 10000,
                                                              "resume": 1},
                           stopped=errno.ETIMEDOUT, most=3000, then=(None, 0))
        yield Scenario(f"{policy}: ready just before the deadline", how,
                       (f"{S100}@29990", "0"), options={"deadline": 30}, ends_by_us=30010)
        yield Scenario(f"{policy}: the only call is longer than the deadline", how, ("1", "0"),
                       1, options={"deadline": 1, "call": 2000000, "resume": 1},
                       stopped=errno.ETIMEDOUT, then=(1, 0))
        yield Scenario(f"{policy}: the call that succeeds passes the deadline", how, ("0",),
                       1, options={"deadline": 1, "call": 2000000})
        yield Scenario(f"{policy}: a long deadline", how, (f"{S100}@5000000", "0"),
                       options={"deadline": 60000}, most=6000)
        yield Scenario(f"{policy}: the longest deadline", how, (*_MIXED, "0"),
                       _MIXED_CALLS + 1, options={"deadline": 0xFFFFFFFF})
    yield Scenario("atomic: limited without a deadline", ATOMIC,
                   (f"{S100}@1000000", "0"), stopped=errno.ETIMEDOUT,
                   ends_by_us=1000 * ATOMIC_MS + 10, options={"resume": 1}, then=(None, 0))
    yield Scenario("sleep: cancelled after the deadline", SLEEP, (f"{S10}@9000000", "0"),
                   options={"deadline": 50, "cancel": 3}, stopped=errno.ETIMEDOUT, then=(4, 0))
    yield Scenario("killable: cancelled after a signal", KILLABLE, (f"{S10}@9000000", "0"),
                   options={"kill_sleep": 3, "cancel": 0}, stopped=errno.EINTR, then=(1, 0))


def every() -> list[Scenario]:
    """Return all scenarios."""
    return [*_finished(), *_early(), *_killed(), *_late()]
