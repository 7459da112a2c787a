# Report
app-report = Report
app-report-title = Report { $period }
app-report-lead = { $partner } · { $months } · { $state ->
        [reopened] reopened
       *[open] open
    }, due { $due }
app-report-months =
    { $first ->
        [1] January–March { $year }
        [4] April–June { $year }
        [7] July–September { $year }
       *[10] October–December { $year }
    }
app-report-periods = Open periods
app-report-partners = Report for
app-report-on-behalf = You are reporting for { $partner }. What stands in the form already is the partner’s own draft. A row that you write in you cannot verify yourself.
app-report-was-on-behalf = Handed in on the partner’s behalf.
app-report-form = Report for { $partner }
app-report-caption = Report for { $partner }, one row per goal

# Why there is no form
app-report-asked-nothing = { $partner } does not report to any goal here.
app-report-asked-nothing-do = Is that wrong? Ask the coordinator to add the organisation to those that report.
app-report-nobody = Your organisation
app-report-no-rows = { $partner } has nothing to report for this period.
app-report-none-open = No period is open for reports right now.
app-report-none-open-do = A quarter opens the day after its last day. If something in a closed period needs correcting, ask the coordinator to reopen it.

# The form
app-report-goal = Goal
app-report-previous = Previous period
app-report-now = This period
app-report-comment = Comment
app-report-nothing = Nothing to report
app-report-nothing-short = nothing
app-report-whole-year = all of { $year }
app-report-when-any = only when there is something
app-report-parts = { $n ->
        [one] also one report for a part of the goal
       *[other] also { $n } reports for parts of the goal
    }
app-report-never-names = Never write names or personal identity numbers. Blank, zero and “nothing to report” are three different answers; blank means you are not done. You can paste cells from a spreadsheet.
app-report-pasted = { $n } of the pasted cells did not fit or were not recognised.
app-report-filled = { $n } of { $of } goals filled in
app-report-saved = Saved { $at }
app-report-send = { $n ->
        [0] Hand in
        [one] Hand in 1 row
       *[other] Hand in { $n } rows
    }

# Beside the fields
app-report-draft = Draft saved.
app-report-draft-read = Draft saved, read as { $number }.
app-report-unusual = { $number } is more than ten times your largest earlier number, { $largest }. Is it right?
app-report-unusual-yes = Yes, the number is right
app-report-read-again = Show the row as it is now
app-report-conflict = Somebody else has written in the same row. Choose which text counts.
app-report-mine = Yours
app-report-theirs = { $name } { $at }
app-report-by-file = a loaded file
app-report-keep = Keep mine
app-report-take = Take the other
app-report-blank = blank

# The life of a row
app-report-returned = Sent back:
app-report-correcting = Being corrected: { $reason } The verified number counts until the correction has been verified.
app-report-submitted = Handed in { $on } by { $by }, waiting to be verified.
app-report-verified = Verified. Handed in { $on } by { $by }.
app-report-withdraw = Take back
app-report-correct = Correct
app-report-correct-means = The row opens again. The verified number counts until you have handed in a new one and it has been verified.
app-report-correct-now = Begin correcting
app-report-retract = Retract
app-report-retract-means = The report leaves the result at once, for good. It stays in the history, and the row can be filled in anew.
app-report-retract-now = Retract the report
app-report-reason = Why?

# The receipt
app-report-receipt = { $n ->
        [one] Receipt: 1 row is handed in
       *[other] Receipt: { $n } rows are handed in
    }
app-report-receipt-for = For
app-report-receipt-when = When
app-report-receipt-by = By
app-report-receipt-what = Handed in
app-report-then = What happens next
app-report-next = The coordinator or the steering group verifies what you have handed in. A row counts in the result only when it has been verified and the period is closed. You can take it back until it is verified.

refused-number-unreadable = That cannot be read as a number. Write for example 1,000 or 12.5.
refused-number-ambiguous = That can be read in two ways. Write { $many } or { $few }.
