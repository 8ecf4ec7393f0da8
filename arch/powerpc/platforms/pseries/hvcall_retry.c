// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Decide when to repeat a hypervisor call; asm/hvcall-retry.h documents the use.
 *
 * A wait ends before the hint and the deadline, or on a slow device with the tick after
 * the hint.  No wait follows a status that allows an immediate call.
 */
#include <linux/compiler.h>
#include <linux/delay.h>
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/hrtimer.h>
#include <linux/jiffies.h>
#include <linux/kernel.h>
#include <linux/ktime.h>
#include <linux/minmax.h>
#include <linux/nmi.h>
#include <linux/processor.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/time64.h>
#include <linux/timekeeping.h>

#include <asm/hvcall.h>
#include <asm/hvcall-retry.h>

/* First waits, in microseconds: a shorter wait costs more than it saves. */
#define HCALL_FIRST_SLEEP_US	20
#define HCALL_FIRST_SPIN_US	1
/* Longest uninterrupted spin: a longer spin triggers the watchdogs. */
#define HCALL_LONGEST_SPIN_US	1000
/* Longest wait for a status without a hint. */
#define HCALL_POLL_US		(1 * USEC_PER_MSEC)
/* Number of consecutive calls within the hint after which a device is no longer slow. */
#define HCALL_SLOW_CALLS	16

static u32 hcall_first_wait_us(const struct hcall_retry *retry)
{
	return retry->how & HCALL_ATOMIC ? HCALL_FIRST_SPIN_US : HCALL_FIRST_SLEEP_US;
}

void hcall_retry_init(struct hcall_retry *retry, unsigned int how, unsigned int deadline_ms)
{
	if (!(how & HCALL_ATOMIC))
		might_sleep();
	else if (!deadline_ms)
		deadline_ms = HCALL_ATOMIC_MS;
	if (!(how & HCALL_ON_ANY))
		how |= HCALL_ON_USUAL;

	*retry = (struct hcall_retry) {
		.how = how,
		/* Use a clock that works in NMIs and while timekeeping is suspended. */
		.started_ns = ktime_get_mono_fast_ns(),
		.limit_ns = deadline_ms ? (u64)deadline_ms * NSEC_PER_MSEC : U64_MAX,
	};
	retry->next_us = hcall_first_wait_us(retry);
}
EXPORT_SYMBOL_GPL(hcall_retry_init);

/* Return true if a status requires another attempt, and in @hint_us the longest wait. */
static bool hcall_is_unfinished(const struct hcall_retry *retry, long status, u32 *hint_us)
{
	*hint_us = 0;
	if (hcall_is_long_busy(status)) {
		*hint_us = get_longbusy_msecs(status) * USEC_PER_MSEC;
		return retry->how & HCALL_ON_LONG_BUSY;
	}
	if (status == H_IN_PROGRESS ||
	    (status >= H_FUNCTION_IN_PROGRESS_START && status <= H_FUNCTION_IN_PROGRESS_END)) {
		*hint_us = HCALL_POLL_US;
		return retry->how & HCALL_ON_PROGRESS;
	}
	switch (status) {
	case H_BUSY:
		return retry->how & HCALL_ON_BUSY;
	case H_CONTINUE:
		return retry->how & HCALL_ON_CONTINUE;
	case H_PARTIAL:
		return retry->how & HCALL_ON_PARTIAL;
	default:
		return false;
	}
}

static unsigned int hcall_slow_calls(const struct hcall_retry *retry)
{
	return retry->slow ? READ_ONCE(*retry->slow) : 0;
}

/* Record if the call took longer than hinted; read a shared counter once. */
static void hcall_note_duration(const struct hcall_retry *retry)
{
	unsigned int slow = hcall_slow_calls(retry);

	if (retry->slow && retry->hint_us && retry->waited_us > retry->hint_us)
		WRITE_ONCE(*retry->slow, HCALL_SLOW_CALLS);
	else if (slow)
		WRITE_ONCE(*retry->slow, slow - 1);
}

/* Sleep; return the minimum time slept. */
static u32 hcall_sleep_us(const struct hcall_retry *retry, u32 us)
{
	u32 slack_us = us / 4;
	ktime_t timeout = ns_to_ktime((u64)(us - slack_us) * NSEC_PER_USEC);

	set_current_state(retry->how & HCALL_KILLABLE ? TASK_KILLABLE : TASK_UNINTERRUPTIBLE);
	/* Wait for a tick on a slow device: a high-resolution timer costs an interrupt. */
	if (hcall_slow_calls(retry)) {
		schedule_timeout(usecs_to_jiffies(us) + 1);
		return us;
	}
	schedule_hrtimeout_range(&timeout, (u64)slack_us * NSEC_PER_USEC, HRTIMER_MODE_REL);
	return us - slack_us;
}

/* Wait for @us as the policy requires; return the minimum time waited. */
static u32 hcall_wait_us(const struct hcall_retry *retry, u32 us)
{
	if (!(retry->how & HCALL_ATOMIC)) {
		if (us)
			return hcall_sleep_us(retry, us);
		cond_resched();
		return 0;
	}

	/* Reset the watchdog: the deadline, not the watchdog, limits the wait. */
	touch_nmi_watchdog();
	if (us)
		udelay(us);
	else
		cpu_relax();
	return us;
}

/* Return the wait for a hint and the remaining time; 0 without a wait. */
static u32 hcall_choose_wait(struct hcall_retry *retry, u32 hint_us, u64 left_us)
{
	u32 us = hcall_slow_calls(retry) ? hint_us : min(retry->next_us, hint_us);

	/* Start from the hinted wait, so that a shorter hint shortens later waits. */
	if (us)
		retry->next_us = 4 * us;
	if (retry->how & HCALL_ATOMIC)
		us = min_t(u32, us, HCALL_LONGEST_SPIN_US);
	return min_t(u64, us, left_us);
}

static bool hcall_retry_stop(struct hcall_retry *retry, u64 spent_ns)
{
	if ((retry->how & HCALL_KILLABLE) && fatal_signal_pending(current))
		retry->stopped = -EINTR;
	else if (spent_ns >= retry->limit_ns)
		retry->stopped = -ETIMEDOUT;
	return retry->stopped;
}

bool hcall_again(struct hcall_retry *retry, long status)
{
	u64 spent_ns, left_us;
	u32 us;

	retry->tries++;
	if (!hcall_is_unfinished(retry, status, &us)) {
		hcall_note_duration(retry);
		return false;
	}
	retry->hint_us = us ?: retry->hint_us;

	/* Restart short waits: a part is done, and the next call is a new operation. */
	if (status == H_CONTINUE || status == H_PARTIAL)
		retry->next_us = hcall_first_wait_us(retry);

	spent_ns = ktime_get_mono_fast_ns() - retry->started_ns;
	if (hcall_retry_stop(retry, spent_ns))
		return false;

	left_us = (retry->limit_ns - spent_ns) / NSEC_PER_USEC;
	retry->waited_us += hcall_wait_us(retry, hcall_choose_wait(retry, us, left_us));

	/* Check again: a task killed during the wait does not need a further answer. */
	return !hcall_retry_stop(retry, 0);
}
EXPORT_SYMBOL_GPL(hcall_again);

int hcall_retry_errno(const struct hcall_retry *retry, long status)
{
	return retry->stopped ? retry->stopped : hcall_errno(status);
}
EXPORT_SYMBOL_GPL(hcall_retry_errno);
