/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Linker script of the test guest, for the C preprocessor.
 *
 * QEMU adds its kernel address to every load address, so load addresses start
 * at 0, while the code is linked for its final address.
 */
#include "lib/layout.h"

ENTRY(_start)

PHDRS
{
	guest PT_LOAD FLAGS(7);
}

SECTIONS
{
	. = GUEST_BASE;
	_guest_start = .;
	.head : AT(0) { *(.head) } :guest
	.vectors : { *(.vectors) } :guest
	.text : {
		/* The trampolines, separate, so that a trap's address shows its origin. */
		_trampolines_start = .;
		*hvCall.o(.text .text.*)
		_trampolines_end = .;
		*(.text .text.*)
	} :guest
	.rodata : {
		*(.rodata .rodata.*)
		. = ALIGN(8);
		_guest_tests_start = .;
		KEEP(*(.guest_tests))
		_guest_tests_end = .;
	} :guest
	.data : {
		*(.data .data.*)
		/* Every CPU's variables, to be copied. */
		. = ALIGN(8);
		_percpu_start = .;
		*(.percpu)
		_percpu_end = .;
	} :guest
	/* Static branches, for programs that patch them. */
	.jump_table : {
		. = ALIGN(8);
		_jump_table_start = .;
		KEEP(*(__jump_table))
		_jump_table_end = .;
	} :guest
	.opd : { *(.opd) } :guest
	.got : { *(.got .toc) } :guest
	.bss : {
		. = ALIGN(8);
		_bss_start = .;
		*(.bss .bss.* .sbss COMMON)
		. = ALIGN(8);
		_bss_end = .;
		. = ALIGN(16);
		. += GUEST_STACK_SIZE;
		_stack_top = .;
	} :guest
	. = ALIGN(4096);
	_guest_end = .;

	/DISCARD/ : { *(.comment) *(.note*) *(.eh_frame*) *(.gnu.attributes) }
}
