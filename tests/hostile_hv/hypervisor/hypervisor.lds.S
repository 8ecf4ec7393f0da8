/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Linker script of the hypervisor, for the C preprocessor.
 */
#include "../layout.h"

ENTRY(boot)

SECTIONS
{
	.head 0 : { *(.head) }
	. = HV_IMAGE;
	.text : { *(.text .text.*) }
	.rodata : { *(.rodata .rodata.*) }
	.data : { *(.data .data.*) }
	.got : { *(.got .toc) }
	.bss : { *(.bss .bss.* .sbss COMMON) }
	ASSERT(. <= HV_SETTINGS, "the hypervisor does not fit below its settings")
	/DISCARD/ : { *(.comment) *(.note*) *(.eh_frame*) *(.gnu.attributes) }
}
