# SPDX-License-Identifier: GPL-2.0-or-later
"""Just enough of a 64-bit Power processor to run one call's code.

The code of a wrapper is moves, loads and stores, the branch to the slow path,
and calls: it is run with a different number in every register, and then it is
known where each of them went.  Whatever else the compiler should make of it
(another branch, another instruction) is an error here, not a guess.
"""
from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Optional

from toolchain import Target

MASK = (1 << 64) - 1
STACK = 0x7000_0000
OUT = 0x6000_0000
PACA = 0x5000_0000
# Offset of the flag in the shim's asm/asm-offsets.h.
SRR_VALID = PACA + 43
FRAME = 512
LONGEST = 1000
CALLER_LR = 0x1234_5678_9ABC_DEF0
VOLATILE = [0, *range(3, 13)]

# Functions of hvcall_slow.c: results, and parameters in their order: registers of
# the call, how many of them carry arguments, and the result buffer.
COUNT, BUFFER = "nargs", "retbuf"
# HCALL_UNTRACED, in the number of arguments.
UNTRACED = 0x10
SLOW: dict[str, tuple[int, list[int | str]]] = {
    "hcall_slow_norets": (0, [*range(3, 10), COUNT]),
    "hcall_slow": (4, [*range(3, 9), COUNT, BUFFER]),
    "hcall_slow9": (9, [*range(3, 9), COUNT, BUFFER]),
    "hcall_slow_norets_full": (0, [*range(3, 11)]),
    "hcall_slow_norets_full_notrace": (0, [*range(3, 11)]),
    "hcall_slow_full": (4, [3, BUFFER, *range(4, 10)]),
    "hcall_slow_full_notrace": (4, [3, BUFFER, *range(4, 10)]),
    "hcall_slow9_full": (9, [3, BUFFER, *range(4, 13)]),
    "hcall_slow9_full_notrace": (9, [3, BUFFER, *range(4, 13)]),
}

# Functions that compilers call for a kernel that checks itself.
SANITIZERS = ("__sanitizer_cov_", "__asan_", "__tsan_")


class Fault(Exception):
    """The code did what no code of a call should do."""


def _number(register: str) -> int:
    return int(register.removeprefix("r"))


