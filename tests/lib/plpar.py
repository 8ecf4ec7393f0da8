# SPDX-License-Identifier: GPL-2.0-or-later
"""Linux's plpar_* functions: what the hypervisor has to see of each.

Numbers are LoPAPR's and Linux's, written out: the headers are what is tested.
"""
from __future__ import annotations

from typing import NamedTuple


class Wrapper(NamedTuple):
    """One function; aN is its Nth argument."""
    call: str
    opcode: str
    args: int = 0
    # Registers from r4 on, as C; None: the arguments as they are.
    registers: list[str] | None = None
    # Values that it hands back through pointers &oN, from r4 on.
    outs: int = 0
    # When it does so: "success"; or "partial", and all ones otherwise.
    when: str = "success"
    # Calls again while the hypervisor is busy.
    loops: bool = False
    # Names of the results in outs, where a register has several.
    results: list[str] | None = None

    @property
    def name(self) -> str:
        """Name of the function."""
        return self.call.partition("(")[0]

    @property
    def traced(self) -> bool:
        """Return True if a tracer sees it."""
        return "_raw(" not in self.call and self.opcode not in _UNTRACED


_UNTRACED = ("H_CEDE", "H_GUEST_RUN_VCPU", "H_GUEST_SET_STATE")
_READ_4 = "1UL << 37"


def _vpa(name: str, function: int, withdraw: bool = False) -> Wrapper:
    args = 1 if withdraw else 2
    values = ", ".join(f"a{index}" for index in range(args))
    return Wrapper(f"{name}({values})", "H_REGISTER_VPA", args,
                   [f"{function}UL << 45", "a0", "0" if withdraw else "a1"])


def _mode(call: str, args: int, *registers: str) -> Wrapper:
    return Wrapper(call, "H_SET_MODE", args, list(registers))


def _four(name: str) -> Wrapper:
    return Wrapper(f"{name}(a0, a1, &o0)", "H_READ", 2, [f"a0 | {_READ_4}", "a1"], 8)


WRAPPERS = [
    Wrapper("cede_processor()", "H_CEDE"),
    Wrapper("vpa_call(a0, a1, a2)", "H_REGISTER_VPA", 3, ["a0 << 45", "a1", "a2"]),
    _vpa("register_vpa", 1),
    _vpa("register_dtl", 2),
    _vpa("register_slb_shadow", 3),
    _vpa("unregister_vpa", 5, True),
    _vpa("unregister_dtl", 6, True),
    _vpa("unregister_slb_shadow", 7, True),
    Wrapper("plpar_pte_enter(a0, a1, a2, a3, &o0)", "H_ENTER", 4, None, 1),
    Wrapper("plpar_pte_remove(a0, a1, a2, &o0, &o1)", "H_REMOVE", 3, None, 2),
    Wrapper("plpar_pte_remove_raw(a0, a1, a2, &o0, &o1)", "H_REMOVE", 3, None, 2),
    _four("plpar_pte_read_4"),
    _four("plpar_pte_read_4_raw"),
    Wrapper("plpar_pte_protect(a0, a1, a2)", "H_PROTECT", 3),
    Wrapper("plpar_resize_hpt_prepare(a0, a1)", "H_RESIZE_HPT_PREPARE", 2),
    Wrapper("plpar_resize_hpt_commit(a0, a1)", "H_RESIZE_HPT_COMMIT", 2),
    Wrapper("plpar_tce_get(a0, a1, &o0)", "H_GET_TCE", 2, None, 1, "partial"),
    Wrapper("plpar_tce_put(a0, a1, a2)", "H_PUT_TCE", 3),
    Wrapper("plpar_tce_put_indirect(a0, a1, a2, a3)", "H_PUT_TCE_INDIRECT", 4),
    Wrapper("plpar_tce_stuff(a0, a1, a2, a3)", "H_STUFF_TCE", 4),
    Wrapper("plpar_set_mode(a0, a1, a2, a3)", "H_SET_MODE", 4),
    _mode("enable_reloc_on_exceptions()", 0, "3", "3", "0", "0"),
    _mode("disable_reloc_on_exceptions()", 0, "0", "3", "0", "0"),
    _mode("enable_big_endian_exceptions()", 0, "0", "4", "0", "0"),
    _mode("enable_little_endian_exceptions()", 0, "1", "4", "0", "0"),
    _mode("plpar_set_ciabr(a0)", 1, "0", "1", "a0", "0"),
    _mode("plpar_set_watchpoint0(a0, a1)", 2, "0", "2", "a0", "a1"),
    _mode("plpar_set_watchpoint1(a0, a1)", 2, "0", "5", "a0", "a1"),
    Wrapper("plpar_signal_sys_reset(a0)", "H_SIGNAL_SYS_RESET", 1),
    Wrapper("plpar_get_cpu_characteristics((struct h_cpu_char_result *)&o0)",
            "H_GET_CPU_CHARACTERISTICS", 0, None, 2),
    Wrapper("htm_hcall_wrapper(a0, a1, a2, a3, a4, a5, a6, a7, a8)", "H_HTM", 9,
            ["a0 | 1UL << 63", "a1 << 48 | a2 << 32 | a3 << 16", "a5 << 48 | a4 << 32",
             "a6", "a7", "a8"]),
    Wrapper("plpar_rpt_invalidate(a0, a1, a2, a3, a4, a5)", "H_RPT_INVALIDATE", 6,
            ["a0", "a1", "a2", "a3", "a4", "a5"], loops=True),
    Wrapper("pseries_rpt_invalidate(a0, a1, a2, a3, a4, a5)", "H_RPT_INVALIDATE", 6,
            ["a0", "a1", "a2", "a3", "a4", "a5"], loops=True),
]

# Nested guests: the retry engine repeats the typed call below them.
GUESTS = [
    Wrapper("plpar_guest_create(a0, &o0)", "H_GUEST_CREATE", 1, ["a0", "-1"], 1,
            results=["guest_id"]),
    Wrapper("plpar_guest_create_vcpu(a0, a1, a2)", "H_GUEST_CREATE_VCPU", 3, ["0", "a1", "a2"]),
    Wrapper("plpar_guest_delete(a0, a1)", "H_GUEST_DELETE", 2),
    Wrapper("plpar_guest_set_capabilities(a0, a1)", "H_GUEST_SET_CAPABILITIES", 2),
    Wrapper("plpar_guest_get_capabilities(a0, &o0)", "H_GUEST_GET_CAPABILITIES", 1, None, 1,
            results=["capabilities"]),
    Wrapper("plpar_guest_set_state(a0, a1, a2, a3, a4, &o0)", "H_GUEST_SET_STATE", 5, None, 1,
            results=["bad_element"]),
    Wrapper("plpar_guest_get_state(a0, a1, a2, a3, a4, &o0)", "H_GUEST_GET_STATE", 5, None, 1,
            results=["bad_element"]),
    Wrapper("plpar_guest_run_vcpu(a0, a1, a2, (int *)&o0, &o1)", "H_GUEST_RUN_VCPU", 3, None, 2,
            results=["exit", "bad_offset"]),
]
