/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shim of asm/page.h: the wrappers take nothing from it here. */
