/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name, for Linux's mem_64.S: no
 * sanitizer.
 */
#ifndef _BENCH_ASM_KASAN_H
#define _BENCH_ASM_KASAN_H

#define _GLOBAL_KASAN(name)	_GLOBAL(name)
#define _GLOBAL_TOC_KASAN(name)	_GLOBAL_TOC(name)
#define EXPORT_SYMBOL_KASAN(name)

#endif /* _BENCH_ASM_KASAN_H */
