/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header. */
#ifndef _GUEST_LINUX_TYPES_H
#define _GUEST_LINUX_TYPES_H

#ifndef __ASSEMBLY__
#include <stdbool.h>
#include <stddef.h>

typedef signed char s8;
typedef unsigned char u8;
typedef short s16;
typedef unsigned short u16;
typedef int s32;
typedef unsigned int u32;
typedef long long s64;
typedef unsigned long long u64;

typedef u8 __u8;
typedef u16 __u16;
typedef u32 __u32;
typedef u64 __u64;
typedef s32 __s32;
typedef s64 __s64;

#ifdef __CHECKER__
#define __bitwise	__attribute__((bitwise))
#else
#define __bitwise
#endif

/* Memory shared with the hypervisor; sparse checks these types. */
typedef u16 __bitwise __be16;
typedef u32 __bitwise __be32;
typedef u64 __bitwise __be64;
typedef u16 __bitwise __le16;
typedef u32 __bitwise __le32;
typedef u64 __bitwise __le64;
#endif

#endif /* _GUEST_LINUX_TYPES_H */
