/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: the guest has no modules. */
#define EXPORT_SYMBOL(name)
