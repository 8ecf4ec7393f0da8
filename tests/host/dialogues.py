# SPDX-License-Identifier: GPL-2.0-or-later
"""Conversations of each _sync form: what is answered, and what has to come of it.

A dialogue is answered with random results, so that a token or a result out of the
wrong answer or register is seen.  What has to be sent and returned is worked out
here from the catalogue.
"""
from __future__ import annotations

import errno
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Optional

import judge
from engine import ATOMIC, ATOMIC_MS, CANCEL, KILLABLE, ON_ANY, SLEEP, Talk
from forms import FIRST, Form, listed, register, unfinished
from statuses import status_errno, values

SUCCESS, HARDWARE = 0, -1
CANCEL_MS = 1000
STOPPED = (-errno.EINTR, -errno.ETIMEDOUT)


@dataclass
class Dialogue:
    """What is answered to a form, and what stops it."""

    name: str
    how: int
    statuses: list[int]
    deadline_ms: int = 0
    call_ns: int = 1000
    kill: int = 0
    kill_sleep: int = 0
    # Goes on in a second conversation, with other arguments where the caller acts.
    resume: bool = False
    acts: bool = False
    # Why the first one has to stop.
    stopped: int = 0
    # Number of answers that cancelling takes, and whether it works.
    cancel: int = 0


@dataclass
class Sent:
    """A dialogue as it is held: random arguments, answers with random results."""

    form: Form
    dialogue: Dialogue
    args: list[list[int]] = field(default_factory=list)
    answers: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        noise = random.Random(f"{self.form.name} {self.dialogue.name}")
        first = [noise.getrandbits(64) for _ in self.form.args]
        other = [noise.getrandbits(64) for _ in self.form.args]
        self.args = [first, other if self.dialogue.acts else first]
        self.answers = [[noise.getrandbits(64) for _ in range(9)]
                        for _ in self.dialogue.statuses]
        # What is kept may be 0 at first: then a later answer has it.
        for result in self.form.results:
            if "keep" in result:
                for answer in self.answers[:noise.randrange(3)]:
                    answer[register(result) - FIRST] = 0

    def commands(self, index: int) -> str:
        """For answers.c."""
        talk = self.dialogue
        words = [index, talk.how, talk.deadline_ms, talk.call_ns, talk.kill, talk.kill_sleep,
                 int(talk.resume)]
        lines = [f"talk {' '.join(map(str, words))}"]
        lines += [f"arguments {' '.join(map(str, args))}" for args in self.args]
        lines += [f"answer {' '.join(map(str, [status, *answer]))}"
                  for status, answer in zip(talk.statuses, self.answers)]
        return "\n".join([*lines, "go\n"])


def _mixed(form: Form) -> list[int]:
    """Everything that is unfinished, twice."""
    return 2 * unfinished(form.on)


def _ends(form: Form) -> Iterator[int]:
    """Statuses that end it: documented, and such as other calls go on after."""
    yield from {values(name)[0] for name in form.call["statuses"]} - set(unfinished(form.on))
    yield from set(unfinished(ON_ANY)) - set(unfinished(form.on))
    yield from (HARDWARE, -12345, 77)


def _finished(form: Form) -> Iterator[Dialogue]:
    mixed = _mixed(form)
    for policy, how in (("sleep", SLEEP), ("killable", KILLABLE)):
        yield Dialogue(f"{policy}: done at once", how, [SUCCESS])
        yield Dialogue(f"{policy}: a mixture", how, [*mixed, SUCCESS])
    for status in unfinished(form.on):
        for times in (1, 2, 5):
            yield Dialogue(f"{status}, {times} times", SLEEP, [status] * times + [SUCCESS])
    for status in sorted(set(_ends(form))):
        yield Dialogue(f"{status} at once", SLEEP, [status])
        yield Dialogue(f"{status} in mid-sequence", SLEEP, [*mixed, status])
        if form.names("caller-acts", status):
            yield Dialogue(f"{status}, and the caller goes on", SLEEP,
                           [*mixed, status, *mixed, SUCCESS], resume=True, acts=True)
    yield Dialogue("other answers than the call's asked for", SLEEP | ON_ANY,
                   [*mixed, SUCCESS])
    for status in sorted(set(unfinished(ON_ANY)) - set(unfinished(form.on))):
        yield Dialogue(f"{status} asked for, which is an end", SLEEP | ON_ANY, [status])


