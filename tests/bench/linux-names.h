/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Other names for functions of Linux, so that they can be in one program with
 * the layer's and the guest's.  Comes before anything else of their source.
 */
#ifndef _BENCH_LINUX_NAMES_H
#define _BENCH_LINUX_NAMES_H

#define plpar_hcall_norets		upstream_hcall_norets
#define plpar_hcall_norets_notrace	upstream_hcall_norets_notrace
#define plpar_hcall			upstream_hcall
#define plpar_hcall_raw			upstream_hcall_raw
#define plpar_hcall9			upstream_hcall9
#define plpar_hcall9_raw		upstream_hcall9_raw

/* ld --wrap=memset sends all calls of memset() there. */
#define memset				__wrap_memset

#endif /* _BENCH_LINUX_NAMES_H */
