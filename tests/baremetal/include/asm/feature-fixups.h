/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: Linux's assembly includes it and uses nothing of it. */
