/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Rows of the benchmark: pieces of code whose instructions are counted.
 *
 * A row is three functions that differ in nothing but how often they contain
 * the code in question, one after the other.  What one more costs is what it
 * costs inside of a function that does other things too: entry, exit and
 * constants that are loaded once cancel out.  Three, because two differences
 * have to agree.
 */
#ifndef _BENCH_H
#define _BENCH_H

/* Not once: an argument then need not survive a call. */
#define BENCH_FEW	2
#define BENCH_MORE	3
#define BENCH_MOST	5

#define BENCH_REPEAT_2(code)	code code
#define BENCH_REPEAT_3(code)	code code code
#define BENCH_REPEAT_5(code)	code code code code code

struct bench_row {
	const char *name;
	void (*few)(void);
	void (*more)(void);
	void (*most)(void);
};

/* ld brackets the section of this name with these symbols. */
extern const struct bench_row __start_bench_rows[], __stop_bench_rows[];

/* @values declares what @code uses; @text is for the table. */
#define BENCH_ROW(id, text, values, code)				\
	static void id##_few(void) { values BENCH_REPEAT_2(code) }	\
	static void id##_more(void) { values BENCH_REPEAT_3(code) }	\
	static void id##_most(void) { values BENCH_REPEAT_5(code) }	\
	static const struct bench_row id				\
	__attribute__((used, section("bench_rows"), aligned(8))) = {	\
		text, id##_few, id##_more, id##_most,			\
	};

#endif /* _BENCH_H */
