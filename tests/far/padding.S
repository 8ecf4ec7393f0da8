/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Text that no direct branch spans: one reaches 32 MiB in either direction, and
 * one through a branch of the linker in between, 64 MiB.
 */
	.section ".text"
	.space	72 << 20
