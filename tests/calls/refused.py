# SPDX-License-Identifier: GPL-2.0-or-later
"""Wrong uses of the calls, which the compiler or sparse refuses, and the right ones."""
from __future__ import annotations

from typing import NamedTuple


class Use(NamedTuple):
    """A function that uses a call in a wrong way; the word of who has to refuse it."""
    judge: str
    word: str
    function: str
    wrong: str
    right: str

    def source(self, body: str) -> str:
        """Return a C file with the function."""
        return (f"#include <asm/hcalls-sync-gen.h>\n\n{self.function};\n\n"
                f"{self.function}\n{{\n{body}\n}}\n")


USES = {
    # A real address does not go where a number belongs.
    "address for a number": Use(
        "sparse", "got restricted hcall_ra_t", "long get(hcall_ra_t buffer, u64 size)",
        "return hcall_get_perf_counter_info(buffer, buffer);",
        "return hcall_get_perf_counter_info(buffer, size);"),
    # Nor does an address become a number on the way.
    "address kept as a number": Use(
        "sparse", "got restricted hcall_ra_t", "long get(void *buffer, u64 size)",
        """u64 request = hcall_ra_buf(buffer, size, 8, 4096);

           return hcall_get_perf_counter_info(hcall_ra_force(request), size);""",
        """hcall_ra_t request = hcall_ra_buf(buffer, size, 8, 4096);

           return hcall_get_perf_counter_info(request, size);"""),
    # An address that was checked is not moved: its neighbour was not checked.
    "arithmetic on an address": Use(
        "sparse", "restricted hcall_ra_t degrades to integer", "long get(void *buffer, u64 size)",
        """hcall_ra_t request = hcall_ra_force(hcall_ra_buf(buffer, 2 * size, 8, 4096) + size);

           return hcall_get_perf_counter_info(request, size);""",
        """hcall_ra_t request = hcall_ra_buf(buffer + size, size, 8, 4096);

           return hcall_get_perf_counter_info(request, size);"""),
    # "No buffer" has a name.
    "constant for an address": Use(
        "sparse", "expected restricted hcall_ra_t", "long withdraw(u64 flags, u64 cpu)",
        "return hcall_register_vpa(flags, cpu, 0x1000);",
        "return hcall_register_vpa(flags, cpu, HCALL_RA_NONE);"),
    # A number is not a real address, nor is __pa() of anything checked.
    "number for an address": Use(
        "sparse", "expected restricted hcall_ra_t", "long get(void *buffer, u64 size)",
        "return hcall_get_perf_counter_info(__pa(buffer), size);",
        "return hcall_get_perf_counter_info(hcall_ra_force(__pa(buffer)), size);"),
    # A pointer is not a register value.
    "pointer for a number": Use(
        "compiler", "makes integer from pointer", "long prod(u64 *proc)",
        "return hcall_prod(proc);",
        "return hcall_prod(*proc);"),
    # A pointer is not a real address.
    "pointer for an address": Use(
        "compiler", "makes integer from pointer", "long get(void *buffer, u64 size)",
        "return hcall_get_perf_counter_info(buffer, size);",
        "return hcall_get_perf_counter_info(hcall_ra_buf(buffer, size, 0, 4096), size);"),
    # A call that must be completed takes no policy that could stop it.
    "policy that may stop a binding": Use(
        "compiler", "error: too many arguments to function", "int bind(u64 drc_index, u64 blocks)",
        """return hcall_scm_bind_mem_sync(drc_index, 0, blocks, ~0ULL,
                                          HCALL_POLICY(HCALL_KILLABLE)).err;""",
        "return hcall_scm_bind_mem_sync(drc_index, 0, blocks, ~0ULL).err;"),
    # A call's status is looked at.
    "status ignored": Use(
        "compiler", "unused-result", "void prod(u64 proc)",
        "hcall_prod(proc);",
        """if (hcall_prod(proc) != H_SUCCESS)
                   __builtin_trap();"""),
    # So is that of a call with results.
    "results ignored": Use(
        "compiler", "unused-result", "long flush(u64 drc_index)",
        """hcall_scm_flush(drc_index, 0);
           return 0;""",
        "return hcall_scm_flush(drc_index, 0).status;"),
    # Four results need four words.
    "small result buffer": Use(
        "compiler", "plpar_hcall: result buffer is too small",
        "unsigned long flush(u64 drc_index)",
        """unsigned long retbuf[1];

           return plpar_hcall(H_SCM_FLUSH, retbuf, drc_index, 0) ? 0 : retbuf[0];""",
        """unsigned long retbuf[PLPAR_HCALL_BUFSIZE];

           return plpar_hcall(H_SCM_FLUSH, retbuf, drc_index, 0) ? 0 : retbuf[0];"""),
    # Nine results need nine words.
    "small result buffer of nine": Use(
        "compiler", "plpar_hcall9: result buffer is too small", "unsigned long entitlement(void)",
        """unsigned long retbuf[PLPAR_HCALL_BUFSIZE];

           return plpar_hcall9(H_GET_PPP, retbuf) ? 0 : retbuf[0];""",
        """unsigned long retbuf[PLPAR_HCALL9_BUFSIZE];

           return plpar_hcall9(H_GET_PPP, retbuf) ? 0 : retbuf[0];"""),
    # A call gets as many arguments as it has.
    "too few arguments": Use(
        "compiler", "too few arguments", "long scan(u64 drc_index, u64 token)",
        "return hcall_scm_flush(drc_index).status;",
        "return hcall_scm_flush(drc_index, token).status;"),
    # A call gets no more arguments than it has.
    "too many arguments": Use(
        "compiler", "too many arguments", "long prod(u64 proc)",
        "return hcall_prod(proc, 0);",
        "return hcall_prod(proc);"),
}
