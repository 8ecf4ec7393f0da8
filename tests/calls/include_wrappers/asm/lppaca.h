/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name, of which plpar_wrappers.h uses nothing. */