def _stopped(form: Form) -> Iterator[Dialogue]:
    mixed, rest = _mixed(form), [*unfinished(form.on), SUCCESS]
    for call in sorted({1, 2, len(mixed)}):
        yield Dialogue(f"killed in call {call}", KILLABLE, [*mixed, *rest], kill=call,
                       resume=True, stopped=errno.EINTR)
        yield Dialogue(f"killed in call {call}, to cancel nothing", KILLABLE | CANCEL,
                       [*mixed, *rest], kill=call, resume=True, stopped=errno.EINTR,
                       cancel=0 if not form.cancelling([0] * 9) else -1)
    yield Dialogue("killed, then an error", KILLABLE, [*mixed, HARDWARE], kill=2, resume=True,
                   stopped=errno.EINTR)
    yield Dialogue("killed and cannot be", SLEEP | CANCEL, [*mixed, SUCCESS], kill=2)
    yield Dialogue("killed in the last call", KILLABLE | CANCEL, [*mixed, SUCCESS],
                   kill=len(mixed) + 1)
    for policy, how in (("sleep", SLEEP), ("atomic", ATOMIC)):
        yield Dialogue(f"{policy}: beyond the deadline", how, [*mixed, *mixed, *rest],
                       deadline_ms=2, call_ns=700000, resume=how == SLEEP,
                       stopped=errno.ETIMEDOUT)
    yield Dialogue("atomic: beyond the deadline that it has", ATOMIC, [*mixed, *mixed, *rest],
                   call_ns=40000000, stopped=errno.ETIMEDOUT)
    yield Dialogue("atomic: in time", ATOMIC, [unfinished(form.on)[0]] * 3 + [SUCCESS])


def _cancelled(form: Form) -> Iterator[Dialogue]:
    """Killed in the second call, or late; the answers after it are to cancelling."""
    busy = unfinished(form.on)
    for times in (0, 1, 5):
        yield Dialogue(f"cancelled, busy {times} times", KILLABLE | CANCEL,
                       [*busy[:1] * 2, *busy[:1] * times, SUCCESS], kill=2,
                       stopped=errno.EINTR, cancel=times + 1)
    yield Dialogue("cancelling fails", KILLABLE | CANCEL, [*busy[:1] * 3, HARDWARE], kill=2,
                   stopped=errno.EINTR, cancel=2)
    yield Dialogue("cancelled late", SLEEP | CANCEL, [*busy[:1] * 3, SUCCESS], deadline_ms=2,
                   call_ns=900000, stopped=errno.ETIMEDOUT, cancel=1)
    yield Dialogue("atomic: cancelled late", ATOMIC | CANCEL, [*busy[:1] * 4, SUCCESS],
                   deadline_ms=2, call_ns=900000, stopped=errno.ETIMEDOUT, cancel=2)
    yield Dialogue("cancelling is late, too", SLEEP | CANCEL, [busy[0]] * 9, deadline_ms=600,
                   call_ns=300000000, stopped=errno.ETIMEDOUT, cancel=4)
    yield Dialogue("finished, not cancelled", KILLABLE | CANCEL, [*busy, SUCCESS])


def every(form: Form) -> list[Dialogue]:
    """All of a form."""
    found = [*_finished(form), *_stopped(form)]
    if form.cancelling([0] * 9):
        found = [one for one in found if one.cancel != -1] + list(_cancelled(form))
    if form.complete:
        found = [one for one in found
                 if not (one.how & (KILLABLE | ATOMIC) or one.deadline_ms or one.resume)]
    if form.token:
        # With the token, only a loop of the caller's own goes on.
        found = [replace(one, resume=False) for one in found if not one.acts]
    return found


