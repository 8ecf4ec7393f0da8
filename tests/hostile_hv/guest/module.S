/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Call exported functions as a module does: through a stub with the address alone, and
 * with a TOC in r2 that is not the kernel's.
 */
#include <asm/ppc_asm.h>
#include "lib/guest-asm.h"

#define NO_TOC		0x7ace

.macro STUB name:req
_GLOBAL(module_\name)
	LOAD_ADDR(r12, \name)
#ifdef CONFIG_PPC64_ELF_ABI_V2
	lis	r2,NO_TOC		/* the callee derives its TOC from r12 */
	mtctr	r12
#else
	ld	r0,0(r12)
	ld	r2,8(r12)
	mtctr	r0
#endif
	bctr
.endm

	.section ".text"

	.irp	name, plpar_hcall_norets, plpar_hcall_norets_notrace, plpar_hcall, \
		plpar_hcall9, plpar_hcall9_raw
	STUB	\name
	.endr
