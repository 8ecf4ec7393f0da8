# SPDX-License-Identifier: GPL-2.0-or-later
"""Mistakes that the scenarios have to notice: edits to the engine or its caller.

Each leaves a program that compiles; what it does wrong is its name.
"""
from __future__ import annotations

MUTANTS: dict[str, tuple[str, str]] = {
    "a stale token": (
        "*token = r.next_token;",
        "static u64 newest; u64 stale = newest; newest = r.next_token; *token = stale;"),
    "the first token every time": ("r = hypervisor(*token);", "r = hypervisor(~0ULL);"),
    "a token lost when stopped": ("\treport(&retry, r.status);\n\tif (!",
                                  "\treport(&retry, r.status);\n\t*token = ~0ULL;\n\tif (!"),
    "a wait one microsecond beyond the hint": (
        "min(retry->next_us, hint_us);", "min(retry->next_us, hint_us + !!hint_us);"),
    "the hint of the next longer long busy": (
        "get_longbusy_msecs(status) * USEC", "get_longbusy_msecs(status + 1) * USEC"),
    "the whole hint at first": ("retry->next_us = hcall_first_wait_us(retry);\n}",
                                "retry->next_us = ~0U;\n}"),
    "waits that do not grow": ("retry->next_us = 4 * us;", ""),
    "waits that grow eightfold": ("retry->next_us = 4 * us;", "retry->next_us = 8 * us;"),
    "a shorter hint that does not shorten what follows": (
        "retry->next_us = 4 * us;", "retry->next_us = 4 * retry->next_us;"),
    "waits that stay long after progress": (
        "if (status == H_CONTINUE || status == H_PARTIAL)",
        "if (status == H_PARTIAL && status == H_CONTINUE)"),
    "sleeping in atomic context": (
        "if (!(retry->how & HCALL_ATOMIC)) {\n\t\tif (us)",
        "if (us || !(retry->how & HCALL_ATOMIC)) {\n\t\tif (us)"),
    "giving up the processor in atomic context": ("cpu_relax();", "cond_resched();"),
    "might_sleep() in atomic context": (
        "if (!(how & HCALL_ATOMIC))\n\t\tmight_sleep();\n\telse if (!deadline_ms)",
        "might_sleep();\n\tif ((how & HCALL_ATOMIC) && !deadline_ms)"),
    "no might_sleep() in process context": ("\t\tmight_sleep();\n", "\t\t;\n"),
    "an atomic wait without a bound": ("else if (!deadline_ms)", "else if (false)"),
    "spinning for long without a look at the watchdog": ("touch_nmi_watchdog();", ""),
    "spinning for more than a millisecond at a time": (
        "us = min_t(u32, us, HCALL_LONGEST_SPIN_US);", ";"),
    "busy waiting without giving up the processor": ("\t\tcond_resched();\n", ""),
    "an unknown status taken for unfinished": (
        "\tdefault:\n\t\treturn false;", "\tdefault:\n\t\treturn status > 0;"),
    "only the low half of a status looked at": (
        "if (!hcall_is_unfinished(retry, status, &us))",
        "if (!hcall_is_unfinished(retry, (int)status, &us))"),
    "an unknown status taken for success": (
        ": hcall_errno(status)", ": hcall_status_name(status) ? hcall_errno(status) : 0"),
    "a positive status taken for success": (
        ": hcall_errno(status)", ": status > 0 ? 0 : hcall_errno(status)"),
    "partial always taken for unfinished": (
        "return retry->how & HCALL_ON_PARTIAL;", "return true;"),
    "partial never taken for unfinished": (
        "return retry->how & HCALL_ON_PARTIAL;", "return false;"),
    "H_BUSY taken for the end": ("retry->how & HCALL_ON_BUSY", "false"),
    "H_BUSY always taken for unfinished": ("retry->how & HCALL_ON_BUSY", "true"),
    "H_CONTINUE taken for the end": ("retry->how & HCALL_ON_CONTINUE", "false"),
    "H_CONTINUE always taken for unfinished": ("retry->how & HCALL_ON_CONTINUE", "true"),
    "long busy always taken for unfinished": ("retry->how & HCALL_ON_LONG_BUSY", "true"),
    "progress always taken for unfinished": ("retry->how & HCALL_ON_PROGRESS", "true"),
    "nothing taken for unfinished where the caller does not say what": (
        "how |= HCALL_ON_USUAL;", ";"),
    "H_IN_PROGRESS taken for the end": ("status == H_IN_PROGRESS ||\n", "false ||\n"),
    "the range in progress short of its first value": (
        "status >= H_FUNCTION_IN_PROGRESS_START", "status > H_FUNCTION_IN_PROGRESS_START"),
    "the range in progress short of its last value": (
        "status <= H_FUNCTION_IN_PROGRESS_END", "status < H_FUNCTION_IN_PROGRESS_END"),
    "an unkillable killable wait": (
        "how & HCALL_KILLABLE ? TASK_KILLABLE :", "how & HCALL_KILLABLE ? TASK_UNINTERRUPTIBLE :"),
    "a killable wait for everybody": (
        "TASK_KILLABLE : TASK_UNINTERRUPTIBLE", "TASK_KILLABLE : TASK_KILLABLE"),
    "a call after the wait in which the signal came": (
        "if (hcall_retry_stop(retry, 0))", "if (false)"),
    "a wait although the signal came in the call": (
        "if (hcall_retry_stop(retry, spent_ns))",
        "if (spent_ns >= retry->limit_ns && hcall_retry_stop(retry, spent_ns))"),
    "every caller killable": ("(retry->how & HCALL_KILLABLE) && fatal", "fatal"),
    "a signal reported as a timeout": ("retry->stopped = -EINTR;", "retry->stopped = -ETIMEDOUT;"),
    "a timeout reported as the status's errno": (
        "retry->stopped = -ETIMEDOUT;\n\treturn retry->stopped;",
        "return true;\n\treturn retry->stopped;"),
    "a wait beyond the deadline": (
        "return min_t(u64, us, left_us);", "return left_us ? us : 0;"),
    "stopping one wait before the deadline": (
        "hcall_retry_stop(retry, spent_ns)",
        "hcall_retry_stop(retry, spent_ns + us * NSEC_PER_USEC)"),
    "a deadline in microseconds": ("* NSEC_PER_MSEC : U64_MAX", "* NSEC_PER_USEC : U64_MAX"),
    "a deadline that overflows 32 bits": ("(u64)deadline_ms * NSEC_PER_MSEC",
                                          "(u32)(deadline_ms * NSEC_PER_MSEC)"),
    "a deadline counted from boot": (".started_ns = ktime_get_mono_fast_ns()",
                                     ".started_ns = 0"),
    "tries not counted": ("\tretry->tries++;\n", ""),
    "waiting not counted": ("retry->waited_us += hcall_wait_us(", "hcall_wait_us("),
    "a sleep of no time, the task being ready to run": (
        "set_current_state(retry->how & HCALL_KILLABLE ? TASK_KILLABLE : TASK_UNINTERRUPTIBLE);",
        ""),
}

