/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header, of which nothing is used. */
