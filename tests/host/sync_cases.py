# SPDX-License-Identifier: GPL-2.0-or-later
"""Cases for each _sync form: the hypervisor's answers and the expected outcome.

Results of an answer are random, so that a token or a result from the wrong answer or
register shows.  Expected arguments and results follow from the catalogue.
"""
from __future__ import annotations

import errno
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Optional

import judge
from engine import ATOMIC, ATOMIC_MS, CANCEL, KILLABLE, ON_ANY, SLEEP, Sequence, commands
from forms import FIRST, Form, listed, register, unfinished
from statuses import status_errno, values

SUCCESS, HARDWARE = 0, -1
CANCEL_MS = 1000
STOPPED = (-errno.EINTR, -errno.ETIMEDOUT)


@dataclass
class Case:
    """Answers to a form, and the event that stops the sequence."""

    name: str
    how: int
    statuses: list[int]
    deadline_ms: int = 0
    call_ns: int = 1000
    kill: int = 0
    kill_sleep: int = 0
    # Make a second sequence, with other arguments if the caller acts.
    resume: bool = False
    acts: bool = False
    # Error with which the first sequence must stop.
    stopped: int = 0
    # Number of answers to the cancelling calls.
    cancel: int = 0


@dataclass
class Sent:
    """A case with random arguments and random results."""

    form: Form
    case: Case
    args: list[list[int]] = field(default_factory=list)
    answers: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        noise = random.Random(f"{self.form.name} {self.case.name}")
        first = [noise.getrandbits(64) for _ in self.form.args]
        other = [noise.getrandbits(64) for _ in self.form.args]
        self.args = [first, other if self.case.acts else first]
        self.answers = [[noise.getrandbits(64) for _ in range(9)]
                        for _ in self.case.statuses]
        # A result that the form keeps may be 0 in the first answers.
        for result in self.form.results:
            if "keep" in result:
                for answer in self.answers[:noise.randrange(3)]:
                    answer[register(result) - FIRST] = 0

    def commands(self, index: int) -> list[str]:
        """Return the commands for answers.c."""
        case = self.case
        return commands([index, case.how, case.deadline_ms, case.call_ns, case.kill,
                         case.kill_sleep, int(case.resume)], self.args,
                        [[1, 0, status, *answer]
                         for status, answer in zip(case.statuses, self.answers)])


def _mixed(form: Form) -> list[int]:
    """Everything that is unfinished, twice."""
    return 2 * unfinished(form.on)


def _ends(form: Form) -> Iterator[int]:
    """Statuses that end it: documented, and such as other calls go on after."""
    yield from {values(name)[0] for name in form.call["statuses"]} - set(unfinished(form.on))
    yield from set(unfinished(ON_ANY)) - set(unfinished(form.on))
    yield from (HARDWARE, -12345, 77)


def _finished(form: Form) -> Iterator[Case]:
    mixed = _mixed(form)
    for policy, how in (("sleep", SLEEP), ("killable", KILLABLE)):
        yield Case(f"{policy}: done at once", how, [SUCCESS])
        yield Case(f"{policy}: a mixture", how, [*mixed, SUCCESS])
    for status in unfinished(form.on):
        for times in (1, 2, 5):
            yield Case(f"{status}, {times} times", SLEEP, [status] * times + [SUCCESS])
    for status in sorted(set(_ends(form))):
        yield Case(f"{status} at once", SLEEP, [status])
        yield Case(f"{status} in mid-sequence", SLEEP, [*mixed, status])
        if form.names("caller-acts", status):
            yield Case(f"{status}, and the caller goes on", SLEEP,
                           [*mixed, status, *mixed, SUCCESS], resume=True, acts=True)
    yield Case("other answers than the call's asked for", SLEEP | ON_ANY,
                   [*mixed, SUCCESS])
    for status in sorted(set(unfinished(ON_ANY)) - set(unfinished(form.on))):
        yield Case(f"{status} asked for, which is an end", SLEEP | ON_ANY, [status])