_STOPPED = "if (hcall_retry_stopped(&_retry) && (how.how & HCALL_CANCEL)) {"

# Mistakes that the dialogues have to notice: edits to the header of the _sync
# forms, wherever the text stands, or to what it uses.
FORMS: dict[str, tuple[str, str]] = {
    "a stale token": (
        "sync.token = _ret.next_token;",
        "{ static u64 newest; sync.token = newest; newest = _ret.next_token; }"),
    "the first token every time": ("sync.token = _ret.next_token;", ";"),
    "a wrong first token": ("sync = { .token = 0 }", "sync = { .token = 1 }"),
    "0 for the first token where it is all ones": (
        "sync = { .token = 0xFFFFFFFFFFFFFFFFULL }", "sync = { .token = 0 }"),
    "noise for a token at the end": ("if (!hcall_retry_stopped(&_retry))\n", "if (false)\n"),
    "a token lost when stopped": ("if (!hcall_retry_stopped(&_retry))\n", "if (true)\n"),
    "a token lost when the caller has to act": (
        "if (!hcall_retry_stopped(&_retry) && _ret.status != H_CONTINUE)",
        "if (!hcall_retry_stopped(&_retry))"),
    "a forgotten result": ("sync.blocks = _ret.blocks;", ";"),
    "a forgotten result of several": ("\tsync.mmio_length = _ret.mmio_length;\n", ""),
    "a result of a failed call": ("if (_ret.status == H_SUCCESS)", "if (true)"),
    "a result that comes with failures, lost": (
        "if (_ret.status == H_P2)", "if (_ret.status == H_SUCCESS)"),
    "the last address instead of the first": ("if (!sync.address &&\n", "if (true &&\n"),
    "the address of the last answer only": (
        "(_ret.status == H_SUCCESS || _ret.status == H_BUSY ||\n"
        "\t\t     hcall_is_long_busy(_ret.status)))", "(_ret.status == H_SUCCESS))"),
    "a signal that stops what must be completed": (
        "hcall_retry_init(&_retry, HCALL_SLEEP |", "hcall_retry_init(&_retry, HCALL_KILLABLE |"),
    "a deadline of what must be completed": (
        "HCALL_ON_LONG_BUSY, 0);", "HCALL_ON_LONG_BUSY, 1);"),
    "a status ignored": ("\tsync.status = _ret.status;\n", ""),
    "a status taken for success": (
        "sync.err = hcall_retry_errno(&_retry, _ret.status);",
        "sync.err = _ret.status > 0 ? 0 : hcall_retry_errno(&_retry, _ret.status);"),
    "an errno of the status where it was stopped": (
        "sync.err = hcall_retry_errno(&_retry, sync.status);",
        "sync.err = hcall_errno(sync.status);"),
    "H_PARTIAL taken for an error": (
        "if (_ret.status == H_PARTIAL || _ret.status == H_CONSTRAINED)",
        "if (_ret.status == H_CONSTRAINED)"),
    "H_CONTINUE not gone on after": ("how, HCALL_ON_CONTINUE)", "how, HCALL_ON_BUSY)"),
    "H_CONTINUE gone on after when the caller has to act": (
        "HCALL_ON_BUSY | HCALL_ON_LONG_BUSY)",
        "HCALL_ON_BUSY | HCALL_ON_LONG_BUSY | HCALL_ON_CONTINUE)"),
    "long busy not gone on after": ("HCALL_ON_BUSY | HCALL_ON_LONG_BUSY)", "HCALL_ON_BUSY)"),
    "whatever the policy says gone on after": ("(policy.how & ~HCALL_ON_ANY)", "policy.how"),
    "a policy not kept": ("(policy.how & ~HCALL_ON_ANY)", "0"),
    "a deadline not kept": ("answers, policy.deadline_ms);", "answers, 0);"),
    "no tries": ("\tsync.tries = _retry.tries;\n", ""),
    "no waiting": ("\tsync.waited_us = _retry.waited_us;\n", ""),
    "an argument in the place of another": (
        "hcall_scm_bind_mem(drc_index, start_block, num_blocks,",
        "hcall_scm_bind_mem(drc_index, num_blocks, start_block,"),
    "never cancelled": (_STOPPED, "if (false) {"),
    "cancelled unasked": (_STOPPED, "if (hcall_retry_stopped(&_retry)) {"),
    "cancelled when finished": (_STOPPED, "if (how.how & HCALL_CANCEL) {"),
    "cancelled by the arguments of the call": (
        "_status = hcall_resize_hpt_prepare(0, 0);",
        "_status = hcall_resize_hpt_prepare(flags, shift);"),
    "a cancellation that failed told as done": (
        "sync.cancelled = hcall_retry_errno(&_retry, _status) ?: 1;", "sync.cancelled = 1;"),
    "cancelling given up when it is busy": (
        "while (hcall_again(&_retry, _status));", "while (0);"),
    "sleeping to cancel in atomic context": (
        "hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms)",
        "hcall_retry_init(retry, answers, deadline_ms)"),
    "cancelling without an end": (
        "hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms)",
        "hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, 0)"),
    "cancelling that the signal stops": (
        "hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms)",
        "hcall_retry_init(retry, (policy.how & ~HCALL_ON_ANY) | answers, deadline_ms)"),
}