class Machine:
    """Registers and memory, and what the hypervisor saw and answered."""

    def __init__(self, target: Target, seed: str) -> None:
        self.target = target
        self.random = Random(seed)
        self.reg = [self.noise() for _ in range(32)]
        self.reg[1], self.reg[13] = STACK, PACA
        self.link = CALLER_LR
        self.memory: dict[int, int] = {}
        self.steps = self.nops = self.branches = 0
        self.calls: list[str] = []
        # r3 to r12 when the hypervisor was called, and when it came back.
        self.seen: dict[int, int] = {}
        self.answer: dict[int, int] = {}
        # Registers that a function of the slow path was given, and whether it may trace.
        self.passed: dict[int, int] = {}
        self.untraced = False

    def noise(self) -> int:
        """A number that is nowhere else."""
        return self.random.getrandbits(64) | 1 << 63

    def store(self, address: int, size: int, value: int) -> None:
        """Write memory, where a call may write."""
        places = (range(STACK - FRAME, STACK + self.target.save_area + 16 * 8),
                  range(OUT, OUT + 16 * 8), range(SRR_VALID, SRR_VALID + 1))
        if not any(address in place and address + size - 1 in place for place in places):
            raise Fault(f"stores {size} bytes to {address:#x}")
        data = (value & ((1 << size * 8) - 1)).to_bytes(size, self.target.byte_order)
        self.memory.update(enumerate(data, start=address))

    def load(self, address: int, size: int) -> int:
        """Read memory that was written."""
        try:
            data = bytes(self.memory[address + index] for index in range(size))
        except KeyError:
            raise Fault(f"loads {size} bytes from {address:#x}, never written") from None
        return int.from_bytes(data, self.target.byte_order)

    def parameter(self, base: int, index: int) -> int:
        """A parameter of a function whose caller's stack pointer is base."""
        if index < 8:
            return self.reg[3 + index]
        return self.load(base + self.target.save_area + 8 * index, 8)

    def pass_parameters(self, values: list[int]) -> None:
        """Put parameters where the ABI has them."""
        for index, value in enumerate(values):
            if index < 8:
                self.reg[3 + index] = value
            else:
                self.store(STACK + self.target.save_area + 8 * index, 8, value)

    def _hypervisor(self, arguments: dict[int, int]) -> None:
        """Look at the registers, then change all that it may."""
        self.seen = {number: arguments.get(number, self.noise())
                     for number in range(3, 13)}
        self.answer = {number: self.noise() for number in range(3, 13)}
        for number in VOLATILE:
            self.reg[number] = self.answer.get(number, self.noise())

    def _trap(self) -> None:
        self.calls.append("sc 1")
        self._hypervisor({number: self.reg[number] for number in range(3, 13)})

    def _enter(self, parameters: int) -> None:
        """Check the frame of the caller of a function, then ruin what is the callee's."""
        base = self.reg[1]
        if base % 16 or base >= STACK or self.load(base, 8) != STACK:
            raise Fault("calls a function without a frame")
        if self.load(STACK + 16, 8) != CALLER_LR:
            raise Fault("calls a function without saving LR")
        words = 8 if self.target.abi == "elfv1" or parameters > 8 else 0
        mine = [base + 8, base + 16,
                *(base + self.target.save_area + 8 * index
                  for index in range(max(words, parameters if words else 0))),
                *range(STACK - FRAME, base, 8)]
        for address in mine:
            self.memory.update(enumerate(self.noise().to_bytes(8, "big"), start=address))

    def _leave(self, kept: tuple[int, ...] = ()) -> None:
        """A function may change all volatile registers."""
        for number in VOLATILE:
            if number not in kept:
                self.reg[number] = self.noise()
        self.link = self.noise()

    def _slow(self, name: str) -> None:
        """Do what a function of hvcall_slow.c does, seen from its caller."""
        if name not in SLOW:
            raise Fault(f"calls {name}()")
        self.calls.append(name)
        results, places = SLOW[name]
        given = {place: self.parameter(self.reg[1], index)
                 for index, place in enumerate(places)}
        buffer = given.pop(BUFFER, 0)
        # Later arguments are ignored.
        count = given.pop(COUNT, 9)
        self.untraced = name.endswith("_notrace") or bool(count & UNTRACED)
        last = 3 + (count & ~UNTRACED)
        self.passed = {number: value for number, value in given.items() if number <= last}
        self._enter(len(places))
        self._hypervisor(self.passed)
        for index in range(results):
            self.store(buffer + 8 * index, 8, self.answer[4 + index])
        self._leave((3,))
        self.store(SRR_VALID, 1, 0)

    def _call(self, name: str) -> None:
        if name.startswith(SANITIZERS):
            self._enter(1)
            self._leave()
        else:
            self._slow(name)

    def _address(self, operands: list[str]) -> int:
        """Parse "rX,D,rA"."""
        if operands[2] == "r0":
            raise Fault("uses r0 for an address")
        return (self.reg[_number(operands[2])] + int(operands[1], 0)) & MASK

    def _computed(self, mnemonic: str, operands: list[str]) -> Optional[int]:
        """Return the value of an instruction's first operand; None without one."""
        def reg(index: int) -> int:
            return self.reg[_number(operands[index])]

        def immediate(index: int) -> int:
            return int(operands[index], 0)

        known: dict[str, Callable[[], int]] = {
            "mr": lambda: reg(1),
            "li": lambda: immediate(1),
            "lis": lambda: immediate(1) << 16,
            "add": lambda: reg(1) + reg(2),
            "addi": lambda: reg(1) + immediate(2),
            "addis": lambda: reg(1) + (immediate(2) << 16),
            "ori": lambda: reg(1) | immediate(2),
            "sldi": lambda: reg(1) << immediate(2),
            "ld": lambda: self.load(self._address(operands), 8),
            "mflr": lambda: self.link,
        }
        if mnemonic == "rlwinm" and immediate(2) == 0 and immediate(3) <= immediate(4):
            # Both ends count from the left of the low word.
            return reg(1) & (0xFFFFFFFF >> immediate(3)) & (0xFFFFFFFF << 31 - immediate(4))
        return known[mnemonic]() & MASK if mnemonic in known else None

    def step(self, instruction: list[str]) -> None:
        """Execute one instruction."""
        mnemonic, *operands = instruction
        value = self._computed(mnemonic, operands)
        if value is not None:
            self.reg[_number(operands[0])] = value
        elif mnemonic == "sc" and operands == ["1"]:
            self._trap()
        elif mnemonic == "bl":
            self._call(operands[0])
        elif mnemonic in ("std", "stdu", "stb"):
            address = self._address(operands)
            self.store(address, 1 if mnemonic == "stb" else 8,
                       self.reg[_number(operands[0])])
            if mnemonic == "stdu":
                self.reg[_number(operands[2])] = address
        elif mnemonic == "mtlr":
            self.link = self.reg[_number(operands[0])]
        elif mnemonic == "nop":
            self.nops += 1
        else:
            raise Fault(f"unknown instruction: {' '.join(instruction)}")

    def run(self, code: list[list[str]]) -> None:
        """Run a function to its return; it has to leave what is the caller's."""
        before = list(self.reg)
        self.store(SRR_VALID, 1, 0xFF)
        at = 0
        while at < len(code) and self.steps < LONGEST:
            self.steps += 1
            instruction = code[at]
            at += 1
            if instruction == ["blr"]:
                break
            if instruction[0] == "b":
                if not instruction[1].isdigit():
                    raise Fault(f"leaves for {instruction[1]}()")
                self.branches += 1
                at = int(instruction[1])
            else:
                self.step(instruction)
        else:
            raise Fault("does not return")
        kept = [1, *range(13, 32)]
        changed = [f"r{number}" for number in kept if self.reg[number] != before[number]]
        if changed:
            raise Fault(f"does not restore {', '.join(changed)}")
        if self.link != CALLER_LR:
            raise Fault("does not restore LR")