class Listener:
    """Holds what one dialogue brought against the catalogue."""

    def __init__(self, sent: Sent, lines: list[list[str]]) -> None:
        self.sent, self.form, self.dialogue = sent, sent.form, sent.dialogue
        self.lines = lines
        self.at = 0
        self.token = self.form.token.get("first", 0)
        self.values = {result["name"]: 0 for result in self.form.results}
        self.told = (0, 0)

    def check(self) -> None:
        """All of it; AssertionError tells what is wrong."""
        parts: list[list[list[str]]] = [[]]
        for line in self.lines:
            parts[-1].append(line)
            if line[0] == "end":
                parts.append([])
        assert len(parts) == 2 + self.dialogue.resume and not parts[-1], \
            f"{len(parts) - 1} conversations"
        self._conversation(parts[0], self.sent.args[0], judge.Limits(
            self.dialogue.how & 3 | self.form.on, self.dialogue.deadline_ms,
            self.dialogue.call_ns), self.dialogue.stopped)
        if self.dialogue.resume:
            # Made anew: the first one's results are not in it.
            self.told, self.values = (0, 0), dict.fromkeys(self.values, 0)
            self._conversation(parts[1], self.sent.args[1],
                               judge.Limits(SLEEP | self.form.on), 0)
        assert self.at == len(self.sent.answers) or self.dialogue.stopped, \
            f"{self.at} of {len(self.sent.answers)} answers were wanted"

    def _answer(self, registers: list[int], expected: list[int]) -> tuple[str, str, str]:
        """One call: what it was answered, and whether it was the right one."""
        status = self.dialogue.statuses[self.at]
        self.at += 1
        right = "right" if registers == expected else "wrong"
        return "call", str(status), right

    def _learn(self, status: int) -> None:
        """What an answer brings."""
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

    def _conversation(self, lines: list[list[str]], args: list[int], limits: judge.Limits,
                      stopped: int) -> None:
        talk, cancel, reported = Talk(), Talk(), {}
        for line in lines:
            if line[0] == "call":
                self._call(line, args, talk, cancel)
            elif line[0] == "value":
                reported[line[1]] = int(line[2])
            elif line[0] == "end":
                talk.errno, status, *rest = map(int, line[1:])
            else:
                # What happens after the stop is the cancelling.
                over = cancel.events or line[0] == "might_sleep" and talk.events
                (cancel if over else talk).events.append(tuple(line))
        talk.tries, talk.waited_us = (new - old for new, old in zip(rest, self.told))
        self.told = (rest[0], rest[1])
        # The clock stands where cancelling ended, if that came after.
        talk.ended_ns = 0 if cancel.events else rest[2]
        talk.stopped = talk.errno in STOPPED
        assert status == talk.statuses[-1], f"status {status} instead of {talk.statuses[-1]}"
        judge.check(talk, limits, self.form.names("good", status))
        assert talk.errno == -stopped or not stopped and not talk.stopped, f"errno {talk.errno}"
        self._cancelled(cancel, reported.pop("cancelled", 0), talk.stopped)
        goes_on = talk.stopped or self.form.names("caller-acts", status)
        wanted = dict(self.values)
        if self.form.token:
            if not goes_on:
                self.token = self.form.token["first"]
            wanted["token"] = self.token
        assert reported == wanted, f"returns {reported} instead of {wanted}"

    def _call(self, line: list[str], args: list[int], talk: Talk, cancel: Talk) -> None:
        assert int(line[1], 0) == self.form.call["opcode"], f"opcode {line[1]}"
        assert line[-1] != "beyond", "calls after the last answer"
        registers = [int(word, 0) for word in line[2:]]
        giving_up = self.form.cancelling(args)
        if giving_up and registers == giving_up:
            cancel.events.append(self._answer(registers, giving_up))
            return
        talk.events.append(self._answer(registers, self.form.registers(args, self.token)))
        self._learn(talk.statuses[-1])

    def _cancelled(self, cancel: Talk, told: int, stopped: bool) -> None:
        """Cancelled if that was wanted, as often as needed, and told so."""
        calls = len(cancel.of("call"))
        if not (stopped and self.dialogue.how & CANCEL and self.form.cancelling([0] * 9)):
            assert not calls and not told, f"cancels, {calls} calls, {told}"
            return
        assert calls == self.dialogue.cancel, f"{calls} calls to cancel"
        cancel.tries = calls
        cancel.waited_us = judge.least_us(cancel.events)
        status = cancel.statuses[-1]
        cancel.stopped = told in STOPPED
        cancel.errno = 0 if told == 1 else told
        atomic = self.dialogue.how & ATOMIC
        judge.check(cancel, judge.Limits(atomic | self.form.on,
                                           ATOMIC_MS if atomic else CANCEL_MS))
        assert told == (status_errno(status) or 1) or cancel.stopped, f"{told} of {status}"


def problem(sent: Sent, lines: list[list[str]]) -> Optional[str]:
    """What is wrong with a dialogue; None if nothing is."""
    try:
        Listener(sent, lines).check()
    except AssertionError as error:
        return str(error) or "an assertion without a text"
    return None
