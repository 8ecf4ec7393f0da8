// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * When to call the hypervisor again (asm/hvcall-retry.h tells how to use it).
 *
 * Three rules bound the waiting: never longer at a time than the status hints,
 * never past the deadline, and not at all where the hypervisor says that a call
 * may be made at once.
 */
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

/* First wait of a conversation, in microseconds: below this, asking is dearer. */
#define FIRST_SLEEP_US	20
#define FIRST_SPIN_US	1
/* Longest uninterrupted spin; the kernel wants longer ones in pieces. */
#define LONGEST_SPIN_US	1000
/* Longest wait between two questions where the status has no hint. */
#define POLL_US		(1 * USEC_PER_MSEC)

static bool is_atomic(const struct hcall_retry *retry)
{
	return retry->how & HCALL_ATOMIC;
}

static bool is_patient(const struct hcall_retry *retry)
{
	return retry->how & HCALL_PATIENT;
}

static u32 first_wait_us(const struct hcall_retry *retry)
{
	return is_atomic(retry) ? FIRST_SPIN_US : FIRST_SLEEP_US;
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
		/* Works in NMIs and while timekeeping is suspended, too */
		.started_ns = ktime_get_mono_fast_ns(),
		.limit_ns = deadline_ms ? (u64)deadline_ms * NSEC_PER_MSEC : U64_MAX,
	};
	retry->next_us = first_wait_us(retry);
}
EXPORT_SYMBOL_GPL(hcall_retry_init);

/* Whether a status asks for another call, and the longest wait before it. */
static bool is_unfinished(const struct hcall_retry *retry, long status, u32 *hint_us)
{
	*hint_us = 0;

	if (hcall_is_long_busy(status)) {
		*hint_us = get_longbusy_msecs(status) * USEC_PER_MSEC;
		return retry->how & HCALL_ON_LONG_BUSY;
	}
	if (status == H_IN_PROGRESS ||
	    (status >= H_FUNCTION_IN_PROGRESS_START && status <= H_FUNCTION_IN_PROGRESS_END)) {
		*hint_us = POLL_US;
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

/*
 * Whether a wait may end with a tick, as that of msleep() does: the processor
 * need not wake up for it alone.  Timers of long waits are late by an eighth.
 */
static bool suits_tick(const struct hcall_retry *retry, u32 us, u64 left_us)
{
	return is_patient(retry) && us >= TICK_USEC &&
	       left_us >= (u64)us + us / 8 + 2 * TICK_USEC;
}

/*
 * Sleep for so long, or less by what the timer may choose.  Returns early when a
 * fatal signal comes, if the caller wants that.
 *
 * Return: the least time asked for.
 */
static u32 sleep_us(const struct hcall_retry *retry, u32 us, u64 left_us)
{
	/* The timer may be late by what the sleep is short of. */
	u32 slack_us = is_patient(retry) ? 0 : us / 4;
	u64 slack_ns = (u64)slack_us * NSEC_PER_USEC;
	ktime_t timeout = ns_to_ktime((u64)us * NSEC_PER_USEC - slack_ns);

	set_current_state(retry->how & HCALL_KILLABLE ? TASK_KILLABLE : TASK_UNINTERRUPTIBLE);
	if (suits_tick(retry, us, left_us))
		/* One more, for the tick that has begun. */
		schedule_timeout(usecs_to_jiffies(us) + 1);
	else
		schedule_hrtimeout_range(&timeout, slack_ns, HRTIMER_MODE_REL);
	return us - slack_us;
}

/* Return: as sleep_us(). */
static u32 wait_us(const struct hcall_retry *retry, u32 us, u64 left_us)
{
	if (!is_atomic(retry)) {
		if (us)
			return sleep_us(retry, us, left_us);
		cond_resched();
		return 0;
	}

	/* The deadline, not the watchdog, says how long is too long. */
	touch_nmi_watchdog();
	if (us)
		udelay(us);
	else
		cpu_relax();
	return us;
}

/* How long to wait now, for a hint and the time that is left; 0: not at all. */
static u32 choose_wait(struct hcall_retry *retry, u32 hint_us, u64 left_us)
{
	u32 us = is_patient(retry) ? hint_us : min(retry->next_us, hint_us);

	if (us) {
		/* After what was hinted, so that a shorter hint shortens all. */
		retry->next_us = 2 * us;
		if (is_atomic(retry))
			us = min_t(u32, us, LONGEST_SPIN_US);
	}
	return min_t(u64, us, left_us);
}

static bool is_killed(const struct hcall_retry *retry)
{
	return (retry->how & HCALL_KILLABLE) && fatal_signal_pending(current);
}

bool hcall_again(struct hcall_retry *retry, long status)
{
	u64 spent_ns, left_us;
	u32 us;

	retry->tries++;
	if (!is_unfinished(retry, status, &us))
		return false;

	/* A part was done: what comes is as new as the first call. */
	if (status == H_CONTINUE || status == H_PARTIAL)
		retry->next_us = first_wait_us(retry);

	if (is_killed(retry)) {
		retry->stopped = -EINTR;
		return false;
	}
	spent_ns = ktime_get_mono_fast_ns() - retry->started_ns;
	if (spent_ns >= retry->limit_ns) {
		retry->stopped = -ETIMEDOUT;
		return false;
	}

	left_us = (retry->limit_ns - spent_ns) / NSEC_PER_USEC;
	us = choose_wait(retry, us, left_us);
	retry->waited_us += wait_us(retry, us, left_us);

	/* Killed meanwhile: nobody waits for the answer of a further call. */
	if (is_killed(retry)) {
		retry->stopped = -EINTR;
		return false;
	}
	return true;
}
EXPORT_SYMBOL_GPL(hcall_again);

int hcall_retry_errno(const struct hcall_retry *retry, long status)
{
	return retry->stopped ? retry->stopped : hcall_errno(status);
}
EXPORT_SYMBOL_GPL(hcall_retry_errno);
