/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header, for Linux's mem_64.S: no sanitizer. */
#define _GLOBAL_KASAN(name)		_GLOBAL(name)
#define _GLOBAL_TOC_KASAN(name)		_GLOBAL_TOC(name)
#define EXPORT_SYMBOL_KASAN(name)
