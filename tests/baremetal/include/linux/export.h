/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header. */
#ifndef _GUEST_LINUX_EXPORT_H
#define _GUEST_LINUX_EXPORT_H

/* The guest has no modules. */
#define EXPORT_SYMBOL(symbol)
#define EXPORT_SYMBOL_GPL(symbol)

#endif /* _GUEST_LINUX_EXPORT_H */
