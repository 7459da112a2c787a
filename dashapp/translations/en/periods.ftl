# Periods
app-menu-periods = Periods
app-periods = Periods
app-periods-lead = Figures count through { $date }, the last day of the latest closed period.
app-periods-lead-none = No period is closed yet. Figures count once a period has been closed.
app-periods-none = The partnership ended before its first period began.
app-periods-none-yet = No period has ended yet. The first one, { $period }, opens by itself on { $opens }, the day after its last day. You can open it earlier.
app-periods-current = Now and next
app-periods-done = Closed
app-periods-state =
    { $state ->
        [not_open] Not open yet. It opens by itself on { $opens }.
        [closed] Closed.
        [reopened] { $past ->
            [true] Reopened. Reports were due by { $due }.
           *[false] Reopened. Reports are due by { $due }.
        }
       *[open] { $past ->
            [true] Open for reports. They were due by { $due }.
           *[false] Open for reports. They are due by { $due }.
        }
    }
app-periods-expected =
    { $n ->
        [0] No report is expected.
        [one] One report is expected.
       *[other] { $n } reports are expected.
    }
app-periods-received =
    { $due ->
        [one] { $received } of 1 report is verified.
       *[other] { $received } of { $due } reports are verified.
    }
app-periods-left = Left: { $left }.
app-periods-left-submitted = { $n } handed in
app-periods-left-returned = { $n } returned
app-periods-left-draft =
    { $n ->
        [one] 1 draft
       *[other] { $n } drafts
    }
app-periods-left-missing = { $n } missing
app-periods-report =
    { $correction ->
        [true] correction, { $state ->
            [submitted] waiting to be verified
            [returned] returned
           *[draft] draft
        }
       *[false] { $state ->
            [submitted] handed in, waiting to be verified
            [returned] returned
            [draft] draft
           *[missing] missing
        }
    }
app-periods-coverage = Coverage, { $period }
app-periods-due = Last day for reports
app-periods-open = Open { $period } now
app-periods-open-what = Partners can then report at once, although the period does not end until { $last_day }.
app-periods-open-now = Open
app-periods-opened = { $period } is open for reports.
app-periods-move = Move the last day for { $period }
app-periods-move-what = Empty: the day that the partnership's rule gives. Partners see the day in the form and among their tasks.
app-periods-move-now = Save the day
app-periods-moved = { $period }: reports are due by { $due }.
app-periods-close = Close { $period }
app-periods-close-what = Once the period is closed its verified reports count in the figures, and none of its reports can be changed.
app-periods-close-left =
    { $n ->
        [one] One report is not verified. It stays as it is, does not count, and can go on only if you reopen the period:
       *[other] { $n } reports are not verified. They stay as they are, do not count, and can go on only if you reopen the period:
    }
app-periods-close-all = All reports that are expected have been verified.
app-periods-closed =
    { $left ->
        [0] { $period } is closed. All reports that were expected have been verified.
        [one] { $period } is closed. One report is not verified and stays behind.
       *[other] { $period } is closed. { $left } reports are not verified and stay behind.
    }
app-periods-reopen = Reopen { $period }
app-periods-reopen-what = Partners can then report and correct again, until you close the period anew. What has been verified goes on counting.
app-periods-reason = Why?
app-periods-reason-hint = The reason stands in the audit trail.
app-periods-reopened = { $period } is open again.
refused-period-open-already = The period { $period } is open already.
refused-period-due-too-early = { $due } is too early. The period does not end until { $last_day }.
