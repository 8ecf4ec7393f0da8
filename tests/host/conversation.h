/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What the simulated kernel and the program around it share.
 */
#ifndef _TESTS_RETRY_CONVERSATION_H
#define _TESTS_RETRY_CONVERSATION_H

/* A fatal signal comes within this sleep, counted from 1; 0 for none. */
extern unsigned long sim_kill_in_sleep;

#endif
