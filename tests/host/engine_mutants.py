# SPDX-License-Identifier: GPL-2.0-or-later
"""Mutants of the retry engine and of the _sync forms.

A scenario (scenarios.py) must notice each mutant of ENGINE, a case (sync_cases.py)
each of FORMS.
"""
from __future__ import annotations

from mutants import TOP, Mutant, table

ENGINE = table("arch/powerpc/platforms/pseries/hvcall_retry.c", {
    "a wait is one microsecond longer than the hint": (
        "min(retry->next_us, hint_us);", "min(retry->next_us, hint_us + !!hint_us);"),
    "the hint is that of the next longer long busy": (
        "get_longbusy_msecs(status) * USEC", "get_longbusy_msecs(status + 1) * USEC"),
    "the first wait is the whole hint": (
        "retry->next_us = hcall_first_wait_us(retry);\n}", "retry->next_us = ~0U;\n}"),
    "waits do not grow": ("retry->next_us = 4 * us;", ""),
    "waits grow eightfold": ("retry->next_us = 4 * us;", "retry->next_us = 8 * us;"),
    "a shorter hint does not shorten later waits": (
        "retry->next_us = 4 * us;", "retry->next_us = 4 * retry->next_us;"),
    "waits stay long after progress": (
        "if (status == H_CONTINUE || status == H_PARTIAL)",
        "if (status == H_PARTIAL && status == H_CONTINUE)"),
    "sleeping in atomic context": (
        "if (!(retry->how & HCALL_ATOMIC)) {\n\t\tif (us)",
        "if (us || !(retry->how & HCALL_ATOMIC)) {\n\t\tif (us)"),
    "cond_resched() in atomic context": ("cpu_relax();", "cond_resched();"),
    "might_sleep() in atomic context": (
        "if (!(how & HCALL_ATOMIC))\n\t\tmight_sleep();\n\telse if (!deadline_ms)",
        "might_sleep();\n\tif ((how & HCALL_ATOMIC) && !deadline_ms)"),
    "no might_sleep() in process context": ("\t\tmight_sleep();\n", "\t\t;\n"),
    "an atomic wait has no limit": ("else if (!deadline_ms)", "else if (false)"),
    "the watchdog is not touched while spinning": ("touch_nmi_watchdog();", ""),
    "spinning for more than a millisecond at a time": (
        "us = min_t(u32, us, HCALL_LONGEST_SPIN_US);", ";"),
    "no cond_resched() while busy waiting": ("\t\tcond_resched();\n", ""),
    "an unknown status is unfinished": (
        "\tdefault:\n\t\treturn false;", "\tdefault:\n\t\treturn status > 0;"),
    "only the low half of a status is checked": (
        "if (!hcall_is_unfinished(retry, status, &us))",
        "if (!hcall_is_unfinished(retry, (int)status, &us))"),
    "an unknown status is success": (
        ": hcall_errno(status)", ": hcall_status_name(status) ? hcall_errno(status) : 0"),
    "a positive status is success": (
        ": hcall_errno(status)", ": status > 0 ? 0 : hcall_errno(status)"),
    "H_PARTIAL is always unfinished": ("return retry->how & HCALL_ON_PARTIAL;", "return true;"),
    "H_PARTIAL is never unfinished": ("return retry->how & HCALL_ON_PARTIAL;", "return false;"),
    "H_BUSY ends the sequence": ("retry->how & HCALL_ON_BUSY", "false"),
    "H_BUSY is always unfinished": ("retry->how & HCALL_ON_BUSY", "true"),
    "H_CONTINUE ends the sequence": ("retry->how & HCALL_ON_CONTINUE", "false"),
    "H_CONTINUE is always unfinished": ("retry->how & HCALL_ON_CONTINUE", "true"),
    "long busy is always unfinished": ("retry->how & HCALL_ON_LONG_BUSY", "true"),
    "progress is always unfinished": ("retry->how & HCALL_ON_PROGRESS", "true"),
    "without statuses from the caller, no status is unfinished": ("how |= HCALL_ON_USUAL;", ";"),
    "H_IN_PROGRESS ends the sequence": ("status == H_IN_PROGRESS ||\n", "false ||\n"),
    "the progress range lacks its first value": (
        "status >= H_FUNCTION_IN_PROGRESS_START", "status > H_FUNCTION_IN_PROGRESS_START"),
    "the progress range lacks its last value": (
        "status <= H_FUNCTION_IN_PROGRESS_END", "status < H_FUNCTION_IN_PROGRESS_END"),
    "a killable wait cannot be killed": (
        "how & HCALL_KILLABLE ? TASK_KILLABLE :", "how & HCALL_KILLABLE ? TASK_UNINTERRUPTIBLE :"),
    "every wait is killable": (
        "TASK_KILLABLE : TASK_UNINTERRUPTIBLE", "TASK_KILLABLE : TASK_KILLABLE"),
    "a call follows the wait in which the signal came": (
        "return !hcall_retry_stop(retry, 0);", "return true;"),
    "a wait follows the call in which the signal came": (
        "if (hcall_retry_stop(retry, spent_ns))",
        "if (spent_ns >= retry->limit_ns && hcall_retry_stop(retry, spent_ns))"),
    "every caller is killable": ("(retry->how & HCALL_KILLABLE) && fatal", "fatal"),
    "a signal is reported as a timeout": (
        "retry->stopped = -EINTR;", "retry->stopped = -ETIMEDOUT;"),
    "a timeout is reported as the status's errno": (
        "retry->stopped = -ETIMEDOUT;\n\treturn retry->stopped;",
        "return true;\n\treturn retry->stopped;"),
    "a wait passes the deadline": ("return min_t(u64, us, left_us);", "return left_us ? us : 0;"),
    "the engine stops one wait before the deadline": (
        "hcall_retry_stop(retry, spent_ns)",
        "hcall_retry_stop(retry, spent_ns + us * NSEC_PER_USEC)"),
    "the deadline is in microseconds": ("* NSEC_PER_MSEC : U64_MAX", "* NSEC_PER_USEC : U64_MAX"),
    "the deadline overflows 32 bits": (
        "(u64)deadline_ms * NSEC_PER_MSEC", "(u32)(deadline_ms * NSEC_PER_MSEC)"),
    "the deadline counts from boot": (".started_ns = ktime_get_mono_fast_ns()", ".started_ns = 0"),
    "attempts are not counted": ("\tretry->tries++;\n", ""),
    "waiting is not counted": ("retry->waited_us += hcall_wait_us(", "hcall_wait_us("),
    "a sleep returns at once, because the task is running": (
        "set_current_state(retry->how & HCALL_KILLABLE ? TASK_KILLABLE : TASK_UNINTERRUPTIBLE);",
        ""),
})

