/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: header and parameter save area of a frame, for both ABIs. */
#define STACK_FRAME_OVERHEAD	112
