# SPDX-License-Identifier: GPL-2.0-or-later
"""Just enough of a 64-bit Power processor to run one call's code.

The code of a wrapper is a straight line of moves, loads and stores: it is run
with a different number in every register, and then it is known where each of
them went.  Whatever else the compiler should make of it (a branch, another
instruction) is an error here, not a guess.
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
CALLER_LR = 0x1234_5678_9ABC_DEF0
VOLATILE = [0, *range(3, 13)]

# Results and arguments of each trampoline, arguments behind the buffer.
TRAMPOLINES = {
    "plpar_hcall_norets": (0, 7),
    "plpar_hcall_norets_notrace": (0, 7),
    "plpar_hcall": (4, 6),
    "plpar_hcall_raw": (4, 6),
    "plpar_hcall9": (9, 9),
    "plpar_hcall9_raw": (9, 9),
    "hcall_watched": (4, 6),
    "hcall_watched9": (9, 6),
}

# What stands in for the trap of a call in line, and how many arguments it lets
# through: registers are as for the trap, and LR is in r0.
STANDINS = {
    "hcall_inline_norets": 7,
    "hcall_inline_norets_notrace": 7,
    "hcall_inline": 6,
    "hcall_inline9": 6,
    "hcall_inline9_full": 9,
    "hcall_inline9_notrace": 9,
}


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
        self.steps = self.nops = 0
        self.calls: list[str] = []
        # r3 to r12 when the hypervisor was called, and when it came back.
        self.seen: dict[int, int] = {}
        self.answer: dict[int, int] = {}

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

    def _standin(self, name: str) -> None:
        """What the stand-ins of hvcall_inline.S do."""
        if self.reg[0] != self.link:
            raise Fault(f"branches to {name} without LR in r0")
        self.calls.append(name)
        self._hypervisor({number: self.reg[number]
                          for number in range(3, 4 + STANDINS[name])})

    def _trampoline(self, name: str) -> None:
        """What the trampolines of hvCall.S do, seen from C."""
        if name not in TRAMPOLINES:
            raise Fault(f"calls {name}()")
        self.calls.append(name)
        results, nargs = TRAMPOLINES[name]
        # Behind the opcode and, where there is one, the buffer.
        first = 2 if results else 1
        buffer = self.reg[4]
        arguments = {3: self.reg[3]}
        for index in range(nargs):
            try:
                arguments[4 + index] = self.parameter(self.reg[1], first + index)
            except Fault:
                # Not passed, so nobody may rely on it.
                pass
        self._hypervisor(arguments)
        for index in range(results):
            self.store(buffer + 8 * index, 8, self.answer[4 + index])
        for number in VOLATILE:
            if number != 3:
                self.reg[number] = self.noise()
        self.link = self.noise()

    def _address(self, operands: list[str]) -> int:
        """Of "rX,D,rA"."""
        if operands[2] == "r0":
            raise Fault("uses r0 for an address")
        return (self.reg[_number(operands[2])] + int(operands[1], 0)) & MASK

    def _computed(self, mnemonic: str, operands: list[str]) -> Optional[int]:
        """What an instruction puts into its first operand; None for nothing."""
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
            if operands[0] in STANDINS:
                self._standin(operands[0])
            else:
                self._trampoline(operands[0])
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
        for self.steps, instruction in enumerate(code, start=1):
            if instruction == ["blr"]:
                break
            self.step(instruction)
        else:
            raise Fault("does not return")
        kept = [1, *range(13, 32)]
        changed = [f"r{number}" for number in kept if self.reg[number] != before[number]]
        if changed:
            raise Fault(f"does not restore {', '.join(changed)}")
        if self.link != CALLER_LR:
            raise Fault("does not restore LR")
