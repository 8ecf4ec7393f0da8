/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Hypervisor calls as C functions: hcall_x() makes H_X with arguments passed by
 * name, and returns status and results by value.  A result is valid only after
 * the statuses in brackets; after other statuses its register holds leftover
 * data.  Memory arguments have the type hcall_ra_t, see asm/hvcall-ra.h.
 *
 * A file that uses few families of calls includes asm/hcalls-FAMILY-gen.h for each.
 * The catalogue has more facts about each call.
 */
#ifndef _ASM_POWERPC_HCALLS_GEN_H
#define _ASM_POWERPC_HCALLS_GEN_H

#include <asm/hcalls-capi-gen.h>
#include <asm/hcalls-ehca-gen.h>
#include <asm/hcalls-ehea-gen.h>
#include <asm/hcalls-llan-gen.h>
#include <asm/hcalls-memory-gen.h>
#include <asm/hcalls-mmu-gen.h>
#include <asm/hcalls-nested-gen.h>
#include <asm/hcalls-partition-gen.h>
#include <asm/hcalls-perf-gen.h>
#include <asm/hcalls-pft-gen.h>
#include <asm/hcalls-pks-gen.h>
#include <asm/hcalls-platform-gen.h>
#include <asm/hcalls-private-gen.h>
#include <asm/hcalls-processor-gen.h>
#include <asm/hcalls-scm-gen.h>
#include <asm/hcalls-splpar-gen.h>
#include <asm/hcalls-svm-gen.h>
#include <asm/hcalls-tce-gen.h>
#include <asm/hcalls-term-gen.h>
#include <asm/hcalls-vas-gen.h>
#include <asm/hcalls-vio-gen.h>
#include <asm/hcalls-xics-gen.h>
#include <asm/hcalls-xive-gen.h>

#endif /* _ASM_POWERPC_HCALLS_GEN_H */
