/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Included for others by asm/plpar_wrappers.h, which needs nothing of it. */