# Mutants of the engine's caller.
ENGINE += table("tests/host/sequence.c", {
    "a call passes the token before the last": (
        "*token = r.next_token;",
        "static u64 newest; u64 stale = newest; newest = r.next_token; *token = stale;"),
    "every call passes the first token": ("r = hypervisor(*token);", "r = hypervisor(~0ULL);"),
    "a stopped sequence loses its token": (
        "\treport_end(&retry, r.status);\n\treturn",
        "\treport_end(&retry, r.status);\n\t*token = ~0ULL;\n\treturn"),
})

_ASM = "arch/powerpc/include/asm"


def _forms(edits: dict[str, tuple[str, str]]) -> list[Mutant]:
    """Return mutants of the _sync forms, in the header of each family that has the text."""
    texts = {f"{_ASM}/{path.name}": path.read_text(encoding="utf-8")
             for path in sorted((TOP / _ASM).glob("hcalls-*-sync-gen.h"))}
    return [Mutant(name, tuple((file, *edit) for file, text in texts.items() if edit[0] in text)
                   or ((f"{_ASM}/hcalls-sync-gen.h", *edit),))
            for name, edit in edits.items()]


_STOPPED = "if (hcall_retry_stopped(&_retry) && (how.how & HCALL_CANCEL)) {"

FORMS = _forms({
    "a call passes the token before the last": (
        "sync.token = _ret.next_token;",
        "{ static u64 newest; sync.token = newest; newest = _ret.next_token; }"),
    "every call passes the first token": ("sync.token = _ret.next_token;", ";"),
    "the first token is wrong": ("sync = { .token = 0 }", "sync = { .token = 1 }"),
    "the first token is 0 instead of all ones": (
        "sync = { .token = 0xFFFFFFFFFFFFFFFFULL }", "sync = { .token = 0 }"),
    "a finished sequence returns a token": (
        "if (!hcall_retry_stopped(&_retry))\n", "if (false)\n"),
    "a stopped sequence loses its token": ("if (!hcall_retry_stopped(&_retry))\n", "if (true)\n"),
    "H_CONTINUE for the caller loses the token": (
        "if (!hcall_retry_stopped(&_retry) && _ret.status != H_CONTINUE)",
        "if (!hcall_retry_stopped(&_retry))"),
    "a result is not copied": ("sync.blocks = _ret.blocks;", ";"),
    "one of several results is not copied": ("\tsync.mmio_length = _ret.mmio_length;\n", ""),
    "results of a failed call are copied": ("if (_ret.status == H_SUCCESS)", "if (true)"),
    "a result that comes with a failure is lost": (
        "if (_ret.status == H_P2)", "if (_ret.status == H_SUCCESS)"),
    "the last address replaces the first": ("if (!sync.address &&\n", "if (true &&\n"),
    "only the last answer's address is copied": (
        "(_ret.status == H_SUCCESS || _ret.status == H_BUSY ||\n"
        "\t\t     hcall_is_long_busy(_ret.status)))",
        "(_ret.status == H_SUCCESS))"),
    "a signal stops a call that must be completed": (
        "hcall_retry_init(&_retry, HCALL_SLEEP |", "hcall_retry_init(&_retry, HCALL_KILLABLE |"),
    "a deadline stops a call that must be completed": (
        "HCALL_ON_LONG_BUSY, 0);", "HCALL_ON_LONG_BUSY, 1);"),
    "the status is not copied": ("\tsync.status = _ret.status;\n", ""),
    "a positive status is success": (
        "sync.err = hcall_retry_errno(&_retry, _ret.status);",
        "sync.err = _ret.status > 0 ? 0 : hcall_retry_errno(&_retry, _ret.status);"),
    "a stopped sequence returns the status's errno": (
        "sync.err = hcall_retry_errno(&_retry, sync.status);",
        "sync.err = hcall_errno(sync.status);"),
    "H_PARTIAL is an error": (
        "if (_ret.status == H_PARTIAL || _ret.status == H_CONSTRAINED)",
        "if (_ret.status == H_CONSTRAINED)"),
    "H_CONTINUE ends the sequence": ("how, HCALL_ON_CONTINUE)", "how, HCALL_ON_BUSY)"),
    "H_CONTINUE for the caller is repeated": (
        "HCALL_ON_BUSY | HCALL_ON_LONG_BUSY)",
        "HCALL_ON_BUSY | HCALL_ON_LONG_BUSY | HCALL_ON_CONTINUE)"),
    "long busy ends the sequence": ("HCALL_ON_BUSY | HCALL_ON_LONG_BUSY)", "HCALL_ON_BUSY)"),
    "attempts are not returned": ("\tsync.tries = _retry.tries;\n", ""),
    "the waiting time is not returned": ("\tsync.waited_us = _retry.waited_us;\n", ""),
    "two arguments are swapped": (
        "hcall_scm_bind_mem(drc_index, start_block, num_blocks,",
        "hcall_scm_bind_mem(drc_index, num_blocks, start_block,"),
    "a stopped call is not cancelled": (_STOPPED, "if (false) {"),
    "a call is cancelled without HCALL_CANCEL": (_STOPPED, "if (hcall_retry_stopped(&_retry)) {"),
    "a finished call is cancelled": (_STOPPED, "if (how.how & HCALL_CANCEL) {"),
    "the cancelling call passes the arguments of the call": (
        "_status = hcall_resize_hpt_prepare(0, 0);",
        "_status = hcall_resize_hpt_prepare(flags, shift);"),
    "a failed cancellation is reported as done": (
        "sync.cancelled = hcall_retry_errno(&_retry, _status) ?: 1;", "sync.cancelled = 1;"),
    "cancelling stops when it is busy": ("while (hcall_again(&_retry, _status));", "while (0);"),
})

FORMS += table("arch/powerpc/include/asm/hvcall-retry.h", {
    "statuses of the policy are unfinished": ("(policy.how & ~HCALL_ON_ANY)", "policy.how"),
    "the policy is ignored": ("(policy.how & ~HCALL_ON_ANY)", "0"),
    "the deadline is ignored": ("answers, policy.deadline_ms);", "answers, 0);"),
    "cancelling sleeps in atomic context": (
        "hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms)",
        "hcall_retry_init(retry, answers, deadline_ms)"),
    "cancelling has no deadline": (
        "hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms)",
        "hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, 0)"),
    "the signal stops cancelling": (
        "hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms)",
        "hcall_retry_init(retry, (policy.how & ~HCALL_ON_ANY) | answers, deadline_ms)"),
})
