/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * hcall_x_sync() repeats the call H_X until the call completes: it passes the
 * right arguments, waits according to asm/hvcall-retry.h, and returns an errno
 * and the results by value.  A result is 0 if no attempt returned a valid value.
 *
 * A fatal signal (-EINTR) or the deadline (-ETIMEDOUT) may stop the sequence;
 * the token in the result is then the token of the next attempt.  A call that
 * must complete has no policy, and neither a signal nor a deadline stops it.
 *
 * A file that uses few families of calls includes asm/hcalls-FAMILY-sync-gen.h.
 */
#ifndef _ASM_POWERPC_HCALLS_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_SYNC_GEN_H

#include <asm/hcalls-gen.h>
#include <asm/hvcall-retry.h>
#include <asm/hcalls-capi-sync-gen.h>
#include <asm/hcalls-ehca-sync-gen.h>
#include <asm/hcalls-ehea-sync-gen.h>
#include <asm/hcalls-llan-sync-gen.h>
#include <asm/hcalls-memory-sync-gen.h>
#include <asm/hcalls-mmu-sync-gen.h>
#include <asm/hcalls-nested-sync-gen.h>
#include <asm/hcalls-partition-sync-gen.h>
#include <asm/hcalls-pft-sync-gen.h>
#include <asm/hcalls-pks-sync-gen.h>
#include <asm/hcalls-platform-sync-gen.h>
#include <asm/hcalls-processor-sync-gen.h>
#include <asm/hcalls-scm-sync-gen.h>
#include <asm/hcalls-tce-sync-gen.h>
#include <asm/hcalls-term-sync-gen.h>
#include <asm/hcalls-vas-sync-gen.h>
#include <asm/hcalls-vio-sync-gen.h>
#include <asm/hcalls-xive-sync-gen.h>

#endif /* _ASM_POWERPC_HCALLS_SYNC_GEN_H */
