# Report
app-report = Report
app-report-title = Report { $period }
app-report-lead = { $partner } · { $state ->
        [reopened] reopened
       *[open] open
    }, due { $due }
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
app-report-whole-year = all of { $year }
app-report-when-any = only when there is something
app-report-at-least = to be at least { $target }
app-report-at-most = to be at most { $target }
app-report-question = the question is: { $question }
app-report-counted = answers that count: { $answers }
app-report-never-names = Never write names or personal identity numbers. Blank, zero and “nothing to report” are three different answers; blank means you are not done. You can paste cells from a spreadsheet.
app-report-pasted = { $n } of the pasted cells did not fit or were not recognised.
app-report-filled =
    { $of ->
        [one] { $n } of { $of } goal filled in
       *[other] { $n } of { $of } goals filled in
    }
app-report-saved = Saved { $at }
app-report-send = { $n ->
        [0] Hand in
        [one] Hand in 1 row
       *[other] Hand in { $n } rows
    }

app-report-not-sent = { $n ->
        [one] Nothing was sent: one row needs correcting
        [2] Nothing was sent: two rows need correcting
       *[other] Nothing was sent: { $n } rows need correcting
    }
app-report-not-answered = { $n ->
        [one] Nothing was sent: one row waits for your answer
        [2] Nothing was sent: two rows wait for your answer
       *[other] Nothing was sent: { $n } rows wait for your answer
    }

# Fields that only some kinds of goal have
app-report-numerator = { $numerator }
app-report-denominator = of { $denominator }
app-report-share = Share in per cent
app-report-answers = Number of answers
app-report-response-rate = Response rate in per cent
app-report-grade = Grade
app-report-grade-day = A day on which it applied
app-report-done = State
app-report-is-done = Done
app-report-not-done = Not done yet
app-report-sum = Number during the period
app-report-level = or level now
app-report-not-chosen = Choose
app-report-more = An approximate number, or a certain day
app-report-qualifier = The number is
app-report-exact = exact
app-report-day = Day
app-report-change = Only the change is known
app-report-change-means = Say since when, and how much or which way. A change does not replace a number: the level counts only when it has been measured.
app-report-change-value =
    { $unit ->
        [none] Change
       *[other] Change in { $unit }
    }
app-report-change-direction = Direction
app-report-change-since = Since (2018 or 2018Q1)
app-report-up = up
app-report-down = down
app-report-shares = Shared result
app-report-shares-means = Did several partners reach the result together? Give the part of each. The parts add up to the whole number, and your own part stands here too.

# Parts of a goal
app-report-parts =
    { $n ->
        [one] One part of the goal, by itself
       *[other] { $n } parts of the goal, each by itself
    }
app-report-add = Add a part
app-report-add-means = A row of its own for a place, a question or an initiative.
app-report-add-sums = A row of its own for a place or an initiative. The rows are added up: do not write the same thing in two of them.
app-report-add-now = Add
app-report-area = Place
app-report-part-question = Question
app-report-initiative = Initiative
app-report-whole = the whole goal
refused-part-missing = Choose which part the row is to be about.

# Beside the fields
app-report-draft = Draft saved.
app-report-draft-read = Draft saved, read as { $said }.
app-report-unusual = { $number } is more than ten times your largest earlier number, { $largest }. Is it right?
app-report-above-hundred = { $number } per cent is more than a hundred. Is that right?
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

app-report-on-day = { $day }
app-report-shared = shared: { $shares }

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
refused-count-not-whole = Enter a whole number, not { $number }.
refused-numerator-above-denominator = { $numerator } is more than { $denominator }. The first number is a part of the second.
refused-entry-wrong-measure = { $kind ->
        [monitor] Enter only one of the numbers.
       *[other] That cannot be entered for this goal.
    }
refused-entry-incomplete = { $field ->
        [sample_size] The number of answers is missing.
        [value] The number is missing.
        [numerator] The first number is missing.
        [denominator] The second number is missing.
       *[other] Something is missing.
    }
refused-change-since-missing = Say since when, for example 2018 or 2018Q1.
refused-change-since-late = The change must be counted from a time before { $period }.
refused-change-empty = Say how large the change is, or which way.
refused-change-direction-unknown = { $direction } is no direction. Choose up or down.
refused-grade-not-on-scale = The grade does not exist in the version of the scale that applied then. Check the day.
refused-grade-day-missing = This year’s version of the scale has not been published yet. Enter a day of the period on which the grade applied.
refused-question-unknown = { $given } is none of the survey’s questions.
refused-share-above-all = { $field ->
        [response_rate] { $quantity } per cent is more than all who were asked. Enter at most 100.
       *[other] { $quantity } per cent is more than all answers. Enter at most 100.
    }
refused-value-above-hundred = { $quantity } per cent is more than a hundred. Is that right?
