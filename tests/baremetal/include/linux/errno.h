/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: errnos of statuses and of the retry engine. */
#ifndef _GUEST_LINUX_ERRNO_H
#define _GUEST_LINUX_ERRNO_H

#define EPERM		1
#define ENOENT		2
#define EINTR		4
#define EIO		5
#define ENXIO		6
#define EAGAIN		11
#define ENOMEM		12
#define EACCES		13
#define EBUSY		16
#define EEXIST		17
#define EINVAL		22
#define EFBIG		27
#define ENOSPC		28
#define ERANGE		34
#define ENODATA		61
#define EBADMSG		74
#define EOPNOTSUPP	95
#define ENOBUFS		105
#define ENOTCONN	107
#define ETIMEDOUT	110
#define EINPROGRESS	115

#endif /* _GUEST_LINUX_ERRNO_H */
