// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Terminal, platforms/pseries/hvconsole.c: H_PUT_TERM_CHAR, H_GET_TERM_CHAR.  The console
 * repeats a write after -EAGAIN, and discards the characters after other errors; after a
 * read of nothing it waits for an interrupt.
 */
#include "callers.h"

#define MAX_VIO_PUT_CHARS	16

#include "functions.c"

static char text[16];

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	return (struct hcall_regs) { .status = H_SUCCESS, .r4 = 5,
				     .r5 = 0x68656c6c6f000000ULL };
}

/* Read into TEXT; the number of characters, or an errno. */
static ssize_t read_text(void)
{
	memset(text, 0, sizeof(text));
	return hvc_get_chars(0x71000000, text, sizeof(text));
}

static ssize_t write_text(void)
{
	return hvc_put_chars(0x71000000, (void *)"0123456789abcdefghij", 20);
}

CASE(text_is_written, KEEP)
{
	static const u64 text = 0x3031323334353637ULL;

	expect(write_text() == 16);
	expect(last_args[0] == 0x71000000 && last_args[1] == 16 && last_args[2] == text);
}

CASE(busy_write_is_repeated, KEEP)
{
	answer(H_PUT_TERM_CHAR, 1, 1, H_BUSY);
	expect(write_text() == -EAGAIN);
}

CASE(long_busy_write_is_repeated, FIX)
{
	answer(H_PUT_TERM_CHAR, 1, 1, H_LONG_BUSY_ORDER_1_MSEC);
	answer(H_PUT_TERM_CHAR, 2, 2, H_LONG_BUSY_ORDER_100_SEC);
	expect(write_text() == -EAGAIN && write_text() == -EAGAIN && write_text() == 16);
}

CASE(failing_write_is_discarded, KEEP)
{
	unsigned int i;

	for (i = 0; i < nfailures; i++) {
		answer(H_PUT_TERM_CHAR, i + 1, i + 1, failures[i]);
		expect(write_text() == -EIO);
	}
}

CASE(text_is_read, KEEP)
{
	expect(read_text() == 5 && !strcmp(text, "hello") && calls(H_GET_TERM_CHAR) == 1);
}

CASE(failing_read_is_repeated, FIX)
{
	answer(H_GET_TERM_CHAR, 1, 1, H_HARDWARE);
	answer(H_GET_TERM_CHAR, 3, 5, H_LONG_BUSY_ORDER_100_MSEC);
	expect(read_text() == 5 && !strcmp(text, "hello") && calls(H_GET_TERM_CHAR) == 2);
	expect(read_text() == 5 && calls(H_GET_TERM_CHAR) == 6 && now_us() < 1000);
}

CASE(repeating_read_ends, KEEP)
{
	answer(H_GET_TERM_CHAR, 1, ALWAYS, H_HARDWARE);
	expect(!read_text() && now_us() < 2000);
}

CASE(closed_terminal_is_read_once, KEEP)
{
	answer(H_GET_TERM_CHAR, 1, 1, H_CLOSED);
	answer(H_GET_TERM_CHAR, 2, 2, H_PARAMETER);
	expect(!read_text() && !read_text() && calls(H_GET_TERM_CHAR) == 2);
}