def _stopped(form: Form) -> Iterator[Case]:
    mixed, rest = _mixed(form), [*unfinished(form.on), SUCCESS]
    for call in sorted({1, 2, len(mixed)}):
        yield Case(f"killed in call {call}", KILLABLE, [*mixed, *rest], kill=call,
                       resume=True, stopped=errno.EINTR)
        yield Case(f"killed in call {call}, to cancel nothing", KILLABLE | CANCEL,
                       [*mixed, *rest], kill=call, resume=True, stopped=errno.EINTR,
                       cancel=0 if not form.cancelling([0] * 9) else -1)
    yield Case("killed, then an error", KILLABLE, [*mixed, HARDWARE], kill=2, resume=True,
                   stopped=errno.EINTR)
    yield Case("killed and cannot be", SLEEP | CANCEL, [*mixed, SUCCESS], kill=2)
    yield Case("killed in the last call", KILLABLE | CANCEL, [*mixed, SUCCESS],
                   kill=len(mixed) + 1)
    for policy, how in (("sleep", SLEEP), ("atomic", ATOMIC)):
        yield Case(f"{policy}: beyond the deadline", how, [*mixed, *mixed, *rest],
                       deadline_ms=2, call_ns=700000, resume=how == SLEEP,
                       stopped=errno.ETIMEDOUT)
    yield Case("atomic: beyond the deadline that it has", ATOMIC, [*mixed, *mixed, *rest],
                   call_ns=40000000, stopped=errno.ETIMEDOUT)
    yield Case("atomic: in time", ATOMIC, [unfinished(form.on)[0]] * 3 + [SUCCESS])


def _cancelled(form: Form) -> Iterator[Case]:
    """Killed in the second call, or late; the answers after it are to cancelling."""
    busy = unfinished(form.on)
    for times in (0, 1, 5):
        yield Case(f"cancelled, busy {times} times", KILLABLE | CANCEL,
                       [*busy[:1] * 2, *busy[:1] * times, SUCCESS], kill=2,
                       stopped=errno.EINTR, cancel=times + 1)
    yield Case("cancelling fails", KILLABLE | CANCEL, [*busy[:1] * 3, HARDWARE], kill=2,
                   stopped=errno.EINTR, cancel=2)
    yield Case("cancelled late", SLEEP | CANCEL, [*busy[:1] * 3, SUCCESS], deadline_ms=2,
                   call_ns=900000, stopped=errno.ETIMEDOUT, cancel=1)
    yield Case("atomic: cancelled late", ATOMIC | CANCEL, [*busy[:1] * 4, SUCCESS],
                   deadline_ms=2, call_ns=900000, stopped=errno.ETIMEDOUT, cancel=2)
    yield Case("cancelling is late, too", SLEEP | CANCEL, [busy[0]] * 9, deadline_ms=600,
                   call_ns=300000000, stopped=errno.ETIMEDOUT, cancel=4)
    yield Case("finished, not cancelled", KILLABLE | CANCEL, [*busy, SUCCESS])


def every(form: Form) -> list[Case]:
    """Return all cases of a form."""
    found = [*_finished(form), *_stopped(form)]
    if form.cancelling([0] * 9):
        found = [one for one in found if one.cancel != -1] + list(_cancelled(form))
    if form.complete:
        found = [one for one in found
                 if not (one.how & (KILLABLE | ATOMIC) or one.deadline_ms or one.resume)]
    if form.token:
        # Only a loop in the caller goes on with the token.
        found = [replace(one, resume=False) for one in found if not one.acts]
    return found


