// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Platform keystore, platforms/pseries/plpks.c: H_PKS_*.
 */
#include "callers.h"

#define PLPKS_OS_OWNER		3
#define PLPKS_MAX_NAME_SIZE	239
#define PLPKS_MAX_DATA_SIZE	4000
#define PLPKS_SIGNEDUPDATE	BIT(14)
#define PLPKS_WRAPPINGKEY	BIT(15)
#define PLPKS_VAR_LINUX		2
#define PLPKS_WRAPKEY_NAME	"default-wrapping-key"
#define PLPKS_WRAPKEY_COMPONENT	"PLPKSWR"
#define PLPKS_WRAPPING_KEY_LENGTH	32
#define PLPKS_WRAPPING_BUF_DIFF	1024
#define PLPKS_WRAPPING_BUF_ALIGN	4096
#define PLPKS_MAX_TIMEOUT	(5 * USEC_PER_SEC)
#define PLPKS_FLUSH_SLEEP	10000
#define WRAPFLAG_BE_BIT_SET(bit)	(1ULL << (63 - (bit)))
#define WRAPFLAG_BE_FIELD_PREP(first, last, value)	((u64)(value) << (63 - (last)))

struct plpks_auth {
	u8 consumer;
};

struct label {
	u8 name[PLPKS_MAX_NAME_SIZE];
	size_t size;
};

struct plpks_var {
	char *component;
	u8 *name, *data;
	u32 policy;
	u16 namelen, datalen;
	u8 os;
};

struct plpks_var_name {
	u8 *name;
	u16 namelen;
};

static struct plpks_auth *construct_auth(u8 consumer)
{
	return calloc(1, sizeof(struct plpks_auth));
}

static struct label *construct_label(char *component, u8 varos, u8 *name, u16 namelen)
{
	struct label *label = calloc(1, sizeof(*label));

	label->size = 16 + namelen;
	return label;
}

#include "functions.c"

static u64 flushed = 1;
/* Until this time, H_PKS_WRAP_OBJECT and H_PKS_UNWRAP_OBJECT are busy. */
static u64 busy_until_us;
static u64 last_token;

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	if (opcode == H_PKS_CONFIRM_OBJECT_FLUSHED)
		return (struct hcall_regs) { .status = H_SUCCESS, .r4 = flushed };
	if (opcode == H_PKS_WRAP_OBJECT || opcode == H_PKS_UNWRAP_OBJECT) {
		expect(args[nargs - 1] == last_token);
		if (now_us() < busy_until_us)
			return (struct hcall_regs) {
				.status = H_LONG_BUSY_ORDER_100_MSEC, .r4 = last_token = now_us()
			};
		return (struct hcall_regs) { .status = H_SUCCESS, .r4 = 1, .r5 = 1234 };
	}
	if (opcode == H_PKS_SIGNED_UPDATE)
		expect(args[7] == last_token);
	return (struct hcall_regs) { .status = H_SUCCESS };
}

static u8 data[16];
static struct plpks_var var = { .component = "x", .name = data, .namelen = 3,
				.data = data, .datalen = sizeof(data) };

static int update(void)
{
	struct plpks_var update = var;

	update.component = NULL;
	update.policy = PLPKS_SIGNEDUPDATE;
	return plpks_signed_update_var(&update, 0);
}

static int remove_object(void)
{
	return plpks_remove_var("x", 0, (struct plpks_var_name) { data, 3 });
}

CASE(objects_are_written, KEEP)
{
	expect(!plpks_write_var(var) && !remove_object() && !update());
	expect(calls(H_PKS_CONFIRM_OBJECT_FLUSHED) == 3);
}

CASE(failure_is_returned, KEEP)
{
	answer(H_PKS_WRITE_OBJECT, 1, 1, H_AUTHORITY);
	answer(H_PKS_REMOVE_OBJECT, 1, 1, H_NOT_FOUND);
	answer(H_PKS_SIGNED_UPDATE, 1, 1, H_TOO_BIG);
	answer(H_PKS_WRITE_OBJECT, 2, 2, H_HARDWARE);
	expect(plpks_write_var(var) == -EPERM);
	expect(remove_object() == -ENOENT);
	expect(update() == -EFBIG);
	expect(plpks_write_var(var));
}

CASE(errno_of_flush_is_returned, FIX)
{
	flushed = 0;
	expect(plpks_write_var(var) == -ETIMEDOUT);
	expect(remove_object() == -ETIMEDOUT);
	answer(H_PKS_CONFIRM_OBJECT_FLUSHED, 1, ALWAYS, H_NOT_FOUND);
	expect(plpks_write_var(var) == -ENOENT);
}

CASE(busy_write_is_repeated, CONVERT)
{
	answer(H_PKS_WRITE_OBJECT, 1, 3, H_BUSY);
	answer(H_PKS_REMOVE_OBJECT, 1, 3, H_BUSY);
	answer(H_PKS_CONFIRM_OBJECT_FLUSHED, 1, 2, H_BUSY);
	expect(!plpks_write_var(var) && !remove_object());
}

CASE(busy_write_ends, KEEP)
{
	answer(H_PKS_WRITE_OBJECT, 1, ALWAYS, H_BUSY);
	expect(plpks_write_var(var) == -EBUSY);
}

CASE(hint_of_100_s_is_not_slept, CONVERT)
{
	answer(H_PKS_SIGNED_UPDATE, 1, 1, H_LONG_BUSY_ORDER_100_SEC);
	last_token = 0x701;
	expect(!update() && now_us() < USEC_PER_SEC);
}

#ifdef HAS_WRAP
CASE(wrapped_length_is_returned, KEEP)
{
	u8 *in = data, *out;
	u32 length;

	busy_until_us = now_us() + 1;
	expect(!plpks_wrap_object(&in, sizeof(data), 0, &out, &length) && length == 1234);
	last_token = 0;
	expect(!plpks_unwrap_object(&in, 2048, &out, &length) && length == 1234);
}

CASE(wrap_waits_between_calls, FIX)
{
	u8 *in = data, *out;
	u32 length;

	busy_until_us = 300000;
	expect(!plpks_wrap_object(&in, sizeof(data), 0, &out, &length) && length == 1234);
	last_token = 0;
	busy_until_us = 900000;
	expect(!plpks_unwrap_object(&in, 2048, &out, &length) && length == 1234);
	expect(calls(H_PKS_WRAP_OBJECT) + calls(H_PKS_UNWRAP_OBJECT) < 100);
}

CASE(errno_of_new_key_is_returned, FIX)
{
	flushed = 0;
	expect(plpks_gen_wrapping_key() == -ETIMEDOUT);
}
#endif
