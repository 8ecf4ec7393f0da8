/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The hypervisor, as the files of this driver see it: typed calls, their forms
 * that go on until they have finished, and the retry engine.
 */
#ifndef _PAPR_SCM_HYPERVISOR_H
#define _PAPR_SCM_HYPERVISOR_H

#include <asm/hvcall.h>
#include <asm/hcalls-done-gen.h>
#include <asm/hcalls-gen.h>
#include <asm/hvcall-names.h>
#include <asm/hvcall-retry.h>

#endif /* _PAPR_SCM_HYPERVISOR_H */