class Checker:
    """Compares the output of one case with the catalogue."""

    def __init__(self, sent: Sent, lines: list[list[str]]) -> None:
        self.sent, self.form, self.case = sent, sent.form, sent.case
        self.lines = lines
        self.at = 0
        self.token = self.form.token.get("first", 0)
        self.values = {result["name"]: 0 for result in self.form.results}
        self.reported = (0, 0)

    def check(self) -> None:
        """Check everything; raise AssertionError with the fault."""
        parts: list[list[list[str]]] = [[]]
        for line in self.lines:
            parts[-1].append(line)
            if line[0] == "end":
                parts.append([])
        assert len(parts) == 2 + self.case.resume and not parts[-1], \
            f"{len(parts) - 1} sequences"
        self._sequence(parts[0], self.sent.args[0], judge.Limits(
            self.case.how & 3 | self.form.on, self.case.deadline_ms,
            self.case.call_ns), self.case.stopped)
        if self.case.resume:
            # The second sequence does not return results of the first.
            self.reported, self.values = (0, 0), dict.fromkeys(self.values, 0)
            self._sequence(parts[1], self.sent.args[1],
                               judge.Limits(SLEEP | self.form.on), 0)
        assert self.at == len(self.sent.answers) or self.case.stopped, \
            f"{self.at} of {len(self.sent.answers)} answers were used"

    def _answer(self, registers: list[int], expected: list[int]) -> tuple[str, str, str]:
        """Return the event of one call: its status, and \"right\" or \"wrong\"."""
        status = self.case.statuses[self.at]
        self.at += 1
        right = "right" if registers == expected else "wrong"
        return "call", str(status), right

    def _take(self, status: int) -> None:
        """Take the token and the results of an answer."""
        answer = self.sent.answers[self.at - 1]
        if self.form.token:
            result = next(result for result in self.form.call["results"]
                          if result["name"] == self.form.token["result"])
            self.token = answer[register(result) - FIRST]
        for result in self.form.results:
            name, value = result["name"], answer[register(result) - FIRST]
            if listed(result.get("valid", ["H_SUCCESS"]), status) \
                    and not ("keep" in result and self.values[name]):
                self.values[name] = value

    def _sequence(self, lines: list[list[str]], args: list[int], limits: judge.Limits,
                      stopped: int) -> None:
        made, cancel, reported = Sequence(), Sequence(), {}
        for line in lines:
            if line[0] == "call":
                self._call(line, args, made, cancel)
            elif line[0] == "value":
                reported[line[1]] = int(line[2])
            elif line[0] == "end":
                made.errno, status, *rest = map(int, line[1:])
            else:
                # Events after the stop belong to the cancelling.
                over = cancel.events or line[0] == "might_sleep" and made.events
                (cancel if over else made).events.append(tuple(line))
        made.tries, made.waited_us = (new - old for new, old in zip(rest, self.reported))
        self.reported = (rest[0], rest[1])
        # After cancelling, the time is that of its end.
        made.ended_ns = 0 if cancel.events else rest[2]
        made.stopped = made.errno in STOPPED
        assert status == made.statuses[-1], f"status {status}, expected {made.statuses[-1]}"
        judge.check(made, limits, self.form.names("good", status))
        assert made.errno == -stopped or not stopped and not made.stopped, f"errno {made.errno}"
        self._cancelled(cancel, reported.pop("cancelled", 0), made.stopped)
        goes_on = made.stopped or self.form.names("caller-acts", status)
        wanted = dict(self.values)
        if self.form.token:
            if not goes_on:
                self.token = self.form.token["first"]
            wanted["token"] = self.token
        assert reported == wanted, f"returns {reported}, expected {wanted}"

    def _call(self, line: list[str], args: list[int], made: Sequence,
              cancel: Sequence) -> None:
        assert int(line[1], 0) == self.form.call["opcode"], f"opcode {line[1]}"
        assert line[-1] != "beyond", "calls after the last answer"
        registers = [int(word, 0) for word in line[2:]]
        cancelling = self.form.cancelling(args)
        if cancelling and registers == cancelling:
            cancel.events.append(self._answer(registers, cancelling))
            return
        made.events.append(self._answer(registers, self.form.registers(args, self.token)))
        self._take(made.statuses[-1])

    def _cancelled(self, cancel: Sequence, reported: int, stopped: bool) -> None:
        """Check the number of cancelling calls, and that the form reports them."""
        calls = len(cancel.of("call"))
        if not (stopped and self.case.how & CANCEL and self.form.cancelling([0] * 9)):
            assert not calls and not reported, f"cancels, {calls} calls, {reported}"
            return
        assert calls == self.case.cancel, f"{calls} calls to cancel"
        cancel.tries = calls
        cancel.waited_us = judge.least_us(cancel.events)
        status = cancel.statuses[-1]
        cancel.stopped = reported in STOPPED
        cancel.errno = 0 if reported == 1 else reported
        atomic = self.case.how & ATOMIC
        judge.check(cancel, judge.Limits(atomic | self.form.on,
                                           ATOMIC_MS if atomic else CANCEL_MS))
        assert reported == (status_errno(status) or 1) or cancel.stopped, f"{reported} of {status}"


def problem(sent: Sent, lines: list[list[str]]) -> Optional[str]:
    """Return the fault of a case; None if there is none."""
    try:
        Checker(sent, lines).check()
    except AssertionError as error:
        return str(error) or "an assertion without a text"
    return None
